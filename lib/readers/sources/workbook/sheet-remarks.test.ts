// What is said beside a sheet: comments of either kind under their cells, words in boxes, whatever the relations point at.
import { describe, expect, it } from "vitest";
import type { Zip } from "#readers/sources/container/unzip.ts";
import { readRemarks } from "./sheet-remarks.ts";

const sheet = "xl/worksheets/sheet1.xml";
const relationsPath = "xl/worksheets/_rels/sheet1.xml.rels";

function zipOf(parts: Readonly<Record<string, string>>): Zip {
  const bytes = new Map(Object.entries(parts).map(([name, text]) => [name, new TextEncoder().encode(text)]));
  return { names: [...bytes.keys()], rawName: () => undefined, read: async (name) => bytes.get(name) };
}

const relations = (...targets: readonly string[]) =>
  `<Relationships>${targets.map((one) => `<Relationship Target="${one}"/>`).join("")}</Relationships>`;
const comment = (ref: string, ...runs: readonly string[]) =>
  `<comment ref="${ref}"><text>${runs.map((run) => `<r><t>${run}</t></r>`).join("")}</text></comment>`;
const comments = (...list: readonly string[]) => `<comments><commentList>${list.join("")}</commentList></comments>`;

describe("where remarks are looked for", () => {
  it.each([
    ["a folder up", "../comments1.xml", "xl/comments1.xml"],
    ["from the root", "/xl/comments1.xml", "xl/comments1.xml"],
    ["in the same folder", "./comments1.xml", "xl/worksheets/comments1.xml"],
    ["in a folder of its own", "../comments/comments7.xml", "xl/comments/comments7.xml"],
    ["in capitals", "../Comments1.XML", "xl/Comments1.XML"],
  ])("%s", async (_, target, path) => {
    const zip = zipOf({ [relationsPath]: relations(target), [path]: comments(comment("B3", "含上年结转")) });
    expect([...(await readRemarks(zip, sheet)).onCells]).toEqual([["B3", "含上年结转"]]);
  });

  it.each([
    ["no relations", {}],
    ["a part that is not there", { [relationsPath]: relations("../comments1.xml") }],
    [
      "a part of another kind",
      { [relationsPath]: relations("../tables/table1.xml"), "xl/tables/table1.xml": comments(comment("B3", "甲")) },
    ],
    [
      "a part outside of the file",
      {
        [relationsPath]: `<Relationships><Relationship Target="/xl/comments1.xml" TargetMode="External"/></Relationships>`,
        "xl/comments1.xml": comments(comment("B3", "甲")),
      },
    ],
    [
      "relations of another sheet",
      {
        "xl/worksheets/_rels/sheet2.xml.rels": relations("/xl/comments1.xml"),
        "xl/comments1.xml": comments(comment("B3", "甲")),
      },
    ],
  ])("nothing is found with %s", async (_, parts: Readonly<Record<string, string>>) => {
    const { onCells, boxes } = await readRemarks(zipOf(parts), sheet);
    expect([onCells.size, boxes.length]).toEqual([0, 0]);
  });
});

describe("what remarks say", () => {
  const read = (part: string, name = "comments1.xml") =>
    readRemarks(zipOf({ [relationsPath]: relations(`/xl/${name}`), [`xl/${name}`]: part }), sheet);

  it("is put together of the runs of a comment", async () => {
    const { onCells } = await read(comments(comment("C4", "张三：", "此数", "待核")));
    expect(onCells.get("C4")).toBe("张三：此数待核");
  });

  it("is kept line by line where a cell has several", async () => {
    const { onCells } = await read(comments(comment("C4", "一"), comment("D4", "二"), comment("C4", "三")));
    expect([...onCells]).toEqual([
      ["C4", "一\n三"],
      ["D4", "二"],
    ]);
  });

  it("is nothing where a comment is blank", async () => {
    const { onCells } = await read(comments(comment("C4", " ", "\n"), comment("D4")));
    expect(onCells.size).toBe(0);
  });

  it("is read from threads too", async () => {
    const part = `<ThreadedComments><threadedComment ref="B3"><text> 请核对 </text></threadedComment></ThreadedComments>`;
    const { onCells } = await read(part, "threadedComment1.xml");
    expect(onCells.get("B3")).toBe("请核对");
  });

  it("stands in boxes, of which those without words are passed over", async () => {
    const box = (text: string) => `<sp><txBody><p><r><t>${text}</t></r></p></txBody></sp>`;
    const { boxes, onCells } = await read(
      `<wsDr>${box("本表含下属单位")}${box("")}${box("单位：件")}</wsDr>`,
      "drawing1.xml",
    );
    expect(boxes).toEqual(["本表含下属单位", "单位：件"]);
    expect(onCells.size).toBe(0);
  });

  it("comes from several parts together", async () => {
    const zip = zipOf({
      [relationsPath]: relations("../comments1.xml", "../threadedComments/threadedComment1.xml"),
      "xl/comments1.xml": comments(comment("B3", "旧批注")),
      "xl/threadedComments/threadedComment1.xml": `<a><threadedComment ref="B3"><text>新批注</text></threadedComment></a>`,
    });
    expect((await readRemarks(zip, sheet)).onCells.get("B3")).toBe("旧批注\n新批注");
  });
});
