// Lines that pages print around a text: page numbers, print and font buttons, where one is, who shares.

const pageNumber =
  /^[—–―\-－~·•\s]*(?:第\s*\d{1,4}\s*页(?:\s*[,，/／]?\s*共\s*\d{1,4}\s*页)?|\d{1,3}(?:\s*[/／]\s*\d{1,3})?)[—–―\-－~·•\s]*$/u;

const webLines: readonly RegExp[] = [
  /^[【[（(]?\s*字体\s*[：:]?\s*(?:大|中|小|[\s\]】）)])+.*$/u,
  /^(?:[【[]?(?:打印(?:本页|此页|文章)?|关闭(?:窗口|本页)?|返回(?:顶部|首页)?|收藏(?:本页)?|分享(?:到)?|纠错)[\]】]?[\s|｜：:、/]*)+$/u,
  /^(?:浏览(?:次数|量)?|阅读(?:次数|量)?|访问量|点击(?:数|率)?|字号)\s*[：:]\s*\S{0,12}(?:\s*次)?$/u,
  /^(?:信息|稿件|文章)?(?:来源|编辑|责任编辑|责编|作者|发布机构|发布时间|发布日期)\s*[：:]\s*.{0,40}$/u,
  /^(?:当前位置|您(?:现在)?的位置|所在位置)\s*[：:].*$/u,
  /^(?:上一篇|下一篇|相关(?:链接|阅读|文章))\s*[：:].*$/u,
  /^扫一扫.{0,20}(?:打开|分享|关注).*$/u,
  /^(?:主办单位|承办单位|版权所有|网站标识码|备案序号|[\p{Script=Han}]{1,2}公网安备|[\p{Script=Han}]ICP备).*$/u,
];

/** Does this line belong to the page and not to the text? */
export function isFurniture(line: string): boolean {
  return pageNumber.test(line) || webLines.some((pattern) => pattern.test(line));
}
