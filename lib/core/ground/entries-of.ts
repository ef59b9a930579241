// Records whose keys are a closed list, with the keys' type kept: `Object.entries` and `fromEntries` forget it.

/** The entries of a record of ours, in its order. Not for records that somebody else made: they may have other keys. */
export function entriesOf<Key extends string, Value>(record: Readonly<Partial<Record<Key, Value>>>) {
  return Object.entries(record) as [Key, Value][];
}

/** The keys of a record of ours, in its order. */
export function keysOf<Key extends string>(record: Readonly<Partial<Record<Key, unknown>>>) {
  return Object.keys(record) as Key[];
}
