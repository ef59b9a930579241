// What must hold of the built product: every page is made anew (a prerendered one is dead under the nonce), and old
// browsers can read its styles. Prints what does not hold and ends with 1.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const built = new URL("../../.next/", import.meta.url).pathname;
const tooNew = new Map([
  ["@layer", /@layer\b/],
  ["@container", /@container\b/],
  ["@property", /@property\b/],
  [":has()", /:has\(/],
  ["dvh, svh, lvh", /\d(?:d|s|l)v[hw]\b/],
  ["color-mix()", /color-mix\(/],
  ["subgrid", /\bsubgrid\b/],
]);

const problems = [...staticPages(), ...stylesTooNew()];
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;

/** Icons are files, and the page of last resort says its sentence without scripts. */
function staticPages(): readonly string[] {
  const manifest = JSON.parse(readFileSync(join(built, "prerender-manifest.json"), "utf8")) as { routes: object };
  const pages = Object.keys(manifest.routes).filter((route) => !/\.(?:svg|ico|png)$|^\/_global-error$/.test(route));
  return pages.map((page) => `${page} is static: under the nonce its scripts are blocked`);
}

/** Chromium 90 is the floor. A colour it cannot read may follow one that it can. */
function stylesTooNew(): readonly string[] {
  const files = readdirSync(join(built, "static"), { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".css"),
  );
  if (files.length === 0) return ["no styles were built, or they are no longer where they were"];
  return files.flatMap((file) => {
    const css = readFileSync(join(built, "static", file), "utf8");
    const found = [...tooNew].filter(([, pattern]) => pattern.test(css)).map(([name]) => name);
    return [...found, ...(isNested(css) ? ["nesting"] : []), ...coloursAlone(css)].map(
      (name) => `${file}: ${name} is unknown to Chromium 90`,
    );
  });
}

/** A rule inside a rule; at-rules may hold rules. */
function isNested(css: string): boolean {
  const open: string[] = [];
  let prelude = "";
  for (const character of css.replace(/\/\*[\s\S]*?\*\/|"[^"]*"|'[^']*'/g, "")) {
    if (character === "{") {
      const kind = prelude.trim().startsWith("@") ? "at" : "rule";
      if (kind === "rule" && open.includes("rule")) return true;
      open.push(kind);
      prelude = "";
    } else if (character === "}") {
      open.pop();
      prelude = "";
    } else prelude = character === ";" ? "" : prelude + character;
  }
  return false;
}

/** Declarations with lab, lch, oklab or oklch that no declaration of the same property precedes. */
function coloursAlone(css: string): readonly string[] {
  return css.split(/[{}]/).flatMap((block) => {
    const seen = new Set<string>();
    return block.split(";").flatMap((declaration) => {
      const property = declaration.split(":")[0]?.trim() ?? "";
      const alone = /\b(?:ok)?l(?:ab|ch)\(/.test(declaration) && !seen.has(property);
      seen.add(property);
      return alone ? [declaration.trim().slice(0, 60)] : [];
    });
  });
}
