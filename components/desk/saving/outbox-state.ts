// What the server has and what it does not have yet, and what each answer makes of it: pure steps over one state.
import type { Op, SaveAnswer, SaveRequest } from "#core/contract/save.ts";
import { changedKeys } from "#core/report/changed-keys.ts";
import { type Key, textAt, withText } from "#core/report/keys.ts";
import type { Report } from "#core/report/report.ts";
import type { OpenConflict } from "./open-conflict.ts";
import type { Fetched } from "./protocol.ts";

export interface OutboxState {
  /** The report as the server has it, as far as is known here. */
  readonly theirs: Report;
  readonly version: number;
  readonly savedAt: string;
  /** Places whose text the server does not have. */
  readonly dirty: ReadonlySet<Key>;
  readonly conflicts: ReadonlyMap<Key, OpenConflict>;
  /** Places that the server refused, with its words. */
  readonly refused: ReadonlyMap<Key, string>;
  /** A save that is not answered yet. */
  readonly request: SaveRequest | undefined;
}

/** What the clerk has. */
export interface Mine {
  textAt(key: Key): string;
  /** What was typed for the text, where that is another. */
  typedFor(key: Key): string | undefined;
  labelOf(key: Key): string;
}

export interface TakenEdit {
  readonly key: Key;
  readonly raw: string;
}

/** The state afterwards, and what the desk takes over from others. */
export interface Merged {
  readonly state: OutboxState;
  readonly received: readonly TakenEdit[];
}

export function startOutbox({ report, version, savedAt }: Fetched): OutboxState {
  const nothing = { dirty: new Set<Key>(), conflicts: new Map<Key, OpenConflict>(), refused: new Map<Key, string>() };
  return { theirs: report, version, savedAt, ...nothing, request: undefined };
}

/** The clerk edited these places, or the server has taken them. */
export function noted(state: OutboxState, mine: Mine, keys: readonly Key[]): OutboxState {
  return keys.reduce((before, key) => notedOne(before, mine, key), state);
}

function notedOne(before: OutboxState, mine: Mine, key: Key): OutboxState {
  const state = before.refused.has(key) ? { ...before, refused: without(before.refused, key) } : before;
  const conflict = state.conflicts.get(key);
  // In a conflict `theirs` may be what the clerk saw before: going back to it does not end the conflict.
  const current = conflict ? conflict.current : textAt(state.theirs, key);
  if (mine.textAt(key) !== current || isAsked(state, key))
    return state.dirty.has(key) ? state : { ...state, dirty: new Set([...state.dirty, key]) };
  return settled(conflict ? knowing(state, key, current) : state, key);
}

/** What can be sent: not what somebody has to decide about first. */
export function opsToSend({ theirs, dirty, conflicts, refused }: OutboxState, mine: Mine): readonly Op[] {
  const keys = [...dirty].filter((key) => !conflicts.has(key) && !refused.has(key));
  return keys.map((key) => {
    const typed = mine.typedFor(key);
    const op = { key, raw: mine.textAt(key), base: textAt(theirs, key) };
    return typed === undefined ? op : { ...op, typed };
  });
}

/** Everything that the server does not have, for the browser's own store. */
export function pendingOps({ theirs, dirty }: OutboxState, mine: Mine): readonly Op[] {
  return [...dirty].map((key) => ({ key, raw: mine.textAt(key), base: textAt(theirs, key) }));
}

/** The save that is under way, or a new one; `request` stays undefined where nothing can be sent. */
export function asking(state: OutboxState, mine: Mine, newId: () => string): OutboxState {
  if (state.request) return state;
  const ops = opsToSend(state, mine);
  return ops.length === 0 ? state : { ...state, request: { saveId: newId(), baseVersion: state.version, ops } };
}

/** The edits of a save that were taken as they were sent. */
export function takenOf(asked: SaveRequest, answer: SaveAnswer): readonly TakenEdit[] {
  return asked.ops.filter(({ key }) => answer.applied.includes(key));
}

/** A save was answered. Where another answer has overtaken this one, what it says of others is left aside. */
export function answered(before: OutboxState, mine: Mine, asked: SaveRequest, answer: SaveAnswer): Merged {
  const isOvertaken = answer.version < before.version;
  const taken = takenOf(asked, answer);
  const unasked: OutboxState = { ...before, request: undefined };
  const known = taken.reduce((state, { key, raw }) => knowing(state, key, raw), unasked);
  const state = noted(
    known,
    mine,
    taken.map(({ key }) => key),
  );
  const conflicts = new Map([...state.conflicts, ...answer.conflicts.map((one) => [one.key, one] as const)]);
  const version = Math.max(state.version, answer.version);
  const next = { ...state, conflicts, version, savedAt: answer.savedAt };
  return isOvertaken ? { state: next, received: [] } : takenOver(next, mine, answer.merged);
}

/** The server refused a save, of one place or of all it held. */
export function refusedSave(
  state: OutboxState,
  asked: SaveRequest,
  message: string,
  key: Key | undefined,
): OutboxState {
  const keys = key === undefined ? asked.ops.map((op) => op.key) : [key];
  const refused = new Map([...state.refused, ...keys.map((each) => [each, message] as const)]);
  return { ...state, refused, request: undefined };
}

/**
 * What the server has now. An answer that a save has overtaken on the way is left aside: it would take back what was just
 * saved. Older is right only when the server itself went back (a backup was put in place).
 */
export function fetchedReport(before: OutboxState, mine: Mine, fetched: Fetched, which: "newest" | "olderToo"): Merged {
  if (fetched.version < before.version && which === "newest") return { state: before, received: [] };
  const changed = changedKeys(before.theirs, fetched.report);
  const edits = changed.map((key) => ({ key, raw: textAt(fetched.report, key) }));
  const merged = takenOver({ ...before, version: fetched.version }, mine, edits);
  const open = [...changed, ...merged.state.conflicts.keys()];
  const state = open.reduce(
    (now, key) => (now.dirty.has(key) ? clashing(now, mine, key, textAt(fetched.report, key)) : now),
    merged.state,
  );
  return { ...merged, state: state.dirty.size === 0 ? { ...state, savedAt: fetched.savedAt || state.savedAt } : state };
}

/** Takes over what others changed; where the clerk has changed the same place, saving will ask. */
export function takenOver(before: OutboxState, mine: Mine, edits: readonly TakenEdit[]): Merged {
  const asked = edits.reduce(
    (state, { key, raw }) => (state.conflicts.has(key) ? clashing(state, mine, key, raw) : state),
    before,
  );
  const received = edits.filter(({ key }) => !asked.dirty.has(key));
  return { state: received.reduce((state, { key, raw }) => knowing(state, key, raw), asked), received };
}

/** Edits of an earlier page are on the desk again: where others changed the place since, somebody has to decide. */
export function restored(before: OutboxState, mine: Mine, ops: readonly Op[]): OutboxState {
  const conflicts = new Map(before.conflicts);
  for (const { key, raw, base } of ops) {
    const current = textAt(before.theirs, key);
    if (current !== base) conflicts.set(key, { key, label: mine.labelOf(key), raw, current });
  }
  return { ...before, conflicts };
}

/** Somebody decided about a conflict. */
export function resolved(before: OutboxState, key: Key, keep: "mine" | "theirs"): Merged {
  const conflict = before.conflicts.get(key);
  if (!conflict) return { state: before, received: [] };
  const known = knowing({ ...before, conflicts: without(before.conflicts, key) }, key, conflict.current);
  if (keep === "mine") return { state: known, received: [] };
  return { state: settled(known, key), received: [{ key, raw: conflict.current }] };
}

/** The clerk and somebody else changed one place. */
function clashing(state: OutboxState, mine: Mine, key: Key, current: string): OutboxState {
  const raw = mine.textAt(key);
  if (raw === current) return settled(knowing(state, key, current), key);
  // Our own save, seen before its answer, and typed on since.
  if (state.request?.ops.some((op) => op.key === key && op.raw === current)) return knowing(state, key, current);
  const conflict = { key, label: mine.labelOf(key), raw, current };
  return { ...state, conflicts: new Map([...state.conflicts, [key, conflict]]) };
}

function isAsked({ request }: OutboxState, key: Key): boolean {
  return request?.ops.some((op) => op.key === key) ?? false;
}

/** The server has this text at the place. */
function knowing(state: OutboxState, key: Key, text: string): OutboxState {
  return { ...state, theirs: withText(state.theirs, key, text) };
}

/** Both sides have the same at the place. */
function settled(state: OutboxState, key: Key): OutboxState {
  const dirty = new Set(state.dirty);
  dirty.delete(key);
  return { ...state, dirty, conflicts: without(state.conflicts, key) };
}

function without<Value>(map: ReadonlyMap<Key, Value>, key: Key): ReadonlyMap<Key, Value> {
  if (!map.has(key)) return map;
  const rest = new Map(map);
  rest.delete(key);
  return rest;
}
