// How the digits of two figures resemble each other.

/** Are two neighbouring digits swapped? */
export function isTransposed(one: string, other: string): boolean {
  for (let index = 0; index + 1 < one.length; index++) {
    const swapped = one.slice(0, index) + one[index + 1] + one[index] + one.slice(index + 2);
    if (swapped === other && swapped !== one) return true;
  }
  return false;
}

/** Is the shorter the longer without one of its digits? */
export function isOneDigitApart(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return [...long].some((_, index) => long.slice(0, index) + long.slice(index + 1) === short);
}
