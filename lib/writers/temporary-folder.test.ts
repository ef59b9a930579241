// What is left in the temporary folder: nothing after an end, nothing of the dead at the next start, all of the living.
import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { makeTemporaryFolder, removeLeftovers } from "./temporary-folder.ts";

let home = "";
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "nianbao-test-"));
  vi.stubEnv("TMPDIR", home);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(home, { recursive: true, force: true });
});

const program = (end: string) => `
  import { writeFileSync } from "node:fs";
  import { makeTemporaryFolder } from ${JSON.stringify(join(import.meta.dirname, "temporary-folder.ts"))};
  const folder = makeTemporaryFolder("pdf");
  writeFileSync(folder.path + "/profile", "x");
  console.log(folder.path);
  ${end}`;

const run = (end: string) =>
  execFileSync(process.execPath, ["--input-type=module", "-e", program(end)], {
    encoding: "utf8",
    env: { ...process.env, TMPDIR: home },
  }).trim();

test("a folder is gone when it is given back, and when the process ends without that", () => {
  const folder = makeTemporaryFolder("uploads");
  writeFileSync(join(folder.path, "a"), "a");
  folder.remove();
  expect(readdirSync(home)).toEqual([]);
  expect(run("process.exit(0);")).toContain("nianbao-pdf-");
  expect(readdirSync(home)).toEqual([]);
});

test("what a killed process left is removed at the next start; what a running one uses stays", async () => {
  const child = spawn(process.execPath, ["--input-type=module", "-e", program("setInterval(() => {}, 1000);")], {
    env: { ...process.env, TMPDIR: home },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const path = await new Promise<string>((resolve) =>
    child.stdout.once("data", (data) => resolve(String(data).trim())),
  );
  removeLeftovers();
  expect(existsSync(path)).toBe(true);
  await new Promise((resolve) => child.once("exit", resolve).kill("SIGKILL"));
  expect(existsSync(path)).toBe(true);
  removeLeftovers();
  expect(existsSync(path)).toBe(false);
});

test("folders of older versions go once nobody touched them for an hour; others are left alone", () => {
  const [old, young, other] = ["nianbao-pdf-abCD12", "nianbao-pdf-abCD13", "nianbao-pdf-notes"].map((name) =>
    join(home, name),
  );
  for (const path of [old, young, other]) mkdirSync(path as string);
  const before = new Date(Date.now() - 2 * 60 * 60 * 1000);
  for (const path of [old, other]) utimesSync(path as string, before, before);
  removeLeftovers();
  expect(readdirSync(home).sort()).toEqual(["nianbao-pdf-abCD13", "nianbao-pdf-notes"]);
});

test("the page with a launcher's last words stays while it is looked at, and goes later", () => {
  const page = mkdtempSync(join(home, "nianbao-message-"));
  removeLeftovers();
  expect(existsSync(page)).toBe(true);
  const before = new Date(Date.now() - 2 * 60 * 60 * 1000);
  utimesSync(page, before, before);
  removeLeftovers();
  expect(existsSync(page)).toBe(false);
});
