// What a web page prints around a report: dates and sources above it, imprint and links below.

const field =
  /^【?(?:责任编辑|编辑|作者|来源|信息来源|文章来源|时间|发布时间|发布日期|发布机构|发文日期|发文字号|成文日期|生成日期|公开日期|公开方式|主题分类|信息分类|体裁分类|浏览次数|浏览量|阅读次数|阅读量|访问量|点击数|点击量|字体|字号|打印|关闭|收藏|分享|分享到|上一篇|下一篇|上一条|下一条|附件|主办|主办单位|承办|承办单位|技术支持|相关链接|友情链接|网站地图|版权所有|扫一扫|网站标识码|打印本页|关闭窗口|索\s*引\s*号|当前位置)[\s：:】]/u;
const imprint =
  /^(?:扫一扫|扫码|返回顶部|您是第|copyright|©)|all rights reserved|【(?:打印|关闭|返回顶部|打印本页|关闭窗口)】|ICP备\s*\d|公网安备\s*\d|网站标识码[：:]?\s*\w/iu;
const stamp =
  /^20\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s*(?:\d{1,2}[:：]\d{2}|来源|信息来源|作者|浏览|阅读|字体|字号|【)/u;
const sentence = /[。；！？;!?]$/u;

/** Is the line of the page, not of the report? A sentence never is. */
export function isPageFurniture(line: string): boolean {
  const text = line.trim();
  if (text.length > 200 || sentence.test(text)) return false;
  return field.test(`${text} `) || imprint.test(text) || stamp.test(text);
}

const aboveText =
  /^(?:正文|发布时间|发布日期|发布机构|发文日期|信息来源|来源|浏览|索\s*引\s*号|是否有效|有效性|首页|当前位置|您(?:现在)?的位置|【?字体|打印|=+|标\s*题[：:])/u;

/** Does a line between the title and the first heading belong to the page? Its boxes may read like sentences. */
export function isAboveText(line: string): boolean {
  return aboveText.test(line.trim());
}
