// F19: a counting word with no number before it, a number with no counting word behind it.
import { printFigure } from "../../report/figure.ts";
import { defineCheck, type OneSided } from "../check.ts";
import { type ReadText, rangeOf, readTexts } from "../claims/claims.ts";
import { type LostNumber, lostNumbers } from "../claims/lost-numbers.ts";
import { lostUnits } from "../claims/lost-units.ts";
import { replaceInText } from "../claims/replace-in-claim.ts";
import { proseCell } from "../claims/table-meanings.ts";
import type { CheckContext } from "../context.ts";
import { partOf } from "../messages-claims.ts";
import { formMessages, formRepairs } from "../messages-form.ts";

export const lostNumber = defineCheck({
  number: "F19",
  name: "缺数或缺量词",
  severity: "warning",
  basis: "量词前应有数字，数字后应有量词",
  pace: "narrative",
  find: (context) =>
    [...readTexts(context).values()].flatMap((read) => [
      ...lostNumbers(read).map((lost) => findingOf(context, read, lost)),
      ...lostUnits(read).map(({ at, words }): OneSided => {
        const range = rangeOf(read, at - words.length, at);
        return {
          section: read.section,
          range,
          message: formMessages.lostUnit(partOf(context.edition, read.section), words),
        };
      }),
    ]),
});

/** The finding; where the words name a cell that has a figure, that figure is offered. */
function findingOf(context: CheckContext, read: ReadText, { unitAt, words }: LostNumber): OneSided {
  const cell = proseCell(context.edition, read.section, words);
  const figure = cell && context.figures[cell.name];
  const part = partOf(context.edition, read.section);
  const unit = read.folded.text[unitAt] ?? "";
  const shown = `${words.slice(-14)}${unit}`;
  const place = { section: read.section, range: rangeOf(read, unitAt - words.length, unitAt + 1) };
  if (cell === undefined || figure === undefined) return { ...place, message: formMessages.lostNumber(part, shown) };
  const printed = printFigure(figure, cell);
  const change = replaceInText(read, unitAt, unitAt + 1, `${printed}${unit}`);
  return {
    ...place,
    cells: [cell.name],
    right: printed,
    message: formMessages.lostKnown(part, shown, printed),
    repairs: change ? [{ label: formRepairs.fill(printed), changes: [change] }] : [],
  };
}
