// The text of a section: one paragraph or sub-heading a line, lines that a page or column broke joined again.

import { type Line, textOf } from "./lines.ts";
import { isPageNumber } from "./read-text.ts";

const startsAnew =
  /^(?:[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}[、是要]|\d{1,2}[.．、](?!\d)|[①-⑩]|第[一二三四五六七八九十]+[，、])/u;
const ends = /[。！？：；:;!?”"]$/u;
const chrome =
  /^(?:责任编辑|编辑|来源|信息来源|发布时间|发布日期|发布机构|浏览次数|点击数|打印|关闭|分享|上一篇|下一篇|附件|扫一扫|版权所有|主办单位|承办单位|网站标识码|【?打印本页|【?关闭窗口|索\s*引\s*号|当前位置)[\s：:】]/u;

/** The narrative of the lines of one section. */
export function readNarrativeLines(lines: readonly Line[]): string {
  const texts = lines.map(textOf).filter((text) => text !== "" && !isPageNumber(text) && !chrome.test(`${text} `));
  const paragraphs = wrapped(lines) ? joined(texts) : texts.map((text) => text.trim());
  return paragraphs.join("\n");
}

/** Lines of nearly equal length that end in the middle of a sentence: a page or a column broke them. */
function wrapped(lines: readonly Line[]): boolean {
  const texts = lines.filter((line) => !line.cells).map(textOf);
  const long = texts.filter((text) => text.length >= 15);
  if (long.length < 3) return false;
  const unfinished = long.filter((text) => !ends.test(text.trim()) && text.length < 60).length;
  return unfinished >= long.length * 0.5;
}

function joined(texts: readonly string[]): readonly string[] {
  const paragraphs: string[] = [];
  const longest = Math.max(...texts.map((text) => text.trim().length));
  let open = false;
  for (const raw of texts) {
    const text = raw
      .trim()
      .replace(
        /(?<=[\p{Script=Han}，。、；：（）“”《》]) +(?=[\p{Script=Han}\d，。、；：（）“”《》])|(?<=\d) +(?=[\p{Script=Han}])/gu,
        "",
      );
    const last = paragraphs[paragraphs.length - 1];
    const continues = open && last !== undefined && !(startsAnew.test(text) && /[。；：]$/u.test(last));
    if (continues) paragraphs[paragraphs.length - 1] = last + text;
    else paragraphs.push(text);
    open = !ends.test(text) || raw.trim().length >= longest - 3;
  }
  return paragraphs;
}
