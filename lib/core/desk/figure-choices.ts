// The figures that can be put into a text, each with its placeholder and what it prints now.
import { type Cell, cellLabel, cellsOf, type GroupCell, groupCellsOf } from "../editions/cells.ts";
import type { Edition, Head } from "../editions/edition.ts";
import { foldLabel } from "../language/fold-text.ts";
import { measureFigure } from "../report/measure-figure.ts";
import { placeholderFor } from "../report/placeholders.ts";
import type { Figures, Report } from "../report/report.ts";
import { sectionHeading } from "../report/title.ts";

export interface FigureChoice {
  readonly placeholder: string;
  readonly label: string;
  /** What it prints now; "" where there is nothing to print. */
  readonly text: string;
  /** Under which it is listed. */
  readonly group: string;
  /** The cell whose figure, change or share it is; absent for year and office. */
  readonly cell?: string;
  /** Other words by which offices look for it, folded. */
  readonly words?: string;
}

/** Everything that can be inserted: year and office, then totals before single figures, section by section. */
export function figureChoices(edition: Edition, report: Report, figures: Figures): readonly FigureChoice[] {
  const plain: readonly FigureChoice[] = [
    { placeholder: "{{年度}}", label: "年度", text: String(report.year), group: "年度和单位" },
    { placeholder: "{{上年}}", label: "上年", text: String(report.year - 1), group: "年度和单位" },
    { placeholder: "{{下年}}", label: "下年", text: String(report.year + 1), group: "年度和单位" },
    ...coverageChoices(report),
    { placeholder: "{{单位}}", label: "单位", text: report.office.name, group: "年度和单位" },
  ];
  const cells = [...cellsOf(edition), ...groupCellsOf(edition)];
  const place = new Map(edition.sections.map((section, index) => [section, index]));
  const rank = (cell: (typeof cells)[number]) => (place.get(cell.section) ?? 0) * 2 + (cell.column.total ? 0 : 1);
  return [
    ...plain,
    ...[...cells]
      .sort((one, other) => rank(one) - rank(other))
      .map((cell) => {
        const measured = measureFigure({ edition, figures }, cell.name, "figure");
        return {
          placeholder: placeholderFor(edition, cell.name),
          label: labelOf(edition, cell),
          text: "text" in measured ? measured.text : "",
          group: sectionHeading(cell.section, report.year),
          cell: cell.name,
          words: wordsOf(cell),
        };
      }),
  ];
}

/** A cell as the list calls it: a total across its row goes by the row alone. */
export function labelOf(edition: Edition, { name, column, table }: Cell | GroupCell): string {
  const unlabelled = column.total && table.columns.length > 1;
  return unlabelled ? cellLabel(edition, name).replace(/·[^·]*$/u, "") : cellLabel(edition, name);
}

function wordsOf({ rowPath, columnPath }: Cell | GroupCell): string {
  const wordings = ({ aliases = [], spoken = [] }: Head) => [...aliases, ...spoken];
  return [...rowPath, ...columnPath].flatMap(wordings).map(foldLabel).join(" ");
}

/** Of a summed report: how many offices must report, and how many did. */
function coverageChoices({ coverage }: Report): readonly FigureChoice[] {
  if (!coverage) return [];
  return [
    { placeholder: "{{应报单位数}}", label: "应报单位数", text: String(coverage.due), group: "年度和单位" },
    { placeholder: "{{已报单位数}}", label: "已报单位数", text: String(coverage.reported), group: "年度和单位" },
  ];
}

/**
 * The choices that hold every word that was typed (blanks between words), by label, group or what offices call them;
 * where there are none, those whose label holds the characters of each word in that order: 申请数 finds 申请数量, 公开申请量
 * finds 公开申请数量.
 */
export function searchChoices(choices: readonly FigureChoice[], typed: string): readonly FigureChoice[] {
  const words = typed
    .split(/[\s·]+/u)
    .map(foldLabel)
    .filter((word) => word !== "");
  if (words.length === 0) return choices;
  const holding = (holds: (text: string, word: string) => boolean) =>
    choices.filter(({ label, group, text, words: called = "" }) => {
      const folded = `${foldLabel(label)} ${foldLabel(group)} ${called}`;
      return words.every((word) => holds(folded, word) || foldLabel(text) === word);
    });
  const found = holding((text, word) => text.includes(word));
  // A head that is called so itself goes before those under it.
  if (found.length > 0) return [...found].sort((one, other) => rankOf(one, words) - rankOf(other, words));
  return holding(holdsInOrder);
}

/** 0 where a word is one of the names of the choice, 1 where its label holds all, 2 otherwise. */
function rankOf({ label, words: called = "" }: FigureChoice, words: readonly string[]): number {
  const folded = foldLabel(label);
  const names = new Set([folded, ...called.split(" ")]);
  if (words.some((word) => names.has(word)) && words.every((word) => folded.includes(word) || names.has(word)))
    return 0;
  return words.every((word) => folded.includes(word)) ? 1 : 2;
}

function holdsInOrder(text: string, word: string): boolean {
  let from = 0;
  for (const character of word) {
    const at = text.indexOf(character, from);
    if (at < 0) return false;
    from = at + character.length;
  }
  return true;
}
