import { describe, expect, it } from "vitest";
import { attachmentLine, closingNodes, signatureIndents } from "./closing-nodes.ts";

const nodes = (details: Parameters<typeof closingNodes>[0]["details"]) =>
  closingNodes(details === undefined ? {} : { details });
const signature = (office: string, date: string) => nodes({ signature: { office, date } })[0];

describe("what stands below the text", () => {
  it("is nothing where the report sets nothing, or only blanks", () => {
    expect(nodes(undefined)).toEqual([]);
    expect(nodes({})).toEqual([]);
    expect(nodes({ signature: { office: "  ", date: "" }, attachments: ["", "　"] })).toEqual([]);
  });

  it("one attachment has no number, several are numbered, blank ones do not count", () => {
    expect(nodes({ attachments: ["统计表"] })).toEqual([{ type: "attachments", names: ["统计表"] }]);
    expect(nodes({ attachments: ["统计表", "", " 说明 "] })).toEqual([
      { type: "attachments", names: ["1.统计表", "2.说明"] },
    ]);
    expect(attachmentLine({ type: "attachments", names: ["1.统计表", "2.说明"] })).toBe("附件：1.统计表；2.说明");
  });

  it.each([
    ["2022-01-25", "2022年1月25日"],
    ["2022-1-5", "2022年1月5日"],
    ["2022-12-05", "2022年12月5日"],
    ["2022年1月", "2022年1月"],
    ["二〇二二年一月", "二〇二二年一月"],
    ["", ""],
  ])("a date “%s” is printed “%s”", (date, printed) => {
    expect(signature("甲局", date)).toEqual({ type: "signature", office: "甲局", date: printed });
  });

  it("a date alone is a signature, too; characters no file can hold are left out", () => {
    expect(signature("", "2022-01-25")).toEqual({ type: "signature", office: "", date: "2022年1月25日" });
    expect(signature("甲\u0000局", "")).toEqual({ type: "signature", office: "甲局", date: "" });
  });

  it("attachments stand before the signature", () => {
    expect(nodes({ attachments: ["表"], signature: { office: "甲局", date: "" } }).map(({ type }) => type)).toEqual([
      "attachments",
      "signature",
    ]);
  });
});

describe("how far office and date stand in from the right", () => {
  const indents = (office: string, date: string) => signatureIndents({ type: "signature", office, date });
  // GB/T 9704-2012 7.3.5.1: the date begins two characters after the office; the longer of both ends two (or more) in.
  it.each([
    ["甲乙丙丁戊己庚辛壬癸", "2022年1月25日"],
    ["甲局", "2022年12月25日"],
    ["甲乙县人民政府", "2022年1月5日"],
  ])("%s, %s", (office, date) => {
    const width = (text: string) => [...text].reduce((sum, one) => sum + (/[ -~]/u.test(one) ? 0.5 : 1), 0);
    const found = indents(office, date);
    const begins = (text: string, indent: number) => -indent - width(text);
    expect(begins(date, found.date) - begins(office, found.office)).toBeLessThanOrEqual(
      width(office) > width(date) + 2 ? width(office) : 2,
    );
    expect(Math.min(found.office, found.date)).toBeGreaterThanOrEqual(2);
  });

  it("a date without an office stands two in", () => {
    expect(indents("", "2022年1月25日").date).toBe(2);
  });
});
