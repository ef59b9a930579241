#!/usr/bin/env node
// The package's `bin`: runs the command line under a Node that knows TypeScript and SQLite (24 or newer).
const path = require("node:path");
const { spawnSync } = require("node:child_process");

function nodeBinary() {
  if (Number(process.versions.node.split(".")[0]) >= 24) return process.execPath;
  try {
    const locked = require.resolve(`node-${process.platform}-${process.arch}/package.json`);
    return path.join(path.dirname(locked), "bin", "node");
  } catch {
    process.stderr.write("需要 Node 24 或更新版本。请先在项目目录运行 npm install。\n");
    return process.exit(2);
  }
}

const { status } = spawnSync(nodeBinary(), [path.join(__dirname, "nianbao.ts"), ...process.argv.slice(2)], {
  stdio: "inherit",
});
process.exit(status === null ? 2 : status);
