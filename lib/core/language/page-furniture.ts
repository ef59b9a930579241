// Lines that pages print around a text: page numbers, fields of a web page, links, imprints. Paste, readers and checks ask here.

const dash = "[-–—－−─―~·•]";
const page = String.raw`第\s*\d{1,4}\s*页`;
const pageNumbers: readonly RegExp[] = [
  new RegExp(String.raw`^${dash}+\s*\d{1,3}(?:\s*${dash}+)?$`, "u"),
  new RegExp(String.raw`^\d{1,3}\s*${dash}+$`, "u"),
  /^[Pp](?:age)?\.?\s*\d{1,3}$/u,
  new RegExp(String.raw`^(?:${dash}+\s*)?${page}(?:\s*[，,/／]?\s*共\s*\d{1,4}\s*页)?(?:\s*${dash}+)?$`, "u"),
  /^\d{1,3}\s*[/／]\s*\d{1,3}$/u,
  /^\f$/u,
];
/** Page numbers are shorter. */
const longestNumber = 40;

/** A line that is only a page number, and says so: `-3-`, `P. 8`, `第 3 页`, `3/12`. */
export function isPageNumber(line: string): boolean {
  const text = line === "\f" ? line : line.trim();
  return text.length < longestNumber && pageNumbers.some((pattern) => pattern.test(text));
}

/** A number alone on its line: between paragraphs it is a page's, in a table a figure. */
export function isLoneNumber(line: string): boolean {
  return /^\d{1,3}$/u.test(line.trim());
}

const fieldNames = (
  "责任编辑 责编 编辑 作者 来源 信息来源 文章来源 稿件来源 文章编辑 信息编辑 时间 发布时间 发布日期 发布机构 发布单位 公开主体 发文机关 发文日期 " +
  "发文字号 文号 成文日期 生成日期 公开日期 公开方式 公开形式 公开范围 公开时限 主题分类 信息分类 主题词 关键词 体裁分类 栏目 原文链接 " +
  "浏览 浏览次数 浏览数 浏览量 阅读 阅读次数 阅读数 阅读量 访问量 点击数 点击率 点击量 字体 字号 打印 打印本页 打印此页 打印文章 关闭 关闭窗口 " +
  "关闭本页 返回顶部 返回首页 纠错 收藏 收藏本页 分享 分享到 上一篇 下一篇 上一条 下一条 附件 附件下载 文件下载 主办 主办单位 承办 承办单位 " +
  "技术支持 相关链接 相关阅读 相关文章 相关文档 相关附件 友情链接 网站地图 版权所有 扫一扫 网站标识码 备案序号 索引号 当前位置 所在位置 您的位置 " +
  "您现在的位置 有效性 是否有效 标题 信息名称"
).split(" ");
const fields = new Set(fieldNames);
const longestField = Math.max(...fieldNames.map((name) => name.length));
const imprints: readonly RegExp[] = [
  /^(?:扫一扫|扫码|返回顶部|您是第|copyright|©)|all rights reserved/iu,
  /【(?:打印|关闭|返回顶部)|ICP备\s*\d|公网安备\s*\d/iu,
  /【(?:打印本页|关闭窗口)】|网站标识码[：:]?\s*\w/u,
];
const stamp =
  /^20\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s*(?:\d{1,2}[:：]\d{2}|来源|信息来源|作者|浏览|阅读|字体|字号|【)/u;
const sentence = /[。；！？;!?]$/u;
const longestLine = 200;

/** Is the line of the page, not of its text? A sentence never is. */
export function isPageFurniture(line: string): boolean {
  const text = line.trim();
  if (text.length > longestLine || sentence.test(text)) return false;
  return isField(text) || imprints.some((pattern) => pattern.test(text)) || stamp.test(text);
}

/** `发布机构：县政府办`, `【打印】`: a name of the list, then a colon, a blank, a bar or the end. */
function isField(text: string): boolean {
  const start = text.replace(/^[【[]/u, "").slice(0, longestField + 4);
  const end = start.search(/[：:】\]|｜]/u);
  const name = (end < 0 ? (start.split(/\s/u)[0] ?? "") : start.slice(0, end)).replace(/\s+/gu, "");
  return fields.has(name);
}
