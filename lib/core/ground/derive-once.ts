// What follows from something that never changes (an edition, a table, a context) is worked out once.

/** The same derivation, kept for as long as its key is; all that the result depends on must be in the key. */
export function deriveOnce<Key extends object, Result>(derive: (key: Key) => Result): (key: Key) => Result {
  const known = new WeakMap<Key, { readonly result: Result }>();
  return (key) => {
    const before = known.get(key);
    if (before) return before.result;
    const result = derive(key);
    known.set(key, { result });
    return result;
  };
}
