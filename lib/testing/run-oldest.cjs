// `npm run e2e:oldest`: the main job in the oldest browser, with everything that it needs.
const { spawnSync } = require("node:child_process");
const { environment, ensureBuilt, ensureInstalled, findNode, root } = require("../server/prepare.cjs");
const { fetchOldest, runsHere } = require("./fetch-oldest.cjs");

if (!runsHere) {
  console.error("Chromium 90 可在 Linux x64 上试：The oldest browser is there for Linux x64 alone.");
  process.exit(1);
}
ensureInstalled();
const node = findNode();
ensureBuilt(node);
const env = { ...environment, OLDEST_BROWSER: fetchOldest() };
process.exitCode = spawnSync(node, ["e2e/oldest/main-job.ts"], { cwd: root, env, stdio: "inherit" }).status ?? 1;
