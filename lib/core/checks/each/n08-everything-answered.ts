// N08: the text says that everything was answered, the table carries requests forward.
import { cellByName } from "../../editions/cells.ts";
import { defineCheck } from "../check.ts";
import { rangeOf, readTexts } from "../claims/claims.ts";
import { inSentence, judgeClaims } from "../claims/judge-claims.ts";
import { phrasesOf } from "../claims/phrases.ts";
import { claimMessages, partOf } from "../messages-claims.ts";

const forward = "requests_carriedForward_total";
const everything =
  /(?:所有|全部)申请均?已?[^，。；]{0,8}(?:答复|办结|办理完成|办理完毕)|申请[^，。；]{0,6}(?:已全部|全部)(?:办结|答复)|均已(?:按时|按期|依法|如期|在法定期限内?|按规定){0,2}(?:予以|全部)?(?:答复|办结)|均在法定期限内?(?:予以)?(?:答复|办结)|(?<!按期|按时|及时|限时)(?:办结率|答复率)(?:达|为|达到)?100%/gu;
/** `收到申请385件，已全部办结`: only beside the number received, for a part of the requests may be all answered, too. */
const allOfThem =
  /全部(?:已|都)?(?:在(?:法定|规定)[^，。；]{0,6}|按[时期规定]{1,3}|依法|如期)*(?:予以)?(?:办结|答复|办理完)|(?:无|没有)结转(?:下|至下|申请|事项|[，。；])/gu;

export const everythingAnswered = defineCheck({
  number: "N08",
  name: "“全部办结、均已答复、无结转”与结转",
  severity: "note",
  basis: "表三“结转下年度继续办理”大于 0，说明年底仍有未办结的申请",
  pace: "narrative",
  find: (context) => {
    const left = context.figures[forward] ?? 0;
    if (left === 0) return [];
    const judged = judgeClaims(context);
    const phrases = [
      ...phrasesOf(context, everything),
      ...phrasesOf(context, allOfThem).filter(({ sentence }) => inSentence(judged, sentence, "received").length > 0),
    ].filter(({ sentence, from }) => {
      const before = sentence.text.slice(0, from - sentence.from);
      const exempt =
        /结转|顺延|下年|下一年|次年/u.test(before) || /除[^，。]{0,12}(?:结转|下年|下一年)/u.test(sentence.text);
      return /申请/u.test(sentence.text) && !exempt;
    });
    return phrases.slice(0, 1).map(({ sentence, words, from, to }) => {
      const read = readTexts(context).get(sentence.section);
      return {
        section: sentence.section,
        cells: cellByName(context.edition, forward) ? [forward] : [],
        left: words,
        right: String(left),
        message: claimMessages.allAnswered(partOf(context.edition, sentence.section), words, String(left)),
        ...(read ? { range: rangeOf(read, from, to) } : {}),
      };
    });
  },
});
