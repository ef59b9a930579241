// B12: requests refused as state secrets, which a secrecy reviewer has to confirm.
import { defineCheck } from "../check.ts";
import { tableMessages } from "../messages-tables.ts";
import { figureOf, totalOf } from "../role-cells.ts";

export const stateSecret = defineCheck({
  number: "B12",
  name: "不予公开—国家秘密大于0请保密复核",
  severity: "note",
  basis: "《条例》第十四条、第十七条：公开前应当进行保密审查",
  pace: "figures",
  find: ({ edition, figures }) => {
    const secret = totalOf(edition, "stateSecret");
    const figure = figureOf(figures, secret) ?? 0;
    if (!secret || figure === 0) return [];
    const section = secret.section.id;
    return [
      { section, cells: [secret.name], left: String(figure), message: tableMessages.stateSecret(String(figure)) },
    ];
  },
});
