// Signing in by the office's own sign-on: only into an account that an administrator made, never a new one.
import { Refusal } from "../ground/refusal.ts";
import type { Store } from "../store/store.ts";
import { type Asked, beginAsking, finishAsking } from "./ask-provider.ts";
import type { OfficeMode } from "./office-mode.ts";
import type { ProviderSettings } from "./provider-settings.ts";
import { beginSession, foldLogin } from "./sign-in.ts";
import { originOf } from "./visitor.ts";

const minutesAway = 10;
const perOrigin = { most: 60, minutes: 15 };

export const providerReasons = {
  away: "统一登录平台现在连不上，请稍后再试，或用账号口令登录。",
  broken: "统一登录没有完成，请再试一次。",
  unknown: "统一登录平台上的这个账号在本程序里没有对应的账号，请联系管理员。",
  disabled: "账号已停用。",
  tooOften: "尝试过于频繁，请稍后再试。",
} as const;

export type ProviderReason = keyof typeof providerReasons;

/** A way that ended without a session. */
export interface NotIn {
  readonly reason: ProviderReason;
}

/** Where to send the browser, and the cookie that ties the way back to it. */
export async function goToProvider(
  mode: OfficeMode,
  settings: ProviderSettings,
  next: string,
): Promise<{ readonly url: string; readonly cookie: string } | NotIn> {
  const begun = await beginAsking(settings).catch((error: unknown) => {
    console.error("the sign-on did not answer:", nameOf(error));
    return undefined;
  });
  if (!begun) return { reason: "away" };
  const kept = Buffer.from(JSON.stringify({ ...begun.asked, next: next.slice(0, 1_000) })).toString("base64url");
  return { url: begun.url.href, cookie: awayCookie(mode, kept, minutesAway * 60) };
}

/** The session's cookies, and where the person wanted to go; or why there is none. `query` is that of the way back. */
export async function comeFromProvider(
  store: Store,
  mode: OfficeMode,
  settings: ProviderSettings,
  headers: Headers,
  query: string,
): Promise<{ readonly cookies: readonly string[]; readonly next: string } | NotIn> {
  const asked = askedIn(headers, mode);
  if (!asked) return { reason: "broken" };
  const origin = originOf(headers);
  const key = `provider ${origin}`;
  if ((await store.people.attempt([{ key, ...perOrigin }])).usedUp) return { reason: "tooOften" };
  const said = await finishAsking(settings, query, asked).catch((error: unknown) => {
    console.error("the sign-on was not believed:", nameOf(error));
    return null;
  });
  if (said === null) return { reason: "broken" };
  const login = foldLogin(said ?? "");
  const person = login === "" ? undefined : await store.people.byLogin(login);
  if (!person || person.disabledAt) {
    const words = person ? providerReasons.disabled : "统一登录";
    await store.people.note({ person: login, what: "signInFailed", about: login, origin, words });
    return { reason: person ? "disabled" : "unknown" };
  }
  await store.people.forgetAttempts(key);
  if (person.mustChange) await closePassword(store, person.id, login, origin);
  const cookie = await beginSession(store, mode, person, { origin, words: "统一登录" });
  return { cookies: [cookie, awayCookie(mode, "", 0), comeCookie(mode, true)], next: asked.next };
}

/** The first password, which an administrator knows, is not asked of whoever comes this way: it opens nothing any more. */
async function closePassword(store: Store, person: string, login: string, origin: string): Promise<void> {
  const note = {
    personId: person,
    person: login,
    what: "passwordChanged",
    about: login,
    origin,
    words: "改用统一登录",
  };
  await store.people.setPassword(person, "none", false, "", note);
}

/** Refused with 404 where the office has no sign-on of its own. */
export function requireProvider(mode: OfficeMode | undefined): { mode: OfficeMode; settings: ProviderSettings } {
  if (!mode?.provider) throw new Refusal(404, "没有找到这个页面。");
  return { mode, settings: mode.provider };
}

/** Did the browser come in by the provider? */
export function cameByProvider(headers: Headers, mode: OfficeMode): boolean {
  return cookieNamed(headers, comeName(mode)) === "1";
}

/** Says to the browser that it came by the provider, or no longer. */
export function comeCookie(mode: OfficeMode, came: boolean): string {
  return cookieOf(mode, comeName(mode), came ? "1" : "", came ? 24 * 60 * 60 : 0);
}

const comeName = ({ cookie }: OfficeMode) => `${cookie}-came`;
const awayName = ({ cookie }: OfficeMode) => `${cookie}-away`;

function awayCookie(mode: OfficeMode, value: string, seconds: number): string {
  return cookieOf(mode, awayName(mode), value, seconds);
}

function cookieOf({ secure }: OfficeMode, name: string, value: string, seconds: number): string {
  return `${name}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
}

function cookieNamed(headers: Headers, name: string): string | undefined {
  const pairs = (headers.get("cookie") ?? "").split(";").map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}

function askedIn(headers: Headers, mode: OfficeMode): (Asked & { readonly next: string }) | undefined {
  try {
    const text = Buffer.from(cookieNamed(headers, awayName(mode)) ?? "", "base64url").toString();
    const { state, nonce, verifier, next } = JSON.parse(text) as Record<string, unknown>;
    const isWhole = [state, nonce, verifier].every((each) => typeof each === "string" && each.length >= 32);
    return isWhole
      ? { state: String(state), nonce: String(nonce), verifier: String(verifier), next: String(next ?? "") }
      : undefined;
  } catch {
    return undefined;
  }
}

/** What is logged: no code, no token, no name. */
function nameOf(error: unknown): string {
  const { code, name } = error as { readonly code?: unknown; readonly name?: unknown };
  return `${String(name)} ${String(code ?? "")}`;
}
