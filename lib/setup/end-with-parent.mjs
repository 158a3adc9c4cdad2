// Loaded into the server: when the process that started it is gone, even by kill -9, the server goes too.
process.on('disconnect', () => process.exit(0));
process.channel?.unref();
