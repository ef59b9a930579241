import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { client, RunningProvider, secretFile } from "#testing/provider/running-provider.ts";
import { openStore } from "../store/sqlite/open-store.ts";
import type { Store } from "../store/store.ts";
import { endAtProvider } from "./ask-provider.ts";
import { createAdministrator } from "./first-administrator.ts";
import { addPerson, changePerson } from "./keep-people.ts";
import { modeFor, originHeader } from "./office-mode.ts";
import { answerComing, answerGoing } from "./provider-answer.ts";
import { type ProviderSettings, providerFrom } from "./provider-settings.ts";
import { cameByProvider, providerReasons } from "./provider-sign-in.ts";
import { signIn } from "./sign-in.ts";
import { type Visitor, visitorOf } from "./visitor.ts";

const address = "http://127.0.0.1:4999";
const password = "三月买了七斤橘子";
let provider: RunningProvider;
let settings: ProviderSettings;
let folder: string;
let store: Store;
let admin: Visitor;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const place = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof place === "object" && place ? place.port : 0;
}

beforeAll(async () => {
  provider = await RunningProvider.start(await freePort(), `${address}/api/sign-in/provider/back`);
  settings = settingsWith({});
});
afterAll(() => provider.stop());

function settingsWith(more: Readonly<Record<string, string>>): ProviderSettings {
  const environment = {
    NIANBAO_OIDC_ISSUER: provider.issuer,
    NIANBAO_OIDC_CLIENT: client,
    NIANBAO_OIDC_SECRET_FILE: secretFile,
    NIANBAO_OIDC_CLAIM: "preferred_username",
    ...more,
  };
  const found = providerFrom(environment, address);
  if (!found) throw new Error("no settings");
  return found;
}

const mode = (wanted = settings) => modeFor(false, 4999, wanted);
const visit = (cookie: string) =>
  visitorOf(store, mode(), new Headers({ cookie, [originHeader]: "10.0.0.1" }), { changing: true });

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "nianbao-provider-"));
  store = await openStore(folder);
  await createAdministrator(store, { login: "guanli", name: "管理员", office: "青禾市", password });
  const cookie = await signIn(store, mode(), new Headers(), { login: "guanli", password });
  admin = await visit(cookie.split(";")[0] ?? "");
  const office = admin.person.grants[0]?.office ?? "";
  await addPerson(store, admin, { login: "zhang", name: "张三", password, grants: [{ role: "clerk", office }] });
  vi.spyOn(console, "error").mockImplementation(() => {});
});
afterEach(async () => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  await store.close();
  rmSync(folder, { recursive: true });
});

/** The browser before it leaves for the provider: where to, and what it keeps. */
async function go(next = "/collections", wanted = settings) {
  const request = new Request(`${address}/api/sign-in/provider?${new URLSearchParams({ next })}`);
  const answer = await answerGoing(mode(wanted), request);
  const cookie = answer.headers.getSetCookie()[0]?.split(";")[0] ?? "";
  return { place: answer.headers.get("location") ?? "", cookie };
}

async function comeBack(back: URL, cookie: string, wanted = settings) {
  const headers = { cookie, [originHeader]: "10.0.0.1" };
  const answer = await answerComing(store, mode(wanted), new Request(back, { headers }));
  const cookies = answer.headers.getSetCookie();
  const place = new URL(answer.headers.get("location") ?? "", address);
  return { place, why: place.searchParams.get("why"), cookies, session: cookies[0]?.split(";")[0] ?? "" };
}

async function notIn(back: URL, cookie: string, reason: keyof typeof providerReasons): Promise<void> {
  const before = await store.people.sessions("");
  const { place, why, cookies } = await comeBack(back, cookie);
  expect([place.origin, place.pathname, why, cookies]).toEqual([address, "/sign-in", providerReasons[reason], []]);
  expect(await store.people.sessions("")).toEqual(before);
}

/** What the browser keeps while it is away, with something else in it. */
function changed(cookie: string, change: Readonly<Record<string, string>>): string {
  const [name = "", value = ""] = cookie.split("=");
  const kept = JSON.parse(Buffer.from(value, "base64url").toString()) as object;
  return `${name}=${Buffer.from(JSON.stringify({ ...kept, ...change })).toString("base64url")}`;
}

describe("by the office's own sign-on", { timeout: 60_000 }, () => {
  test("whoever has an account comes in, goes on to where they wanted, and the first password opens nothing any more", async () => {
    const { place, cookie } = await go();
    const asked = new URL(place).searchParams;
    expect(new URL(place).origin).toBe(provider.issuer);
    expect([asked.get("response_type"), asked.get("code_challenge_method")]).toEqual(["code", "S256"]);
    for (const name of ["state", "nonce", "code_challenge"]) expect(asked.get(name)?.length).toBeGreaterThan(40);
    const come = await comeBack(await provider.signIn(place, "zhang"), cookie);
    expect(come.place.href).toBe(`${address}/collections`);
    const visitor = await visit(come.session);
    expect([visitor.person.login, visitor.person.mustChange]).toEqual(["zhang", false]);
    for (const each of come.cookies) expect(each).toMatch(/; HttpOnly; SameSite=Lax$/);
    await expect(signIn(store, mode(), new Headers(), { login: "zhang", password })).rejects.toMatchObject({
      status: 401,
    });
    const notes = await store.people.notes({ most: 5 });
    expect(notes).toContainEqual(expect.objectContaining({ what: "signedIn", person: "张三", words: "统一登录" }));
  });

  test("nobody comes in without an account here, nor with a disabled one, and no account is made", async () => {
    const people = await store.people.people();
    const first = await go();
    await notIn(await provider.signIn(first.place, "nobody-here"), first.cookie, "unknown");
    const zhang = people.find(({ login }) => login === "zhang");
    const { id = "", name = "", grants = [] } = zhang ?? {};
    await changePerson(store, admin, id, { name, grants, disabled: true });
    const second = await go();
    await notIn(await provider.signIn(second.place, "zhang"), second.cookie, "disabled");
    expect((await store.people.people()).map(({ login }) => login)).toEqual(people.map(({ login }) => login));
    const notes = await store.people.notes({ most: 5, what: "signInFailed" });
    expect(notes.map(({ about }) => about).sort()).toEqual(["nobody-here", "zhang"]);
  });

  test.each(["state", "nonce", "verifier"])("another %s than the browser left with is refused", async (name) => {
    const { place, cookie } = await go();
    const back = await provider.signIn(place, "zhang");
    await notIn(back, changed(cookie, { [name]: "x".repeat(43) }), "broken");
  });

  test("a way back that this browser did not begin, or is gone twice, is refused", async () => {
    const { place, cookie } = await go();
    const back = await provider.signIn(place, "zhang");
    for (const kept of ["", "nianbao_session_4999-away=no", changed(cookie, { state: "short" })])
      await notIn(back, kept, "broken");
    expect((await comeBack(back, cookie)).why).toBeNull();
    await notIn(back, cookie, "broken");
    const other = new URL(back);
    other.searchParams.set("iss", "http://127.0.0.1:1");
    await notIn(other, (await go()).cookie, "broken");
  });

  test("what the provider signed for a time that is over is refused", async () => {
    const { place, cookie } = await go();
    const back = await provider.signIn(place, "zhang");
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 2 * 60 * 60 * 1000 });
    await notIn(back, cookie, "broken");
  });

  test("another claim may hold the login; next= leads nowhere else", async () => {
    const wanted = settingsWith({ NIANBAO_OIDC_CLAIM: "staff" });
    const office = admin.person.grants[0]?.office ?? "";
    await addPerson(store, admin, { login: "staff-li", name: "李四", password, grants: [{ role: "clerk", office }] });
    const { place, cookie } = await go("//evil.example/", wanted);
    const come = await comeBack(await provider.signIn(place, "li"), cookie, wanted);
    expect(come.place.href).toBe(`${address}/reports`);
    expect((await visit(come.session)).person.login).toBe("staff-li");
    const missing = settingsWith({ NIANBAO_OIDC_CLAIM: "not_told" });
    const again = await go("", missing);
    const none = await comeBack(await provider.signIn(again.place, "li"), again.cookie, missing);
    expect(none.why).toBe(providerReasons.unknown);
  });

  test("who signs out here is led to sign out there too", async () => {
    const place = new URL((await endAtProvider(settings)) ?? "");
    expect(place.origin).toBe(provider.issuer);
    expect(place.searchParams.get("post_logout_redirect_uri")).toBe(`${address}/sign-in`);
    expect((await fetch(place)).status).toBe(200);
    expect(cameByProvider(new Headers({ cookie: "nianbao_session_4999-came=1" }), mode())).toBe(true);
    expect(cameByProvider(new Headers(), mode())).toBe(false);
  });

  test("a provider that does not answer is told as such, and asked again the next time", async () => {
    const port = await freePort();
    const away = settingsWith({ NIANBAO_OIDC_ISSUER: `http://127.0.0.1:${port}` });
    const { place } = await go("/collections", away);
    expect(new URL(place, address).searchParams.get("why")).toBe(providerReasons.away);
    expect(await endAtProvider(away)).toBeUndefined();
    const late = await RunningProvider.start(port, away.back);
    expect(new URL((await go("/collections", away)).place).origin).toBe(late.issuer);
    late.stop();
  });

  test("settings that are not whole or not safe are refused at the start; without an issuer there is no sign-on", () => {
    expect(providerFrom({}, address)).toBeUndefined();
    for (const [environment, words] of [
      [{ NIANBAO_OIDC_CLIENT: "" }, /NIANBAO_OIDC_CLIENT/],
      [{ NIANBAO_OIDC_CLAIM: "" }, /NIANBAO_OIDC_CLAIM/],
      [{ NIANBAO_OIDC_ISSUER: "http://sso.example.gov.cn" }, /https:/],
      [{ NIANBAO_OIDC_ISSUER: "sso" }, /https:/],
      [{ NIANBAO_OIDC_SECRET_FILE: "/nowhere/none" }, /NIANBAO_OIDC_SECRET_FILE/],
    ] as const)
      expect(() => settingsWith(environment)).toThrow(words);
  });
});
