/** @param {{ migration_name: string, finished_at: unknown, rolled_back_at: unknown }[]} rows */
export function sortMigrations(rows) {
  const standing = rows.filter((row) => row.rolled_back_at === null);
  return {
    applied: standing.filter((row) => row.finished_at !== null).map((row) => row.migration_name),
    unfinished: standing.filter((row) => row.finished_at === null).map((row) => row.migration_name),
  };
}
