// An office's level: its sum of a year as the printed tables show it, how far it has reported, who is counted nowhere.
import type { Coverage, LevelView } from "#core/contract/level-answers.ts";
import { cellByName, cellsOf } from "#core/editions/cells.ts";
import type { Edition } from "#core/editions/edition.ts";
import { printFigureOf } from "#core/report/figures.ts";
import type { Figures } from "#core/report/report.ts";
import { differingSums } from "./differing-sums.ts";
import { cellAt } from "./level-cell.ts";
import { type FoundPlace, findPlace, type Looking, placeIn } from "./level-place.ts";
import { SumsWithMail } from "./sums-with-mail.ts";

/** Of so many offices it is looked up who is doubled, and when something last changed: of a county, not of a province. */
const mostSearched = 1_000;
const mostNamed = 10;

/** Refused as `findPlace`. */
export async function viewLevel(looking: Looking, id: string): Promise<LevelView> {
  const place = await findPlace(looking, id);
  const { edition, kind, year, isUpper } = place;
  const sums = new SumsWithMail(looking);
  const [sum] = await sums.of(id, [year], kind);
  const mail = await sums.told(id, year, kind);
  const coverage: Coverage = sum ? { due: sum.due, reported: sum.reported, doubled: sum.doubled } : nobody;
  const cell = looking.asked.get("cell") ?? "";
  const changed = coverage.due > mostSearched ? undefined : await looking.store.sums.lastChange(id, year, kind);
  const report = isUpper ? undefined : await ownReport(looking, place);
  return {
    ...placeIn(place),
    ...coverage,
    edition: edition.id,
    figures: printed(edition, sum?.figures ?? {}),
    ...mailOf(mail),
    ...(await differingSums(looking, place, sum?.figures ?? {})),
    doubledNames: coverage.doubled > 0 ? await doubledNames(looking, place, coverage) : [],
    ...(changed === undefined ? {} : { changed }),
    ...(report === undefined ? {} : { report }),
    ...(sum?.exempt === undefined ? {} : { exempt: sum.exempt }),
    ...(isUpper && cellByName(edition, cell) ? { given: await cellAt(looking, place, cell) } : {}),
  };
}

const nobody: Coverage = { due: 0, reported: 0, doubled: 0 };

function printed(edition: Edition, figures: Figures): Readonly<Record<string, string>> {
  return Object.fromEntries(
    cellsOf(edition).flatMap(({ name }) => {
      const figure = figures[name];
      return figure === undefined ? [] : [[name, printFigureOf(edition, name, figure)]];
    }),
  );
}

function mailOf({ counted, beside, unseen }: Awaited<ReturnType<SumsWithMail["told"]>>): Pick<LevelView, "mail"> {
  if (counted.length + beside.length + unseen === 0) return {};
  const [names, others] = [counted.slice(0, mostNamed), beside.slice(0, mostNamed)];
  return { mail: { counted: counted.length, names, beside: beside.length, others, unseen } };
}

async function doubledNames(looking: Looking, { office, year, kind }: FoundPlace, { due }: Coverage) {
  if (due > mostSearched) return [];
  const missing = await new SumsWithMail(looking).missing(office.id, year);
  return missing
    .filter(({ doubled, reports }) => doubled || (kind === "live" && reports > 1))
    .slice(0, mostNamed)
    .map(({ name }) => name);
}

/** The report that counts of an office without offices below it, found among those beside it; none where these are not seen. */
async function ownReport(looking: Looking, { office, year, kind, edition }: FoundPlace) {
  const above = looking.visitor.tree.get(office.id)?.above;
  const [any] = cellsOf(edition);
  if (above === undefined || !any) return undefined;
  const beside = await new SumsWithMail(looking).contributors(above, year, kind, any.name);
  return beside.find((each) => each.office === office.id)?.report;
}
