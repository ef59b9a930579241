// How HTML says that text has a line through it.

/** Elements whose text is struck out. */
export const struckElements: ReadonlySet<string> = new Set(["del", "s", "strike"]);

/** Do the declarations of a style draw a line through text? */
export function strikesOut(declarations: string): boolean {
  return declarations.split(";").some((one) => /^\s*text-decoration(?:-line)?\s*:.*line-through/isu.test(one));
}

/** The classes whose rules in a style sheet draw a line through text: the last of each selector, where it is one class. */
export function struckClasses(sheet: string): readonly string[] {
  return sheet.split("}").flatMap((rule) => {
    const [declarations = "", selectors = ""] = rule.split("{").reverse();
    if (!strikesOut(declarations)) return [];
    return selectors.split(",").flatMap((selector) => /(?:^|\s|\w)\.([\w-]{1,80})\s*$/u.exec(selector)?.[1] ?? []);
  });
}

/** Is text struck out by the element that it stands in? `classes`: those that strike out. */
export function isStruckBy(element: string, style: string, names: string, classes: ReadonlySet<string>): boolean {
  if (struckElements.has(element.toLowerCase()) || strikesOut(style)) return true;
  return classes.size > 0 && names.split(/\s+/u).some((name) => classes.has(name));
}
