// Findings for 均为…: all came from one kind of applicant, all were granted, and the table has others, too.

import type { Found } from "../check.ts";
import type { CheckContext } from "../context.ts";
import { claimMessages, partOf } from "../messages-claims.ts";
import { applicantCells, sumOf, totalOf } from "../role-cells.ts";
import { rangeOf, readTexts } from "./claims.ts";
import { deniedResults } from "./denied-results.ts";
import { figureOn } from "./meanings.ts";
import { universalsAbout } from "./universal-claims.ts";
import type { Universal } from "./universals.ts";

/** `均为自然人申请` while organizations asked, and the other way round. */
export function wrongApplicants(context: CheckContext): Found[] {
  return universalsAbout(context, "persons", "organizations").flatMap((universal) => {
    const person = universal.says === "persons";
    const others = applicantCells(context.edition, "received", !person);
    const figure = sumOf(context.figures, others) ?? 0;
    return figure === 0 ? [] : [findingOf(context, universal, person ? "法人或其他组织" : "自然人", others, figure)];
  });
}

/** `均予以公开` while the results hold others. A blank cell contradicts nothing. */
export function wrongGrants(context: CheckContext): Found[] {
  const [granted, results] = [totalOf(context.edition, "granted")?.name, totalOf(context.edition, "results")?.name];
  if (granted === undefined || results === undefined) return [];
  const [figure, all] = [context.figures[granted], context.figures[results]];
  if (figure === undefined || all === undefined || figure === all) return [];
  return universalsAbout(context, "granted").map((universal) =>
    findingOf(context, universal, "予以公开", [granted], figure),
  );
}

/** `没有不予公开的情形` while the table has some. */
export function wrongDenials(context: CheckContext): Found[] {
  return deniedResults(context).flatMap((denied) => {
    const figure = figureOn(denied.basis, context.figures) ?? 0;
    return figure === 0 ? [] : [findingOf(context, denied, denied.basis.name, denied.basis.cells, figure)];
  });
}

function findingOf(
  context: CheckContext,
  { sentence, from, to }: Pick<Universal, "sentence" | "from" | "to">,
  name: string,
  cells: readonly string[],
  figure: number,
): Found {
  const words = sentence.text.slice(from - sentence.from, to - sentence.from);
  const read = readTexts(context).get(sentence.section);
  return {
    section: sentence.section,
    cells,
    right: String(figure),
    message: claimMessages.noneReceived(partOf(context.edition, sentence.section), words, name, String(figure)),
    ...(read ? { range: rangeOf(read, from, to) } : {}),
  };
}
