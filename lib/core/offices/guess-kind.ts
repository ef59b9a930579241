// What kind of office a name most likely stands for: a proposal for the clerk to see, never taken without being shown.
import type { Office } from "../report/report.ts";

type Kind = NonNullable<Office["kind"]>;

/** Ends of names, the longer first: 镇人民政府 is a township, 市人民政府 a government. */
const ends: readonly (readonly [string, Kind])[] = [
  ["街道办事处", "township"],
  ["镇人民政府", "township"],
  ["乡人民政府", "township"],
  ["人民政府", "government"],
  ["人民政府办公室", "department"],
  ["人民政府办公厅", "department"],
  ["管理委员会", "dispatched"],
  ["管委会", "dispatched"],
  ["局", "department"],
  ["厅", "department"],
  ["委员会", "department"],
];

/** The kind that the end of a name tells; undefined where it tells none. */
export function guessKind(name: string): Kind | undefined {
  const known = name.trim();
  const fitting = ends.filter(([end]) => known.endsWith(end) && known.length > end.length);
  return fitting.sort(([one], [other]) => other.length - one.length)[0]?.[1];
}
