// An office's sums over up to ten years, side by side.
import type { CellYears, LevelYears } from "#core/contract/level-answers.ts";
import { cellByName, cellLabel, cellsOf } from "#core/editions/cells.ts";
import { editionForYear } from "#core/editions/registry.ts";
import { printFigureOf } from "#core/report/figures.ts";
import { measureFigure } from "#core/report/measure-figure.ts";
import type { Figures } from "#core/report/report.ts";
import { sectionHeading } from "#core/report/title.ts";
import { findPlace, type Looking, placeIn } from "./level-place.ts";
import { SumsWithMail } from "./sums-with-mail.ts";

/**
 * Cells of the form of the year that is looked at, which have a figure in one of the years up to it; those of another form are the
 * same where their name is. Growth is of this year against the one before, where both have figures of all that are due. Refused as `findPlace`.
 */
export async function viewYears(looking: Looking, id: string): Promise<LevelYears> {
  const place = await findPlace(looking, id);
  const { edition, kind, year } = place;
  const years = place.years.filter((each) => each <= year);
  // Where nobody owed a return there is no year to show.
  const sums = (await new SumsWithMail(looking).of(id, years, kind)).filter(({ due }) => due > 0);
  const [now, before] = [sums.find((sum) => sum.year === year), sums.find((sum) => sum.year === year - 1)];
  const comparable = now?.reported === now?.due && before?.reported === before?.due;
  const lineOf = (cell: string): CellYears => {
    const growth = measureFigure({ edition, figures: now?.figures ?? {}, lastYear: before?.figures }, cell, "growth");
    return {
      cell,
      label: cellLabel(edition, cell),
      figures: sums.map((sum) => printedIn(sum.year, sum.figures, cell)),
      ...(comparable && "text" in growth ? { growth: growth.text } : {}),
    };
  };
  const filled = (cell: string) => sums.some(({ figures }) => figures[cell] !== undefined);
  return {
    ...placeIn(place),
    coverages: sums.map(({ year: of, due, reported, doubled }) => ({ year: of, due, reported, doubled })),
    sections: edition.sections.flatMap((section) => {
      const cells = cellsOf(edition).filter((cell) => cell.section === section && filled(cell.name));
      return cells.length === 0
        ? []
        : [{ heading: sectionHeading(section, year), cells: cells.map(({ name }) => lineOf(name)) }];
    }),
  };
}

function printedIn(year: number, figures: Figures, cell: string): CellYears["figures"][number] {
  const edition = editionForYear(year);
  if (!edition || !cellByName(edition, cell)) return { absent: true };
  const figure = figures[cell];
  return figure === undefined ? undefined : printFigureOf(edition, cell, figure);
}
