// The look is stated once, in components/ui/look.css: no style sheet has a colour or a size of letters of its own.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");
const system = join("components", "ui", "look.css");

function styleSheets(): readonly string[] {
  return ["components", "app"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".css"))
      .map((path) => join(folder, path)),
  );
}

/** Lines that state a colour, or letters in pixels or in steps of the reader's size; points are sizes on paper. */
const own = [/#[\da-f]{3,8}\b/i, /\b(?:rgb|hsl)a?\(/, /font-size:[^;]*\d(?:rem|px)/];

function ownValues(path: string): readonly string[] {
  const lines = readFileSync(join(root, path), "utf8").split("\n");
  return lines
    .filter((line) => !line.includes("url(") && own.some((pattern) => pattern.test(line)))
    .map((line) => `${path}: ${line.trim()}`);
}

it("no style sheet has a colour or a size of letters of its own", () => {
  const sheets = styleSheets().filter((path) => path !== system);
  expect(sheets.length).toBeGreaterThan(50);
  expect(sheets.flatMap(ownValues)).toEqual([]);
});

it("every value that a style sheet asks for is stated", () => {
  const stated = new Set(readFileSync(join(root, system), "utf8").match(/--[\w-]+(?=:)/g));
  const ofTheSystem =
    /var\((--(?:size|space|ink|line|ground|surface|brand|on|error|warning|note|good|paper|marked)[\w-]*)\)/g;
  const asked = styleSheets().flatMap((path) =>
    [...readFileSync(join(root, path), "utf8").matchAll(ofTheSystem)].map(([, name = ""]) => `${path} ${name}`),
  );
  expect(asked.filter((each) => !stated.has(each.split(" ")[1] ?? ""))).toEqual([]);
});
