// W13: characters that official prose does not have: invisible ones, pictures, characters of somebody's own, piled-up marks.
import { withoutInvisible } from "../../language/storable-text.ts";
import { defineCheck, type OneSided } from "../check.ts";
import type { CheckContext } from "../context.ts";
import { partOf } from "../messages-claims.ts";
import { formMessages, formRepairs } from "../messages-form.ts";
import { allTexts } from "../text/section-text.ts";

/** Any character but those that nearly all texts are made of: Chinese ones and their marks, ASCII. */
const unusual = /[^\n\u0020-\u007e\u2010-\u2027\u3000-\u3029\u4e00-\u9fff\uff01-\uff5e]/;
const picture = /\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f/u;
/** What programs put where they could not read a character. */
const unread = /\ufffd/u;
const ownCharacter = /\p{Co}/u;
const marks = /\p{M}{2}/gu;
/** A few marks in a row occur in names of other scripts. */
const mostMarks = 5;
/** No part of a report is as long as this. */
const longest = 20_000;

export const oddCharacters = defineCheck({
  number: "W13",
  name: "不宜出现的字符",
  severity: "warning",
  cases: "表情符号、自造字、没能认出的字、叠加符号、明显过长：疑问；不可见字符：提示",
  basis: "公文用字应规范，换一台电脑也能正常显示",
  pace: "narrative",
  reads: "sections",
  find: (context) =>
    allTexts(context).flatMap(({ section, text }) =>
      unusual.test(text)
        ? [...shown(context, section, text), ...hidden(context, section, text)]
        : overlong(context, section, text),
    ),
});

function overlong({ edition }: CheckContext, section: string, text: string): OneSided[] {
  if (text.length <= longest) return [];
  return [
    { section, left: String(text.length), message: formMessages.overlong(partOf(edition, section), text.length) },
  ];
}

function shown(context: CheckContext, section: string, text: string): OneSided[] {
  const part = partOf(context.edition, section);
  const at = (pattern: RegExp, message: string): OneSided[] => {
    const match = pattern.exec(text);
    if (!match) return [];
    return [
      { section, left: match[0], range: { section, from: match.index, to: match.index + match[0].length }, message },
    ];
  };
  const piled = (text.match(marks)?.length ?? 0) > mostMarks;
  return [
    ...at(picture, formMessages.emoji(part)),
    ...at(ownCharacter, formMessages.ownCharacter(part)),
    ...at(unread, formMessages.unreadCharacter(part)),
    ...(piled ? [{ section, message: formMessages.piledMarks(part) }] : []),
    ...overlong(context, section, text),
  ];
}

function hidden({ edition }: CheckContext, section: string, text: string): OneSided[] {
  const cleaned = withoutInvisible(text);
  if (cleaned === text) return [];
  const count = text.length - cleaned.length;
  const repairs = [{ label: formRepairs.removeInvisible(count), changes: [{ section, find: text, replace: cleaned }] }];
  return [{ section, severity: "note", message: formMessages.invisible(partOf(edition, section), count), repairs }];
}
