// N18: the number of decisions passed off as a number of texts disclosed.
import { cellLabel } from "../../editions/cells.ts";
import { defineCheck } from "../check.ts";
import { placeOf, quoteOf } from "../claims/claim-findings.ts";
import { claimsOf } from "../claims/claims.ts";
import { scopeOf } from "../claims/scope.ts";
import { tableMeaning } from "../claims/table-meanings.ts";
import { claimMessages, partOf } from "../messages-claims.ts";

export const decisionsAsDisclosure = defineCheck({
  number: "N18",
  name: "以处理决定数量冒充公开数量",
  severity: "note",
  basis: "表二“处理决定数量”是全年作出的全部决定，无论是否公开",
  sides: { left: "文中", right: "表中" },
  pace: "narrative",
  find: (context) => {
    const { edition, figures } = context;
    return claimsOf(context)
      .flatMap((claim) => {
        const before = claim.sentence.text.slice(0, claim.to - claim.sentence.from);
        const calledDisclosed = /(?:对外|主动)公开[^。；]{0,80}$/u.test(before) && !/决定|办理|作出/u.test(claim.near);
        const meaning =
          calledDisclosed && scopeOf(context, claim) !== "other" ? tableMeaning(edition, claim) : undefined;
        const cell = meaning?.cells.find(
          ({ column, name }) => column.role === "decisions" && figures[name] === claim.value,
        );
        return cell && claim.value > 0 ? [{ claim, cell }] : [];
      })
      .slice(0, 1)
      .map(({ claim, cell }) => ({
        ...placeOf(context, claim),
        cells: [cell.name],
        left: String(claim.value),
        right: String(figures[cell.name]),
        message: claimMessages.decisionsAsDisclosure(
          partOf(edition, claim.section),
          quoteOf(claim),
          cellLabel(edition, cell.name),
        ),
      }));
  },
});
