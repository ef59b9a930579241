// What a test or a measurement with a browser needs: a browser and Chinese fonts, installed where they are missing.
const { spawnSync } = require("node:child_process");
const { existsSync, readdirSync } = require("node:fs");
const { join } = require("node:path");
const { Told, environment, root } = require("../server/prepare.cjs");

/**
 * Path of a browser that can be run with Chinese fonts beside it. Takes what is installed; else Debian's packages as root on
 * Debian; else the browser that Playwright downloads. Throws one of our told errors where there is none in the end.
 */
function ensureBrowser(node, { run = runCommand, debian = isRootOnDebian(), fonts = "/usr/share/fonts" } = {}) {
  if (debian) {
    const missing = [
      ...(findBrowser(node) ? [] : ["chromium"]),
      ...(hasChineseFonts(run, fonts) ? [] : ["fonts-noto-cjk"]),
    ];
    if (missing.length > 0) installPackages(missing, run);
  }
  const found = findBrowser(node) ?? downloadedBrowser(node, run);
  if (!found)
    throw new Told(
      "测试需要 Chromium 浏览器，没有装上：请检查网络后再试。No browser could be installed for the tests.",
    );
  return found;
}

function isRootOnDebian() {
  return process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
}

function installPackages(names, run) {
  run("apt-get", ["update", "-qq"]);
  run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...names]);
}

/** Without one the pages of a PDF are made of empty boxes, and lines break elsewhere. */
function hasChineseFonts(run, folder) {
  const { status, stdout } = run("fc-list", [":lang=zh", "family"], "pipe");
  if (status === 0 && String(stdout).trim() !== "") return true;
  return existsSync(folder) && readdirSync(folder, { recursive: true }).some((name) => /cjk|wqy|arphic/i.test(name));
}

/** The browser that the product itself would print with. */
function findBrowser(node) {
  return evaluate(
    node,
    `import { findBrowser } from "./lib/writers/find-browser.ts"; console.log(findBrowser() ?? "")`,
  );
}

function downloadedBrowser(node, run) {
  run(node, [join(root, "node_modules", "@playwright/test/cli.js"), "install", "chromium"]);
  const path = evaluate(node, `import { chromium } from "@playwright/test"; console.log(chromium.executablePath())`);
  return path && existsSync(path) ? path : undefined;
}

function evaluate(node, program) {
  const { stdout } = spawnSync(node, ["--input-type=module", "--eval", program], { cwd: root, encoding: "utf8" });
  return stdout?.trim() || undefined;
}

function runCommand(command, args, stdout = "inherit") {
  const env = { ...environment, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync(command, args, { cwd: root, env, stdio: ["ignore", stdout, "inherit"] });
}

module.exports = { ensureBrowser };
