// The figures that can be put into a text, each with its placeholder and what it prints now.
import { cellLabel, cellsOf, groupCellsOf } from "../editions/cells.ts";
import type { Edition } from "../editions/edition.ts";
import { foldLabel } from "../language/fold-text.ts";
import { printFigureOf } from "../report/figures.ts";
import { placeholderFor } from "../report/placeholders.ts";
import type { Figures, Report } from "../report/report.ts";
import { sectionHeading } from "../report/title.ts";

export interface FigureChoice {
  readonly placeholder: string;
  readonly label: string;
  /** What it prints now; "" where the figure is blank. */
  readonly text: string;
  /** Under which it is listed. */
  readonly group: string;
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
      .map(({ name, section, column, table }) => {
        const figure = figures[name];
        const group = sectionHeading(section, report.year);
        const unlabelled = column.total && table.columns.length > 1;
        return {
          placeholder: placeholderFor(edition, name),
          label: unlabelled ? cellLabel(edition, name).replace(/·[^·]*$/u, "") : cellLabel(edition, name),
          text: figure === undefined ? "" : printFigureOf(edition, name, figure),
          group,
        };
      }),
  ];
}

/** Of a summed report: how many offices must report, and how many did. */
function coverageChoices({ coverage }: Report): readonly FigureChoice[] {
  if (!coverage) return [];
  return [
    { placeholder: "{{应报单位数}}", label: "应报单位数", text: String(coverage.due), group: "年度和单位" },
    { placeholder: "{{已报单位数}}", label: "已报单位数", text: String(coverage.reported), group: "年度和单位" },
  ];
}

/** The choices whose label or group holds every word that was typed, blanks between words. */
export function searchChoices(choices: readonly FigureChoice[], typed: string): readonly FigureChoice[] {
  const words = typed
    .split(/[\s·]+/u)
    .map(foldLabel)
    .filter((word) => word !== "");
  if (words.length === 0) return choices;
  return choices.filter(({ label, group, text }) => {
    const folded = foldLabel(label) + foldLabel(group);
    return words.every((word) => folded.includes(word) || text === word);
  });
}
