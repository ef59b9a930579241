// A machine without a browser or without Chinese fonts gets them, and one that has them is left alone.
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ensureBrowser } from "./ensure-browser.cjs";

let folder: string;
let calls: string[];
const browser = () => join(folder, "chromium");

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "nianbao-browser-"));
  calls = [];
  vi.stubEnv("CHROMIUM_PATH", browser());
  vi.stubEnv("PLAYWRIGHT_BROWSERS_PATH", join(folder, "downloaded"));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

function putBrowser(): void {
  writeFileSync(browser(), "");
  chmodSync(browser(), 0o755);
}

/** Notes each command; installing puts the browser where it will be looked for, unless the network is away. */
function machine({ debian = true, chinese = false, network = true }) {
  const fonts = join(folder, "fonts");
  mkdirSync(fonts, { recursive: true });
  const run = (command: string, args: readonly string[]) => {
    calls.push([command.split("/").at(-1), ...args].join(" "));
    if (args.includes("install") && args.includes("chromium") && network) putBrowser();
    return { status: 0, stdout: command === "fc-list" && chinese ? "Noto Sans CJK SC" : "" };
  };
  return { run, debian, fonts } as unknown as NonNullable<Parameters<typeof ensureBrowser>[1]>;
}

test("without both, as root on Debian, both packages are installed", () => {
  expect(ensureBrowser(process.execPath, machine({}))).toBe(browser());
  expect(calls.filter((call) => call.startsWith("apt-get"))).toEqual([
    "apt-get update -qq",
    "apt-get install -y -qq --no-install-recommends chromium fonts-noto-cjk",
  ]);
});

test("what is there is not installed again", () => {
  putBrowser();
  expect(ensureBrowser(process.execPath, machine({ chinese: true }))).toBe(browser());
  expect(calls.filter((call) => call.startsWith("apt-get"))).toEqual([]);
  ensureBrowser(process.execPath, machine({ chinese: false }));
  expect(calls.at(-1)).toBe("apt-get install -y -qq --no-install-recommends fonts-noto-cjk");
});

test("elsewhere Playwright's browser is asked for; where none comes it is said in words", () => {
  expect(() => ensureBrowser(process.execPath, machine({ debian: false, network: false }))).toThrow(
    /测试需要 Chromium 浏览器/,
  );
  expect(calls.some((call) => call.startsWith("apt-get"))).toBe(false);
  expect(calls.some((call) => call.endsWith("@playwright/test/cli.js install chromium"))).toBe(true);
});
