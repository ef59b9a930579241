import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Access, type Visit } from "./access.ts";

const day = 24 * 60 * 60 * 1000;
let folder: string;
let clock: number;
const now = () => clock;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "nianbao-access-"));
  clock = Date.parse("2026-11-28T08:00:00Z");
});
afterEach(() => rmSync(folder, { recursive: true }));

const cookieOf = (visit: Visit) => ("cookie" in visit ? (visit.cookie ?? "").split(";")[0] : undefined);

test("a token opens once and becomes a cookie of thirty days, which outlives the server", () => {
  const access = new Access(folder, 3000, now);
  const token = access.token();
  const visit = access.visit(undefined, token);
  expect(visit).toMatchObject({ kind: "token", cookie: expect.stringMatching(/HttpOnly; SameSite=Strict$/) });
  expect(visit).toMatchObject({ cookie: expect.stringContaining("Max-Age=2592000") });
  expect(access.visit(undefined, token)).toEqual({ kind: "used" });
  const cookie = cookieOf(visit);
  expect(access.visit(`other=1; ${cookie}`, undefined)).toEqual({ kind: "known" });
  expect(access.visit(cookie, token)).toEqual({ kind: "known" });
  clock += 29 * day;
  const later = new Access(folder, 3000, now);
  const renewed = later.visit(cookie, undefined);
  expect(renewed).toMatchObject({ kind: "known", cookie: expect.stringContaining("nianbao_3000=") });
  clock += 2 * day;
  expect(later.visit(cookie, undefined)).toEqual({ kind: "unknown" });
  expect(later.visit(cookieOf(renewed), undefined).kind).toBe("known");
});

test("what is not ours opens nothing", () => {
  const access = new Access(folder, 3000, now);
  const cookie = cookieOf(access.visit(undefined, access.token())) ?? "";
  for (const forged of [
    `${cookie}x`,
    cookie.replace(/.$/, "!"),
    cookie.replace("=1", "=2"),
    "nianbao_3000=",
    "nianbao_3000",
  ])
    expect(access.visit(forged, undefined)).toEqual({ kind: "unknown" });
  for (const token of ["", "a.b.c", access.token().slice(1), `${access.token()}a`])
    expect(access.visit(undefined, token)).toEqual({ kind: "used" });
  expect(new Access(folder, 3001, now).visit(cookie, undefined)).toEqual({ kind: "unknown" });
  const old = access.token();
  clock += 1;
  expect(new Access(folder, 3000, now).visit(undefined, old)).toEqual({ kind: "used" });
});

test("another program of the same person makes tokens for the server; its key is nobody else's", () => {
  const server = new Access(folder, 3000, now);
  clock += 1;
  expect(server.visit(undefined, new Access(folder, 3000, now).token()).kind).toBe("token");
  expect(statSync(join(folder, "nianbao.key")).mode & 0o777).toBe(0o600);
});
