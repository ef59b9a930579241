/** Databases take so many values in one question. */
const most = 5_000;

/** Values in parts that a question takes each. */
export function inParts(all: readonly string[]): readonly (readonly string[])[] {
  const parts: (readonly string[])[] = [];
  for (let from = 0; from < all.length; from += most) parts.push(all.slice(from, from + most));
  return parts;
}
