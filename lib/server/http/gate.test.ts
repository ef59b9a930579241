// The gate, asked over HTTP: who opened the program goes on, everybody else is told how, and nobody sees a thing meanwhile.
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Access } from "./access.ts";
import { openingAddress, passesGate } from "./gate.ts";

let folder: string;
let access: Access;
let server: Server;
let address: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "nianbao-gate-"));
  access = new Access(folder, 3000);
  server = createServer((request, response) => {
    if (passesGate(access, request, response)) response.end("inside");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true });
});

const ask = (path: string, init: RequestInit = {}) => fetch(address + path, { redirect: "manual", ...init });
async function cookie(): Promise<string> {
  const opened = await fetch(openingAddress(address, access), { redirect: "manual" });
  return opened.headers.get("set-cookie")?.split(";")[0] ?? "";
}

describe("with the token", () => {
  it("a page opens once: a cookie, and the address without the token", async () => {
    const path = `/reports/r1/requests?open=${access.token()}&cell=a_b_c`;
    const first = await ask(path);
    expect([first.status, first.headers.get("location")]).toEqual([303, "/reports/r1/requests?cell=a_b_c"]);
    expect(first.headers.get("set-cookie")).toMatch(/HttpOnly; SameSite=Strict/);
    expect(first.headers.get("cache-control")).toBe("no-store");
    const second = await ask(path);
    expect([second.status, second.headers.get("set-cookie")]).toEqual([200, null]);
    expect(await second.text()).toContain("已经用过");
  });

  it("the bare address leads to the list, and no address leads to another host", async () => {
    expect((await ask(`/?open=${access.token()}`)).headers.get("location")).toBe("/reports");
    expect((await ask(`//evil.example/x?open=${access.token()}`)).headers.get("location") ?? "/").toMatch(/^\/(?!\/)/);
  });

  it("whoever only asks for the head does not use it up", async () => {
    const path = `/reports?open=${access.token()}`;
    expect((await ask(path, { method: "HEAD" })).status).toBe(200);
    expect((await ask(path)).status).toBe(303);
  });

  it("a route is not opened by it", async () => {
    expect((await ask(`/api/reports?open=${access.token()}`)).status).toBe(401);
  });
});

describe("without it", () => {
  it("a page says how to open the program and shows nothing of it", async () => {
    const page = await ask("/reports");
    const text = await page.text();
    expect([page.status, text.includes("请从程序窗口打开"), text.includes("inside")]).toEqual([200, true, false]);
  });

  it.each([
    ["/api/reports", "GET"],
    ["/_next/static/x.js", "GET"],
    ["/reports", "POST"],
    ["/reports", "DELETE"],
  ])("%s %s is answered with 401 and words", async (path, method) => {
    const answer = await ask(path, { method });
    expect(answer.status).toBe(401);
    expect(await answer.json()).toEqual({ message: expect.stringContaining("已经填写的内容都在") });
  });

  it("a forged or foreign cookie is none", async () => {
    for (const forged of [
      "nianbao_3000=x",
      `${await cookie()}x`,
      (await cookie()).replace("nianbao_3000", "nianbao_3001"),
    ])
      expect((await ask("/api/reports", { headers: { cookie: forged } })).status).toBe(401);
  });
});

it("with the cookie every request goes on, and a second token only leads to its page", async () => {
  const headers = { cookie: await cookie() };
  for (const [path, method] of [
    ["/reports", "GET"],
    ["/api/reports", "POST"],
    ["/_next/x", "GET"],
  ] as const)
    expect(await (await ask(path, { method, headers })).text()).toBe("inside");
  expect((await ask(`/reports?open=${access.token()}`, { headers })).status).toBe(303);
});

it("a program without a gate has its plain address", () => {
  expect(openingAddress("http://127.0.0.1:3000", undefined)).toBe("http://127.0.0.1:3000");
});
