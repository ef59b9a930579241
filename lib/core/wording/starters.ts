// Starter sentences for the figures at hand: only what the figures say, only where there are any.
import { cellByName, groupCellByName } from "../editions/cells.ts";
import type { Edition } from "../editions/edition.ts";
import { type MeasuredYears, measureFigure } from "../report/measure-figure.ts";
import { placeholderFor, placeholderPattern, readPlaceholder } from "../report/placeholders.ts";
import type { Figures } from "../report/report.ts";
import type { Clause, Starter } from "./starter.ts";
import { starters2018 } from "./starters-2018.ts";
import { starters2019 } from "./starters-2019.ts";
import { starters2021 } from "./starters-2021.ts";

const byEdition: ReadonlyMap<string, readonly Starter[]> = new Map([
  ["2018", starters2018],
  ["2019", starters2019],
  ["2021", starters2021],
]);

/** Starters of an edition; one without its own takes what fits it of the newest. */
export function startersOf(edition: Edition): readonly Starter[] {
  const starters = byEdition.get(edition.id) ?? starters2021;
  const sections = new Set(edition.sections.map(({ id }) => id));
  return starters.filter(
    (starter) => sections.has(starter.section) && cellsNamed(starter).every((cell) => has(edition, cell)),
  );
}

export interface StarterSentence {
  readonly id: string;
  /** As in `Starter`. */
  readonly draftUnder?: string;
  readonly label: string;
  /** With placeholders. */
  readonly text: string;
}

/** The sentences that can begin a section's text now. A blank figure is not spoken of; 0 is, where it has its own words. Changes need `lastYear`. */
export function starterSentences(
  edition: Edition,
  figures: Figures,
  section: string,
  lastYear?: Figures,
): readonly StarterSentence[] {
  return startersOf(edition).flatMap((starter) => {
    if (starter.section !== section) return [];
    const text = worded({ edition, figures, lastYear }, starter);
    const under = starter.draftUnder === undefined ? {} : { draftUnder: starter.draftUnder };
    return text === undefined ? [] : [{ id: starter.id, label: starter.label, text, ...under }];
  });
}

function worded(years: MeasuredYears, starter: Starter): string | undefined {
  const { lead = "", clauses, tail = "。", whereSome = [], whereNone = [] } = starter;
  const { edition, figures } = years;
  if (whereSome.some((cell) => (figures[cell] ?? 0) <= 0) || whereNone.some((cell) => (figures[cell] ?? 0) > 0))
    return undefined;
  const said = (clauses ?? []).flatMap((clause) => clauseText(years, clause));
  if (clauses && said.length === 0) return undefined;
  return linked(edition, `${lead}${said.join("，")}${tail}`);
}

function clauseText(years: MeasuredYears, { cell, some, none, noneWith = [] }: Clause): readonly string[] {
  const { edition, figures } = years;
  const figure = figures[cell];
  if (figure === undefined) return [];
  if (figure === 0) return none === undefined || noneWith.some((other) => (figures[other] ?? 0) > 0) ? [] : [none];
  const text = some.replace(ownFigure, (_, measure: string = "") => `{{${cell}${measure}}}`);
  const isKnown = ([, inside = ""]: RegExpMatchArray) => {
    const meant = readPlaceholder(edition, inside);
    return meant === undefined || "text" in measureFigure(years, meant.cell, meant.measure);
  };
  return [...text.matchAll(placeholderPattern)].every(isKnown) ? [text] : [];
}

/** `{{}}` and `{{|measure}}` in a clause: of its own cell. */
const ownFigure = /\{\{(\|[^{}]+)?\}\}/gu;

/** Cell names become the placeholders that the clerk reads. */
function linked(edition: Edition, text: string): string {
  const inside = (cell: string) => (has(edition, cell) ? placeholderFor(edition, cell).slice(2, -2) : cell);
  return text.replace(placeholderPattern, (_, typed: string) => {
    const [cell = "", measure] = typed.split("|");
    if (measure === undefined) return `{{${inside(cell)}}}`;
    return `{{${inside(cell)}|${measure.startsWith("占") ? `占${inside(measure.slice(1))}` : measure}}}`;
  });
}

function has(edition: Edition, cell: string): boolean {
  return cellByName(edition, cell) !== undefined || groupCellByName(edition, cell) !== undefined;
}

function cellsNamed({ lead = "", clauses = [], whereSome = [], whereNone = [] }: Starter): readonly string[] {
  const inLead = [...lead.matchAll(/\{\{([a-zA-Z]\w*)\}\}/gu)].map((match) => match[1] ?? "");
  const wholes = clauses.flatMap(({ some }) => [...some.matchAll(/\|占(\w+)/gu)].map((match) => match[1] ?? ""));
  return [...inLead, ...clauses.map(({ cell }) => cell), ...wholes, ...whereSome, ...whereNone];
}
