// What stands above and below a report: fields and links above it, attachments, signature and date behind its last part.
import { isPageFurniture } from "#core/language/page-furniture.ts";
import { titleOfLines } from "./find-title.ts";

const attachment = /^(?:附件|附表|附)\s*(?:\d{1,2}|[一二三四五六七八九十])?\s*(?:[：:].*)?$/u;
const attachedFile = /^[^。；]{1,120}\.(?:docx?|xlsx?|pdf|wps|et|ofd|zip|rar|jpe?g|png)\s*(?:[（(].{1,12}[）)])?$/iu;
const sentence = /[。；！？;!?]$/u;

/** Is the line of the page, or does it name what is attached? A sentence never does. */
export function isAroundReport(line: string): boolean {
  const text = line.trim();
  if (isPageFurniture(text)) return true;
  return text.length <= 200 && !sentence.test(text) && (attachment.test(text) || attachedFile.test(text));
}

const aboveText =
  /^(?:正文|发布时间|发布日期|发布机构|发文日期|信息来源|来源|浏览|索\s*引\s*号|是否有效|有效性|首页|当前位置)/u;
const barAboveText = /^(?:您(?:现在)?的位置|【?字体|打印|=+|标\s*题[：:])/u;

/** The date of a cover. */
const monthLine = /^20\d{2}\s?年\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?日)?$/u;

/** Does a line between the title and the first heading belong to the page? Its boxes may read like sentences. */
export function isAboveText(line: string): boolean {
  const text = line.trim();
  return monthLine.test(text) || aboveText.test(text) || barAboveText.test(text) || isAroundReport(text);
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
      isAroundReport(lines[at] ?? "");
    if (!closes) break;
    from = at;
  }
  return Math.min(from, attachmentList(texts));
}

const attachmentHead = /^(?:附件|附表)(?:[：:](?:1[.．、].*)?)?$/u;

/** Where a list of attachments begins: its head, the first entry perhaps beside it, and nothing but short entries behind it. */
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
