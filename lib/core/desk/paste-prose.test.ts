// A published text on the clipboard becomes the paragraphs that reading the file gives: one rule joins the lines of both.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readReport } from "#readers/read-report.ts";
import { cleanProse, proseLines } from "./clean-prose.ts";

const folder = join(import.meta.dirname, "..", "..", "testing", "published");
const bare = (text: string) => text.replace(/\s/gu, "");

async function paragraphsOf(name: string) {
  const bytes = readFileSync(join(folder, name));
  const result = await readReport(bytes, { name });
  const narrative = result.ok ? Object.values(result.report.narrative).join("\n") : "";
  const read = narrative.split("\n").map(bare);
  const pasted = cleanProse(proseLines(bytes.toString("utf8"))).text.split("\n");
  return { read: read.filter((text) => text.length >= 12), pasted: new Set(pasted.map(bare)) };
}

it.each([
  ["2023-hongze.txt", 8],
  ["2024-hongze.txt", 9],
  ["2024-huaian.txt", 7],
  ["2024-huaian-plain.txt", 6],
  ["2024-shanghai-stc.txt", 11],
])("%s, whose lines a page broke: at least %i paragraphs are the same", async (name, least) => {
  const { read, pasted } = await paragraphsOf(name);
  expect(read.filter((text) => pasted.has(text)).length).toBeGreaterThanOrEqual(least);
});

it("no heading of a part, no title and no row of a table is joined to what stands below it", () => {
  for (const name of ["2023-hongze.txt", "2024-huaian.txt", "seed-2021-kaifeng.txt", "2024-suqian.txt"]) {
    const source = readFileSync(join(folder, name), "utf8");
    const pasted = cleanProse(proseLines(source)).text.split("\n");
    const glued = pasted.filter((text) =>
      /.[二三四五六]、(?:主动公开政府信息情况|收到和处理|存在的主要问题|其他需要)/u.test(text),
    );
    expect(glued, name).toEqual([]);
  }
});
