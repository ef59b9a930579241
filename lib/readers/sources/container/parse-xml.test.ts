// XML of office files, good and hostile; and what files of ours say about themselves.
import { describe, expect, it } from "vitest";
import { makeZip } from "#testing/make-zip.ts";
import { parseXml } from "./parse-xml.ts";
import { readProperties } from "./read-properties.ts";
import { openZip } from "./unzip.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);
function events(source: string | Uint8Array): readonly string[] {
  const told: string[] = [];
  parseXml(typeof source === "string" ? bytesOf(source) : source, {
    open: (name, attributes) =>
      told.push(
        `<${name}${Object.entries(attributes)
          .map(([key, value]) => ` ${key}=${value}`)
          .join("")}`,
      ),
    close: (name) => told.push(`>${name}`),
    text: (text) => told.push(text),
  });
  return told;
}
function utf16(text: string, order: "le" | "be"): Uint8Array {
  const units = [0xfeff, ...[...text].map((character) => character.charCodeAt(0))];
  return Uint8Array.from(units.flatMap((unit) => (order === "le" ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])));
}

describe("events", () => {
  it("come with local names, entities resolved, CDATA as text", () => {
    expect(events('<w:p xmlns:w="x" w:val="a&amp;b"><w:t>1&#50;</w:t><![CDATA[<3>]]></w:p>')).toEqual([
      "<p w=x val=a&b",
      "<t",
      "12",
      ">t",
      "<3>",
      ">p",
    ]);
  });

  it("of all encodings that Office writes", () => {
    const xml = "<a>年报</a>";
    for (const source of [bytesOf(xml), bytesOf(`\ufeff${xml}`), utf16(xml, "le"), utf16(xml, "be")])
      expect(events(source)).toEqual(["<a", "年报", ">a"]);
  });

  it("an attribute cannot become a property of every object", () => {
    expect(events('<a __proto__="1" constructor="2"/>')[0]).toContain("constructor=2");
    expect(({} as Record<string, unknown>).constructor).toBe(Object);
  });
});

describe("what is refused", () => {
  it.each([
    ["a document type", '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', "DOCTYPE"],
    ["a laughing matter", `<!DOCTYPE a [<!ENTITY b "${"l".repeat(10)}"><!ENTITY c "&b;&b;">]><a>&c;</a>`, "DOCTYPE"],
    ["an end that is missing", "<a><b></a>", "损坏"],
    ["half a document", "<a><b>", "损坏"],
    ["no XML at all", "PK\u0003\u0004", "损坏"],
    ["nothing", "", "损坏"],
    ["an entity that nobody declared", "<a>&x;</a>", "损坏"],
    ["a depth without end", "<a>".repeat(500), "嵌套过深"],
  ])("%s", (_, xml, said) => {
    expect(() => events(xml)).toThrow(said);
  });

  it("a depth that documents have is not", () => {
    expect(events(`${"<a>".repeat(300)}${"</a>".repeat(300)}`)).toHaveLength(600);
  });
});

describe("properties of a file of ours", () => {
  const property = (name: string, value: string) =>
    `<property name="${name}"><vt:lpwstr xmlns:vt="v">${value}</vt:lpwstr></property>`;
  async function stated(properties: Readonly<Record<string, string>>, creator = "") {
    const custom = `<Properties>${Object.entries(properties)
      .map(([name, value]) => property(name, value))
      .join("")}</Properties>`;
    const core = `<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:creator>${creator}</dc:creator></cp:coreProperties>`;
    return readProperties(
      await openZip(
        makeZip([
          { path: "docProps/custom.xml", content: custom },
          { path: "docProps/core.xml", content: core },
        ]),
      ),
    );
  }
  const own = { 报告年度: "2023", 报告格式: "2021" };

  it("are its year, form and office", async () => {
    expect(await stated(own, "甲局")).toEqual({ year: 2023, edition: "2021", office: "甲局" });
    expect(await stated(own)).toEqual({ year: 2023, edition: "2021" });
  });

  it("whose it is stands above who saved it last", async () => {
    expect(await stated({ ...own, 填报单位: "乙局" }, "某人")).toMatchObject({ office: "乙局" });
  });

  it("signature, date and attachments come back as they were set", async () => {
    expect(await stated({ ...own, 署名: "甲局", 成文日期: "2024年1月5日", 附件: "表一\n表二" })).toMatchObject({
      details: { signature: { office: "甲局", date: "2024-01-05" }, attachments: ["表一", "表二"] },
    });
    expect(await stated({ ...own, 成文日期: "一月" })).toMatchObject({ details: { signature: { date: "一月" } } });
  });

  it.each([
    [{ 报告年度: "2023" }],
    [{ 报告格式: "2021" }],
    [{ 报告年度: "二〇二三", 报告格式: "2021" }],
    [{ 报告年度: "2023.5", 报告格式: "2021" }],
    [{}],
  ])("%j is no file of ours", async (properties) => {
    expect(await stated(properties)).toBeUndefined();
  });

  it("a blank workbook says its version", async () => {
    expect(await stated({ ...own, 填报表版本: "3" })).toMatchObject({ returnWorkbook: 3 });
  });
});
