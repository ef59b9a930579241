// Which browser prints: the named one or none, else the first on the path.
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { findBrowser } from "./find-browser.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "nianbao-browser-"));
  for (const [name, mode] of [["google-chrome", 0o755] as const, ["chromium", 0o644] as const]) {
    writeFileSync(join(folder, name), "");
    chmodSync(join(folder, name), mode);
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

it("is the first on the path that can be run", () => {
  expect(findBrowser({ PATH: `/nonexistent:${folder}` })).toBe(join(folder, "google-chrome"));
});

it("is the one that CHROMIUM_PATH names, and no other if that one cannot be run", () => {
  const named = join(folder, "google-chrome");
  expect(findBrowser({ PATH: "", CHROMIUM_PATH: named })).toBe(named);
  expect(findBrowser({ PATH: folder, CHROMIUM_PATH: join(folder, "chromium") })).toBeUndefined();
});
