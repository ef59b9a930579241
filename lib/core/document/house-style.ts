// What of the house style of Word is set on a screen: its fields, what they may be, and what is wrong with a set of them.

export type StyleValue = string | number | boolean;
/** By path into the style: `body.sizePt`. */
export type StyleValues = Readonly<Record<string, StyleValue>>;

export type StyleField = { readonly path: string; readonly label: string } & (
  | { readonly kind: "font" }
  | { readonly kind: "flag" }
  /** In points; chosen by the names of sizes. */
  | { readonly kind: "size" }
  | {
      readonly kind: "number";
      readonly unit: string;
      readonly least: number;
      readonly most: number;
      readonly step: number;
    }
);

export interface StyleGroup {
  readonly title: string;
  readonly fields: readonly StyleField[];
}

const smallest = 5;
const largest = 72;

const number = (path: string, label: string, unit: string, least: number, most: number, step: number): StyleField => ({
  path,
  label,
  kind: "number",
  unit,
  least,
  most,
  step,
});

export const styleGroups: readonly StyleGroup[] = [
  {
    title: "标题",
    fields: [
      { path: "title.font", label: "标题字体", kind: "font" },
      { path: "title.sizePt", label: "标题字号", kind: "size" },
      number("title.linePitchPt", "标题行距", "磅", 10, 100, 0.05),
      number("redLine.widthPt", "标题下红线（0 为不画）", "磅", 0, 6, 0.25),
    ],
  },
  {
    title: "正文",
    fields: [
      { path: "body.font", label: "正文字体", kind: "font" },
      { path: "body.sizePt", label: "正文字号", kind: "size" },
      number("linePitchPt", "正文行距", "磅", 10, 60, 0.05),
      number("grid.characters", "每行字数", "字", 15, 50, 1),
      { path: "digits.font", label: "数字和字母字体", kind: "font" },
    ],
  },
  {
    title: "各级标题",
    fields: [
      { path: "heading1.font", label: "一级标题字体", kind: "font" },
      { path: "heading1.bold", label: "一级标题加粗", kind: "flag" },
      { path: "heading2.font", label: "二级标题字体", kind: "font" },
      { path: "heading2.bold", label: "二级标题加粗", kind: "flag" },
      { path: "heading3.font", label: "三级标题字体", kind: "font" },
      { path: "heading3.bold", label: "三级标题加粗", kind: "flag" },
    ],
  },
  {
    title: "表格",
    fields: [
      { path: "table.font", label: "表格字体", kind: "font" },
      { path: "table.roomySizePt", label: "栏少的表字号", kind: "size" },
      number("table.roomyRowMm", "栏少的表行高", "毫米", 4, 30, 0.1),
      { path: "table.denseSizePt", label: "栏多的表字号", kind: "size" },
    ],
  },
  {
    title: "页面和页码",
    fields: [
      number("page.topMm", "上边距", "毫米", 5, 80, 0.5),
      number("page.bottomMm", "下边距", "毫米", 5, 80, 0.5),
      number("page.leftMm", "左边距", "毫米", 5, 60, 0.5),
      number("page.rightMm", "右边距", "毫米", 5, 60, 0.5),
      { path: "pageNumber.font", label: "页码字体", kind: "font" },
      { path: "pageNumber.sizePt", label: "页码字号", kind: "size" },
    ],
  },
];

const fields = styleGroups.flatMap((group) => group.fields);

/** What of a whole style is set on the screen. */
export function styleValuesOf(style: object): StyleValues {
  return Object.fromEntries(fields.map(({ path }) => [path, valueAt(style, path) as StyleValue]));
}

function valueAt(style: object, path: string): unknown {
  return path.split(".").reduce<unknown>((part, key) => (part as Readonly<Record<string, unknown>>)[key], style);
}

/** A style with these values in their places; other settings stay as they are. */
export function withStyleValues(style: object, values: StyleValues): object {
  return fields.reduce<object>((changed, { path }) => {
    const value = values[path];
    return value === undefined ? changed : put(changed, path.split("."), value);
  }, style);
}

function put(into: object, [key = "", ...rest]: readonly string[], value: StyleValue): object {
  const inner = (into as Readonly<Record<string, object>>)[key];
  return { ...into, [key]: rest.length === 0 ? value : put(inner ?? {}, rest, value) };
}

/** What is wrong with a set of values, in Chinese, by path; nothing where it can be saved. */
export function styleFaults(values: StyleValues): Readonly<Record<string, string>> {
  const faults = fields.flatMap((field) => {
    const fault = faultOf(field, values[field.path]);
    return fault === undefined ? [] : [[field.path, fault] as const];
  });
  return Object.fromEntries(faults);
}

function faultOf(field: StyleField, value: StyleValue | undefined): string | undefined {
  if (field.kind === "flag") return typeof value === "boolean" ? undefined : "请勾选或不勾选。";
  if (field.kind === "font") {
    if (typeof value !== "string" || !/^[^<>&"]{0,60}$/u.test(value)) return "字体名不能有 < > & 和引号，最多 60 字。";
    return value.trim() === "" && field.path !== "digits.font" ? "请填写字体名。" : undefined;
  }
  const { least, most, unit } = field.kind === "size" ? { least: smallest, most: largest, unit: "磅" } : field;
  if (typeof value === "number" && value >= least && value <= most) return undefined;
  return `请填 ${least} 至 ${most} 之间的数（${unit}）。`;
}

/** Sizes by their Chinese names, in points. */
export const namedSizes: readonly (readonly [string, number])[] = [
  ["初号", 42],
  ["小初", 36],
  ["一号", 26],
  ["小一", 24],
  ["二号", 22],
  ["小二", 18],
  ["三号", 16],
  ["小三", 15],
  ["四号", 14],
  ["小四", 12],
  ["五号", 10.5],
  ["小五", 9],
  ["六号", 7.5],
];
