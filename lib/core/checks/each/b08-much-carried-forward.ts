// B08: a large share of requests is left for next year.
import { defineCheck } from "../check.ts";
import { percent, tableMessages } from "../messages-tables.ts";
import { figureOf, openRequests, totalOf } from "../role-cells.ts";

export const muchCarriedForward = defineCheck({
  number: "B08",
  name: "结转比例偏高",
  severity: "note",
  basis: "《条例》第三十三条：答复期限一般为二十个工作日，年底结转一般只占少数",
  pace: "figures",
  find: ({ edition, figures }) => {
    const forward = totalOf(edition, "carriedForward");
    const open = openRequests(edition);
    const left = figureOf(figures, forward) ?? 0;
    const all = open.reduce((sum, name) => sum + (figures[name] ?? 0), 0);
    if (!forward || left < 5 || all === 0 || left > all || left / all <= 0.2) return [];
    const message = tableMessages.muchCarriedForward(String(left), String(all), percent(left, all));
    return [{ section: forward.section.id, cells: [forward.name, ...open], message }];
  },
});
