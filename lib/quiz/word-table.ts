/** A table that knows its own words only: a plain object also finds "constructor" and "valueOf". */
export function wordTable<Value>(entries: Record<string, Value>): Record<string, Value> {
  return Object.assign(Object.create(null), entries);
}
