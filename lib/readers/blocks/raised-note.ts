// A raised digit behind a figure is the number of a footnote, never a digit of the figure.

/** Does raised text behind `before` number a footnote? */
export function isNoteBehind(before: string, raised: string): boolean {
  return /\d\s*$/u.test(before.slice(-20)) && /^\s*[[(（〔]?\d{1,2}[\])）〕]?\s*$/u.test(raised.slice(0, 20));
}
