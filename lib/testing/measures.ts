// What is measured of a file by its text: its lines, its functions, its casts, its long expressions. The house's format makes
// that sure: what begins on a line ends on the next one that is indented as far and closes.

export const lineCount = (text: string) => text.split("\n").length - 1;

export interface Measured {
  readonly name: string;
  readonly lines: number;
}

const named = /\bfunction\*? ?(\w+)|\b(?:const|let) (\w+)[^=]*= |^ *(?:(?:private|static|async|get|set) )*(\w+)\(/;
const method = /^ {2}(?:(?:private|static|async|get|set) )*\w+\(.*\{$/;
const control = /^ *(?:\} else )?(?:if|for|while|switch|catch|else|try)\b/;

/** All functions that do not fit a line: those of a file, of a class, within others, and those that are handed over. */
export function functionsOf(file: string, text: string): readonly Measured[] {
  const lines = text.split("\n");
  return lines.flatMap((line, start) => {
    const opens = /[{(]$/.test(line) && (/\bfunction\b/.test(line) || /=> \{$/.test(line) || method.test(line));
    const arrow = /\b(?:const|let) \w+[^=]*= (?:async )?\($/.test(line);
    if ((!opens && !arrow) || control.test(line) || /^ *(?:\/\/|\*)/.test(line)) return [];
    const indent = /^ */.exec(line)?.[0] ?? "";
    const closes = (other: string) => other.startsWith(`${indent}}`) && !other.endsWith("{");
    const end = lines.findIndex((other, index) => index > start && closes(other));
    const [, one, other, third] = named.exec(line) ?? [];
    const name = `${one ?? other ?? third ?? "a function"} in ${file}:${start + 1}`;
    return end < 0 ? [] : [{ name, lines: end - start + 1 }];
  });
}

/** A text in several lines: SQL has an `as` of its own. */
const template = /`[^`]*`/g;
const cast = /\bas (?!const\b)[\w{[(]/g;
const comment = /^\s*(?:\/\/|\/?\*).*$/gm;
const renaming = /^(?:import|export)\b[^;]*;/gm;

/** How often a file says that it knows a type better than the compiler (`as const` is no such case). */
export function castsIn(text: string): number {
  const code = text
    .replace(comment, "")
    .replace(renaming, "")
    .replace(/"[^"\n]*"/g, '""')
    .replace(template, "``");
  return [...code.matchAll(cast)].length;
}

const expression = /(?<=^|[\s(=,[:!&|?])\/(?![*/])(?:[^\\/\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/gm;

/** The lengths of the regular expressions in a file. */
export function expressionsIn(text: string): readonly number[] {
  return [...text.replace(comment, "").matchAll(expression)].map(([found]) => found.length);
}
