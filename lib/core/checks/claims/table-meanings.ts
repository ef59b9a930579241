// Claims about the figures of the tables without applicants: documents, licenses, penalties, fees, purchases, and the
// figures that 2018's sentences state.

import { type Cell, cellsOf } from "../../editions/cells.ts";
import type { Edition, Head } from "../../editions/edition.ts";
import { foldLabel } from "../../editions/labels.ts";
import { type Row, rowsOf } from "../rows.ts";
import { withoutEnding } from "../text/without-ending.ts";
import type { Claim } from "./claims.ts";

const betweenRowAndNumber = "的 共计 共 有 为 是 计 达 约".split(" ");
const betweenCellAndNumber = "共计 累计 共 有 为 达 了".split(" ");

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
  [/金额|收取|征收/u, ["amount"]],
  [/项目数量|采购项目/u, ["projects"]],
];

/** Words that turn a count of documents or decisions into a count of published texts about them. */
const published = /信息|公示|解读|事项|结果|清单|备案|审查|征求|意见|栏|稿/u;

interface Label<T> {
  readonly key: string;
  readonly of: T;
}

const rowLabels = new WeakMap<Edition, readonly Label<Row>[]>();
const proseLabels = new WeakMap<Edition, ReadonlyMap<string, readonly Label<Cell>[]>>();

function labelsOf<T>(head: Head, of: T): readonly Label<T>[] {
  return [head.label, ...(head.aliases ?? [])].map((label) => ({ key: foldLabel(label), of }));
}

/** Rows of printed tables without totals, by their labels. */
function namedRows(edition: Edition): readonly Label<Row>[] {
  let labels = rowLabels.get(edition);
  if (!labels) {
    labels = rowsOf(edition)
      .filter(
        ({ table, section }) =>
          section.content === "tables" && table.layout === "rows" && table.columns.every((column) => !column.total),
      )
      .flatMap((row) => labelsOf(row.head, row));
    rowLabels.set(edition, labels);
  }
  return labels;
}

/** Cells of sections that print figures inside sentences, by section and label, longest labels first. */
function namedCells(edition: Edition): ReadonlyMap<string, readonly Label<Cell>[]> {
  let labels = proseLabels.get(edition);
  if (!labels) {
    const prose = edition.sections.filter(({ content }) => content === "prose");
    labels = new Map(
      prose.map((section) => {
        const cells = cellsOf(edition).filter((cell) => cell.section === section);
        const named = cells.flatMap((cell) => labelsOf(cell.row, cell));
        return [section.id, named.sort((one, other) => other.key.length - one.key.length)];
      }),
    );
    proseLabels.set(edition, labels);
  }
  return labels;
}

/** What a claim states about a row of the tables; undefined where no row is named right before the number. */
export function tableMeaning(edition: Edition, claim: Claim): TableMeaning | undefined {
  const words = withoutEnding(claim.words, betweenRowAndNumber).replace(/(?:数量|总数|件数|总金额|金额|项目)$/u, "");
  const row = namedRows(edition).find(
    ({ key }) => words.endsWith(key) || new RegExp(`${key}(?:处理)?决定$`, "u").test(words),
  )?.of;
  if (!row) return undefined;
  const measure = measures.find(([pattern]) => pattern.test(claim.near));
  const cells = Object.values(row.cells).filter((cell) => cell.amount === /元$/u.test(claim.unit));
  const measured = cells.filter((cell) => measure?.[1].includes(cell.column.id));
  const counted = /^(?:[件部个项宗起份]|万元|元|亿元)$/u.test(claim.unit);
  const exact = measured.length > 0 && !published.test(claim.near) && counted;
  return { cells: exact ? measured : cells, exact };
}

/** The cell of a section with figures inside sentences whose label stands right before a number. */
export function proseCell(edition: Edition, section: string, before: string): Cell | undefined {
  const labels = namedCells(edition).get(section);
  if (!labels) return undefined;
  const words = withoutEnding(foldLabel(before), betweenCellAndNumber);
  return words.length < 4 ? undefined : labels.find(({ key }) => words.endsWith(key))?.of;
}
