// `npm run bench [PART…]`: sets up what measuring needs (packages, build, browser) and measures.
// `npm run bench -- --against COMMIT [PART…]`: the same beside another commit of this repository, part by part in turns.
const { spawn } = require("node:child_process");
const { join } = require("node:path");
const prepare = require("../../server/prepare.cjs");
const { ensureBrowser } = require("../ensure-browser.cjs");
const { prepareOther } = require("./other-checkout.cjs");

try {
  prepare.ensureInstalled();
  const node = prepare.findNode();
  prepare.ensureBuilt(node);
  const variables = { ...prepare.environment, CHROMIUM_PATH: ensureBrowser(node) };
  const [flag, commit, ...parts] = process.argv.slice(2);
  const other = flag === "--against" ? prepareOther(node, commit) : undefined;
  const args = other ? ["bench-against.ts", other, ...parts] : ["bench.ts", ...process.argv.slice(2)];
  const [program, ...rest] = args;
  const child = spawn(node, [join(__dirname, program), ...rest], {
    cwd: prepare.root,
    env: variables,
    stdio: "inherit",
    detached: process.platform !== "win32",
  });
  // The group: a turn of the comparison is a process of its own below it. It may have ended already.
  const end = (signal) => {
    try {
      process.kill(-child.pid, signal);
    } catch {
      child.kill(signal);
    }
  };
  for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, () => end(signal));
  child.on("exit", (code) => process.exit(code ?? 1));
} catch (error) {
  console.error(error instanceof prepare.Told ? error.message : error);
  process.exitCode = 1;
}
