import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openStore } from "#server/store/sqlite/open-store.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "nianbao-admin-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function admin(input: string, ...args: readonly string[]) {
  return spawnSync(process.execPath, [join(import.meta.dirname, "nianbao.ts"), "admin", ...args], {
    env: { ...process.env, NIANBAO_DATA: folder, DATABASE_URL: "" },
    input,
    encoding: "utf8",
  });
}

test("the first administrator is made with a password from standard input; weak ones and missing words are refused", async () => {
  const missing = [
    [admin("", "create"), /--login/],
    [admin("三月买了七斤橘子\n", "create", "--login", "guanli"), /单位名称/],
    [admin("guanli123\n", "create", "--login", "guanli", "--office", "青禾市"), /过于常见/],
    [admin("", "create", "--login", "guanli", "--office", "青禾市"), /没有收到口令/],
    [admin("", "remove"), /create/],
  ] as const;
  for (const [{ status, stdout, stderr }, words] of missing) {
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(words);
    expect(stderr).not.toMatch(/\bat .*:\d+/);
  }
  const made = admin("三月买了七斤橘子\n", "create", "--login", "guanli", "--office", "青禾市");
  expect(made.status, made.stderr).toBe(0);
  expect(made.stdout).toMatch(/管理员已设置：guanli/);
  const store = await openStore(folder);
  expect(await store.people.hasAdministrator()).toBe(true);
  expect((await store.people.offices()).map(({ name }) => name)).toEqual(["青禾市"]);
  await store.close();
}, 60_000);
