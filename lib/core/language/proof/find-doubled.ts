// Characters and words that stand twice: 的的, 镇镇, 我县县, 认真贯彻落实认真贯彻.
import { matchRepeats } from "../match-repeats.ts";
import { isDoubledBetweenWords } from "./doubled-between-words.ts";
import { type ProofSlip, slipOf } from "./slip.ts";
import { isHan } from "./word-boundaries.ts";

/**
 * Characters that hardly ever stand twice in a row → what may follow or precede the pair where it does after all
 * (市市场监管局, 除了了解, 参与与). Characters that double freely (一一, 层层, 公开开展) are not listed.
 */
const doubles: Readonly<Record<string, { readonly before?: string; readonly after?: string }>> = {
  的: { before: "目有", after: "确" },
  了: { before: "为除", after: "解" },
  是: { before: "于但还正就只可若不" },
  在: { before: "存现正所潜内外", after: "线职场" },
  和: { before: "总温", after: "谐平" },
  与: { before: "参", after: "会" },
  及: { before: "以普涉", after: "时" },
  对: { before: "针应相面核", after: "外于应象标接" },
  将: { before: "即", after: "来" },
  为: { before: "作行认成因以", after: "民" },
  镇: { before: "城乡", after: "政村区长江级直" },
  县: { before: "", after: "政区城委直级域乡长" },
  市: { before: "城", after: "政场区县直级民长委容" },
  区: { before: "地园社", after: "政直级县域位委划块长" },
  局: { before: "", after: "机领党长面部属" },
  我: {},
  们: {},
  本: { before: "基根成样版文", after: "年级地着人市县区局单机" },
  并: { before: "合" },
  全: { before: "安健保完齐周成顾万十", after: "" },
  由: { before: "自理", after: "于" },
  从: { after: "事严" },
  向: { before: "面方定", after: "社" },
  被: { after: "申告" },
  已: {},
  也: {},
  均: { before: "平", after: "衡匀" },
  都: { before: "首" },
  以: { before: "予所可得", after: "上下及来" },
  究: { after: "竟" },
  精: { after: "准" },
  众: { after: "多筹创" },
  落: { before: "村角部段坐", after: "实地大" },
  府: { after: "办" },
  讼: {},
  着: { after: "力手眼重装想陆" },
  等: { before: "平优同相", after: "。，；、）！”的级待于" },
  贯: {},
  彻: { before: "贯", after: "底头夜" },
  督: { after: "促查导办" },
};

/** Four characters and more that come again after at most four others; 指南和指南 joins two things. */
const again = /(\p{Script=Han}{4,6})(?:(?![和与及或同暨到至对])\p{Script=Han}){1,4}\1/uy;
/** Behind a figure these stand once: 2024年年通过, 12件件. Before what may follow they begin a word of their own. */
const behindFigures =
  /^(?:年(?![底度初末均报龄内会中终产检审鉴货轻关味满])|[件条份项篇起宗场期次人例个%](?![\p{Script=Han}]{0,2}(?:有|都)))/u;

const wordsAndFigures = /^(?=.*\p{Script=Han})[\p{Script=Han}\d.%]+$/u;
/** 不动产登记中心受理不动产登记申请: an office has the name of what it does. */
const nameOfOffice = /中心|部门|单位|机构|机关|平台.|[局委办处所站]/u;
const againDistance = { length: 4, from: 5, to: 10 };

/** Doubled characters and words of a text. */
export function findDoubled(text: string): readonly ProofSlip[] {
  return [
    ...doubledCharacters(text),
    ...[...repeatedSoon(text), ...listedAgain(text)].map((match) => slipOf("repeatedWords", match)),
  ];
}

function* repeatedSoon(text: string): Generator<RegExpExecArray> {
  for (const match of matchRepeats(text, again, againDistance)) {
    const { length } = match[1] ?? "";
    if (!nameOfOffice.test(match[0].slice(length, -length))) yield match;
  }
}

const [enumeration, comma] = ["、".charCodeAt(0), "，".charCodeAt(0)];

/** 应公开尽公开、应公开尽公开; 结转3件，结转3件: a list names nothing twice in a row. */
function* listedAgain(text: string): Generator<{ readonly index: number; readonly 0: string }> {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code !== enumeration && code !== comma) continue;
    for (let length = 16; length >= 5; length--) {
      const [index, end] = [at - length, at + 1 + length];
      if (index < 0 || text.charCodeAt(index) !== text.charCodeAt(at + 1)) continue;
      const words = text.slice(index, at);
      if (!text.startsWith(words, at + 1) || isHan(text.charCodeAt(end)) || !wordsAndFigures.test(words)) continue;
      yield { index, 0: text.slice(index, end) };
      at = end - 1;
      break;
    }
  }
}

function* doubledCharacters(text: string): Generator<ProofSlip> {
  for (let at = 0; at + 1 < text.length; at++) {
    if (text.charCodeAt(at) !== text.charCodeAt(at + 1)) continue;
    const character = text.charAt(at);
    const double = Object.hasOwn(doubles, character) ? doubles[character] : undefined;
    if (standsOnce(text, at) || (!double && isDoubledBetweenWords(text, at)))
      yield slipOf("doubledCharacter", { index: at, 0: character + character }, { right: character });
    if (!double) continue;
    const { before = "", after = "" } = double;
    const [previous, next] = [text[at - 1], text[at + 2]];
    const right = (previous !== undefined && before.includes(previous)) || (next !== undefined && after.includes(next));
    if (!right)
      yield { kind: "doubledCharacter", from: at, to: at + 2, found: character + character, right: character };
    at += 1;
  }
}

/** Does a counting word or 年 stand here behind a figure, and once more behind itself? */
function standsOnce(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  const figure = (before >= "0" && before <= "9") || before === "余" || before === "多";
  return (
    figure &&
    ((before !== "余" && before !== "多") || text.charAt(at) !== "年") &&
    behindFigures.test(text.slice(at + 1, at + 5))
  );
}
