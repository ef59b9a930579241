// What a checkout needs before it can run: packages, Node 24, a build. Each is done once and only again when it is stale.
// Runs before anything is installed, on any Node ≥ 20: only Node's own modules, and no TypeScript.
const { spawn, spawnSync } = require("node:child_process");
const { createHash } = require("node:crypto");
const { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");

const root = join(__dirname, "..", "..");
const lockPath = join(root, "package-lock.json");
const installedStamp = join(root, "node_modules", ".nianbao-installed");
const builtStamp = join(root, ".next", "nianbao-built");
// MALLOC_ARENA_MAX: two arenas instead of eight a core, or memory that was used once is never given back.
const environment = { ...process.env, NEXT_TELEMETRY_DISABLED: "1", MALLOC_ARENA_MAX: "2" };
// Left alone V8 lets the server grow to 350 MB before it tidies up; so it stays below 250.
const serverFlags = [
  "--max-semi-space-size=4",
  "--max-old-space-size=400",
  "--require",
  join(__dirname, "compile-cache.cjs"),
];

/** An error whose message is meant for people. */
class Told extends Error {
  name = "Told";
}

function run(command, args, failed, shell = false) {
  const { status, error } = spawnSync(command, args, { cwd: root, env: environment, stdio: "inherit", shell });
  if (error || status !== 0) throw new Told(failed);
}

/** Installs with `npm ci` where packages are missing or are not those of package-lock.json. */
function ensureInstalled() {
  const wanted = createHash("sha256").update(readFileSync(lockPath)).digest("hex");
  if (existsSync(installedStamp) && readFileSync(installedStamp, "utf8") === wanted) return;
  if (!isInstalledAsLocked()) {
    console.log("正在安装依赖（只在第一次或更新后需要，约一分钟）……");
    const npm = process.env.npm_execpath;
    const args = ["ci", "--include=dev", "--include=optional", "--no-fund", "--no-audit"];
    const failed = "安装依赖失败：请检查网络或 npm 设置后再试。Installing packages failed.";
    // Under npm its own program is used again; on Windows npm alone is a script that needs a shell.
    if (npm && /\.c?js$/.test(npm)) run(process.execPath, [npm, ...args], failed);
    else run("npm", args, failed, process.platform === "win32");
  }
  writeFileSync(installedStamp, wanted);
}

/** Did someone run `npm ci` already? npm keeps a lockfile of what it installed beside the packages. */
function isInstalledAsLocked() {
  try {
    const locked = JSON.parse(readFileSync(lockPath, "utf8")).packages;
    const installed = JSON.parse(readFileSync(join(root, "node_modules", ".package-lock.json"), "utf8")).packages;
    return Object.entries(locked).every(([path, { integrity, optional, devOptional, peer }]) => {
      if (path === "") return true;
      if (!installed[path]) return optional === true || devOptional === true || peer === true;
      return installed[path].integrity === integrity && existsSync(join(root, path, "package.json"));
    });
  } catch {
    return false;
  }
}

/** Path of a Node ≥ 24: the locked one from node_modules, else the one that runs this. */
function findNode() {
  const locked = join(root, "node_modules", ".bin", "node");
  if (process.platform !== "win32" && existsSync(locked)) {
    const { status, stdout } = spawnSync(locked, ["--version"], { encoding: "utf8" });
    if (status === 0 && Number(stdout.slice(1).split(".")[0]) >= 24) return locked;
  }
  if (Number(process.versions.node.split(".")[0]) >= 24) return process.execPath;
  throw new Told(
    `本机需要 Node.js 24 或更高版本（当前为 ${process.versions.node}）。请从 https://nodejs.org/zh-cn/ 下载安装后重试。\n` +
      `This machine needs Node.js 24 or newer (this is ${process.versions.node}).`,
  );
}

/** Builds with Next where a source, the configuration or a package has changed since the last build. */
function ensureBuilt(node) {
  if (isBuilt()) return;
  console.log("正在构建页面（只在第一次或更新后需要，约半分钟）……");
  build(node);
}

/** Is the build that of the sources as they are? */
function isBuilt() {
  return existsSync(builtStamp) && readFileSync(builtStamp, "utf8") === sourcesDigest();
}

/** Builds whatever the stamp says. */
function build(node) {
  rmSync(builtStamp, { force: true });
  const digest = sourcesDigest();
  environment.NIANBAO_BUILD_ID = digest.slice(0, 20);
  run(node, [join(root, "node_modules", "next", "dist", "bin", "next"), "build"], "构建失败。Building failed.");
  writeFileSync(builtStamp, digest);
}

/** Digest of everything that a build depends on. */
function sourcesDigest() {
  const hash = createHash("sha256");
  const files = ["package.json", "package-lock.json", "next.config.js", "tsconfig.json"];
  for (const folder of ["app", "components", "lib", "templates"]) files.push(...filesBelow(folder));
  for (const file of files)
    hash
      .update(file)
      .update("\0")
      .update(readFileSync(join(root, file)))
      .update("\0");
  return hash.digest("hex");
}

function filesBelow(folder) {
  const entries = readdirSync(join(root, folder), { withFileTypes: true, recursive: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  return paths
    .map((path) => path.slice(root.length + 1))
    .filter((path) => !/\.test\.tsx?$|\.md$|^lib.(testing|cli).|^lib.vitest/.test(path))
    .sort();
}

/** Runs the server until it ends or we are told to end; it ends with us in any case. */
function serve(node) {
  const program = [join(root, "lib", "server", "serve.ts"), ...process.argv.slice(2)];
  const server = spawn(node, [...serverFlags, ...program], {
    env: environment,
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });
  for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, () => server.kill(signal));
  server.on("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
  if (process.env.npm_lifecycle_event) endWithParent(server);
}

/** npm runs us through a shell that passes no signal on: when it is gone, so is the terminal. */
function endWithParent(server) {
  const parent = process.ppid;
  // npm itself may be killed and leave its shell behind, which waits for us.
  const npm = parentOf(parent);
  setInterval(() => {
    if (process.ppid !== parent || parentOf(parent) !== npm) server.kill("SIGTERM");
  }, 500).unref();
}

/** The parent of a process; undefined where the system does not tell in files. */
function parentOf(pid) {
  try {
    return /^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  } catch {
    return undefined;
  }
}

module.exports = {
  Told,
  root,
  environment,
  serverFlags,
  ensureInstalled,
  findNode,
  isBuilt,
  ensureBuilt,
  build,
  serve,
};

// `npm run build`
if (require.main === module) build(findNode());
