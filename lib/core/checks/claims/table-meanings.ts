// Claims about the figures of the tables without applicants: documents, licenses, penalties, fees, purchases, and the
// figures that 2018's sentences state.

import { type Cell, cellsOf } from "../../editions/cells.ts";
import type { Edition, Head, Role } from "../../editions/edition.ts";
import { deriveOnce } from "../../ground/derive-once.ts";
import { foldLabel } from "../../language/fold-text.ts";
import { withoutEnding } from "../../language/without-ending.ts";
import { type Row, rowsOf } from "../rows.ts";
import type { Claim } from "./claims.ts";
import { clausesOf, unknownLength } from "./clauses.ts";
import { has, type Tag } from "./tag-claims.ts";
import { wordsAround } from "./words-around.ts";

const betweenRowAndNumber = "的 共计 共 有 为 是 计 达 约".split(" ");
const betweenCellAndNumber = "共计 累计 共 有 为 达 了".split(" ");

/** The cells a claim may state: one of them has to agree. `exact`: its words name row and column without doubt. */
export interface TableMeaning {
  readonly cells: readonly Cell[];
  readonly exact: boolean;
}

/** What words say is counted; the first that is said. */
export const measures: readonly (readonly [tags: readonly Tag[], role: Role | "amount"])[] = [
  [["inForce"], "inForce"],
  [["repeal"], "repealed"],
  [["issue"], "issued"],
  [["decide", "handle", "answer"], "decisions"],
  [["money"], "amount"],
  [["projects"], "projects"],
];

/** Words that turn a count of documents or decisions into a count of published texts about them. */
const texts: readonly Tag[] = ["publishedText", "information", "request"];
const afterMeasure: readonly Tag[] = ["inForce", "repeal", "issue", "carrier", "neutral"];

export interface Label<T> {
  readonly key: string;
  readonly of: T;
}

function labelsOf<T>(head: Head, of: T): readonly Label<T>[] {
  return [head.label, ...(head.aliases ?? [])].map((label) => ({ key: foldLabel(label), of }));
}

/** Rows of printed tables without totals, by their labels. */
export const namedRows = deriveOnce((edition: Edition): readonly Label<Row>[] =>
  rowsOf(edition)
    .filter(
      ({ table, section }) =>
        section.content === "tables" && table.layout === "rows" && table.columns.every((column) => !column.total),
    )
    .flatMap((row) => labelsOf(row.head, row)),
);

/** Cells of sections that print figures inside sentences, by section and label, longest labels first. */
const namedCells = deriveOnce((edition: Edition): ReadonlyMap<string, readonly Label<Cell>[]> => {
  const prose = edition.sections.filter(({ content }) => content === "prose");
  return new Map(
    prose.map((section) => {
      const cells = cellsOf(edition).filter((cell) => cell.section === section);
      const named = cells.flatMap((cell) => labelsOf(cell.row, cell));
      return [section.id, named.sort((one, other) => other.key.length - one.key.length)];
    }),
  );
});

/** What a claim states about a row of the tables; undefined where no row is named right before the number. */
export function tableMeaning(edition: Edition, claim: Claim): TableMeaning | undefined {
  const row = rowNamed(edition, claim) ?? rowBefore(edition, claim);
  if (!row) return undefined;
  const { near } = wordsAround(claim);
  const measure = measures.find(([tags]) => has(near, ...tags))?.[1] ?? listedMeasure(edition, claim, row);
  const cells = row.cells.filter((cell) => cell.amount === /元$/u.test(claim.unit));
  const measured = cells.filter(({ column, amount }) =>
    measure === "amount" ? amount : measure && column.role === measure,
  );
  const done = !has(near, "planned");
  const counted = /^(?:[件部个项宗起份次]|万元|元|亿元)$/u.test(claim.unit);
  const sum =
    /元$/u.test(claim.unit) && cells.length === 1 && isLabel(row, withoutEnding(claim.words, betweenRowAndNumber));
  const exact = (measured.length > 0 || sum) && done && counted && !countsTexts(claim);
  return { cells: measured.length > 0 && exact ? measured : cells, exact };
}

/** `作出行政许可12件、行政处罚3件`: in a list the verb is said once. */
function listedMeasure(edition: Edition, { sentence, nearFrom, words, after }: Claim, row: Row): Role | undefined {
  const before = sentence.claims.find(({ end }) => end === nearFrom - 1);
  const listed = /[、，]/u.test(sentence.text[nearFrom - 1 - sentence.from] ?? "") && after === "";
  if (!before || !listed || !isLabelOrDecision(row, words)) return undefined;
  const meaning = tableMeaning(edition, before);
  const { role } = meaning?.exact ? (meaning.cells[0]?.column ?? {}) : {};
  return role === "decisions" ? role : undefined;
}

function isLabelOrDecision(row: Row, words: string): boolean {
  return isLabel(row, words.replace(/(?:处理)?决定$/u, ""));
}

/** The row's label and nothing else: 减免行政事业性收费 is another sum. */
function isLabel({ head }: Row, words: string): boolean {
  return labelsOf(head, head).some(({ key }) => key === words);
}

function rowNamed(edition: Edition, claim: Claim): Row | undefined {
  const words = withoutEnding(claim.words, betweenRowAndNumber).replace(/(?:数量|总数|件数|总金额|金额|项目)$/u, "");
  const names = ["", "决定", "处理决定", "措施"].flatMap((ending) =>
    words.endsWith(ending) ? [words.slice(0, words.length - ending.length)] : [],
  );
  return namedRows(edition).find(({ key }) => names.some((name) => name.endsWith(key)))?.of;
}

/** `制发行政规范性文件2件，现行有效件数14件`: what is counted alone; the row was named in the clause before. */
function rowBefore(edition: Edition, claim: Claim): Row | undefined {
  const { near } = wordsAround(claim);
  const { claims } = claim.sentence;
  const before = claims[claims.indexOf(claim) - 1];
  if (claim.bracket || !has(near, "inForce", "repeal", "issue")) return undefined;
  if (
    !near.every(({ tag }) => afterMeasure.includes(tag)) ||
    unknownLength(claim.sentence, claim.nearFrom, claim.from) > 0
  )
    return undefined;
  if (!before) return rowInClauseBefore(edition, claim);
  const { near: said } = wordsAround(before);
  const row = has(said, "inForce", "repeal", "issue")
    ? (rowNamed(edition, before) ?? rowBefore(edition, before))
    : undefined;
  return row && !countsTexts(before) ? row : undefined;
}

/** `对规范性文件进行清理，继续有效45件`: the clause before names one row and counts nothing. */
function rowInClauseBefore(edition: Edition, { sentence, nearFrom }: Claim): Row | undefined {
  const clauses = clausesOf(sentence).filter(({ to }) => to <= nearFrom);
  const last = clauses[clauses.length - 1];
  if (!last || has(last.words, ...texts)) return undefined;
  const said = sentence.text.slice(last.from - sentence.from, last.to - sentence.from);
  const named = new Set(namedRows(edition).flatMap(({ key, of }) => (said.includes(key) ? [of] : [])));
  return named.size === 1 ? [...named][0] : undefined;
}

function countsTexts(claim: Claim): boolean {
  const { near } = wordsAround(claim);
  return has(near, ...texts) || near.some(({ text }) => text === "事项" || text === "审查");
}

/** The cell of a section with figures inside sentences whose label stands right before a number. */
export function proseCell(edition: Edition, section: string, before: string): Cell | undefined {
  const labels = namedCells(edition).get(section);
  if (!labels) return undefined;
  const words = withoutEnding(foldLabel(before), betweenCellAndNumber);
  return words.length < 4 ? undefined : labels.find(({ key }) => words.endsWith(key))?.of;
}
