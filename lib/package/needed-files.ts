// Which files of the checkout run: our own sources, the finished build, and of every package the files that are loaded.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { root } from "./locked-packages.ts";

const folder = fileURLToPath(root);
/** Ours that runs; components and pages are in the build. */
const ownFolders = ["lib/core", "lib/readers", "lib/writers", "lib/server", "templates"];
const notRun = /\.test\.tsx?$|\.md$|tsconfig\.json$|^lib\/server\/(?:prepare|start)\.cjs$/;
/** Of the build: what was traced, measured or kept for building again, and what `npm run dev` left. */
const builtAlone = anyOf(
  /^\.next\/(?:cache|dev|diagnostics|types|turbopack|trace|node_modules|nianbao-built|required-server-files\.js$)/,
  /\.(?:nft\.json|map)$/,
);
/** Pictures are served as they are, and types and styles were dealt with when building. */
const unneeded = anyOf(
  /^node_modules\/(?:sharp|@img|detect-libc|semver|typescript|@next\/swc|caniuse-lite)(?:[-/]|$)/,
  /capsize-font-metrics\.json$|\.(?:map|d\.[cm]?ts)$/,
);
/** Read by name while they run, so that no trace sees them. */
const dataFolders = ["node_modules/pdfjs-dist/cmaps", "node_modules/pdfjs-dist/standard_fonts"];
const workers = ["pdfjs-dist/legacy/build/pdf.worker.mjs"];

type Trace = (files: string[], options: object) => Promise<{ fileList: Set<string> }>;

/** Paths from the root of the checkout, sorted, with `/`. Needs a build. */
export async function neededFiles(): Promise<readonly string[]> {
  const own = ownFolders.flatMap(filesBelow).filter((file) => !notRun.test(file));
  const built = filesBelow(".next").filter((file) => !builtAlone(file));
  const packages = [
    ...tracedByNext(),
    ...(await tracedByUs(own)),
    ...loadedByNext(),
    ...dataFolders.flatMap(filesBelow),
  ];
  const real = packages.filter((file) => file.startsWith("node_modules/") && !unneeded(file) && isFile(file));
  return [...new Set([...own, ...built, ...real, ...manifestsOf(real)])].sort(byCode);
}

/** The same order on every machine. */
export function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function filesBelow(place: string): string[] {
  return readdirSync(join(folder, place), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => fromRoot(join(entry.parentPath, entry.name)));
}

function fromRoot(path: string): string {
  return relative(folder, path).split(sep).join("/");
}

function anyOf(...patterns: readonly RegExp[]): (file: string) => boolean {
  return (file) => patterns.some((pattern) => pattern.test(file));
}

function isFile(file: string): boolean {
  return statSync(join(folder, file), { throwIfNoEntry: false })?.isFile() === true;
}

/** What Next found that its server and our pages and routes load. */
function tracedByNext(): readonly string[] {
  const traces = filesBelow(".next").filter((file) => file.endsWith(".nft.json"));
  if (traces.length < 10) throw new Error("Next left no traces: build first");
  return traces.flatMap((trace) => {
    const { files } = JSON.parse(readFileSync(join(folder, trace), "utf8")) as { files: readonly string[] };
    return files.map((file) => join(folder, dirname(trace), file)).flatMap(realFile);
  });
}

/** The file itself where a path leads through a link of the build. */
function realFile(path: string): readonly string[] {
  try {
    return [fromRoot(realpathSync(path))];
  } catch {
    return [];
  }
}

/** What the packages load that our own sources name; Next is traced by itself. */
async function tracedByUs(own: readonly string[]): Promise<readonly string[]> {
  const trace = (createRequire(import.meta.url)("next/dist/compiled/@vercel/nft") as { nodeFileTrace: Trace })
    .nodeFileTrace;
  const named = own
    .filter((file) => /\.ts$/.test(file))
    .flatMap((file) => [
      ...readFileSync(join(folder, file), "utf8").matchAll(/\b(?:from|import\()\s*["']([@a-z][^"']*)["']/g),
    ])
    .map(([, specifier = ""]) => specifier)
    .filter((specifier) => !/^(?:node:|next(?:\/|$)|vitest|fast-check)/.test(specifier));
  const entries = [...new Set([...named, ...workers])].map((name) => fileURLToPath(import.meta.resolve(name)));
  const { fileList } = await trace(entries, { base: folder, conditions: ["node", "import", "default"] });
  return [...fileList].flatMap((file) => realFile(join(folder, file)));
}

/** What Next loads to start under a server of one's own; its traces are of its own server. */
function loadedByNext(): readonly string[] {
  const start = `
    const app = require("next")({ dev: false, dir: process.cwd(), hostname: "127.0.0.1", port: 1 });
    app.prepare().then(() => { console.log(JSON.stringify(Object.keys(require.cache))); process.exit(0); });`;
  const { config } = JSON.parse(readFileSync(join(folder, ".next/required-server-files.json"), "utf8")) as {
    config: object;
  };
  const standing = { __NEXT_PRIVATE_STANDALONE_CONFIG: JSON.stringify(config), NODE_ENV: "production" as const };
  const env = { ...process.env, ...standing };
  const told = execFileSync(process.execPath, ["--eval", start], { cwd: folder, env, encoding: "utf8" });
  return (JSON.parse(told.trim().split("\n").at(-1) ?? "") as readonly string[]).map(fromRoot);
}

/** Every package.json above a file within its package, which says how a folder is entered, and the licences that stand beside. */
function manifestsOf(files: readonly string[]): readonly string[] {
  const folders = new Set<string>();
  for (const file of files) {
    for (let above = dirname(file); /node_modules\/./.test(above); above = dirname(above)) folders.add(above);
  }
  return [...folders].flatMap((each) =>
    readdirSync(join(folder, each))
      .filter((name) => /^package\.json$|^(?:licen[cs]e|notice|copying)(?:[-.][^/]*)?$/i.test(name))
      .map((name) => `${each}/${name}`)
      .filter(isFile),
  );
}
