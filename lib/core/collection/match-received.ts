// Kept returns → offices, with what was decided: a newer one replaces the older, two at once are asked, the doubtful are asked.
import { foldOfficeName } from "../offices/fold-office-name.ts";
import { existsIn, type ListedOffice } from "../offices/listed-office.ts";
import { type OfficeList, officeList } from "../offices/match-office.ts";
import type { Collection, Decision } from "./collection.ts";
import { type MatchedReturns, noYear, wrongYear } from "./match-returns.ts";
import type { UnreadFile } from "./office-return.ts";
import { partOf } from "./part-of-file.ts";
import { differentReturns, type Received, type Underway } from "./received.ts";
import type { Verdict } from "./return-state.ts";
import { sameBytes } from "./same-bytes.ts";
import { signedPlaces } from "./signed-places.ts";

export interface MatchedOffice extends MatchedReturns {
  readonly returns: readonly Received[];
  /** What it replaced, newest first. */
  readonly older: readonly Received[];
  /** Its report of the year before. */
  readonly before?: Received | undefined;
  readonly verdict?: Verdict | undefined;
  /** Until when it was sent back. */
  readonly until?: string | undefined;
  /** Its report, where that is not signed yet, or was given back. */
  readonly underway?: Underway | undefined;
  /** Its own last day to report, and why. */
  readonly extended?: { readonly until: string; readonly why: string } | undefined;
}

/** A file that somebody has to place. `likely`: the office that is meant perhaps. */
export interface Asked extends UnreadFile {
  readonly id: string;
  readonly office: string;
  readonly likely?: string;
  /** The place that its office is of, where nobody on the list is of it: it is added by itself, never with others. */
  readonly foreign?: string;
}

export interface MatchedReceived {
  readonly offices: readonly MatchedOffice[];
  /** The collecting office itself, where something came for it and it is not on the list. */
  readonly own?: MatchedOffice;
  /** Its name on the list. */
  readonly ownOnList?: string;
  readonly ownBefore?: Received | undefined;
  readonly asked: readonly Asked[];
  /** Offices of last year's reports that came and are on no list. */
  readonly earlier: readonly string[];
  /** Settled and not counted: other years, the same file twice, set aside. */
  readonly unmatched: readonly UnreadFile[];
  readonly notes: readonly string[];
}

type Of<Kind extends Decision["do"]> = Extract<Decision, { readonly do: Kind }>;

/** Matches what came, in the order in which it came. `underway`: by folded name of the office, what is not signed yet. */
export function matchReceived(
  collection: Collection,
  received: readonly Received[],
  underway?: ReadonlyMap<string, Underway>,
): MatchedReceived {
  const { office: collecting, year } = collection;
  const own = foldOfficeName(collecting.name);
  const sorted = sortReceived(collection, received);
  const matched = matchedOffices(collection, sorted.placed, underway);
  const offices = collection.offices.filter((one) => existsIn(one, year)).map(matched);
  const onList = collection.offices.find(({ name }) => foldOfficeName(name) === own);
  const mine = matched(onList ?? { name: collecting.name, aliases: [] });
  return {
    offices,
    ...(onList ? { ownOnList: onList.name } : mine.returns.length > 0 ? { own: mine } : {}),
    ownBefore: mine.before,
    asked: sorted.asked,
    earlier: [...sorted.earlier],
    unmatched: sorted.unmatched,
    notes: [...sorted.notes, ...onlyEarlier(offices, year)],
  };
}

/** Every return at its place, before it is known which counts: with an office, to be asked, or set aside with the reason. */
interface Sorted {
  /** By folded name of the office, in the order in which they came. */
  readonly placed: Map<string, Received[]>;
  readonly asked: Asked[];
  readonly earlier: Set<string>;
  readonly unmatched: UnreadFile[];
  readonly notes: string[];
}

function sortReceived(collection: Collection, received: readonly Received[]): Sorted {
  const { year } = collection;
  const sorted: Sorted = { placed: new Map(), asked: [], earlier: new Set(), unmatched: [], notes: [] };
  const decided = decidedPlaces(collection);
  const signedAt = signedPlaces(collection);
  const known = officeList(collection.offices, collection.office.name);
  const byName = placedByName(collection, known, severalOfYear(received, year), sorted);
  const sameAs = sameBytes(
    received.filter((one) => !signedAt(one)),
    known,
  );
  for (const one of received) {
    const signed = signedAt(one);
    if (signed?.place !== undefined) push(sorted.placed, signed.place, one);
    else if (signed && one.year === year) sorted.unmatched.push({ file: one.file, why: signed.why });
    else if (signed) sorted.earlier.add(one.office);
    if (signed) continue;
    const same = sameAs(one);
    const isAsked = same.is === "asked" && mayBeOf(one, year);
    if (same.is === "again") {
      sorted.unmatched.push({ file: one.file, why: `与“${same.of.file}”是同一个文件，只算一次` });
      continue;
    }
    if (!one.undated && one.year !== year && one.year !== year - 1) {
      sorted.unmatched.push({ file: one.file, why: wrongYear(one.year, year) });
      continue;
    }
    const place = decided(one);
    if (place === setAside) sorted.unmatched.push({ file: one.file, why: "已决定不计入" });
    else if (place !== undefined) push(sorted.placed, place, one);
    else if (isAsked) sorted.asked.push({ id: one.id, file: one.file, office: one.office, why: same.why });
    else byName(one);
  }
  return sorted;
}

const setAside = Symbol("set aside");

/** Where somebody decided that a file belongs: folded name of an office on the list or of the collecting one, or nowhere. */
function decidedPlaces({
  decisions,
  offices,
  office,
}: Collection): (one: Received) => string | typeof setAside | undefined {
  const placing = latest(decisions, ["assign", "setAside"] as const, ({ file }) => file);
  // A decision about an office that has been renamed since is about the same office.
  const byName = new Map(
    offices.flatMap(({ name, aliases }) =>
      [...aliases, name].map((each) => [foldOfficeName(each), foldOfficeName(name)] as const),
    ),
  );
  const own = foldOfficeName(office.name);
  return ({ id }) => {
    const decided = placing.get(id);
    if (decided === undefined) return;
    if (decided.do === "setAside") return setAside;
    const answer = foldOfficeName(decided.office);
    return byName.get(answer) ?? (answer === own ? own : undefined);
  };
}

/** Places a return by the name in it or by its file's; what is no sure match is asked. */
function placedByName(
  { office: collecting, year }: Collection,
  known: OfficeList,
  isOneOfSeveral: (one: Received) => boolean,
  { placed, asked, earlier, notes }: Sorted,
): (one: Received) => void {
  const own = foldOfficeName(collecting.name);
  return (one) => {
    const ask = (why: Pick<Asked, "why" | "likely" | "foreign">) =>
      asked.push({ id: one.id, file: one.file, office: one.office, ...why });
    const match = known.match({ read: one.office, file: partOf(one.file)?.name ?? one.file });
    const likely = match.kind === "matched" ? { likely: match.office.name } : {};
    const part = mayBeOf(one, year) && isOneOfSeveral(one) ? partOf(one.file) : undefined;
    if (part) {
      const said = `${one.office === "" ? "没有写单位" : `写的是“${one.office}”`}${one.undated ? "，没有写年度" : ""}`;
      const why = `一个文件里有 ${part.count} 份年报，这是第 ${part.report} 份，${said}，请确认是谁的`;
      ask({ why, ...likely });
    } else if (one.undated) ask({ why: noYear(year), ...likely });
    else if (match.kind === "matched") {
      push(placed, foldOfficeName(match.office.name), one);
      if (match.by === "fileName")
        notes.push(`“${one.file}”里没有单位名称，按文件名归到“${match.office.name}”，请核对`);
    } else if (one.year === year) ask(whyAsked(one, match, collecting.name, own));
    // Whose report is of another year and unknown says nothing about this one.
    else if (![own, ""].includes(foldOfficeName(one.office)) && !match.likely && match.foreign === undefined)
      earlier.add(one.office);
  };
}

/** From an office to what counts of what came from it, with what was decided about that. */
function matchedOffices(
  { decisions, year }: Collection,
  placed: ReadonlyMap<string, readonly Received[]>,
  underway: ReadonlyMap<string, Underway> | undefined,
): (office: ListedOffice) => MatchedOffice {
  const verdicts = latest(decisions, ["accept", "sendBack"] as const, ({ office }) => foldOfficeName(office));
  const extensions = latest(decisions, ["extend"] as const, ({ office }) => foldOfficeName(office));
  const choices = latest(decisions, ["choose"] as const, ({ office }) => foldOfficeName(office));
  // One without a year was placed by somebody who looked at it.
  const isOfYear = (one: Received) => one.year === year || one.undated === true;
  return (office) => {
    const key = foldOfficeName(office.name);
    const all = placed.get(key) ?? [];
    const now = inForce(all.filter(isOfYear), choices.get(key));
    const earlier = inForce(
      all.filter((one) => !isOfYear(one)),
      undefined,
    );
    const names = [office.name, ...office.aliases].map(foldOfficeName);
    const decided = names.flatMap((name) => verdicts.get(name) ?? []);
    const { until, why = "" } = names.flatMap((name) => extensions.get(name) ?? [])[0] ?? {};
    const extended = until === undefined ? undefined : { until, why };
    const report = now.returns.some(({ signed }) => signed) ? undefined : underway?.get(key);
    const before = earlier.returns[0];
    return { office, ...now, before, underway: report, extended, ...verdictOn(decided, now.returns, report) };
  };
}

/** Notes on offices of which only the year before came as a file. */
function onlyEarlier(offices: readonly MatchedOffice[], year: number): readonly string[] {
  return offices.flatMap(({ office, returns, before }) =>
    before && returns.length === 0 && !before.id.startsWith("report:")
      ? [`“${office.name}”只报来了${before.year}年的（${before.file}），只用来比对；请让单位报送${year}年的`]
      : [],
  );
}

/** Is a report of the year, or may it be, as it says none? */
function mayBeOf(one: Received, year: number): boolean {
  return one.year === year || one.undated === true;
}

/** Is a report one of several of the year in one file? The only one of the year is no question. */
function severalOfYear(received: readonly Received[], year: number): (one: Received) => boolean {
  const count = new Map<string, number>();
  const wholeOf = ({ digest, file }: Received) => (partOf(file) ? digest.split("#")[0] : undefined);
  for (const one of received) {
    const whole = mayBeOf(one, year) ? wholeOf(one) : undefined;
    if (whole !== undefined) count.set(whole, (count.get(whole) ?? 0) + 1);
  }
  return (one) => (count.get(wholeOf(one) ?? "") ?? 0) > 1;
}

function whyAsked(
  one: Received,
  match: { readonly why: string; readonly likely?: ListedOffice; readonly foreign?: string },
  collecting: string,
  own: string,
): Pick<Asked, "why" | "likely" | "foreign"> {
  if (foldOfficeName(one.office) === own)
    return { why: `“${one.office}”就是汇总单位，请确认是不是本级的年报（不是汇总数）`, likely: collecting };
  return {
    why: match.why,
    ...(match.likely ? { likely: match.likely.name } : {}),
    ...(match.foreign === undefined ? {} : { foreign: match.foreign }),
  };
}

/**
 * What counts of an office's returns: the chosen one, else what came last; a report of this program stands beside the
 * files, however late it was changed.
 */
function inForce(
  all: readonly Received[],
  choice: Of<"choose"> | undefined,
): { readonly returns: readonly Received[]; readonly older: readonly Received[] } {
  const files = all.filter(({ id }) => !id.startsWith("report:"));
  const reports = all.filter(({ id }) => id.startsWith("report:"));
  const last = files.at(-1)?.batch;
  const newest = files.filter(({ batch }) => batch === last);
  // Of a file and a signed report that say the same the report is the one that is decided about.
  const isSigned = reports.some(({ signed }) => signed);
  const candidates = differentReturns(isSigned ? [...reports, ...newest] : [...newest, ...reports]);
  const chosen = choice && all.find(({ id }) => id === choice.file);
  const stands = chosen && [...newest, ...reports].every(({ at }) => at <= choice.at);
  const returns = stands ? [chosen] : candidates;
  const counted = new Set(returns);
  return { returns, older: all.filter((one) => !counted.has(one)).reverse() };
}

function verdictOn(
  decisions: readonly Of<"accept" | "sendBack">[],
  returns: readonly Received[],
  underway: Underway | undefined,
) {
  const [only, ...others] = returns;
  if (!only && underway?.returned) return { verdict: "returned" as const, until: underway.returned.until };
  if (only?.signed && others.length === 0) return only.signed.accepted ? { verdict: "accepted" as const } : {};
  const decision = decisions.find(({ digest }) => digest === only?.digest);
  if (!decision || others.length > 0) return {};
  if (decision.do === "accept") return { verdict: "accepted" as const };
  return { verdict: "returned" as const, until: decision.until };
}

/** The last decision of these kinds about each thing. */
function latest<Kind extends Decision["do"]>(
  decisions: readonly Decision[],
  kinds: readonly Kind[],
  about: (decision: Of<Kind>) => string,
): ReadonlyMap<string, Of<Kind>> {
  const isOne = (decision: Decision): decision is Of<Kind> => kinds.some((kind) => kind === decision.do);
  return new Map(decisions.filter(isOne).map((decision) => [about(decision), decision] as const));
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
