// The house as a graph: which files there are, what each imports, which of them (and of their folders) form circles.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

const root = new URL("../..", import.meta.url).pathname;

/** Text of every source file by its path from the root. */
export const texts: ReadonlyMap<string, string> = new Map(
  ["app", "components", "templates", "lib", "e2e"]
    .flatMap(filesBelow)
    .map((file) => [file, readFileSync(join(root, file), "utf8")]),
);

function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|tsx|cjs)$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

const imported =
  /^(?:import\s+(?:[^"';]*?\bfrom\s+)?|export\s+(?:type\s+)?(?:\*|\{[^}]*\})[^"';]*?\bfrom\s+)["']([^"']+)["']|\bimport\(["']([^"']+)["']\)/gm;

/** What a file imports: files of ours from the root, packages by name. Comments and texts that look like it do not count. */
export function importsOf(file: string): readonly string[] {
  const found = (texts.get(file) ?? "").matchAll(imported);
  return [...found].map(([, named, dynamic]) => placeOf(named ?? dynamic ?? "", file));
}

/** All that is loaded before the first line of a file runs: files of ours and packages; no types, nothing that is asked for later. */
export function loadedWith(file: string, loaded: Set<string> = new Set()): ReadonlySet<string> {
  if (loaded.has(file)) return loaded;
  loaded.add(file);
  for (const [statement, named] of (texts.get(file) ?? "").matchAll(imported))
    if (named && !/^(?:import|export)\s+type\b/.test(statement)) loadedWith(placeOf(named, file), loaded);
  return loaded;
}

function placeOf(specifier: string, file: string): string {
  if (specifier.startsWith(".")) return relative(root, join(root, dirname(file), specifier));
  const [alias = "", ...path] = specifier.split("/");
  const folder = alias.slice(1);
  if (!alias.startsWith("#")) return specifier;
  return [...(["components", "templates"].includes(folder) ? [] : ["lib"]), folder, ...path].join("/");
}

/** Is it a test, or what tests are made of? */
export function isTest(file: string): boolean {
  return /\.(?:test|e2e)\.tsx?$/.test(file) || file.startsWith("lib/testing/") || file.startsWith("e2e/");
}

/** Is what is imported a file of ours? */
export function isOurs(specifier: string): boolean {
  return /^(?:app|components|templates|lib|e2e)\//.test(specifier);
}

/** From each file of the product to the files of ours that it imports. */
export function fileGraph(below = ""): Map<string, ReadonlySet<string>> {
  const files = [...texts.keys()].filter((file) => file.startsWith(below) && !isTest(file));
  return new Map(files.map((file) => [file, new Set(importsOf(file).filter((other) => texts.has(other)))]));
}

/** The same from folder to folder; a folder is the one that a file lies in, without those above it. */
export function folderGraph(below = ""): Map<string, ReadonlySet<string>> {
  const graph = new Map<string, Set<string>>();
  for (const [file, others] of fileGraph(below)) {
    const folder = dirname(file);
    const edges = graph.get(folder) ?? new Set();
    for (const other of others) if (dirname(other) !== folder) edges.add(dirname(other));
    graph.set(folder, edges);
  }
  return graph;
}

/** The circles of a graph: sets of nodes each of which leads to all others (Tarjan 1972), largest first. */
export function circlesOf(graph: ReadonlyMap<string, ReadonlySet<string>>): readonly (readonly string[])[] {
  const order = new Map<string, number>();
  const open: string[] = [];
  const circles: string[][] = [];
  const visit = (node: string): number => {
    const number = order.size;
    order.set(node, number);
    open.push(node);
    let lowest = number;
    for (const next of graph.get(node) ?? []) {
      if (!order.has(next)) lowest = Math.min(lowest, visit(next));
      else if (open.includes(next)) lowest = Math.min(lowest, order.get(next) as number);
    }
    if (lowest === number) {
      const circle = open.splice(open.indexOf(node));
      if (circle.length > 1) circles.push(circle.sort());
    }
    return lowest;
  };
  for (const node of graph.keys()) if (!order.has(node)) visit(node);
  return circles.sort((one, other) => other.length - one.length);
}
