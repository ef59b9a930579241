// npm test: installs what tests need, runs everything, and ends with `N passed, N failed`. Runs on any Node ≥ 20.
const { spawnSync } = require("node:child_process");
const { mkdtempSync, readFileSync, rmSync } = require("node:fs");
const { tmpdir } = require("node:os");
const { delimiter, join } = require("node:path");
const { Told, build, ensureInstalled, environment, findNode, root } = require("../server/prepare.cjs");
const { ensureBrowser } = require("./ensure-browser.cjs");
const { countOfEndToEnd, countOfUnit } = require("./count-outcomes.cjs");
const { fetchBeside } = require("./fetch-beside.cjs");
const { fetchOldest, runsHere } = require("./fetch-oldest.cjs");
const { fetchPostgres } = require("./fetch-postgres.cjs");
const packed = require("./run-package.cjs");

const scratch = mkdtempSync(join(tmpdir(), "nianbao-test-"));
const variables = {
  ...environment,
  PATH: `${join(root, "node_modules", ".bin")}${delimiter}${process.env.PATH}`,
  E2E_DATA: join(scratch, "data"),
  PLAYWRIGHT_JSON_OUTPUT_FILE: join(scratch, "e2e.json"),
  CI: "1",
};
const bin = (path) => join(root, "node_modules", path);
const tsc = [bin("typescript/bin/tsc"), "--noEmit"];
let node;
let passed = 0;
let failed = 0;
/** What failed, and what only a second try passed: said once more before the last line, where it is looked for. */
const told = [];

function run(...args) {
  const { status } = spawnSync(node, args, { cwd: root, env: variables, stdio: "inherit" });
  return status === 0;
}

/** One step counts as one test, unless it counts its own: `counts` reads them once it has run. */
function step(name, work, counts) {
  const started = Date.now();
  console.log(`\n== ${name}`);
  let right = false;
  let counted;
  try {
    right = work();
    counted = counts?.();
  } catch (error) {
    console.error(error instanceof Told ? error.message : error);
    right = false;
  }
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  if (counted && counted.passed + counted.failed > 0) {
    passed += counted.passed;
    // A runner that ends badly without a failed test (an error outside one, a leak) has still failed.
    failed += counted.failed || (right ? 0 : 1);
  } else if (right && !counts) passed += 1;
  else failed += 1;
  told.push(...(counted?.told ?? []));
  if (!right && !counted?.failed) told.push(`failed: ${name}`);
  console.log(`== ${name}: ${right ? "ok" : "FAILED"} (${seconds} s)`);
  return right;
}

function readJson(name) {
  return JSON.parse(readFileSync(join(scratch, name), "utf8"));
}

const countUnit = () => countOfUnit(readJson("unit.json"), root);
const countEndToEnd = () => countOfEndToEnd(readJson("e2e.json"));

/** Everything that any step needs, before the first test. */
function setUp() {
  ensureInstalled();
  node = findNode();
  variables.CHROMIUM_PATH = ensureBrowser(node);
  if (runsHere) variables.OLDEST_BROWSER = fetchOldest();
  if (runsHere) fetchBeside("open-xml-validator");
  fetchPostgres();
  return true;
}

function testAll() {
  step("format and lint", () => run(bin("@biomejs/biome/bin/biome"), "check", "--error-on-warnings", "."));
  step("types", () => run(bin("next/dist/bin/next"), "typegen") && run(...tsc));
  step("core is pure", () => run(...tsc, "-p", "lib/core"));
  step("nothing unused", () => run(bin("knip/bin/knip.js")));
  const report = `--outputFile.json=${join(scratch, "unit.json")}`;
  const reporters = ["--reporter=default", "--reporter=json", report];
  step(
    "unit tests",
    () => run(bin("vitest/vitest.mjs"), "run", "--config", "lib/vitest.config.ts", ...reporters),
    countUnit,
  );
  step("build", () => {
    build(node);
    return true;
  });
  step("what was built", () => run("lib/testing/check-build.ts"));
  const config = ["--config", "e2e/playwright.config.ts", "--reporter=list,json"];
  step("end-to-end tests", () => run(bin("@playwright/test/cli.js"), "test", ...config), countEndToEnd);
  if (runsHere) step("the main job in the oldest browser", () => run("e2e/oldest/main-job.ts"));
  else console.log("\n== the oldest browser is there for Linux x64 alone: not tried on this machine");
  if (packed.runsHere) step("the packed program without a network", () => packed.tryPackage(node, variables));
}

if (step("set up: packages, browser, fonts", setUp)) testAll();
rmSync(scratch, { recursive: true, force: true });
for (const each of told) console.log(each);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
