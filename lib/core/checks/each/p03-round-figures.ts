// P03: most large figures are whole hundreds, as estimates are.
import { cellsOf } from "../../editions/cells.ts";
import { defineCheck } from "../check.ts";
import { tableMessages } from "../messages-tables.ts";

/** With fewer figures round ones are chance. */
const enough = 5;

export const roundFigures = defineCheck({
  number: "P03",
  name: "末位规律性（大量整百整千）",
  severity: "note",
  basis: "实际统计的件数很少大量是整百整千",
  pace: "figures",
  find: ({ edition, figures }) => {
    const large = cellsOf(edition).filter((cell) => !cell.amount && !cell.total && (figures[cell.name] ?? 0) >= 100);
    const round = large.filter((cell) => (figures[cell.name] ?? 0) % 100 === 0);
    if (large.length < enough || round.length / large.length <= 0.6) return [];
    const cells = round.map((cell) => cell.name);
    return [
      { section: round[0]?.section.id ?? "", cells, message: tableMessages.roundFigures(large.length, round.length) },
    ];
  },
});
