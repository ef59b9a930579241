// Formulas that take figures from another file.

/** `[1]年报!B2`, `'[底稿.xlsx]一月'!$B$2`, `'file:///…'#$一月.B2`. */
const reference = /\[[^[\]]{1,200}\][^[\]!]{0,100}!|'file:/u;

/** Does a formula refer to another workbook? */
export function isOfOtherFile(formula: string): boolean {
  return reference.test(formula);
}
