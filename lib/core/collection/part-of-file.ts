// Names of the single reports of a file that holds several: each is a return of its own, and says where it stands.

export interface PartOfFile {
  /** Name of the whole file. */
  readonly name: string;
  /** Which report, from 1. */
  readonly report: number;
  readonly count: number;
}

/** `年报.docx（第 2 份，共 3 份）`. */
export function partName(file: string, report: number, count: number): string {
  return `${file}（第 ${report} 份，共 ${count} 份）`;
}

/** Undefined for a whole file. */
export function partOf(name: string): PartOfFile | undefined {
  const match = /（第 (\d{1,3}) 份，共 (\d{1,3}) 份）$/u.exec(name);
  if (!match) return undefined;
  return { name: name.slice(0, match.index), report: Number(match[1]), count: Number(match[2]) };
}
