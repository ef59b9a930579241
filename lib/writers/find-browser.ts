// The installed browser that prints PDF: Chromium, Chrome or Edge.
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** Environment variables. */
export type Environment = Readonly<Record<string, string | undefined>>;

const commands = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];
const linuxFolders = ["/usr/bin", "/usr/local/bin", "/snap/bin", "/opt/google/chrome"];
const macPrograms = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
];
const windowsPrograms = ["Google/Chrome/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe"];

/** Path of the browser: the one `CHROMIUM_PATH` names (and no other where it is set), else the first one installed; undefined where there is none. */
export function findBrowser(environment: Environment = process.env): string | undefined {
  const named = environment.CHROMIUM_PATH;
  if (named) return canRun(named) ? named : undefined;
  const folders = [...(environment.PATH ?? "").split(delimiter).filter((folder) => folder !== ""), ...linuxFolders];
  const windows = ["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"].flatMap((name) => environment[name] ?? []);
  return [
    ...folders.flatMap((folder) => commands.map((command) => join(/* turbopackIgnore: true */ folder, command))),
    ...macPrograms,
    ...windows.flatMap((folder) => windowsPrograms.map((program) => join(/* turbopackIgnore: true */ folder, program))),
  ].find(canRun);
}

function canRun(path: string): boolean {
  try {
    accessSync(/* turbopackIgnore: true */ path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
