// What else can be said of a figure and put into a text: its change against last year, its share of what it is part of.
import { type Cell, cellsOf, type GroupCell, groupCellsOf } from "../editions/cells.ts";
import type { Edition } from "../editions/edition.ts";
import { measureFigure } from "../report/measure-figure.ts";
import { placeholderFor } from "../report/placeholders.ts";
import type { Figures } from "../report/report.ts";
import { type FigureChoice, labelOf, searchChoices } from "./figure-choices.ts";

/**
 * What else can be said of a cell's figure: its change against last year and its share of the totals that it is part
 * of, the smallest first. Those that print nothing now are offered, too, with the text "".
 */
export function measureChoices(
  edition: Edition,
  figures: Figures,
  lastYear: Figures | undefined,
  name: string,
): readonly FigureChoice[] {
  const cell = [...cellsOf(edition), ...groupCellsOf(edition)].find((each) => each.name === name);
  if (!cell || cell.signed) return [];
  const inside = placeholderFor(edition, name).slice(2, -2);
  const label = labelOf(edition, cell);
  const choice = (words: string, shown: string, measure: Parameters<typeof measureFigure>[2]): FigureChoice => {
    const measured = measureFigure({ edition, figures, lastYear }, name, measure);
    const text = "text" in measured ? measured.text : "";
    return { placeholder: `{{${inside}|${words}}}`, label: `${label}${shown}`, text, group: "增减和占比", cell: name };
  };
  const wholes = cellsOf(edition).filter((whole) => isWholeOf(whole, cell));
  return [
    choice("同比", "：比上年增减的百分比", "growth"),
    choice("增减", "：比上年增减的数", "difference"),
    ...wholes.map((whole) =>
      choice(`占${placeholderFor(edition, whole.name).slice(2, -2)}`, `：占“${labelOf(edition, whole)}”的百分比`, {
        of: whole.name,
      }),
    ),
  ];
}

/** The total across the row of a cell, and the totals of its column. */
function isWholeOf(whole: Cell, cell: Cell | GroupCell): boolean {
  if (whole.table !== cell.table || whole.name === cell.name) return false;
  const across = whole.row === cell.row && whole.column.total === true && cell.column.total !== true;
  const down = whole.column === cell.column && whole.row.total === true && cell.row.total !== true;
  return across || (down && isUnder(whole, cell));
}

/** Do both stand under the same heads, so that one is a part of the other? */
function isUnder(whole: Cell, cell: Cell | GroupCell): boolean {
  return whole.rowPath.slice(0, -1).every((head, depth) => head === cell.rowPath[depth]);
}

/** Words by which offices ask for a change or a share, and what the label of such a choice says. */
const asked: readonly (readonly [word: RegExp, label: string])[] = [
  [/同比|增长|增幅|上升|下降|环比/u, "比上年增减的百分比"],
  [/增减|增加|减少|多少/u, "比上年增减的数"],
  [/占比|比重|占|比例|百分比/u, "占“"],
];

/** So many figures are looked through for a change or a share. */
const mostFigures = 20;

/**
 * The choices for what was typed; with a word such as 同比 or 占比 in it, the changes or shares of the figures that the
 * other words find.
 */
export function searchFigures(
  edition: Edition,
  figures: Figures,
  lastYear: Figures | undefined,
  choices: readonly FigureChoice[],
  typed: string,
): readonly FigureChoice[] {
  const kind = asked.find(([word]) => word.test(typed));
  if (!kind) return searchChoices(choices, typed);
  const [word, label] = kind;
  const found = searchChoices(choices, typed.replace(new RegExp(word.source, "gu"), " ")).filter(({ cell }) => cell);
  const measured = found
    .slice(0, mostFigures)
    .flatMap(({ cell = "" }) =>
      measureChoices(edition, figures, lastYear, cell).filter((each) => each.label.includes(label)),
    );
  return measured.length > 0 ? measured : searchChoices(choices, typed);
}
