// Fetches what tests need beside the project: packages with a lockfile of their own, kept in the user's cache, no part of the product.
const { spawnSync } = require("node:child_process");
const { createHash } = require("node:crypto");
const { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } = require("node:fs");
const { homedir } = require("node:os");
const { join } = require("node:path");
const { Told, environment, root } = require("../server/prepare.cjs");

const files = ["package.json", "package-lock.json"];
const finished = ".finished";

/** What can be fetched, by name: where it is listed, what it is called to people. */
const listed = {
  "oldest-browser": { folder: join("e2e", "oldest", "browser"), called: "Chromium 90" },
  "open-xml-validator": { folder: join("lib", "testing", "beside", "open-xml-validator"), called: "Open XML SDK" },
  postgres: { folder: join("lib", "testing", "beside", "postgres"), called: "PostgreSQL" },
};

/** Where it lies once it is fetched: its name and the seal of its lockfile. */
function folderOf(name) {
  const lock = readFileSync(join(root, listed[name].folder, "package-lock.json"));
  const seal = createHash("sha256").update(lock).digest("hex").slice(0, 16);
  return join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "nianbao", `${name}-${seal}`);
}

/**
 * Its folder, fetched at the first time; then `finish` is called on it once. No script of a package runs. Throws one of
 * our told errors where it cannot be fetched.
 */
function fetchBeside(name, finish = () => undefined) {
  const folder = folderOf(name);
  if (existsSync(join(folder, finished))) return folder;
  mkdirSync(folder, { recursive: true });
  for (const file of files) copyFileSync(join(root, listed[name].folder, file), join(folder, file));
  // Peers of old packages disagree about versions.
  install(["ci", "--legacy-peer-deps", "--ignore-scripts", "--no-fund", "--no-audit"], folder, listed[name].called);
  finish(folder);
  writeFileSync(join(folder, finished), "");
  return folder;
}

function install(args, folder, called) {
  const npm = process.env.npm_execpath;
  const [command, ...rest] = npm && /\.c?js$/.test(npm) ? [process.execPath, npm, ...args] : ["npm", ...args];
  const { status } = spawnSync(command, rest, { cwd: folder, env: environment, stdio: "inherit" });
  if (status !== 0) throw new Told(`${called} 没有取到：请检查网络后再试。Fetching ${called} failed.`);
}

module.exports = { fetchBeside };
