// Which browser prints: the named one or none, else the first on the path.
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { findBrowser, findBrowsers } from "./find-browser.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "nianbao-browser-"));
  for (const [name, mode] of [["google-chrome", 0o755] as const, ["chromium", 0o644] as const]) {
    writeFileSync(join(folder, name), "");
    chmodSync(join(folder, name), mode);
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

it("comes in the order of trust, whatever the order of the folders: Edge, Chrome, 360, 奇安信", () => {
  const windows = mkdtempSync(join(tmpdir(), "nianbao-windows-"));
  const wanted = [
    ["ProgramFiles(x86)", "Microsoft/Edge/Application/msedge.exe"],
    ["LOCALAPPDATA", "Google/Chrome/Application/chrome.exe"],
    ["APPDATA", "360se6/Application/360se.exe"],
    ["ProgramFiles", "Qaxbrowser/Application/qaxbrowser.exe"],
  ].map(([name = "", program = ""]) => join(windows, name, program));
  for (const path of [...wanted].reverse()) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, "");
    chmodSync(path, 0o755);
  }
  const names = ["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA", "APPDATA"];
  const environment = Object.fromEntries(names.map((name) => [name, join(windows, name)]));
  expect(findBrowsers(environment).filter((path) => path.startsWith(windows))).toEqual(wanted);
  rmSync(windows, { recursive: true });
});

it("is the first on the path that can be run", () => {
  expect(findBrowsers({ PATH: `/nonexistent:${folder}` })).toContain(join(folder, "google-chrome"));
  expect(findBrowsers({ PATH: folder })).not.toContain(join(folder, "chromium"));
});

it("is the one that CHROMIUM_PATH names, and no other if that one cannot be run", () => {
  const named = join(folder, "google-chrome");
  expect(findBrowser({ PATH: "", CHROMIUM_PATH: named })).toBe(named);
  expect(findBrowser({ PATH: folder, CHROMIUM_PATH: join(folder, "chromium") })).toBeUndefined();
});
