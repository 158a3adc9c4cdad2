// Loaded into the server: when the process that started it is gone, even by kill -9, the server goes too.
// Processes that the server starts load this as well; they end with the server and are left alone here.
if (process.env.STARTED_BY === String(process.ppid)) {
  process.on('disconnect', () => process.exit(0));
  process.channel?.unref();
}
