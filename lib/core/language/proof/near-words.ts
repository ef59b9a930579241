// Words of the field with one character that sounds or looks like the right one: 付议 for 复议, 梅体 for 媒体, 培圳 for 培训.
import { isTraditional, simplifiedCharacter } from "../simplify.ts";
import { likelyMeant } from "./alike-characters.ts";
import { coverByWords, type WordCover } from "./field-cover.ts";
import { fieldWords, longerRightAsWell, rightAsWell } from "./field-words.ts";
import type { ProofSlip } from "./slip.ts";

/** A word in which another character may have been meant. */
interface Place {
  readonly word: string;
  /** Where in the word the mistyped character stands. */
  readonly at: number;
}

/** Characters that are words of their own: none of them is a mistyped one. */
const particles = new Set("的了和与及在对等将并以为由从于是或不有这其我也都就已又再未无一二三四五六七八九十");
/** Beside these a word may begin or end, as beside a mark, a figure and another word of the field. */
const besideWords = new Set([
  ..."向被各按经全本该至到把让使给可应须需若如则而且但因所之后前中内新总件条次个项份篇场期年月日数",
  ...particles,
]);
/** They stand beside names and other words: 省政, 及市, 向村, 但找. In a word of two or three characters nobody can tell whether one is meant. */
const besideOthers = new Set(
  "省市县区州旗镇乡村街局委厅办处院府组科向被各按经本该至到把让使给中上下前后时但即现每个很更最还才只能会应可用面数",
);

/** What follows is a name: 联系人：付议. */
const afterTitle = /[人员长][：:]$/u;

const words = fieldWords.split(" ");
const placesOf = wordPlaces();
/** Of a character, what it may have been mistyped for; worked out when it is first met. */
const mayBe = new Map<string, readonly Place[]>();
const right = new Set([
  ...words,
  ...longerRightAsWell.split(" "),
  ...rightAsWell.split(" ").flatMap(([first = "", ...rest]) => rest.map((last) => first + last)),
]);

/** In which words, and where in them, a character stands. */
function wordPlaces(): ReadonlyMap<string, readonly Place[]> {
  const found = new Map<string, Place[]>();
  for (const word of words)
    for (const [at, character] of [...word].entries()) {
      const places = found.get(character) ?? [];
      found.set(character, places);
      places.push({ word, at });
    }
  return found;
}

/** Words of the field with one character mistyped, in the order of the text, each with the word that was meant. */
export function findNearWords(text: string): readonly ProofSlip[] {
  if (isTraditional(text)) return [];
  const cover = coverByWords(text);
  const slips: ProofSlip[] = [];
  for (let at = 0; at < text.length; at++) {
    const found = text.charAt(at);
    if (!isHan(text.charCodeAt(at)) || particles.has(found) || simplifiedCharacter(found) !== found) continue;
    const slip = slipAt(text, at, cover);
    if (!slip) continue;
    slips.push(slip);
    at = slip.to - 1;
  }
  return slips;
}

/** The words that a character may have been mistyped in, the longest first. */
function placesFor(found: string): readonly Place[] {
  const worked = mayBe.get(found);
  if (worked) return worked;
  const places = likelyMeant(found)
    .flatMap(({ meant, sure }) => (placesOf.get(meant) ?? []).filter(({ word }) => sure || word.length > 2))
    .sort((one, other) => other.word.length - one.word.length);
  mayBe.set(found, places);
  return places;
}

/** The longest word that stands around this character if another is put in its place. */
function slipAt(text: string, at: number, cover: WordCover): ProofSlip | undefined {
  const covered = cover.lengthAt(at);
  const least = covered === 0 ? 2 : Math.max(4, covered + 2);
  for (const place of placesFor(text.charAt(at))) {
    const { word } = place;
    if (word.length < least) return undefined;
    if (!standsAround(text, at, place) || !isJudged(text, at, place) || !standsAlone(text, at, place, cover)) continue;
    const from = at - place.at;
    const to = from + word.length;
    return { kind: "misspelt", from, to, found: text.slice(from, to), right: word };
  }
  return undefined;
}

function standsAround(text: string, at: number, { word, at: inWord }: Place): boolean {
  const from = at - inWord;
  if (from < 0) return false;
  for (let place = 0; place < word.length; place++)
    if (place !== inWord && text.charCodeAt(from + place) !== word.charCodeAt(place)) return false;
  return true;
}

function isHan(code: number): boolean {
  return code >= 0x3400 && code <= 0x9fff;
}

/** In a short word no character may be one that stands beside names and other words. */
function isJudged(text: string, at: number, { word, at: inWord }: Place): boolean {
  if (word.length > 3) return true;
  if (besideOthers.has(text.charAt(at))) return false;
  const other = word.charAt(1 - inWord);
  return word.length > 2 || !(particles.has(other) || besideOthers.has(other));
}

/** Is what stands there one word, no right one, and not made of pieces of its neighbours: 职|工开|展? The shorter, the surer it must be. */
function standsAlone(text: string, at: number, { word, at: inWord }: Place, cover: WordCover): boolean {
  const from = at - inWord;
  const to = from + word.length;
  if (right.has(text.slice(from, to)) || afterTitle.test(text.slice(Math.max(0, from - 2), from))) return false;
  const begins = !isHan(text.charCodeAt(from - 1)) || besideWords.has(text.charAt(from - 1)) || cover.endsAt(from);
  const ends = !isHan(text.charCodeAt(to)) || besideWords.has(text.charAt(to)) || cover.beginsAt(to);
  if (!(inWord > 0 || begins) || !(inWord < word.length - 1 || ends)) return false;
  if (word.length > 3) return true;
  if (cover.crosses(from) || cover.crosses(to)) return false;
  return word.length === 2 ? begins && ends : begins || ends;
}
