// `npm run package [PLATFORM…]`: sets up what packing needs, builds anew and makes one archive for each platform in `dist`.
const { spawnSync } = require("node:child_process");
const { join } = require("node:path");
const { Told, build, ensureInstalled, environment, findNode, root } = require("../server/prepare.cjs");

try {
  ensureInstalled();
  const node = findNode();
  build(node);
  const args = [join(__dirname, "make-packages.ts"), ...process.argv.slice(2)];
  process.exitCode = spawnSync(node, args, { cwd: root, env: environment, stdio: "inherit" }).status ?? 1;
} catch (error) {
  console.error(error instanceof Told ? error.message : error);
  process.exitCode = 1;
}
