// The figures said above the charts: how many requests, how many of them settled, how much was disclosed.
import { cellByName } from "../../editions/cells.ts";
import type { Edition, Headline } from "../../editions/edition.ts";
import { printPercent } from "../../report/percent.ts";
import type { Figures } from "../../report/report.ts";
import { sharesOf } from "../shares.ts";

/** One line for each headline of the edition whose figures are all there: `新收政府信息公开申请 545 件`. */
export function headlineFigures(edition: Edition, figures: Figures): readonly string[] {
  return (edition.headlines ?? []).flatMap((headline) => {
    const part = sumOf(headline.cells, figures);
    if (part === undefined) return [];
    if (!headline.of) return [`${headline.label} ${part} ${unitOf(edition, headline)}`];
    const share = sharesOf([part], sumOf(headline.of, figures))[0];
    return share ? [`${headline.label} ${printPercent(share.hundredths)}`] : [];
  });
}

/** Undefined where one of the cells is blank. */
function sumOf(cells: readonly string[], figures: Figures): number | undefined {
  let sum = 0;
  for (const cell of cells) {
    const figure = figures[cell];
    if (figure === undefined) return undefined;
    sum += figure;
  }
  return sum;
}

function unitOf(edition: Edition, { cells }: Headline): string {
  const cell = cellByName(edition, cells[0] ?? "");
  return [...(cell?.rowPath ?? []), ...(cell?.columnPath ?? [])].reduce((unit, head) => head.unit ?? unit, "件");
}
