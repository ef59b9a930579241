// `.ci/run` takes a browser away that happens to be there, in CI as root on Debian alone, before it runs the tests.
import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

const script = new URL("../../.ci/run", import.meta.url).pathname;
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "nianbao-ci-"));
  mkdirSync(join(folder, ".ci"));
  mkdirSync(join(folder, "bin"));
  cpSync(script, join(folder, ".ci", "run"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A program of this name that notes how it was called and then does as the script says. */
function program(name: string, does: string): void {
  const path = join(folder, "bin", name);
  writeFileSync(path, `#!/bin/bash\necho "${name} $*" >> "${folder}/calls"\n${does}\n`);
  chmodSync(path, 0o755);
}

function runOn({
  user = 0,
  installed = ["chromium", "chromium-common"],
  variables = { CI: "1" } as Record<string, string>,
  npm = 0,
}) {
  program("id", `echo ${user}`);
  program("apt-get", "exit 0");
  program("dpkg-query", `case " ${installed.join(" ")} " in *" \${*: -1} "*) echo "ii ";; *) exit 1;; esac`);
  program("npm", `echo "12 passed, ${npm} failed"; exit ${npm}`);
  const { status, stdout } = spawnSync("/bin/bash", [join(folder, ".ci", "run")], {
    encoding: "utf8",
    env: { NODE_ENV: "test", PATH: `${join(folder, "bin")}:/usr/bin:/bin`, ...variables },
  });
  const calls = existsSync(join(folder, "calls")) ? readFileSync(join(folder, "calls"), "utf8").split("\n") : [];
  return {
    status,
    last: stdout.trim().split("\n").at(-1),
    calls: calls.filter((call) => /^(?:apt-get|npm)/.test(call)),
  };
}

test("in CI as root the package manager's browser goes before the tests come", () => {
  const { status, last, calls } = runOn({});
  expect(calls).toEqual(["apt-get remove -y -qq chromium chromium-common", "npm test"]);
  expect([status, last]).toEqual([0, "12 passed, 0 failed"]);
});

test("nothing is removed outside CI, by another user, or where nothing is installed", () => {
  for (const machine of [{ variables: {} }, { user: 1000 }, { installed: [] }]) {
    rmSync(join(folder, "calls"), { force: true });
    expect(runOn(machine).calls).toEqual(["npm test"]);
  }
});

test("what failed is passed on, below the counts", () => {
  expect(runOn({ npm: 3 })).toMatchObject({ status: 3, last: "12 passed, 3 failed" });
});
