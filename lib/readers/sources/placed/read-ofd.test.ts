// OFD: files of other programs, real reports laid out in the ways that writers differ, and files that are broken or hostile.
import { describe, expect, it } from "vitest";
import { toExchange } from "#core/report/exchange.ts";
import { Blocks } from "#readers/blocks/blocks.ts";
import { readReport } from "#readers/read-report.ts";
import { openZip } from "#readers/sources/container/unzip.ts";
import { printedRows } from "#testing/lay-out-report.ts";
import { makeOfd, type OfdStyle, type PlacedWords } from "#testing/make-ofd.ts";
import { makeZip } from "#testing/make-zip.ts";
import { publishedBytes, publishedReport } from "#testing/published-report.ts";
import { addOfd } from "./read-ofd.ts";

async function linesOf(bytes: Uint8Array): Promise<readonly string[]> {
  const blocks = new Blocks();
  await addOfd(blocks, await openZip(bytes));
  return blocks.list.map((block) =>
    block.kind === "paragraph" ? block.text : block.rows.map((row) => row.map(({ text }) => text).join("|")).join("\n"),
  );
}

// Samples of the project ofdrw (Apache-2.0).
describe("files of other programs", () => {
  it.each(["chineseDir", "hello_watermark", "namespace_no_std"])("%s", async (name) => {
    expect(await linesOf(publishedBytes(`ofd/${name}.ofd`))).toEqual(["你好呀，OFD Reader&Writer！"]);
  });

  it("paragraphs over two pages", async () => {
    const lines = await linesOf(publishedBytes("ofd/SplitParagraph.ofd"));
    expect(lines.slice(0, 3)).toEqual([
      "报告：",
      "“超长文档“裁切测试",
      "第一段：K*区区区位南Z数”((南Z*区划划，位别别K划S，”位BB区D判*结KZ",
    ]);
    expect(lines).toHaveLength(38);
    expect(lines.filter((line) => line.includes("|"))).toEqual([]);
  });
});

const lineHeight = 7;
const linesOfPage = 38;

/** A report as placed words: labels at the left, figures in columns of 16 mm, pages as they fill. */
function layOut(name: string): readonly (readonly PlacedWords[])[] {
  const { edition, report } = publishedReport(name);
  const pages: PlacedWords[][] = [];
  for (const [index, { kind, labels, figures }] of printedRows(edition, report).entries()) {
    const y = 20 + (index % linesOfPage) * lineHeight;
    if (index % linesOfPage === 0) pages.push([]);
    const page = pages.at(-1) as PlacedWords[];
    const step = kind === "head" ? 30 : 60;
    for (const [i, text] of labels.entries()) if (text !== "") page.push({ x: 15 + i * step, y, text });
    const from = 15 + Math.max(1, labels.length) * 60 + 40;
    for (const [i, text] of figures.entries()) if (text !== "") page.push({ x: from + i * 16, y, text });
  }
  return pages;
}

const styles: Readonly<Record<string, Partial<OfdStyle>>> = {
  "as usual": {},
  "steps in groups": { steps: "grouped" },
  "an object a character": { steps: "single" },
  "a line an object": { steps: "line" },
  "scaled by a matrix": { scaled: true },
  "without a prefix, another namespace": { prefix: "", space: "http://www.ofdspec.org" },
  "another prefix, paths from the top": { prefix: "x:", paths: "absolute" },
  "its first lines in templates": { template: true },
  "text turned on the page": { turn: 90 },
};

describe.each(["seed-2021-kaifeng", "seed-2019-luohe", "seed-2020-xuchang"])("%s", (name) => {
  it.each(Object.keys(styles))("%s: every figure", async (style) => {
    const result = await readReport(makeOfd(layOut(name), styles[style]));
    if (!result.ok) throw new Error(result.message);
    const { edition, report } = publishedReport(name);
    expect(result.source.kind).toBe("ofd");
    expect(result.report.office.name).toBe(report.office.name);
    const have = toExchange(result.edition, result.report).figures;
    expect(have).toEqual(toExchange(edition, report).figures);
  });
});

const page = (content: string) => [
  { path: "OFD.xml", content: "<OFD><DocBody><DocRoot>Doc_0/Document.xml</DocRoot></DocBody></OFD>" },
  { path: "Doc_0/Document.xml", content: '<Document><Pages><Page BaseLoc="P.xml"/></Pages></Document>' },
  { path: "Doc_0/P.xml", content },
];
const words = (attributes: string, text: string) =>
  `<Page><Content><Layer><TextObject Boundary="10 10 90 5" Size="3"><TextCode X="0" Y="3" ${attributes}>${text}</TextCode></TextObject></Layer></Content></Page>`;

describe("odd pages", () => {
  it("digits set an em apart are one figure, columns apart are several", async () => {
    expect(await linesOf(makeZip(page(words('DeltaX="g 3 3"', "2024"))))).toEqual(["2024"]);
    expect(await linesOf(makeZip(page(words('DeltaX="1.5 15 1.5"', "1234"))))).toEqual(["12|34"]);
  });

  it("hidden text is not read", async () => {
    const hidden = words("", "隐藏").replace("<TextObject", '<TextObject Visible="false"');
    await expect(linesOf(makeZip(page(hidden)))).rejects.toThrow(/没有文字/u);
  });
});

describe("refused in words", () => {
  it.each([
    ["an empty container", makeZip([{ path: "OFD.xml", content: "<x/>" }]), /不完整/u],
    ["pages that are missing", makeZip(page("<Page/>").slice(0, 2)), /不完整/u],
    ["a scan", makeZip(page("<Page><Content><Layer><ImageObject/></Layer></Content></Page>")), /扫描件/u],
    [
      "a bomb beside the text",
      makeZip([...page("<Page/>"), { path: "Doc_0/a.bin", content: "x".repeat(100_000_000) }]),
      /过大/u,
    ],
    [
      "pages without end",
      makeZip([
        ...page("<Page/>").slice(0, 1),
        {
          path: "Doc_0/Document.xml",
          content: `<Document><Pages>${'<Page BaseLoc="P.xml"/>'.repeat(300)}</Pages></Document>`,
        },
      ]),
      /200 页/u,
    ],
    ["nesting", makeZip(page("<a>".repeat(500) + "</a>".repeat(500))), /嵌套过深/u],
  ])("%s", async (_, bytes, message) => {
    const result = await readReport(bytes);
    expect(result.ok ? "" : result.message).toMatch(message);
  });

  it("steps without end do not take long", async () => {
    const started = performance.now();
    await readReport(makeZip(page(words(`DeltaX="${"g 999999999 1 ".repeat(2_000)}"`, "政府信息公开"))));
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});
