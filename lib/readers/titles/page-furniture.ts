// What a page prints around a report: fields and links above it, attachments, signature, imprint and links below.

import { titleOfLines } from "./find-title.ts";

const fieldNames = (
  "责任编辑 编辑 作者 来源 信息来源 文章来源 时间 发布时间 发布日期 发布机构 发布单位 公开主体 发文机关 发文日期 发文字号 文号 " +
  "成文日期 生成日期 公开日期 公开方式 公开形式 公开范围 公开时限 主题分类 信息分类 主题词 关键词 体裁分类 栏目 原文链接 浏览次数 " +
  "浏览量 阅读次数 阅读量 访问量 点击数 点击量 字体 字号 打印 关闭 收藏 分享 分享到 上一篇 下一篇 上一条 下一条 附件 附件下载 " +
  "文件下载 主办 主办单位 承办 承办单位 技术支持 相关链接 相关文档 相关附件 友情链接 网站地图 版权所有 扫一扫 网站标识码 打印本页 " +
  "关闭窗口 索引号 当前位置 您的位置 您现在的位置 有效性 是否有效 标题 信息名称"
).split(" ");
const fields = new Set(fieldNames);
const longestField = Math.max(...fieldNames.map((name) => name.length));
const imprint =
  /^(?:扫一扫|扫码|返回顶部|您是第|copyright|©)|all rights reserved|【(?:打印|关闭|返回顶部)|ICP备\s*\d|公网安备\s*\d/iu;
const windowLinks = /【(?:打印本页|关闭窗口)】|网站标识码[：:]?\s*\w/u;
const stamp =
  /^20\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s*(?:\d{1,2}[:：]\d{2}|来源|信息来源|作者|浏览|阅读|字体|字号|【)/u;
const attachment = /^(?:附件|附表|附)\s*(?:\d{1,2}|[一二三四五六七八九十])?\s*(?:[：:].*)?$/u;
const attachedFile = /^[^。；]{1,120}\.(?:docx?|xlsx?|pdf|wps|et|ofd|zip|rar|jpe?g|png)\s*(?:[（(].{1,12}[）)])?$/iu;
const sentence = /[。；！？;!?]$/u;

/** Is the line of the page, not of the report? A sentence never is. */
export function isPageFurniture(line: string): boolean {
  const text = line.trim();
  if (text.length > 200 || sentence.test(text)) return false;
  if (isField(text) || imprint.test(text) || windowLinks.test(text) || stamp.test(text)) return true;
  return attachment.test(text) || attachedFile.test(text);
}

/** `发布机构：县政府办`, `【打印】`: a name of the list, then a colon, a blank or the end. */
function isField(text: string): boolean {
  const start = text.replace(/^【/u, "").slice(0, longestField + 4);
  const end = start.search(/[：:】]/u);
  const name = (end < 0 ? (start.split(/\s/u)[0] ?? "") : start.slice(0, end)).replace(/\s+/gu, "");
  return fields.has(name);
}

const aboveText =
  /^(?:正文|发布时间|发布日期|发布机构|发文日期|信息来源|来源|浏览|索\s*引\s*号|是否有效|有效性|首页|当前位置)/u;
const barAboveText = /^(?:您(?:现在)?的位置|【?字体|打印|=+|标\s*题[：:])/u;

/** The date of a cover. */
const monthLine = /^20\d{2}\s?年\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?日)?$/u;

/** Does a line between the title and the first heading belong to the page? Its boxes may read like sentences. */
export function isAboveText(line: string): boolean {
  const text = line.trim();
  return monthLine.test(text) || aboveText.test(text) || barAboveText.test(text) || isPageFurniture(text);
}

const date =
  /^(?:20\d{2}年\d{1,2}月\d{1,2}日|20\d{2}[-./]\d{1,2}[-./]\d{1,2}|[〇○零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)$/u;
const organs = "政府|局|委员会|委|厅|办公室|办|街道办事处|管委会|队|处|院|中心|公司|馆|站|社|联合会|学校|大学|部|会";
const organ = new RegExp(`(?:${organs})(?:[（(](?:盖章|公章|章)[）)])?$`, "u");

/** Does a name end like that of an office? */
export function isOrgan(name: string): boolean {
  return organ.test(name);
}

/** Where the signature, date and attachments below the last part begin: an index into the lines. */
export function closingFrom(lines: readonly string[], office: string): number {
  const texts = lines.map((line) => line.replace(/\s+/gu, ""));
  let from = lines.length;
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const text = texts[at] ?? "";
    const isSigned = date.test(texts[at + 1] ?? "") && isSignature(text, office);
    const inOne = isSignature(text.replace(trailingDate, ""), office) && trailingDate.test(text);
    const other = titleOfLines([text])?.year !== undefined;
    const closes =
      other ||
      text === "" ||
      date.test(text) ||
      isSigned ||
      inOne ||
      text === office ||
      isPageFurniture(lines[at] ?? "");
    if (!closes) break;
    from = at;
  }
  return Math.min(from, attachmentList(texts));
}

const attachmentHead = /^(?:附件|附表)[：:]?$/u;

/** Where a list of attachments begins: its head and nothing but short entries behind it. */
function attachmentList(texts: readonly string[]): number {
  const head = texts.findLastIndex((text) => attachmentHead.test(text));
  const isList = head >= 0 && texts.slice(head).every((text) => text.length <= 40 && !/[。；]/u.test(text));
  return isList ? head : texts.length;
}

function isSignature(text: string, office: string): boolean {
  return text !== "" && text.length <= 40 && (text === office || organ.test(text)) && !/[。，；：]/u.test(text);
}

const trailingDate = /20\d{2}年\d{1,2}月\d{1,2}日$/u;
const runningDate = /(20\d{2}年\d{1,2}月\d{1,2}日)\s*$/u;

/** A text whose signature and date run on behind its last sentence: where the signature begins, or undefined. */
export function signatureWithin(text: string, office: string): number | undefined {
  const match = runningDate.exec(text);
  if (!match) return undefined;
  const before = text.slice(0, match.index);
  const ended = Math.max(
    ...["。", "！", "；", " ", "\u3000", "\u00a0"].map((end) => before.trimEnd().lastIndexOf(end)),
  );
  if (ended < 0) return undefined;
  const name = before.slice(ended + 1).replace(/\s+/gu, "");
  return name === "" || isSignature(name, office) ? ended + 1 : undefined;
}
