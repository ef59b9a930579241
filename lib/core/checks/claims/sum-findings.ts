// Findings for lists of parts that miss their whole.
import { sure } from "../../ground/sure.ts";
import type { Found } from "../check.ts";
import type { CheckContext } from "../context.ts";
import { claimMessages, partOf } from "../messages-claims.ts";
import { placeOf, quoteOf } from "./claim-findings.ts";
import { judgeClaims } from "./judge-claims.ts";
import { missesWhole, type PartList, partLists } from "./parts.ts";

/** One finding for each list of the wanted kind; lists with a part that the tables contradict already are left out. */
export function sumFindings(context: CheckContext, wanted: (list: PartList) => boolean): Found[] {
  const contradicted = new Set(judgeClaims(context).flatMap(({ claim, agrees }) => (agrees < 0 ? [claim] : [])));
  return partLists(context)
    .filter((list) => wanted(list) && missesWhole(list) && !list.parts.some((part) => contradicted.has(part)))
    .map(({ whole, parts, sum }) => ({
      ...placeOf(context, whole),
      left: String(whole.value),
      right: String(sum),
      message: claimMessages.sum(
        partOf(context.edition, whole.section),
        `${quoteOf(whole)}……${quoteOf(sure(parts[parts.length - 1]))}`,
        String(whole.value),
        String(sum),
      ),
    }));
}
