// The installed browsers that can print PDF, the most trusted first: Edge, Chrome, Chromium, 360, 奇安信 and what Kylin and UOS bring.
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** Environment variables. */
export type Environment = Readonly<Record<string, string | undefined>>;

interface Program {
  /** Commands of Linux. */
  readonly commands: readonly string[];
  /** Below the folders of programs of Windows. */
  readonly windows: readonly string[];
  /** Whole paths. */
  readonly paths: readonly string[];
}

/** In the order of trust. */
const programs: readonly Program[] = [
  {
    commands: ["microsoft-edge", "microsoft-edge-stable"],
    windows: ["Microsoft/Edge/Application/msedge.exe"],
    paths: ["/opt/microsoft/msedge/msedge", "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge"],
  },
  {
    commands: ["google-chrome", "google-chrome-stable"],
    windows: ["Google/Chrome/Application/chrome.exe"],
    paths: ["/opt/google/chrome/chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"],
  },
  {
    commands: ["chromium", "chromium-browser"],
    windows: ["Chromium/Application/chrome.exe"],
    paths: ["/snap/bin/chromium", "/Applications/Chromium.app/Contents/MacOS/Chromium"],
  },
  {
    commands: ["browser360-cn", "browser360-cn-stable"],
    windows: [
      "360/360Chrome/Chrome/Application/360chrome.exe",
      "360ChromeX/Chrome/Application/360ChromeX.exe",
      "360se6/Application/360se.exe",
    ],
    paths: ["/opt/browser360/browser360", "/opt/apps/com.360.browser-stable/files/com.360.browser"],
  },
  {
    commands: ["qaxbrowser-safe", "qaxbrowser-safe-stable"],
    windows: ["Qaxbrowser/Application/qaxbrowser.exe", "Qianxin/Qaxbrowser/Application/qaxbrowser.exe"],
    paths: ["/opt/qaxbrowser-safe/qaxbrowser-safe", "/opt/apps/com.qianxin.browser-stable/files/qaxbrowser-safe"],
  },
  { commands: ["uos-browser-stable"], windows: [], paths: ["/opt/apps/org.deepin.browser/files/browser"] },
];
/** Looked into even where PATH is empty. */
const usualFolders = process.platform === "win32" ? [] : ["/usr/bin", "/usr/local/bin"];
const windowsFolders = ["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA", "APPDATA"];

/** Paths of the browsers: the one `CHROMIUM_PATH` names and no other where it is set, else all that are installed. */
export function findBrowsers(environment: Environment = process.env): readonly string[] {
  const named = environment.CHROMIUM_PATH;
  if (named) return canRun(named) ? [named] : [];
  const folders = [...(environment.PATH ?? "").split(delimiter).filter((folder) => folder !== ""), ...usualFolders];
  const installed = windowsFolders.flatMap((name) => environment[name] ?? []);
  const candidates = programs.flatMap(({ commands, windows, paths }) => [
    ...commands.flatMap((command) => folders.map((folder) => join(/* turbopackIgnore: true */ folder, command))),
    ...windows.flatMap((program) => installed.map((folder) => join(/* turbopackIgnore: true */ folder, program))),
    ...paths,
  ]);
  return [...new Set(candidates)].filter(canRun);
}

/** The most trusted of them; undefined where there is none. */
export function findBrowser(environment: Environment = process.env): string | undefined {
  return findBrowsers(environment)[0];
}

function canRun(path: string): boolean {
  try {
    accessSync(/* turbopackIgnore: true */ path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
