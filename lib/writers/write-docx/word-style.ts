// House style of Word files as data: templates/word/*.json. The defaults are the numbers of GB/T 9704-2012.
import official from "#templates/word/official.json" with { type: "json" };

export interface WordStyle {
  readonly name: string;
  readonly page: Readonly<
    Record<"widthMm" | "heightMm" | "topMm" | "bottomMm" | "leftMm" | "rightMm" | "headerMm" | "footerMm", number>
  >;
  /**
   * Characters a line: by `tracking` (characters set closer; the same in Word, WPS and LibreOffice) or by `grid` (Word's
   * 指定行和字符网格, which LibreOffice draws with half as many; decision 0004).
   */
  readonly grid: { readonly lines: number; readonly characters: number; readonly by: "grid" | "tracking" };
  readonly linePitchPt: number;
  readonly title: { readonly font: string; readonly sizePt: number; readonly linePitchPt: number };
  readonly body: { readonly font: string; readonly sizePt: number };
  readonly heading1: HeadingStyle;
  readonly heading2: HeadingStyle;
  readonly heading3: HeadingStyle;
  readonly table: {
    readonly font: string;
    readonly outerLinePt: number;
    readonly innerLinePt: number;
    /** Size and row height of tables of few columns, of many columns, and of many columns and many rows. */
    readonly roomySizePt: number;
    readonly roomyRowMm: number;
    readonly denseSizePt: number;
    readonly denseRowMm: number;
    readonly longRowMm: number;
  };
  readonly pageNumber: { readonly font: string; readonly sizePt: number };
  /** Font of digits and Latin letters in the text; "" keeps the Chinese font. */
  readonly digits: { readonly font: string };
  /** A red line under the title; 0 for none. */
  readonly redLine: { readonly widthPt: number };
  /** For a font that holds GB 2312 only, the font that rare characters are set in. */
  readonly rareFonts: Readonly<Record<string, string>>;
  /** Names that Word looks for on a machine without a font. */
  readonly substitutes: Readonly<Record<string, string>>;
}

export interface HeadingStyle {
  readonly font: string;
  readonly bold: boolean;
}

/** The style of GB/T 9704-2012. */
export const officialStyle: WordStyle = official as WordStyle;

export type ReadStyle =
  | { readonly ok: true; readonly style: WordStyle }
  | { readonly ok: false; readonly message: string };

/** A house style from JSON: what it leaves out is as in the official style, what does not fit is refused in Chinese. */
export function readWordStyle(json: unknown): ReadStyle {
  const problems: string[] = [];
  const style = merge(officialStyle, json, "", problems) as WordStyle;
  if (problems.length > 0) return { ok: false, message: `Word 样式有误：${problems.join("；")}。` };
  return { ok: true, style };
}

/** Fonts by name are open lists; everything else must have the official style's keys and types. */
const openLists = new Set(["rareFonts", "substitutes"]);

function merge(usual: unknown, given: unknown, path: string, problems: string[]): unknown {
  if (given === undefined) return usual;
  if (typeof usual === "object" && usual !== null) {
    if (typeof given !== "object" || given === null || Array.isArray(given)) {
      problems.push(`“${path || "样式"}”应是一组设置`);
      return usual;
    }
    const merged: Record<string, unknown> = { ...usual };
    for (const [key, value] of Object.entries(given)) {
      const place = path === "" ? key : `${path}.${key}`;
      if (openLists.has(path)) {
        if (typeof value === "string") merged[key] = value;
        else problems.push(`“${place}”应是字体名`);
      } else if (!Object.keys(usual).includes(key)) problems.push(`没有“${place}”这一项`);
      else merged[key] = merge((usual as Record<string, unknown>)[key], value, place, problems);
    }
    return merged;
  }
  const problem = problemOf(usual, given, path);
  if (problem === undefined) return given;
  problems.push(problem);
  return usual;
}

function problemOf(usual: unknown, given: unknown, path: string): string | undefined {
  if (path === "grid.by")
    return given === "grid" || given === "tracking" ? undefined : `“${path}”只能是 grid 或 tracking`;
  if (typeof given !== typeof usual) return `“${path}”的类型不对`;
  if (typeof given === "number" && !(given >= 0 && given <= 1000)) return `“${path}”的数值不合理`;
  if (typeof given === "string" && !/^[^<>&"]{0,60}$/u.test(given)) return `“${path}”的文字不合适`;
  return undefined;
}

/** Millimetres in twentieths of a point. */
export function twipsOfMm(mm: number): number {
  return Math.round((mm * 1440) / 25.4);
}

/** Points in twentieths of a point. */
export function twipsOfPt(pt: number): number {
  return Math.round(pt * 20);
}

/** Width between the margins, in twentieths of a point. */
export function textWidth({ page }: WordStyle): number {
  return twipsOfMm(page.widthMm) - twipsOfMm(page.leftMm) - twipsOfMm(page.rightMm);
}
