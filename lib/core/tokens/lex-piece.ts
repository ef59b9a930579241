// One piece of a line → tokens. The piece is walked from left to right; at each place the first step that fits takes something.
import { type Folded, fold } from "../language/fold-text.ts";
import { alike, hasTermAt, termAt } from "../terms/match-term.ts";
import { moneyUnit } from "../terms/money-unit.ts";
import type { Terms } from "../terms/terms.ts";
import { endsRow, isDigit, markBehind, markPattern, numberAt, startsMark } from "./lex-digits.ts";
import { endsSign, oddSignAround, withSign } from "./odd-sign.ts";
import { type CellToken, figuresAtEnd, type HeadToken, type Piece, type Token } from "./token.ts";

const dash = /^[/\\—–\-─―*]{1,3}$/u;
const none = /^[无無]$/u;
/** Nil as a word, or a letter that was misread for it. */
const nil = /^[零〇oO]$/u;
const han = /\p{Script=Han}/u;
const unitTail = new RegExp(`^\\s*(${moneyUnit}|件|条|项|个|次|人次|人|篇|宗)(?![\\p{L}])`, "u");
const bracketedTail = new RegExp(`^\\s*\\((?:单位:?)?(?:人民币)?${moneyUnit}\\)`, "u");
const bracketedUnit = new RegExp(`^\\((?:单位:?)?(?:人民币)?(?:${moneyUnit}|[件条项个次人宗])\\)`, "u");

/** A figure that goes on in letters or ends in a point was misread or cut: `8937.O276`, `96171.`; one with a question mark is doubted by who wrote it. */
const smudgeBehind = /^(?:\.(?!\d)|[A-Za-z?~…])[A-Za-z\d.?~…]*/u;

/** Where the walk is, and what it holds. */
interface Walk {
  readonly piece: Piece;
  readonly terms: Terms;
  readonly others: readonly Terms[];
  readonly isCell: boolean;
  /** Figures of the line since its last head, before this piece. */
  readonly before: number;
  readonly folded: Folded;
  readonly text: readonly string[];
  readonly tokens: Token[];
  at: number;
  /** Letters that belong to no head so far, and where they begin. */
  junk: string;
  junkFrom: number;
  /** The numbering that was read last. */
  mark: string;
  /** Something new may begin here. */
  fresh: boolean;
  /** The figures stand directly behind the label: a comma between them is no border but groups digits. */
  tight: boolean;
}

/**
 * The tokens of a piece. `others`: terms of other forms, which are passed over; `isCell`: the piece is a cell; `before`: how
 * many figures stand behind the last head of the line.
 */
export function lexPiece(
  piece: Piece,
  terms: Terms,
  others: readonly Terms[],
  isCell: boolean,
  before: number,
): readonly Token[] {
  const alone = asOneCell(piece, isCell);
  if (alone) return alone;
  const folded = fold(piece.text);
  const start = { at: 0, junk: "", junkFrom: 0, mark: "", fresh: true, tight: false };
  const walk: Walk = { piece, terms, others, isCell, before, folded, text: folded.characters, tokens: [], ...start };
  while (walk.at < walk.text.length) steps.some((step) => step(walk));
  if (walk.junk !== "") settleJunk(walk);
  return isCell ? joinBroken(walk.tokens) : walk.tokens;
}

/** An empty cell, a dash, a nil in words; undefined for anything else. */
function asOneCell({ text, place, column }: Piece, isCell: boolean): readonly CellToken[] | undefined {
  const compact = text.replace(/[\s\u3000\u200b\ufeff]/gu, "");
  if (compact === "" || dash.test(compact) || (isCell && none.test(compact)))
    return isCell || compact !== "" ? [{ kind: "cell", text: "", printed: compact, place, column }] : [];
  if (!isCell || !nil.test(compact)) return undefined;
  const misread = /o/iu.test(compact) ? { broken: true as const } : {};
  return [{ kind: "cell", text: "0", printed: compact, place, column, ...misread }];
}

/** Takes what stands here, if it is its to take. */
type Step = (walk: Walk) => boolean;

const steps: readonly Step[] = [
  passBlank,
  passUnit,
  takeMark,
  takeFigure,
  passSign,
  takeHead,
  passForeignHead,
  takeJunk,
];

function passBlank(walk: Walk): boolean {
  if (walk.text[walk.at] !== " ") return false;
  walk.at += 1;
  walk.fresh = true;
  return true;
}

function passUnit(walk: Walk): boolean {
  const { text, at } = walk;
  const unit = text[at] === "(" ? bracketedUnit.exec(text.slice(at, at + 20).join("")) : null;
  if (!unit) return false;
  walk.at += unit[0].length;
  walk.fresh = true;
  return true;
}

function takeMark(walk: Walk): boolean {
  const { text, at, folded, terms, tokens } = walk;
  const marked = markPattern.exec(text.slice(at, at + 8).join(""))?.[0];
  if (marked === undefined || (walk.junk !== "" && !walk.fresh)) return false;
  const open = figuresAtEnd(tokens) + (tokens.every((token) => token.kind === "cell") ? walk.before : 0);
  if (!hasTermAt(folded, at + marked.length, terms) || endsRow(folded, at, marked, terms, open)) return false;
  settleJunk(walk);
  walk.mark = marked.trim();
  walk.at += marked.length;
  return true;
}

type Digits = NonNullable<ReturnType<typeof numberAt>>;

function takeFigure(walk: Walk): boolean {
  const { text, at, folded, terms } = walk;
  const digits = numberAt(text, at);
  if (!digits) return false;
  const behindJunk = walk.junk !== "" && !walk.fresh && at > 0 && text[at - 1] !== " ";
  if (behindJunk && !settleJunk(walk)) {
    // 数据1, 2023年: digits inside other words are no figures.
    walk.at = digits.end;
    walk.junk = "#";
    return true;
  }
  // 其中本级 414: in a cell of its own, words that are no head say of which part the figure is.
  const behindWords = walk.isCell && han.test(walk.junk) && !settleJunk(walk);
  if (walk.junk !== "") settleJunk(walk);
  const cut = markBehind(folded, digits, terms);
  const run = cut ?? digits;
  const tail = unitAfter(walk, run.end);
  if (!cut && tail === "" && wordFollows(walk, run.end)) {
    walk.at = run.end;
    walk.junk = "#";
    walk.fresh = false;
    return true;
  }
  pushFigure(walk, run, tail, cut !== undefined, behindWords);
  walk.fresh = false;
  return true;
}

/** The unit behind a figure; in a cell that of money may stand in brackets. */
function unitAfter({ text, piece }: Walk, end: number): string {
  const unit = unitTail.exec(text.slice(end, end + 8).join(""))?.[0];
  if (unit !== undefined || piece.column < 0) return unit ?? "";
  return bracketedTail.exec(text.slice(end, end + 14).join(""))?.[0] ?? "";
}

/** Does a word go on what the digits began: `3万`, in a cell of its own `3 万件` too? */
function wordFollows({ text, folded, terms, isCell }: Walk, end: number): boolean {
  let at = end;
  while (isCell && text[at] === " ") at += 1;
  const following = text[at];
  if (following === undefined || !han.test(following)) return false;
  return !hasTermAt(folded, at, terms) && !startsMark(folded, at, terms);
}

function pushFigure(walk: Walk, run: Digits, tail: string, isCut: boolean, behindWords: boolean): void {
  const { text, at, tokens } = walk;
  const { place, column } = walk.piece;
  const previous = tokens[tokens.length - 1];
  const smudge = isCut || tail !== "" ? "" : (smudgeBehind.exec(text.slice(run.end, run.end + 12).join(""))?.[0] ?? "");
  if (text[at - 1] === " ") walk.tight = false;
  else if (previous?.kind === "head" && text[at - 1] !== ",") walk.tight = true;
  const grouped = walk.tight && text[at - 1] === "," && isDigit(text[at - 2]);
  const smudged = smudge !== "" && (run.text.length > 2 || /[A-Za-z?~…]/u.test(smudge));
  const sign = oddSignAround(text, at, run.end);
  const end = run.end + (tail !== "" ? tail.length : smudged ? smudge.length : 0);
  const from = sign === undefined || (text[at - 1] ?? " ") === " " ? at : at - 1;
  const doubtful = sign === "perhapsMinus" || sign === "share" || sign === "bound";
  const until = doubtful && end === run.end && endsSign(text[end]) ? end + 1 : end;
  const printed = text.slice(from, until).join("").trim();
  const glued = previous !== undefined && at > 0 && text[at - 1] !== " " ? { glued: true as const } : {};
  const broken = smudged || grouped || doubtful || behindWords ? { broken: true as const } : {};
  const below = sign === "perhapsMinus" ? { maybeBelow: true as const } : {};
  const figure = { text: withSign(run.text, sign), printed, place, column };
  tokens.push({ kind: "cell", ...figure, ...glued, ...broken, ...below });
  walk.at = until;
}

/** What is no letter and no digit. */
function passSign(walk: Walk): boolean {
  if (walk.folded.word[walk.at]) return false;
  walk.at += 1;
  return true;
}

function takeHead(walk: Walk): boolean {
  const { text, at, folded, terms, mark } = walk;
  const match = termAt(folded, at, terms, mark);
  if (!match || (match.whole && walk.junk !== "" && match.length < 3 && !walk.fresh)) return false;
  const [term, ...others] = match.terms;
  if (!term) return false;
  if (walk.junk !== "") settleJunk(walk);
  const marked = mark !== "" && mark.replace("、", ".") === term.mark.replace("、", ".");
  walk.tokens.push(
    headOf(walk, text.slice(at, match.end), { term, others, marked, how: match.whole ? "whole" : "torn" }),
  );
  walk.mark = "";
  walk.junk = "";
  walk.at = match.end;
  walk.fresh = true;
  return true;
}

function headOf(
  { piece: { place, column } }: Walk,
  letters: readonly string[],
  head: Pick<HeadToken, "term" | "others" | "marked" | "how">,
): HeadToken {
  return { kind: "head", ...head, printed: letters.join("").trim(), place, column };
}

function passForeignHead(walk: Walk): boolean {
  const end = foreignTermEnd(walk.folded, walk.at, walk.others);
  if (end === undefined) return false;
  if (walk.junk !== "") settleJunk(walk);
  walk.at = end;
  walk.fresh = true;
  return true;
}

function takeJunk(walk: Walk): boolean {
  if (walk.junk === "") walk.junkFrom = walk.at;
  walk.junk += walk.text[walk.at] ?? "";
  walk.fresh = false;
  walk.at += 1;
  return true;
}

/** Letters that are close to a head's label are that head; was it so? */
function settleJunk(walk: Walk): boolean {
  const { junk, mark } = walk;
  const term = junk.length >= 4 ? alike(junk, mark, walk.terms) : undefined;
  if (term) {
    const letters = walk.text.slice(walk.junkFrom, walk.at);
    walk.tokens.push(headOf(walk, letters, { term, others: [], marked: mark !== "", how: "alike" }));
  }
  walk.junk = "";
  walk.mark = "";
  return term !== undefined;
}

const shortestForeign = 4;

/** Where a column head ends that only another form has. */
function foreignTermEnd(folded: Folded, at: number, others: readonly Terms[]): number | undefined {
  for (const terms of others) {
    const match = termAt(folded, at, terms, "");
    if (match?.whole && match.length >= shortestForeign && match.terms.some(({ kind }) => kind === "column"))
      return match.end;
  }
  return undefined;
}

/** Several runs of digits and nothing else in one cell are one doubtful figure: `1 23`. */
function joinBroken(tokens: readonly Token[]): readonly Token[] {
  if (tokens.length < 2 || tokens.length > 4) return tokens;
  const cells = tokens.flatMap((token) => (token.kind === "cell" && token.text !== "" ? [token] : []));
  const [first] = cells;
  if (!first || cells.length < tokens.length) return tokens;
  return [
    {
      ...first,
      text: cells.map((cell) => cell.text).join(""),
      printed: cells.map((cell) => cell.printed).join(" "),
      broken: true,
    },
  ];
}
