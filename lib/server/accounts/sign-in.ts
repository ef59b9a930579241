// Signing in and out: attempts are counted before anything is hashed, and every sign-in begins a session of its own.
import { randomBytes } from "node:crypto";
import { Refusal } from "../ground/refusal.ts";
import type { Person } from "../store/people-store.ts";
import type { Store } from "../store/store.ts";
import { hashPassword, isPassword } from "./hash-password.ts";
import { longestPassword, refusePassword, tooLongPassword } from "./judge-password.ts";
import type { OfficeMode } from "./office-mode.ts";
import { cookieSeconds, hashOf, noteBy, originOf, type Visitor } from "./visitor.ts";

const perLogin = { most: 5, minutes: 15 };
/** From one address, over all logins: an office behind one address mistypes less often than this. */
const perOrigin = { most: 30, minutes: 15 };

const locked = "口令连续错误 5 次，请 15 分钟后再试，或请管理员解锁。";
const tooOften = "尝试过于频繁，请稍后再试。";

/** The key under which failed attempts of a login are counted. */
export function attemptsOf(login: string): string {
  return `login ${foldLogin(login)}`;
}

export function foldLogin(login: string): string {
  return login.normalize("NFKC").trim().toLowerCase().slice(0, 100);
}

/** The cookie of a new session. Refused: 401 wrong, 429 too often, 422 too long. An unknown login is answered as a wrong password. */
export async function signIn(
  store: Store,
  mode: OfficeMode,
  headers: Headers,
  given: { readonly login: string; readonly password: string },
  now = new Date(),
): Promise<string> {
  const login = foldLogin(given.login);
  const origin = originOf(headers);
  if ([...given.password].length > longestPassword) throw new Refusal(422, tooLongPassword);
  const limits = [
    { key: attemptsOf(login), ...perLogin },
    { key: `origin ${origin}`, ...perOrigin },
  ];
  const { usedUp, last } = await store.people.attempt(limits);
  // Not noted each time: whoever is not let in must not fill the log.
  if (usedUp) throw new Refusal(429, usedUp === limits[0] ? locked : tooOften);
  const person = await store.people.byLogin(login);
  const right = await isPassword(given.password, person?.password);
  if (!person || !right) {
    await store.people.note({ person: login, what: last ? "signInRefused" : "signInFailed", about: login, origin });
    throw last ? new Refusal(429, locked) : new Refusal(401, "账号或口令不正确。");
  }
  if (person.disabledAt) throw new Refusal(401, "账号已停用。");
  await store.people.forgetAttempts(attemptsOf(login), [`origin ${origin}`]);
  return beginSession(store, mode, person, { origin, now });
}

/** The cookie of a new session of somebody who has shown who they are. */
export async function beginSession(
  store: Store,
  mode: OfficeMode,
  { id, name, login }: Person,
  { origin, words = "", now = new Date() }: { readonly origin: string; readonly words?: string; readonly now?: Date },
): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const at = now.toISOString();
  const note = { personId: id, person: name, what: "signedIn", about: login, origin, words };
  await store.people.beginSession({ hash: hashOf(token), person: id, madeAt: at, seenAt: at, origin }, note);
  return cookieOf(mode, token, cookieSeconds);
}

/** Ends the visitor's session; answers the cookie that makes the browser forget it. */
export async function signOut(store: Store, mode: OfficeMode, visitor: Visitor): Promise<string> {
  await store.people.dropSession(visitor.session, noteBy(visitor, "signedOut", visitor.person.login));
  return cookieOf(mode, "", 0);
}

/** A new password of one's own; all other sessions end. Refused: 401 wrong old one, 422 weak, 429 too often. */
export async function changePassword(
  store: Store,
  visitor: Visitor,
  { current, password }: { readonly current: string; readonly password: string },
): Promise<void> {
  const { person, tree, session } = visitor;
  const key = attemptsOf(person.login);
  if ((await store.people.attempt([{ key, ...perLogin }])).usedUp) throw new Refusal(429, tooOften);
  const kept = await store.people.byLogin(person.login);
  if (!(await isPassword(current.slice(0, 2 * longestPassword), kept?.password)))
    throw new Refusal(422, "原口令不正确。");
  await store.people.forgetAttempts(key);
  const offices = person.grants.flatMap(({ office }) => namesOf(tree.get(office)));
  const refused = await refusePassword(password, { login: person.login, name: person.name, offices });
  if (refused) throw new Refusal(422, refused);
  if (await isPassword(password, kept?.password)) throw new Refusal(422, "新口令不能与原口令相同。");
  const note = noteBy(visitor, "passwordChanged", person.login);
  await store.people.setPassword(person.id, await hashPassword(password), false, session, note);
}

function namesOf(
  office: { readonly name: string; readonly aliases: readonly string[] } | undefined,
): readonly string[] {
  return office ? [office.name, ...office.aliases] : [];
}

function cookieOf({ cookie, secure }: OfficeMode, value: string, seconds: number): string {
  return `${cookie}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
}
