// Opens an address or a file in the user's browser.
import { spawn } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { findBrowsers } from "#writers/find-browser.ts";

/** The programs that open things, best first; the user's choice of browser comes before ours. */
function openers(target: string): readonly (readonly [string, ...string[]])[] {
  const named = process.env.NIANBAO_BROWSER;
  if (named === "none") return [];
  if (named) return [[named, target]];
  const found = findBrowsers().map((program) => [program, target] as const);
  if (process.platform === "win32") {
    const system = `${process.env.SystemRoot ?? "C:\\Windows"}\\System32\\rundll32.exe`;
    return [[system, "url.dll,FileProtocolHandler", target], ...found];
  }
  if (process.platform === "darwin") return [["/usr/bin/open", target]];
  return [["/usr/bin/xdg-open", target], ...found];
}

/** Starts the first that is there; answers whether one is. What becomes of it is for the user to see. */
export function openBrowser(target: string): boolean {
  const opener = openers(target).find(([program]) => canRun(program));
  if (!opener) return false;
  const [program, ...args] = opener;
  const child = spawn(program, args, { detached: true, stdio: "ignore", windowsHide: true });
  child.on("error", () => undefined);
  child.unref();
  return true;
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
