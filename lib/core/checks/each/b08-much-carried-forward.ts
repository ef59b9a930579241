// B08: a large share of requests is left for next year.
import { cellByName } from "../../editions/cells.ts";
import { defineCheck } from "../check.ts";
import { percent, tableMessages } from "../messages-tables.ts";

const forward = "requests_carriedForward_total";
const open = ["requests_newlyReceived_total", "requests_carriedOver_total"];

export const muchCarriedForward = defineCheck({
  number: "B08",
  name: "结转比例偏高",
  severity: "note",
  basis: "《条例》第三十三条：答复期限一般为二十个工作日，年底结转一般只占少数",
  pace: "figures",
  find: ({ edition, figures }) => {
    const left = figures[forward] ?? 0;
    const all = open.reduce((sum, name) => sum + (figures[name] ?? 0), 0);
    if (left < 5 || all === 0 || left > all || left / all <= 0.2) return [];
    const message = tableMessages.muchCarriedForward(String(left), String(all), percent(left, all));
    return [{ section: cellByName(edition, forward)?.section.id ?? "", cells: [forward, ...open], message }];
  },
});
