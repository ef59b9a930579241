// Inline styles of the two fragments, as data.
import { bodyFamily, headingFamily, subheadingFamily, tableFamily, titleFamily } from "./fonts.ts";
import type { FragmentStyle } from "./fragment-nodes.ts";

const cellBorder = "border:1px solid #000;";

/** For the rich-text editor of a website's content system; the system prints the title itself. */
export const cmsStyle: FragmentStyle = {
  headingTag: "h",
  boxTag: "div",
  carriesData: true,
  forPhone: false,
  root: `color:#000;font-family:${bodyFamily};font-size:16pt;line-height:29pt;overflow-wrap:anywhere;`,
  title: "",
  heading: {
    1: `margin:0;font-family:${headingFamily};font-size:16pt;line-height:29pt;font-weight:normal;text-indent:2em;`,
    2: `margin:0;font-family:${subheadingFamily};font-size:16pt;line-height:29pt;font-weight:normal;text-indent:2em;`,
    3: `margin:0;font-family:${bodyFamily};font-size:16pt;line-height:29pt;font-weight:normal;text-indent:2em;`,
  },
  paragraph: `margin:0;font-family:${bodyFamily};font-size:16pt;line-height:29pt;text-align:justify;text-indent:2em;`,
  runIn: { 2: `font-family:${subheadingFamily};`, 3: `font-family:${bodyFamily};` },
  scroll: "margin:4px 0 16px;overflow-x:auto;",
  table: `width:100%;${cellBorder}border-collapse:collapse;table-layout:fixed;font-family:${tableFamily};font-size:14px;line-height:1.4;text-indent:0;`,
  denseTable: `width:100%;min-width:700px;${cellBorder}border-collapse:collapse;table-layout:fixed;font-family:${tableFamily};font-size:12px;line-height:1.35;text-indent:0;`,
  head: `padding:4px 3px;${cellBorder}font-weight:normal;text-align:center;text-indent:0;`,
  figure: `padding:4px 1px;${cellBorder}text-align:center;text-indent:0;white-space:nowrap;`,
  rowHead: `padding:4px 3px;${cellBorder}font-weight:normal;text-align:left;text-indent:0;`,
  caption: `margin:0 0 8px;font-family:${headingFamily};font-size:15px;text-align:center;`,
  signature: "display:table;margin:29pt 2em 0 auto;",
  signed: `margin:0;font-family:${bodyFamily};font-size:16pt;line-height:29pt;text-align:left;text-indent:0;`,
};

/** For the editor of 公众号: sizes for a phone, headings as sections, wide tables in a box that scrolls. */
export const wechatStyle: FragmentStyle = {
  headingTag: "section",
  boxTag: "section",
  carriesData: false,
  forPhone: true,
  root: "color:#000;font-size:16px;line-height:1.9;overflow-wrap:anywhere;",
  title: `margin:0 0 20px;font-family:${titleFamily};font-size:20px;line-height:1.6;text-align:center;`,
  heading: {
    1: `margin:20px 0 8px;font-family:${headingFamily};font-size:17px;line-height:1.6;font-weight:bold;`,
    2: `margin:8px 0 0;font-family:${subheadingFamily};font-size:16px;line-height:1.9;font-weight:bold;text-indent:2em;`,
    3: "margin:4px 0 0;font-size:16px;line-height:1.9;text-indent:2em;",
  },
  paragraph: "margin:0;font-size:16px;line-height:1.9;text-align:justify;text-indent:2em;",
  runIn: { 2: "font-weight:bold;", 3: "" },
  scroll: "margin:6px 0 14px;overflow-x:auto;",
  table: `width:100%;${cellBorder}border-collapse:collapse;table-layout:fixed;font-size:13px;line-height:1.4;text-indent:0;`,
  denseTable: `width:100%;min-width:520px;${cellBorder}border-collapse:collapse;table-layout:fixed;font-size:11px;line-height:1.35;text-indent:0;`,
  head: `padding:3px 1px;${cellBorder}font-weight:normal;text-align:center;`,
  figure: `padding:3px 0;${cellBorder}text-align:center;white-space:nowrap;`,
  rowHead: `padding:3px 2px;${cellBorder}font-weight:normal;text-align:left;`,
  caption: "margin:0 0 8px;font-size:14px;text-align:center;",
  signature: "display:table;margin:30px 2em 0 auto;",
  signed: "margin:0;font-size:16px;line-height:1.9;text-align:left;text-indent:0;",
};
