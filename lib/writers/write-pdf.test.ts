// PDF by the installed browser, read back by pdf.js.
import { mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { buildDocument } from "#core/document/build-document.ts";
import { cellsOf } from "#core/editions/cells.ts";
import { figuresOf, printedText } from "#core/report/figures.ts";
import { publishedReport } from "#testing/published-report.ts";
import { findBrowser } from "./find-browser.ts";
import { writeHtml } from "./write-html.ts";
import { type Pdf, writePdf } from "./write-pdf.ts";

const { edition, report } = publishedReport("seed-2021-kaifeng");
const document = buildDocument(edition, report);
const html = writeHtml(document);

interface Tagged {
  readonly role?: string;
  readonly children?: readonly object[];
}

function collectRoles(node: Tagged | null, into: Set<string>): void {
  if (node?.role) into.add(node.role);
  for (const child of node?.children ?? []) collectRoles(child as Tagged, into);
}

describe("without a browser", () => {
  it("says in Chinese what to do instead", async () => {
    const pdf = await writePdf(html, { environment: { CHROMIUM_PATH: "/nonexistent/chromium" } });
    expect(pdf).toMatchObject({ ok: false, reason: "no browser" });
    expect(pdf.ok ? "" : pdf.message).toContain("用 WPS 打开后另存为 PDF");
  });
});

describe("a browser that does not answer", () => {
  it("is given up, ended and cleaned up after", async () => {
    const folders = () => readdirSync(tmpdir()).filter((name) => name.startsWith("nianbao-pdf-"));
    const before = folders();
    expect(await writePdf(html, { patience: 1 })).toMatchObject({ ok: false, reason: "Error: no PDF within 1 ms" });
    expect(folders()).toEqual(before);
  });

  it("nor one that is no browser at all", async () => {
    const pdf = await writePdf(html, { environment: { CHROMIUM_PATH: "/bin/true" }, patience: 5_000 });
    expect(pdf).toMatchObject({ ok: false, message: expect.stringContaining("生成 PDF 没有成功") });
  });
});

describe("a trusted browser that cannot print", () => {
  it("is passed over for the next", { timeout: 60_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), "nianbao-browsers-"));
    symlinkSync("/bin/true", join(folder, "microsoft-edge"));
    symlinkSync(findBrowser() ?? "", join(folder, "chromium"));
    const printed = await writePdf(html, { environment: { PATH: folder } });
    expect(printed.ok ? Buffer.from(printed.bytes).toString("latin1", 0, 5) : printed.reason).toBe("%PDF-");
    rmSync(folder, { recursive: true });
  });
});

describe("a full disk", () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it("is told, and the next PDF is tried anew", async () => {
    const environment = { CHROMIUM_PATH: "/bin/true" };
    vi.stubEnv("TMPDIR", "/nonexistent");
    expect(await writePdf(html, { environment })).toMatchObject({
      ok: false,
      reason: expect.stringContaining("ENOENT"),
    });
    vi.unstubAllEnvs();
    expect(await writePdf(html, { environment })).toMatchObject({
      ok: false,
      reason: expect.not.stringContaining("ENOENT"),
    });
  });
});

describe("figures of seven digits everywhere, and a long address", () => {
  it("keep table three on one page and the size of the text", { timeout: 60_000 }, async () => {
    const entries = Object.fromEntries(cellsOf(edition).map(({ name }) => [name, "1234567"]));
    const typedTotals = cellsOf(edition).flatMap(({ name, total }) => (total ? [name] : []));
    const narrative = { overview: `网址为http://www.example.gov.cn/${"a".repeat(90)}。` };
    const long = await writePdf(writeHtml(buildDocument(edition, { ...report, entries, typedTotals, narrative })));
    if (!long.ok) throw new Error(long.reason);
    const read = await getDocument({ data: new Uint8Array(long.bytes), verbosity: 0 }).promise;
    const sizes = new Set<number>();
    const figuresOn: number[] = [];
    for (let number = 1; number <= read.numPages; number += 1) {
      const { items } = await (await read.getPage(number)).getTextContent();
      const texts = items.flatMap((item) => ("str" in item ? [item] : []));
      figuresOn.push(texts.filter(({ str }) => str === "1234567").length);
      for (const { str, transform } of texts) if (str.includes("aaaa")) sizes.add(Math.round(transform[0]));
    }
    await read.loadingTask.destroy();
    expect(figuresOn.filter((count) => count > 100)).toEqual([
      cellsOf(edition).filter(({ section }) => section.id === "requests").length,
    ]);
    expect([...sizes]).toEqual([16]);
  });
});

describe("pages before tables", () => {
  it.each(["seed-2019-luohe", "seed-2020-guancheng"])(
    "end neither after a heading nor after heads: %s",
    { timeout: 60_000 },
    async (name) => {
      const published = publishedReport(name);
      const printed = await writePdf(writeHtml(buildDocument(published.edition, published.report)));
      if (!printed.ok) throw new Error(printed.reason);
      for (const text of await textsOf(printed.bytes))
        expect(text).not.toMatch(/(?:申请情况|主动公开政府信息情况|总计)(?:—\d+—)?$/u);
    },
  );
});

/** The text of each page without blanks. */
async function textsOf(bytes: Uint8Array): Promise<readonly string[]> {
  const read = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const texts: string[] = [];
  for (let number = 1; number <= read.numPages; number += 1) {
    const { items } = await (await read.getPage(number)).getTextContent();
    texts.push(
      items
        .map((item) => ("str" in item ? item.str : ""))
        .join("")
        .replace(/\s/g, ""),
    );
  }
  await read.loadingTask.destroy();
  return texts;
}

describe("the printed report", () => {
  let pdf: Pdf;
  let pages: readonly string[];
  let outline: readonly { title: string; items: readonly unknown[] }[];
  const roles = new Set<string>();
  /** Left edge of each page's number, in points. */
  const numbersAt: number[] = [];
  /** Their baselines above the bottom of the page. */
  const baselines: number[] = [];

  beforeAll(async () => {
    pdf = await writePdf(html, { date: "2022-01-25" });
    if (!pdf.ok) throw new Error(pdf.reason);
    const read = await getDocument({ data: new Uint8Array(pdf.bytes), verbosity: 0 }).promise;
    const texts: string[] = [];
    for (let number = 1; number <= read.numPages; number += 1) {
      const page = await read.getPage(number);
      const content = await page.getTextContent();
      collectRoles(await page.getStructTree(), roles);
      const foot = content.items.find((piece) => "str" in piece && piece.str.includes("—") && piece.transform[5] < 99);
      baselines.push(foot && "str" in foot ? Number(foot.transform[5]) : 0);
      numbersAt.push(foot && "str" in foot ? Number(foot.transform[4]) : 0);
      texts.push(
        content.items
          .map((piece) => ("str" in piece ? `${piece.str} ` : ""))
          .join("")
          .normalize("NFKC"),
      );
    }
    pages = texts;
    outline = ((await read.getOutline()) ?? []) as typeof outline;
    await read.loadingTask.destroy();
  }, 60_000);

  it("is tagged, has an outline of title and sections, and A4 pages numbered on the outer side", () => {
    expect([...roles]).toEqual(expect.arrayContaining(["H1", "H2", "H3", "P", "Table", "TR", "TH", "TD"]));
    expect(outline).toHaveLength(1);
    expect(outline[0]?.items).toHaveLength(edition.sections.length);
    pages.forEach((text, index) => {
      expect(text.replace(/ /g, "")).toContain(`—${index + 1}—`);
      // The type area reaches from 79 to 521 points; the number stands one character in.
      if (index % 2 === 0) expect(numbersAt[index]).toBeGreaterThan(440);
      else expect(numbersAt[index]).toBeCloseTo(79.4 + 14, 0);
      // The dash stands 7 mm below the type area (at 99.2 points), some five points above its baseline.
      expect(Math.abs((baselines[index] ?? 0) + 5.3 - (99.2 - 19.8))).toBeLessThan(2);
    });
  });

  it("begins table three on a page that would else stay mostly empty, and ends that page after a group", () => {
    const flat = pages.map((text) => text.replace(/\s/g, ""));
    const page = flat.findIndex((text) => text.includes("三、收到和处理政府信息公开申请情况"));
    expect(flat[page]).toMatch(/行政事业性收费8937\.0276三、收到.+8\.属于行政查询事项[\d]+(?:—\d+—)?$/u);
    // The heads are repeated.
    expect(flat[page + 1]).toMatch(/申请人情况.+法律服务机构.+\(四\)无法提供1\.本机关不掌握.+四、结转下年度继续办理/u);
  });

  it("says characters, not the radicals that look like them, so that it can be searched", () => {
    const text = pages.join("");
    expect(text).not.toMatch(/[\u2e80-\u2fdf]/);
    const flat = text.replace(/\s/g, "");
    // pdf.js folds 一 and 人 by itself, but not 民, 门, 见.
    for (const words of ["开封市人民政府", "一、总体情况", "二是开展业务培训", "部门", "门户网站"])
      expect(flat).toContain(words);
  });

  it("prints every figure of the tables", () => {
    const figures = figuresOf(edition, report);
    const words = new Map<string, number>();
    for (const word of pages.join(" ").split(/\s+/)) words.set(word, (words.get(word) ?? 0) + 1);
    const wanted = new Map<string, number>();
    for (const table of document.nodes.filter((node) => node.type === "table"))
      for (const cell of table.bodies.flat().flatMap((row) => row.cells))
        if (cell.cell) {
          const text = printedText(edition, report, figures, cell.cell);
          wanted.set(text, (wanted.get(text) ?? 0) + 1);
        }
    for (const [text, count] of wanted) expect(words.get(text) ?? 0, text).toBeGreaterThanOrEqual(count);
  });

  it("says in XMP and in its properties what it is, whose and of which day", async () => {
    const about = { title: "甲<乙>&2021年年度报告", office: "开封市人民政府" };
    const told = await writePdf(html, { date: "2022-01-25", about });
    const again = await writePdf(html, { date: "2022-01-25", about });
    if (!told.ok || !again.ok) throw new Error("no PDF");
    expect(Buffer.from(again.bytes).equals(Buffer.from(told.bytes))).toBe(true);
    const read = await getDocument({ data: new Uint8Array(told.bytes), verbosity: 0 }).promise;
    const { metadata, info } = await read.getMetadata();
    expect(metadata?.get("dc:title")).toBe(about.title);
    expect(metadata?.get("dc:creator")).toEqual([about.office]);
    expect(metadata?.getRaw()).toContain("<xmp:CreateDate>2022-01-25T00:00:00+00:00</xmp:CreateDate>");
    expect((info as { CreationDate: string }).CreationDate).toBe("D:20220125000000+00'00'");
    expect(read.numPages).toBe(pages.length);
    expect(await read.getOutline()).toHaveLength(1);
    await read.loadingTask.destroy();
  }, 60_000);

  it("is the same at every printing", async () => {
    const again = await writePdf(html, { date: "2022-01-25" });
    if (!pdf.ok || !again.ok) throw new Error("no PDF");
    expect(Buffer.from(again.bytes).equals(Buffer.from(pdf.bytes))).toBe(true);
    expect(Buffer.from(pdf.bytes).toString("latin1")).toContain("/CreationDate (D:20220125000000+00'00')");
  }, 60_000);
});
