// Kept returns → offices, with what was decided: a newer one replaces the older, two at once are asked, the doubtful are asked.
import { foldOfficeName } from "../offices/fold-office-name.ts";
import { existsIn, type ListedOffice } from "../offices/listed-office.ts";
import { officeList } from "../offices/match-office.ts";
import type { Collection, Decision } from "./collection.ts";
import { type MatchedReturns, noYear, wrongYear } from "./match-returns.ts";
import type { UnreadFile } from "./office-return.ts";
import { partOf } from "./part-of-file.ts";
import { differentReturns, type Received } from "./received.ts";
import type { Verdict } from "./return-state.ts";

export interface MatchedOffice extends MatchedReturns {
  readonly returns: readonly Received[];
  /** What it replaced, newest first. */
  readonly older: readonly Received[];
  /** Its report of the year before. */
  readonly before?: Received | undefined;
  readonly verdict?: Verdict | undefined;
  /** Until when it was sent back. */
  readonly until?: string | undefined;
}

/** A file that somebody has to place. `likely`: the office that is meant perhaps. */
export interface Asked extends UnreadFile {
  readonly id: string;
  readonly office: string;
  readonly likely?: string;
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

/** Matches what came, in the order in which it came. */
export function matchReceived(collection: Collection, received: readonly Received[]): MatchedReceived {
  const { office: collecting, year } = collection;
  const placing = latest(collection.decisions, ["assign", "setAside"] as const, ({ file }) => file);
  const known = officeList(collection.offices, collecting.name);
  // A decision about an office that has been renamed since is about the same office.
  const byName = new Map(
    collection.offices.flatMap(({ name, aliases }) =>
      [...aliases, name].map((each) => [foldOfficeName(each), foldOfficeName(name)] as const),
    ),
  );
  const own = foldOfficeName(collecting.name);
  const isOneOfSeveral = severalOfYear(received, year);
  const asked: Asked[] = [];
  const earlier = new Set<string>();
  const unmatched: UnreadFile[] = [];
  const notes: string[] = [];
  const placed = new Map<string, Received[]>();
  for (const one of onceEach(received, unmatched)) {
    if (!one.undated && one.year !== year && one.year !== year - 1) {
      unmatched.push({ file: one.file, why: wrongYear(one.year, year) });
      continue;
    }
    const decided = placing.get(one.id);
    if (decided?.do === "setAside") {
      unmatched.push({ file: one.file, why: "已决定不计入" });
      continue;
    }
    const answer = decided?.do === "assign" ? foldOfficeName(decided.office) : undefined;
    const answered = answer === undefined ? undefined : (byName.get(answer) ?? (answer === own ? own : undefined));
    if (answered !== undefined) {
      push(placed, answered, one);
      continue;
    }
    const match = known.match({ read: one.office, file: partOf(one.file)?.name ?? one.file });
    if (one.undated) {
      const likely = match.kind === "matched" ? { likely: match.office.name } : {};
      asked.push({ id: one.id, file: one.file, office: one.office, why: noYear(year), ...likely });
      continue;
    }
    const part = one.year === year && isOneOfSeveral(one) ? partOf(one.file) : undefined;
    if (part) {
      const likely = match.kind === "matched" ? { likely: match.office.name } : {};
      const why = `一个文件里有 ${part.count} 份年报，这是第 ${part.report} 份，写的是“${one.office}”，请确认是谁的`;
      asked.push({ id: one.id, file: one.file, office: one.office, why, ...likely });
      continue;
    }
    if (match.kind === "matched") {
      push(placed, foldOfficeName(match.office.name), one);
      if (match.by === "fileName")
        notes.push(`“${one.file}”里没有单位名称，按文件名归到“${match.office.name}”，请核对`);
      continue;
    }
    // Whose report is of another year and unknown says nothing about this one.
    if (one.year !== year) {
      if (one.office !== "" && !match.likely) earlier.add(one.office);
      continue;
    }
    asked.push({ id: one.id, file: one.file, office: one.office, ...whyAsked(one, match, collecting.name, own) });
  }
  const verdicts = latest(collection.decisions, ["accept", "sendBack"] as const, ({ office }) =>
    foldOfficeName(office),
  );
  const choices = latest(collection.decisions, ["choose"] as const, ({ office }) => foldOfficeName(office));
  // One without a year was placed by somebody who looked at it.
  const isOfYear = (one: Received) => one.year === year || one.undated === true;
  const returnsOf = (key: string) => {
    const all = placed.get(key) ?? [];
    const now = inForce(all.filter(isOfYear), choices.get(key));
    const before = inForce(
      all.filter((one) => !isOfYear(one)),
      undefined,
    );
    return { ...now, before: before.returns[0] };
  };
  const matched = (office: ListedOffice): MatchedOffice => {
    const key = foldOfficeName(office.name);
    const came = returnsOf(key);
    const decided = [office.name, ...office.aliases].flatMap((name) => verdicts.get(foldOfficeName(name)) ?? []);
    return { office, ...came, ...verdictOn(decided, came.returns) };
  };
  const offices = collection.offices.filter((one) => existsIn(one, year)).map(matched);
  for (const { office, returns, before } of offices)
    if (before && returns.length === 0 && !before.id.startsWith("report:"))
      notes.push(`“${office.name}”只报来了${before.year}年的（${before.file}），只用来比对；请让单位报送${year}年的`);
  const onList = collection.offices.find(({ name }) => foldOfficeName(name) === own);
  const mine = matched(onList ?? { name: collecting.name, aliases: [] });
  return {
    offices,
    ...(onList ? { ownOnList: onList.name } : mine.returns.length > 0 ? { own: mine } : {}),
    ownBefore: mine.before,
    asked,
    earlier: [...earlier],
    unmatched,
    notes,
  };
}

/** Is a report one of several of the year in one file? The only one of the year is no question. */
function severalOfYear(received: readonly Received[], year: number): (one: Received) => boolean {
  const count = new Map<string, number>();
  const wholeOf = ({ digest, file }: Received) => (partOf(file) ? digest.split("#")[0] : undefined);
  for (const one of received) {
    const whole = one.year === year ? wholeOf(one) : undefined;
    if (whole !== undefined) count.set(whole, (count.get(whole) ?? 0) + 1);
  }
  return (one) => (count.get(wholeOf(one) ?? "") ?? 0) > 1;
}

/** The same bytes count once. */
function onceEach(received: readonly Received[], unmatched: UnreadFile[]): readonly Received[] {
  const first = new Map<string, Received>();
  return received.filter((one) => {
    const same = first.get(one.digest);
    if (same) unmatched.push({ file: one.file, why: `与“${same.file}”是同一个文件，只算一次` });
    else first.set(one.digest, one);
    return !same;
  });
}

function whyAsked(
  one: Received,
  match: { readonly why: string; readonly likely?: ListedOffice },
  collecting: string,
  own: string,
): { readonly why: string; readonly likely?: string } {
  if (foldOfficeName(one.office) === own)
    return { why: `“${one.office}”就是汇总单位，请确认是不是本级的年报（不是汇总数）`, likely: collecting };
  return { why: match.why, ...(match.likely ? { likely: match.likely.name } : {}) };
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
  const candidates = differentReturns([...newest, ...reports]);
  const chosen = choice && all.find(({ id }) => id === choice.file);
  const stands = chosen && [...newest, ...reports].every(({ at }) => at <= choice.at);
  const returns = stands ? [chosen] : candidates;
  const counted = new Set(returns);
  return { returns, older: all.filter((one) => !counted.has(one)).reverse() };
}

function verdictOn(decisions: readonly Of<"accept" | "sendBack">[], returns: readonly Received[]) {
  const [only, ...others] = returns;
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
  const wanted: readonly string[] = kinds;
  return new Map(
    decisions.flatMap((decision) =>
      wanted.includes(decision.do) ? [[about(decision as Of<Kind>), decision as Of<Kind>] as const] : [],
    ),
  );
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
