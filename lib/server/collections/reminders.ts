// Who is reminded of what: worked out when it is asked, never kept.
import { daysUntil } from "#core/collection/collection.ts";
import type { Reminder } from "#core/contract/handing-in.ts";
import { daysWords, isOwed, isReminded } from "#core/workflow/hand-in.ts";
import { isApproved } from "#core/workflow/states.ts";
import { localDay } from "../ground/local-day.ts";
import { statusOf } from "../review/hand-in-status.ts";
import type { OwnReports, Receiving } from "../store/receiving.ts";
import type { Store } from "../store/store.ts";
import { givenBackLast, withoutPutAside } from "./put-aside.ts";
import { viewCollection } from "./view-collection.ts";

/**
 * What the visitor has to think of: returns of their own offices that are owed soon or late, or were given back; collections of
 * theirs that still lack some. Empty on one's own PC.
 */
export async function remindersFor(store: Store, now = new Date()): Promise<readonly Reminder[]> {
  const { receiving } = store;
  if (!receiving) return [];
  const today = localDay(now);
  const thisYear = Number(today.slice(0, 4));
  const years = [thisYear - 1, thisYear];
  const reminders: Reminder[] = [];
  for (const own of await receiving.own(lastYears(thisYear))) {
    // What was given back has to be thought of however old it is.
    const givenBack = own.reports.filter(({ receipt }) => receipt?.verdict === "returned").map(({ year }) => year);
    for (const year of new Set([...years, ...givenBack]))
      reminders.push(...(await ownReminder(receiving, own, year, years.includes(year), today)));
  }
  for (const { id, collection } of await receiving.collecting(years)) {
    const { due, year, office } = collection;
    const days = collection.decisions.flatMap((each) => (each.do === "extend" && each.until ? [each.until] : []));
    const first = [...(due ? [due] : []), ...days].sort((one, other) => daysUntil(one, other))[0];
    if (!isReminded(first, today)) continue;
    const { lacking } = await viewCollection(store, id, now);
    if (lacking.offices === 0) continue;
    const shown = { due: due ?? first, days: daysWords(due ?? first, today) };
    const { offices, overdue } = lacking;
    reminders.push({ kind: "level", collection: id, office: office.name, year, ...shown, lacking: offices, overdue });
  }
  return reminders;
}

function lastYears(thisYear: number): readonly number[] {
  return Array.from({ length: 10 }, (_, before) => thisYear - before);
}

async function ownReminder(
  receiving: Receiving,
  { id, name, reports, under }: OwnReports,
  year: number,
  isRecent: boolean,
  today: string,
): Promise<readonly Reminder[]> {
  const those = reports.filter((each) => each.year === year);
  const signed = withoutPutAside(those).find(({ state }) => isApproved(state));
  const report =
    signed ?? givenBackLast(those) ?? those.toSorted((one, other) => (one.updatedAt < other.updatedAt ? 1 : -1))[0];
  const status = await statusOf(receiving, id, year, report, today);
  // What counts came by mail: nothing is owed until that is given back.
  if (!status || !isOwed(status.state) || (status.mailed && status.state !== "returned")) return [];
  if (status.state !== "returned" && !(isRecent && isReminded(status.due, today))) return [];
  const below = under.get(year);
  return [
    {
      kind: "own",
      office: name,
      ...status,
      ...(report ? { report: report.report } : {}),
      ...(below ? { below } : {}),
    },
  ];
}
