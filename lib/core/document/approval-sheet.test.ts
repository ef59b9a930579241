import { describe, expect, it } from "vitest";
import { type ApprovalSheet, fingerprintLines, oneForAllWords, sheetDocument, sheetTitle } from "./approval-sheet.ts";

const sheet = (more: Partial<ApprovalSheet> = {}): ApprovalSheet => ({
  title: "甲局2023年年报",
  year: 2023,
  office: "甲局",
  fingerprint: "a".repeat(32) + "b".repeat(32),
  oneForAll: false,
  tables: [],
  ...more,
});
const table = (rows: readonly (readonly string[])[]) => ({
  caption: "签署",
  columns: [
    { head: "环节", width: 0.4 },
    { head: "姓名", width: 0.6 },
  ],
  rows,
});
const texts = (of: ApprovalSheet) =>
  sheetDocument(of).nodes.flatMap((node) =>
    "text" in node && Array.isArray(node.text) ? [node.text.map(({ text }) => text).join("")] : [],
  );

describe("the sheet", () => {
  it("says which report, and what was approved in lines that fit", () => {
    expect(fingerprintLines(sheet())).toEqual(["签发稿指纹（SHA-256）：", "a".repeat(32), "b".repeat(32)]);
    expect(texts(sheet())).toEqual(["甲局2023年年报", ...fingerprintLines(sheet())]);
    expect(sheetDocument(sheet()).nodes[0]).toEqual({ type: "title", lines: [sheetTitle] });
  });

  it("before anybody signed says so, and shows no fingerprint", () => {
    expect(fingerprintLines(sheet({ fingerprint: undefined }))).toEqual(["尚未签发。"]);
  });

  it("says where one person may do all, and only there", () => {
    expect(texts(sheet({ oneForAll: true }))).toContain(oneForAllWords);
    expect(texts(sheet())).not.toContain(oneForAllWords);
  });

  it("an empty table is a sentence, another one a table with its heads", () => {
    const { nodes } = sheetDocument(
      sheet({
        tables: [
          table([]),
          table([
            ["填报", "甲"],
            ["签发", "乙"],
          ]),
        ],
      }),
    );
    expect(texts(sheet({ tables: [table([])] }))).toContain("签署：无。");
    const [found, ...more] = nodes.filter((node) => node.type === "table");
    expect(more).toEqual([]);
    expect(found).toMatchObject({ widths: [0.4, 0.6], flows: true });
    expect(JSON.stringify(found)).toContain('"scope":"col"');
    expect(found?.type === "table" && found.bodies[0]?.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ["填报", "甲"],
      ["签发", "乙"],
    ]);
  });

  it("tables have ids of their own, and hold no character that a file cannot", () => {
    const { nodes, office } = sheetDocument(
      sheet({ office: "甲\u0000局", tables: [table([["a\u0007", "b"]]), table([["c", "d"]])] }),
    );
    const ids = nodes.flatMap((node) => (node.type === "table" ? [node.id] : []));
    expect(new Set(ids).size).toBe(2);
    expect(office).toBe("甲局");
    expect(JSON.stringify(nodes)).not.toContain("\\u0007");
  });
});
