// Who is asking: the session behind a request's cookie, and what that person may reach.
import { createHash } from "node:crypto";
import { personHeader } from "#core/contract/person-header.ts";
import { type OfficeTree, treeOf } from "#core/offices/office-tree.ts";
import { mayAs, type Role } from "#core/workflow/roles.ts";
import { Refusal } from "../ground/refusal.ts";
import type { KeptOffice, Note, Person, Session } from "../store/people-store.ts";
import type { Store } from "../store/store.ts";
import { type OfficeMode, originHeader } from "./office-mode.ts";

export interface Visitor {
  readonly person: Person;
  readonly tree: OfficeTree;
  /** Hash of the session. */
  readonly session: string;
  readonly origin: string;
}

/** Why somebody has to sign in: also what the page where one does says to it. */
export const signInReasons = {
  first: "请先登录。",
  newPassword: "口令已修改，请重新登录。",
  ended: "这次登录已由本人在别处或由管理员结束，请重新登录。",
  over: "登录已过期，请在弹窗中重新登录；刚才填写的内容都还在。",
} as const;

const minute = 60_000;
/** Nothing was asked for as long: the session is over. */
const longestIdle = 60 * minute;
/** However busy: once a working day the password is asked. */
const longestSession = 12 * 60 * minute;
const touchedAfter = minute;
/** By so much the clocks of several servers may differ. A session of the future is one of a clock that was wrong. */
const clocksDiffer = 5 * minute;

/** A session ends a while before its cookie is forgotten, so that the person is told why. */
export const cookieSeconds = (2 * longestSession) / 1000;

/**
 * Who is signed in. Refused with 401 where nobody is (never, ended, expired, disabled), with 403 where the password
 * must be changed first (`changing`: this is where it is changed). What a page of somebody else's asks is refused with
 * 401 too, but for signing out (`leaving`).
 */
export async function visitorOf(
  store: Store,
  mode: OfficeMode,
  headers: Headers,
  { changing = false, leaving = false, now = Date.now() } = {},
): Promise<Visitor> {
  const token = cookieIn(headers, mode.cookie);
  const hash = token === undefined ? "" : hashOf(token);
  const found = token === undefined ? undefined : await store.people.session(hash);
  if (!found) throw new Refusal(401, signInReasons.first);
  const { session, person } = found;
  if (person.disabledAt) throw new Refusal(401, "账号已停用。");
  if (session.ended === "password") throw new Refusal(401, signInReasons.newPassword);
  if (session.ended) throw new Refusal(401, signInReasons.ended);
  if (isOver(session, now)) throw new Refusal(401, signInReasons.over);
  const meant = headers.get(personHeader);
  if (!leaving && meant !== null && meant !== person.id) throw new Refusal(401, otherPerson(person.name));
  if (now - Date.parse(session.seenAt) > touchedAfter)
    await store.people.touchSession(hash, new Date(now).toISOString());
  if (person.mustChange && !changing && !leaving)
    throw new Refusal(403, "请先把管理员给的口令改成自己的。", { mustChange: true });
  return { person, tree: await treeIn(store), session: hash, origin: originOf(headers) };
}

/** Has it ended by itself: idle too long, too old, or begun by a clock that was wrong? */
function isOver({ madeAt, seenAt }: Session, now: number): boolean {
  const [made, seen] = [Date.parse(madeAt), Date.parse(seenAt)];
  return Math.max(made, seen) - now > clocksDiffer || now - seen > longestIdle || now - made > longestSession;
}

/** Everybody's open sessions, newest use first. */
export async function openSessions(store: Store, now = Date.now()): Promise<readonly Session[]> {
  const sessions = await store.people.sessions(new Date(now - longestIdle).toISOString());
  return sessions.filter((session) => !isOver(session, now));
}

function otherPerson(name: string): string {
  return `现在登录的是“${name}”，不是打开这一页的人；请打开这一页的人重新登录，填写的内容都还在。`;
}

/** Is the visitor one of these for the office? */
export function isOneOf({ person, tree }: Visitor, office: string, ...roles: readonly Role[]): boolean {
  return mayAs(tree, person.grants, office, ...roles);
}

/** A line for the audit log about what this visitor does. */
export function noteBy({ person, origin }: Visitor, what: string, about: string, words = ""): Note {
  return { personId: person.id, person: person.name, what, about, origin, words };
}

/** What is kept of a token: whoever reads the database cannot use it. */
export function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

export function originOf(headers: Headers): string {
  return headers.get(originHeader) ?? "";
}

/** The session's token in the cookies; undefined where there is none. */
export function cookieIn(headers: Headers, name: string): string | undefined {
  for (const pair of (headers.get("cookie") ?? "").split(";")) {
    const [key, value] = pair.trim().split("=");
    if (key === name && value && /^[\w-]{43}$/.test(value)) return value;
  }
  return undefined;
}

const trees = new WeakMap<Store, { readonly version: number; readonly tree: ReadonlyMap<string, KeptOffice> }>();

/** The offices as they are now: read again only when one of them changed. */
async function treeIn(store: Store): Promise<OfficeTree> {
  const version = await store.people.officesVersion();
  const known = trees.get(store);
  if (known?.version === version) return known.tree;
  const tree = treeOf(await store.people.offices()) as ReadonlyMap<string, KeptOffice>;
  trees.set(store, { version, tree });
  return tree;
}
