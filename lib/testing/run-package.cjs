// `npm run e2e:package`: makes the archive for this Linux and tries it in a network namespace without any network.
const { spawnSync } = require("node:child_process");
const { existsSync, readdirSync } = require("node:fs");
const { join } = require("node:path");
const { Told, environment, ensureBuilt, ensureInstalled, findNode, root } = require("../server/prepare.cjs");
const { ensureBrowser } = require("./ensure-browser.cjs");

const runsHere = process.platform === "linux" && ["x64", "arm64"].includes(process.arch);
const platform = `linux-${process.arch}`;

/** Answers whether all went well. Needs packages, a build and a browser. */
function tryPackage(node, variables) {
  const run = (command, args, env = variables) =>
    spawnSync(command, args, { cwd: root, env, stdio: "inherit" }).status === 0;
  if (!run(node, ["lib/package/make-packages.ts", platform])) return false;
  const archive = readdirSync(join(root, "dist")).find((name) => name.endsWith(`${platform}.tar.gz`));
  const job = [node, "e2e/package/main-job.ts", join("dist", archive ?? "")];
  const alone = namespace();
  if (alone) return run(alone[0], [...alone.slice(1), ...job], { ...variables, WITHOUT_NETWORK: "1" });
  console.log("== this machine allows no network namespace: tried with its network");
  return run(job[0], job.slice(1));
}

/** The command that runs another without any network but the way to oneself; undefined where that is not allowed. */
function namespace() {
  const ip = ["/usr/sbin/ip", "/sbin/ip", "/usr/bin/ip"].find(existsSync);
  const unshare = ["unshare", "--net", ...(process.getuid?.() === 0 ? [] : ["--map-root-user"])];
  const command = [...unshare, "/bin/sh", "-c", `${ip} link set lo up && exec "$@"`, "sh"];
  return ip && spawnSync(command[0], [...command.slice(1), "true"]).status === 0 ? command : undefined;
}

if (require.main === module) {
  try {
    ensureInstalled();
    const node = findNode();
    ensureBuilt(node);
    process.exitCode = tryPackage(node, { ...environment, CHROMIUM_PATH: ensureBrowser(node) }) ? 0 : 1;
  } catch (error) {
    console.error(error instanceof Told ? error.message : error);
    process.exitCode = 1;
  }
}

module.exports = { runsHere, tryPackage };
