// What must be there: by what was asked before, the first of a list that is not empty, the entry of a key just put in.

/** The value itself; throws where there is none, so that a mistake of ours ends where it was made. */
export function sure<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error("something that must be there is missing");
  return value;
}
