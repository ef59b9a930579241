// The assertions on Word files find what they are for: a good file damaged in one place each time.
import { beforeAll, describe, expect, it } from "vitest";
import { buildDocument } from "#core/document/build-document.ts";
import { sectionHeading } from "#core/report/title.ts";
import { readPlainZip } from "#testing/plain-zip.ts";
import { publishedReport } from "#testing/published-report.ts";
import { packPart, zip } from "#writers/open-xml/zip.ts";
import { writeDocx } from "#writers/write-docx/write-docx.ts";
import { packageProblems, pageNumberProblems, pageProblems } from "./audit-pages.ts";
import { tableProblems } from "./audit-tables.ts";
import { missingLines, structureProblems, textProblems } from "./audit-text.ts";
import { openWordFile } from "./word-file.ts";

const { report, edition } = publishedReport("seed-2021-kaifeng");
const document = buildDocument(edition, report);
let good: readonly { readonly path: string; readonly text: string }[] = [];

beforeAll(async () => {
  good = readPlainZip(await writeDocx(document)).map(({ path, bytes }) => ({ path, text: bytes.toString("utf8") }));
});

/** All problems of the file after a change to one part. */
function problemsAfter(part: string, change: (xml: string) => string): string {
  let changed = false;
  const parts = good.map(({ path, text }) => {
    const next = path === part ? change(text) : text;
    changed ||= next !== text;
    return packPart(path, next);
  });
  if (!changed) throw new Error("nothing was damaged");
  try {
    const file = openWordFile(zip(parts));
    const heading = (section: (typeof edition.sections)[number]) => sectionHeading(section, report.year);
    const tables = edition.sections.filter(({ content }) => content === "tables").map(heading);
    return [
      ...packageProblems(file, document.title),
      ...pageProblems(file),
      ...pageNumberProblems(file),
      ...textProblems(file),
      ...structureProblems(file, edition.sections.map(heading), tables),
      ...tableProblems(file, edition.id),
      ...missingLines(file, [report.narrative.overview ?? ""]).map((line) => `missing ${line}`),
    ].join("\n");
  } catch (error) {
    return String(error);
  }
}

const body = "word/document.xml";
const styles = "word/styles.xml";

const damages: readonly (readonly [what: string, part: string, change: (xml: string) => string, found: RegExp])[] = [
  ["another paper", body, (xml) => xml.replace('w:w="11906"', 'w:w="12240"'), /paper/],
  ["a narrow margin", body, (xml) => xml.replace('w:left="1587"', 'w:left="1440"'), /left/],
  ["wider lines", body, (xml) => xml.replace('w:linePitch="579"', 'w:linePitch="640"'), /line pitch/],
  ["looser characters", styles, (xml) => xml.replaceAll('<w:spacing w:val="-5"/>', ""), /27\.\d+ characters/],
  ["odd and even pages alike", "word/settings.xml", (xml) => xml.replace("<w:evenAndOddHeaders/>", ""), /odd and even/],
  [
    "a page number in the middle",
    "word/footer1.xml",
    (xml) => xml.replace('w:jc w:val="right"', 'w:jc w:val="center"'),
    /outside/,
  ],
  ["no dashes", "word/footer1.xml", (xml) => xml.replace("— ", ""), /page number printed/],
  [
    "another title in the properties",
    "docProps/core.xml",
    (xml) => xml.replace("开封市人民政府2021", "开封市2021"),
    /title in/,
  ],
  [
    "a part that is not there",
    "word/_rels/document.xml.rels",
    (xml) => xml.replace("styles.xml", "style.xml"),
    /no style\.xml/,
  ],
  [
    "something from outside",
    "_rels/.rels",
    (xml) => xml.replace("<Relationship ", '<Relationship TargetMode="External" '),
    /loads/,
  ],
  ["a left-over", body, (xml) => xml.replace("一是不断", "{{一是}}不断"), /left over/],
  ["another title font", styles, (xml) => xml.replaceAll("方正小标宋简体", "宋体"), /宋体 22/],
  ["body in another font", styles, (xml) => xml.replaceAll("仿宋_GB2312", "宋体"), /宋体 16/],
  [
    "a theme font",
    styles,
    (xml) => xml.replaceAll('w:eastAsia="黑体"', 'w:eastAsia="黑体" w:eastAsiaTheme="majorEastAsia"'),
    /theme/,
  ],
  ["no indent", styles, (xml) => xml.replaceAll('w:firstLineChars="200"', 'w:firstLineChars="100"'), /two characters/],
  [
    "coloured text",
    body,
    (xml) => xml.replace('<w:rFonts w:hint="eastAsia"/>', '<w:rFonts w:hint="eastAsia"/><w:color w:val="FF0000"/>'),
    /coloured/,
  ],
  ["narrow quotation marks", body, (xml) => xml.replaceAll('w:hint="eastAsia"', 'w:hint="default"'), /narrow/],
  ["another language", styles, (xml) => xml.replace('w:eastAsia="zh-CN"', 'w:eastAsia="ja-JP"'), /language/],
  ["headings that part", styles, (xml) => xml.replaceAll("<w:keepNext/>", ""), /apart/],
  ["a part lost", body, (xml) => xml.replace("六、其他需要报告的事项", "其他需要报告的事项"), /parts/],
  ["a line lost", body, (xml) => xml.replace("（四）平台建设", "（四）平台"), /missing/],
  ["a label changed", body, (xml) => xml.replace("2.重复申请", "2.重复的申请"), /重复的申请/],
  [
    "a figure without its mark",
    body,
    (xml) => xml.replace(/<w:bookmarkStart [^>]*requests_repeated_total[^>]*>/, ""),
    /marks/,
  ],
  ["a merge broken", body, (xml) => xml.replace('<w:vMerge w:val="restart"/>', ""), /merge/],
  ["a wider cell", body, (xml) => xml.replace('<w:gridSpan w:val="7"/>', '<w:gridSpan w:val="6"/>'), /fill|merge/],
  ["rows that break", body, (xml) => xml.replace("<w:cantSplit/>", ""), /can break/],
  ["heads that do not repeat", body, (xml) => xml.replace("<w:tblHeader/>", ""), /head rows/],
  [
    "columns that float",
    body,
    (xml) => xml.replace('w:tblLayout w:type="fixed"', 'w:tblLayout w:type="autofit"'),
    /fixed/,
  ],
  [
    "a grid with a gap",
    body,
    (xml) => xml.replace('<w:insideV w:val="single"', '<w:insideV w:val="none"'),
    /grid of lines/,
  ],
  ["no caption", body, (xml) => xml.replace(/<w:tblCaption [^>]*>/, ""), /caption/],
  ["small figures", styles, (xml) => xml.replaceAll('<w:sz w:val="18"/>', '<w:sz w:val="14"/>'), /宋体 7/],
  ["figures at the left", styles, (xml) => xml.replaceAll('w:jc w:val="center"', 'w:jc w:val="left"'), /centred/],
];

describe("the assertions on Word files", () => {
  it("find nothing in a good file", () => {
    expect(problemsAfter("docProps/app.xml", (xml) => `${xml} `)).toBe("");
  });

  it.each(damages)("find %s", (_, part, change, found) => {
    expect(problemsAfter(part, change)).toMatch(found);
  });
});
