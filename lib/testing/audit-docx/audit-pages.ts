// Assertions on package and page of a Word file: what GB/T 9704-2012 asks of paper, margins, grid and page numbers.
import { child, descendants, elements, textOf, value } from "../plain-xml.ts";
import {
  fontOf,
  paragraphAttribute,
  paragraphProperty,
  paragraphText,
  runsOf,
  sizeOf,
  type WordFile,
} from "./word-file.ts";

const mm = 1440 / 25.4;

function near(actual: number, wanted: number, tolerance = 1.05): boolean {
  return Math.abs(actual - wanted) <= tolerance;
}

/** Problems of the package: parts missing, relations that lead nowhere or outside, properties, left-overs, remarks. */
export function packageProblems(file: WordFile, title: string, { draft = false } = {}): string[] {
  const problems: string[] = [];
  const paths = file.parts.map(({ path }) => path);
  const need = ["[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/styles.xml", "docProps/core.xml"];
  for (const path of need) if (!paths.includes(path)) problems.push(`no part ${path}`);
  if (new Set(paths).size !== paths.length || paths.some((path) => /vbaProject|\.bin$|activeX/i.test(path)))
    problems.push("parts");
  if (file.parts.some(({ stamp }) => stamp !== 0x00210000)) problems.push("a part with a date of its own");
  for (const [path, xml] of file.xml) {
    if (!path.endsWith(".rels")) continue;
    const folder = path.replace(/_rels\/[^/]+$/, "");
    for (const relation of elements(xml)) {
      const target = value(relation, "Target") ?? "";
      if (value(relation, "TargetMode") === "External") problems.push(`${path}: loads ${target}`);
      else if (!paths.includes(target.startsWith("/") ? target.slice(1) : folder + target))
        problems.push(`${path}: no ${target}`);
    }
  }
  const core = file.xml.get("docProps/core.xml");
  if (core && textOf(child(core, "dc:title") ?? core) !== title) problems.push("title in the properties");
  if (core && !textOf(child(core, "dc:creator") ?? core).trim()) problems.push("no creator");
  const text = descendants(file.body, "w:p").map(paragraphText).join("\n");
  const left = /\{\{|\}\}|\bundefined\b|\bNaN\b|\[object|\bnull\b|#REF!/.exec(text);
  if (left) problems.push(`left over: ${left[0]}`);
  const comments = file.xml.get("word/comments.xml");
  const marked = paths.some((path) => /word\/header/.test(path)) || (comments && elements(comments).length > 0);
  if (draft !== Boolean(marked))
    problems.push(draft ? "no watermark or comments" : "watermark or comments in a final copy");
  return problems;
}

/** Problems of the page: A4, margins of 37 and 28 mm, type area 156 × 225 mm, 22 lines of 28 characters. */
export function pageProblems(file: WordFile): string[] {
  const problems: string[] = [];
  const section = child(file.body, "w:sectPr");
  const [size, margin, grid] = ["w:pgSz", "w:pgMar", "w:docGrid"].map((name) => child(section, name));
  const at = (side: string) => Number(value(margin, `w:${side}`)) / mm;
  const [width, height] = [Number(value(size, "w:w")) / mm, Number(value(size, "w:h")) / mm];
  if (!near(width, 210) || !near(height, 297)) problems.push(`paper ${width} × ${height}`);
  if (!near(at("top"), 37)) problems.push(`top ${at("top")}`);
  if (!near(at("left"), 28)) problems.push(`left ${at("left")}`);
  const area = [width - at("left") - at("right"), height - at("top") - at("bottom")] as const;
  if (!near(area[0], 156) || !near(area[1], 225)) problems.push(`type area ${area.join(" × ")}`);
  const pitch = Number(value(grid, "w:linePitch"));
  if (Math.floor((area[1] * mm + 2) / pitch) !== 22) problems.push(`line pitch ${pitch}`);
  const usual = child(file.styles.get(file.defaultStyle), "w:rPr");
  const tracking = Number(value(child(usual, "w:spacing")) ?? 0) / 20;
  const cell = 16 + tracking + Number(value(grid, "w:charSpace") ?? 0) / 4096;
  if (!/^lines/.test(value(grid, "w:type") ?? "")) problems.push("no grid of lines");
  if (Math.floor((area[0] * mm) / 20 / cell + 0.02) !== 28) problems.push(`${(area[0] * mm) / 20 / cell} characters`);
  if (at("footer") < 20 || at("footer") > 29) problems.push(`footer ${at("footer")}`);
  return problems;
}

/** Problems of the page number: outside, one character in, 4号 宋体 between dashes, odd and even pages apart. */
export function pageNumberProblems(file: WordFile): string[] {
  const problems: string[] = [];
  const settings = file.xml.get("word/settings.xml");
  if (!child(settings, "w:evenAndOddHeaders")) problems.push("odd and even pages alike");
  const relations = file.xml.get("word/_rels/document.xml.rels");
  for (const reference of elements(child(file.body, "w:sectPr") ?? file.body).filter(
    ({ name }) => name === "w:footerReference",
  )) {
    const side = value(reference, "w:type") === "even" ? "left" : "right";
    const relation = elements(relations ?? file.body).find((each) => value(each, "Id") === value(reference, "r:id"));
    const footer = file.xml.get(`word/${value(relation, "Target")}`);
    const paragraph = footer && descendants(footer, "w:p")[0];
    if (!paragraph) {
      problems.push("no footer");
      continue;
    }
    if (value(paragraphProperty(file, paragraph, "w:jc")) !== side) problems.push(`${side} page number not outside`);
    const gap = Number(paragraphAttribute(file, paragraph, "w:ind", `w:${side}`) ?? 0) / 280;
    if (gap < 0.7 || gap > 1.4) problems.push(`page number ${gap} characters in`);
    const marks = descendants(paragraph, "w:t").map(textOf).join("|");
    const field = descendants(paragraph, "w:instrText").map(textOf).join("");
    if (!/^—.*—$/.test(marks) || !field.includes("PAGE")) problems.push(`page number printed ${marks}`);
    for (const run of runsOf(paragraph)) {
      if (sizeOf(file, paragraph, run) !== 14 || fontOf(file, paragraph, run, "ascii") !== "宋体")
        problems.push("page number's font");
    }
  }
  return problems;
}
