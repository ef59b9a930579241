// The regular expressions of the product: those written in its sources, and those that they build from word lists.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseAst } from "vitest/node";

const root = new URL("../../..", import.meta.url).pathname;

/** Sources below a folder of the project, without tests. */
export function sourcesBelow(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter(({ name }) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** The literals of a source file. */
export function literalsIn(path: string): readonly RegExp[] {
  const found: RegExp[] = [];
  JSON.stringify(parseAst(readFileSync(path, "utf8"), { lang: "ts" }), (_key, value) => {
    if (value?.type === "Literal" && value.regex) found.push(new RegExp(value.regex.pattern, value.regex.flags));
    return typeof value === "bigint" ? String(value) : value;
  });
  return found;
}

const ours = /\/lib\/(?:core|readers)\//;

/** What our sources build with `new RegExp` while `load` runs; packages answer for their own. */
export async function builtBy(load: () => Promise<unknown>): Promise<readonly RegExp[]> {
  const built: RegExp[] = [];
  const original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(original, {
    construct(target, [pattern, flags]) {
      const expression = new target(pattern, flags);
      if (ours.test(new Error("by whom").stack?.split("\n")[2] ?? "")) built.push(expression);
      return expression;
    },
  });
  try {
    await load();
  } finally {
    globalThis.RegExp = original;
  }
  return built;
}
