// Lines of JSON, and nothing in them that somebody typed.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openLog, plainError, routeOf } from "./log.ts";

test.each([
  ["/reports", "/reports"],
  ["/reports/0123456789abcdef/requests?name=王五", "/reports/:x/requests"],
  ["/api/reports/0123456789abcdef/history?before=3", "/api/reports/:x/history"],
  ["/%E7%8E%8B%E4%BA%94/x", "/:x/x"],
  ["/", "/"],
  [`/${"a/".repeat(100)}`, "/a/a/a/a/a/a/a"],
])("%s is the route %s", (url, route) => expect(routeOf(url)).toBe(route));

test("an error's message stays out, where it came from does not", () => {
  const plain = plainError(Object.assign(new TypeError("王五的内容"), { code: "X1" }));
  expect(plain).toMatchObject({
    kind: "TypeError",
    code: "X1",
    at: expect.arrayContaining([expect.stringMatching(/log\.test/)]),
  });
  expect(JSON.stringify(plain)).not.toContain("王五");
});

test("what was written is JSON by the line, and a large log begins anew", async () => {
  const folder = mkdtempSync(join(tmpdir(), "nianbao-log-"));
  const path = join(folder, "nianbao.log");
  writeFileSync(path, "x".repeat(11 * 1024 * 1024));
  const log = await openLog(folder);
  log.event("started", { port: 3000 });
  log.request("PATCH", "/api/reports/0123456789abcdef", 200, 12.4);
  log.error("request failed", new Error("王五"));
  const lines = () => (existsSync(path) ? readFileSync(path, "utf8").trim().split("\n") : []);
  await expect.poll(() => lines().length).toBe(3);
  const [started, request, failed] = lines().map((line) => JSON.parse(line));
  expect(started).toMatchObject({ msg: "started", port: 3000, time: expect.stringMatching(/^20\d\d-.*Z$/) });
  expect(request).toMatchObject({ msg: "request", method: "PATCH", route: "/api/reports/:x", status: 200, ms: 12 });
  expect(failed).toMatchObject({ msg: "request failed", kind: "Error", level: 50 });
  expect(readFileSync(path, "utf8")).not.toContain("王五");
  expect(existsSync(`${path}.1`)).toBe(true);
  rmSync(folder, { recursive: true });
});
