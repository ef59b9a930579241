import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { personHeader } from "#core/contract/person-header.ts";
import { endPostgres, type StorePlace, storeKinds } from "#testing/stores/kinds-of-stores.ts";
import type { Store } from "../store/store.ts";
import { createAdministrator } from "./first-administrator.ts";
import {
  addPerson,
  changePerson,
  endSessions,
  keepOffice,
  notesOf,
  peopleOf,
  resetPassword,
  unlock,
} from "./keep-people.ts";
import { modeFor, originHeader } from "./office-mode.ts";
import { endOwnSession, ownSessions } from "./own-sessions.ts";
import { changePassword, signIn, signOut } from "./sign-in.ts";
import { type Visitor, visitorOf } from "./visitor.ts";

const mode = modeFor(true, 3000);
const password = "三月买了七斤橘子";
const other = "四月又买了八斤梨";

afterAll(endPostgres);

// Each sign-in takes as long as it must: tens of them on a busy machine are half a minute.
describe.each(storeKinds)("accounts on $name", { timeout: 180_000 }, (kind) => {
  let place: StorePlace;
  let store: Store;
  let admin: Visitor;
  let origins = 0;

  const asking = (cookie = "", origin = `10.0.0.${++origins}`) => new Headers({ cookie, [originHeader]: origin });
  const enter = (login: string, given = password, origin?: string) =>
    signIn(store, mode, asking("", origin), { login, password: given });
  const visit = (cookie: string, now?: number) =>
    visitorOf(store, mode, asking(cookie.split(";")[0]), now === undefined ? {} : { now });
  const add = async (login: string, office = admin.person.grants[0]?.office ?? "") => {
    const person = await addPerson(store, admin, {
      login,
      name: `人${login}`,
      password,
      grants: [{ role: "clerk", office }],
    });
    const first = await visitorOf(store, mode, asking((await enter(login)).split(";")[0]), { changing: true });
    await changePassword(store, first, { current: password, password: other });
    return person;
  };

  beforeEach(async () => {
    place = await kind.place();
    store = await place.open();
    await createAdministrator(store, { login: "Guanli", name: "管理员", office: "青禾市", password });
    admin = await visit(await enter("guanli"));
  });
  afterEach(async () => {
    await store.close();
    await place.remove();
  });

  test("a sign-in makes a cookie that no script reads and that travels encrypted; the store keeps its hash alone", async () => {
    const cookie = await enter(" GUANLI ");
    expect(cookie).toMatch(/^__Host-nianbao=[\w-]{43}; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax; Secure$/);
    const token = /=([\w-]{43});/.exec(cookie)?.[1] ?? "";
    const hashes = (await store.people.sessions("")).map(({ hash }) => hash);
    expect(hashes).toContain((await visit(cookie)).session);
    expect(JSON.stringify([hashes, await store.takeOutRest()])).not.toContain(token);
  });

  test("a wrong password and an unknown login are answered alike; nobody has a default one", async () => {
    for (const [login, given] of [
      ["guanli", "错的口令一二三"],
      ["nobody", password],
      ["admin", "admin"],
    ] as const)
      await expect(enter(login, given)).rejects.toMatchObject({ status: 401, message: "账号或口令不正确。" });
    await expect(enter("guanli", "a".repeat(1_000_000))).rejects.toMatchObject({
      status: 422,
      message: "口令最长 128 个字符。",
    });
  });

  test("after five wrong passwords the login is locked, from everywhere, the right one too, until the administrator unlocks it", async () => {
    const { id } = await add("clerk");
    const answers = [];
    for (let count = 0; count < 6; count++)
      answers.push(await enter("clerk", "错的口令一二三").catch((error) => error.status));
    expect(answers).toEqual([401, 401, 401, 401, 429, 429]);
    await expect(enter("clerk", other)).rejects.toMatchObject({
      status: 429,
      message: expect.stringContaining("15 分钟"),
    });
    await unlock(store, admin, id);
    await expect(enter("clerk", other)).resolves.toContain("__Host-nianbao=");
    for (let count = 0; count < 5; count++) await enter("unknown", "错的口令一二三").catch(() => undefined);
    await expect(enter("unknown", other)).rejects.toMatchObject({ status: 429 });
    const notes = await notesOf(store, admin, { most: 50 });
    expect(notes.map(({ what }) => what)).toEqual(
      expect.arrayContaining(["signInFailed", "signInRefused", "unlocked"]),
    );
    expect(JSON.stringify(notes)).not.toContain("错的口令");
  });

  test("one address that tries many logins is stopped", async () => {
    const tried = (login: string) => enter(login, "错的口令一二三", "10.9.9.9").catch((error) => error.message);
    expect(await tried("first")).toBe("账号或口令不正确。");
    const limit = { key: "origin 10.9.9.9", most: 30, minutes: 15 };
    for (let count = 1; count < 30; count++) await store.people.attempt([limit]);
    expect(await tried("another")).toBe("尝试过于频繁，请稍后再试。");
    await expect(enter("guanli", password, "10.9.9.8")).resolves.toBeTruthy();
  });

  test("a session ends by itself when nothing is asked for an hour, and after twelve whatever is asked", async () => {
    const cookie = await enter("guanli");
    const minute = 60_000;
    const now = Date.now();
    await visit(cookie, now + 59 * minute);
    await expect(visit(cookie, now + 120 * minute)).rejects.toMatchObject({
      status: 401,
      message: expect.stringContaining("登录已过期"),
    });
    for (let at = 59; at < 12 * 60; at += 59) await visit(cookie, now + at * minute);
    await expect(visit(cookie, now + (12 * 60 + 1) * minute)).rejects.toMatchObject({ status: 401 });
  });

  test("a session begun while the clock was wrong is over when the clock is right, and no sooner than others for a small difference", async () => {
    const minute = 60_000;
    const now = Date.now();
    const since = (at: number) => signIn(store, mode, asking(), { login: "guanli", password }, new Date(at));
    for (const wrong of ["2099-01-01T00:00:00Z", "1970-01-01T00:00:00Z"])
      await expect(visit(await since(Date.parse(wrong)), now)).rejects.toMatchObject({ status: 401 });
    await expect(visit(await since(now + 3 * minute), now)).resolves.toBeTruthy();
  });

  test("sessions end: signed out, ended by the administrator, with a new password, with the account; a changed cookie is none", async () => {
    const { id } = await add("clerk");
    const out = await enter("clerk", other);
    expect(await signOut(store, mode, await visit(out))).toMatch(/^__Host-nianbao=; Path=\/; Max-Age=0/);
    await expect(visit(out)).rejects.toMatchObject({ status: 401, message: "请先登录。" });
    const [mine, elsewhere] = [await enter("clerk", other), await enter("clerk", other)];
    expect(mine).not.toBe(elsewhere);
    const flipped = mine.replace(/=(.)/, (_whole, first: string) => `=${first === "A" ? "B" : "A"}`);
    await expect(visit(flipped)).rejects.toMatchObject({ status: 401, message: "请先登录。" });
    const visitor = await visit(mine);
    await expect(changePassword(store, visitor, { current: "x", password })).rejects.toMatchObject({ status: 422 });
    await expect(changePassword(store, visitor, { current: other, password: "zwgk2025" })).rejects.toMatchObject({
      status: 422,
    });
    await changePassword(store, visitor, { current: other, password });
    await expect(visit(elsewhere)).rejects.toMatchObject({ status: 401, message: "口令已修改，请重新登录。" });
    expect((await visit(mine)).person.login).toBe("clerk");
    await endSessions(store, admin, id);
    await expect(visit(mine)).rejects.toMatchObject({ status: 401 });
    const again = await enter("clerk");
    const { name, grants } = visitor.person;
    await changePerson(store, admin, id, { name, grants, disabled: true });
    await expect(visit(again)).rejects.toMatchObject({ status: 401, message: "账号已停用。" });
    await expect(enter("clerk")).rejects.toMatchObject({ status: 401, message: "账号已停用。" });
  });

  test("one's own open sessions are seen and ended, nobody else's, and none that are over", async () => {
    await add("clerk");
    const [mine, elsewhere] = [await enter("clerk", other), await enter("clerk", other, "10.9.9.9")];
    await signIn(store, mode, asking(), { login: "clerk", password: other }, new Date(Date.now() - 2 * 60 * 60_000));
    const visitor = await visit(mine);
    const seen = await ownSessions(store, visitor);
    const others = await ownSessions(store, admin);
    expect(seen.filter(({ isThis }) => isThis)).toHaveLength(1);
    expect(seen.every(({ begunAt }) => Date.now() - Date.parse(begunAt) < 60 * 60_000)).toBe(true);
    const there = seen.find(({ origin }) => origin === "10.9.9.9");
    expect(there?.isThis).toBe(false);
    await expect(endOwnSession(store, visitor, others[0]?.mark ?? "")).rejects.toMatchObject({ status: 404 });
    await endOwnSession(store, visitor, there?.mark ?? "");
    await expect(visit(elsewhere)).rejects.toMatchObject({ status: 401 });
    expect((await visit(mine)).person.login).toBe("clerk");
    expect(await ownSessions(store, visitor)).toHaveLength(seen.length - 1);
    expect((await ownSessions(store, admin)).length).toBe(others.length);
  });

  test("what a page asks that somebody else opened is refused; signing out is not", async () => {
    const { id } = await add("clerk");
    const clerk = (await enter("clerk", other)).split(";")[0];
    const pageOf = (person: string) => {
      const headers = asking(clerk);
      headers.set(personHeader, person);
      return headers;
    };
    expect((await visitorOf(store, mode, pageOf(id))).person.id).toBe(id);
    for (const person of [admin.person.id, "", `${id}0`])
      await expect(visitorOf(store, mode, pageOf(person))).rejects.toMatchObject({
        status: 401,
        message: expect.stringContaining("“人clerk”，不是打开这一页的人"),
      });
    expect((await visitorOf(store, mode, pageOf(admin.person.id), { leaving: true })).person.id).toBe(id);
  });

  test("a password that an administrator gave is changed before anything else", async () => {
    const { id } = await add("clerk");
    await resetPassword(store, admin, id, password);
    const cookie = await enter("clerk");
    await expect(visit(cookie)).rejects.toMatchObject({ status: 403, details: { mustChange: true } });
    await expect(resetPassword(store, admin, id, "青禾市2025")).rejects.toMatchObject({ status: 422 });
  });

  test("an administrator of a part reaches its people and no others, and gives no roles elsewhere", async () => {
    const top = admin.person.grants[0]?.office ?? "";
    const county = await keepOffice(store, admin, { name: "青禾县", aliases: [], above: top, oneForAll: false });
    admin = await visit(await enter("guanli"));
    const clerk = await add("clerk", top);
    await addPerson(store, admin, {
      login: "part",
      name: "县管理员",
      password,
      grants: [{ role: "administrator", office: county }],
    });
    const given = await visitorOf(store, mode, asking((await enter("part")).split(";")[0]), { changing: true });
    await changePassword(store, given, { current: password, password: other });
    const part = await visit(await enter("part", other));
    expect((await peopleOf(store, part)).map(({ login }) => login)).toEqual(["part"]);
    const grants = [{ role: "clerk", office: top }] as const;
    await expect(addPerson(store, part, { login: "new", name: "新", password, grants })).rejects.toMatchObject({
      status: 403,
    });
    await expect(changePerson(store, part, clerk.id, { name: "改", grants, disabled: true })).rejects.toMatchObject({
      status: 404,
    });
    await expect(resetPassword(store, part, clerk.id, other)).rejects.toMatchObject({ status: 404 });
    await expect(
      keepOffice(store, part, { id: top, name: "改名", aliases: [], oneForAll: false }),
    ).rejects.toMatchObject({ status: 404 });
    await expect(
      keepOffice(store, admin, { id: county, name: "青禾县", aliases: [], above: county, oneForAll: false }),
    ).rejects.toMatchObject({ status: 422 });
    const plain = await visit(await enter("clerk", other));
    await expect(peopleOf(store, plain)).rejects.toMatchObject({ status: 403 });
    expect((await notesOf(store, part, { most: 100 })).every(({ person }) => person === "县管理员")).toBe(true);
  });

  test("made again on the machine the administrator has a new password; weak ones are refused", async () => {
    expect(await createAdministrator(store, { login: "guanli", name: "", office: "", password: other })).toBe("reset");
    await expect(enter("guanli", other)).resolves.toBeTruthy();
    const weak = createAdministrator(store, { login: "guanli", name: "", office: "", password: "guanli123" });
    await expect(weak).rejects.toMatchObject({ status: 422, message: "口令过于常见或包含单位名称，请换一个。" });
  });
});
