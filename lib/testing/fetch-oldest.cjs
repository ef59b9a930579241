// Fetches the oldest browser that the product promises to run in, with its driver: 48 MB beside the project, for tests alone.
const { spawnSync } = require("node:child_process");
const { createHash } = require("node:crypto");
const { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } = require("node:fs");
const { homedir } = require("node:os");
const { join } = require("node:path");
const { brotliDecompressSync } = require("node:zlib");
const { Told, environment, root } = require("../server/prepare.cjs");

const listed = join(root, "e2e", "oldest", "browser");
const files = ["package.json", "package-lock.json"];
/** The package holds a program for Linux x64 alone. */
const runsHere = process.platform === "linux" && process.arch === "x64";

/**
 * Folder with `chromium` and the driver in `node_modules`, each as its lockfile seals it; fetched once and kept in the user's
 * cache. Throws one of our told errors where it cannot be fetched.
 */
function fetchOldest() {
  const seal = createHash("sha256")
    .update(readFileSync(join(listed, "package-lock.json")))
    .digest("hex")
    .slice(0, 16);
  const cache = process.env.XDG_CACHE_HOME || join(homedir(), ".cache");
  const folder = join(cache, "nianbao", `oldest-browser-${seal}`);
  const program = join(folder, "chromium");
  if (existsSync(program)) return folder;
  mkdirSync(folder, { recursive: true });
  for (const file of files) copyFileSync(join(listed, file), join(folder, file));
  // Their peers disagree about versions; nothing of either is to run while it is installed.
  install(["ci", "--legacy-peer-deps", "--ignore-scripts", "--no-fund", "--no-audit"], folder);
  const packed = join(folder, "node_modules", "chrome-aws-lambda", "bin", "chromium.br");
  writeFileSync(`${program}.new`, brotliDecompressSync(readFileSync(packed)), { mode: 0o755 });
  renameSync(`${program}.new`, program);
  rmSync(packed);
  return folder;
}

function install(args, folder) {
  const npm = process.env.npm_execpath;
  const [command, ...rest] = npm && /\.c?js$/.test(npm) ? [process.execPath, npm, ...args] : ["npm", ...args];
  const { status } = spawnSync(command, rest, { cwd: folder, env: environment, stdio: "inherit" });
  if (status !== 0) throw new Told("Chromium 90 没有取到：请检查网络后再试。Fetching the oldest browser failed.");
}

module.exports = { fetchOldest, runsHere };
