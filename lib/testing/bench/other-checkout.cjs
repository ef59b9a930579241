// Another commit of this repository made ready to be measured by this bench: a checkout of its own, installed and built.
const { spawnSync } = require("node:child_process");
const { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } = require("node:fs");
const { tmpdir } = require("node:os");
const { basename, join } = require("node:path");
const { Told, environment, root } = require("../../server/prepare.cjs");

/** What measures, and what it needs of the tests: taken from here, so that both sides are measured alike. */
const measuring = [
  "lib/testing/bench",
  "lib/testing/plain-zip.ts",
  "lib/testing/clipboard-fixture.ts",
  "lib/testing/own-server.ts",
];

/** Folder of the checkout; it is removed when this process ends. Throws one of our told errors for a commit there is not. */
function prepareOther(node, commit) {
  const folder = mkdtempSync(join(tmpdir(), "nianbao-against-"));
  run("git", ["worktree", "add", "--detach", "--force", folder, commit ?? ""], root, `没有这个版本：${commit}`);
  process.on("exit", () => {
    spawnSync("git", ["worktree", "remove", "--force", folder], { cwd: root, stdio: "ignore" });
    rmSync(folder, { recursive: true, force: true });
  });
  const lock = (place) => readFileSync(join(place, "package-lock.json"), "utf8");
  if (lock(folder) === lock(root))
    cpSync(join(root, "node_modules"), join(folder, "node_modules"), { recursive: true, verbatimSymlinks: true });
  else run("npm", ["ci", "--include=dev", "--include=optional"], folder, "安装依赖失败。");
  run(node, [join(folder, "node_modules/next/dist/bin/next"), "build"], folder, "构建失败。");
  for (const path of measuring) {
    if (existsSync(join(folder, path))) rmSync(join(folder, path), { recursive: true });
    cpSync(join(root, path), join(folder, path), { recursive: true });
  }
  for (const path of measuring) for (const file of sourcesIn(join(folder, path))) fitImports(folder, file);
  return folder;
}

function sourcesIn(path) {
  if (path.endsWith(".ts")) return [path];
  return readdirSync(path)
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(path, name));
}

/** A file that lies elsewhere in that commit is taken from there, as long as only one bears its name. */
function fitImports(folder, file) {
  const text = readFileSync(file, "utf8");
  const fitted = text.replace(/"#(core|readers|writers|server)\/([\w/-]+\.ts)"/g, (whole, ring, path) => {
    if (existsSync(join(folder, "lib", ring, path))) return whole;
    const names = readdirSync(join(folder, "lib", ring), { recursive: true }).filter(
      (name) => basename(name) === basename(path),
    );
    return names.length === 1 ? `"#${ring}/${names[0]}"` : whole;
  });
  writeFileSync(file, fitted);
}

function run(command, args, cwd, failed) {
  const { status } = spawnSync(command, args, { cwd, env: environment, stdio: ["ignore", "ignore", "inherit"] });
  if (status !== 0) throw new Told(failed);
}

module.exports = { prepareOther };
