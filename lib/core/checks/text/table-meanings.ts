// Claims about the figures of the tables without applicants: documents, licenses, penalties, fees, purchases, and the
// figures that 2018's sentences state.

import type { Cell } from "../../editions/cells.ts";
import { cellsOf } from "../../editions/cells.ts";
import type { Edition } from "../../editions/edition.ts";
import { foldLabel } from "../../editions/labels.ts";
import { rowsOf } from "../rows.ts";
import type { Claim } from "./claims.ts";

/** The cells a claim may state: one of them has to agree. `exact`: its words name row and column without doubt. */
export interface TableMeaning {
  readonly cells: readonly Cell[];
  readonly exact: boolean;
}

const measures: readonly (readonly [RegExp, readonly string[]])[] = [
  [/现行有效|继续有效|有效/u, ["inForce"]],
  [/废止|失效/u, ["repealed"]],
  [/制发|制定|出台|印发|制作|发文/u, ["issued", "newlyMade"]],
  [/作出|办理|处理|决定|办结|实施/u, ["decisions"]],
  [/金额/u, ["amount"]],
  [/项目数量|采购项目/u, ["projects"]],
];

/** Words that turn a count of documents or decisions into a count of published texts about them. */
const published = /信息|公示|解读|事项|结果|清单|备案|审查|征求|意见|栏|稿/u;

/** What a claim states about a row of the tables; undefined where no row is named right before the number. */
export function tableMeaning(edition: Edition, claim: Claim): TableMeaning | undefined {
  const words = foldLabel(claim.near).replace(
    /(?:数量|总数|件数|总金额|金额|项目)?(?:的|共|有|为|是|计|共计|达|约)*$/u,
    "",
  );
  const row = rowsOf(edition).find(
    ({ head, table, section }) =>
      section.content === "tables" &&
      table.layout === "rows" &&
      table.columns.every((column) => !column.total) &&
      [head.label, ...(head.aliases ?? [])].some(
        (label) => words.endsWith(foldLabel(label)) || words.endsWith(`${foldLabel(label)}决定`),
      ),
  );
  if (!row) return undefined;
  const measure = measures.find(([pattern]) => pattern.test(claim.near));
  const cells = Object.values(row.cells).filter((cell) => cell.amount === /元$/u.test(claim.unit));
  const measured = cells.filter((cell) => measure?.[1].includes(cell.column.id));
  const exact =
    measured.length > 0 && !published.test(claim.near) && /^(?:[件部个项宗起份]|万元|元|亿元)$/u.test(claim.unit);
  return { cells: measured.length > 0 && exact ? measured : cells, exact };
}

/** Sections that print figures inside sentences: the cell whose label stands right before the number. */
export function proseCell(edition: Edition, section: string, near: string): Cell | undefined {
  const words = foldLabel(near).replace(/(?:共计|累计|共|有|为|达|了)*$/u, "");
  if (words.length < 4) return undefined;
  return cellsOf(edition)
    .filter((cell) => cell.section.id === section && cell.section.content === "prose")
    .flatMap((cell) => [cell.row.label, ...(cell.row.aliases ?? [])].map((label) => ({ cell, key: foldLabel(label) })))
    .filter(({ key }) => words === key || words.endsWith(key))
    .sort((one, other) => other.key.length - one.key.length)[0]?.cell;
}
