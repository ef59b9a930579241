// A line of a table → tokens: heads (whole or torn), figures, empty cells; everything else is passed over.

import { type Folded, fold } from "#core/language/fold-text.ts";
import type { Place } from "#core/report/source.ts";
import type { Line, Piece } from "#readers/blocks/lines.ts";
import { alike, hasTermAt, termAt } from "#readers/terms/match-term.ts";
import { moneyUnit } from "#readers/terms/money-unit.ts";
import type { Term, Terms } from "#readers/terms/terms.ts";
import { endsRow, isDigit, markBehind, markPattern, numberAt, startsMark } from "./lex-digits.ts";

/** A figure as it stands, or a cell without one (`text` empty or a dash). */
export interface CellToken {
  readonly kind: "cell";
  /** Digits with sign, separators and decimals, folded; "" where there is no figure. */
  readonly text: string;
  readonly printed: string;
  readonly place: Place;
  /** Grid column where the file itself marks its cells, else −1. */
  readonly column: number;
  /** Several runs of digits stood in one cell, or the figure was misread or cut: what it is cannot be told. */
  readonly broken?: true;
  /** Stands directly behind other letters or digits: cell borders were lost. */
  readonly glued?: true;
}

export interface HeadToken {
  readonly kind: "head";
  readonly term: Term;
  /** Other terms with the same spelling in other tables. */
  readonly others: readonly Term[];
  /** The printed numbering stood before it. */
  readonly marked: boolean;
  /** `torn`: the piece ends in the middle of the label. `alike`: an unknown wording close to this label. */
  readonly how: "whole" | "torn" | "alike";
  readonly printed: string;
  readonly place: Place;
  readonly column: number;
}

export type Token = CellToken | HeadToken;

const dash = /^[/\\—–\-─―*]{1,3}$/u;
const none = /^[无無]$/u;
/** Nil as a word, or a letter that was misread for it. */
const nil = /^[零〇oO]$/u;
const han = /\p{Script=Han}/u;
const unitTail = new RegExp(`^\\s*(${moneyUnit}|件|条|项|个|次|人次|人|篇|宗)(?![\\p{L}])`, "u");
const bracketedUnit = new RegExp(`^\\((?:单位:?)?(?:人民币)?(?:${moneyUnit}|[件条项个次人宗])\\)`, "u");

/** A figure that goes on in letters or ends in a point was misread or cut: `8937.O276`, `96171.`. */
const smudgeBehind = /^(?:\.(?!\d)|[A-Za-z])[A-Za-z\d.]*/u;

/** The tokens of a line. `others`: terms of other forms, which are passed over; a label may stand directly behind them. */
export function lexLine(line: Line, terms: Terms, others: readonly Terms[] = []): readonly Token[] {
  const tokens: Token[] = [];
  for (const piece of line.pieces) {
    const own = line.exact ? piece : { ...piece, column: -1 };
    tokens.push(...lexPiece(own, terms, others, line.cells, figuresAtEnd(tokens)));
  }
  return tokens;
}

/** How many figures stand behind the last head. */
function figuresAtEnd(tokens: readonly Token[]): number {
  return tokens.length - 1 - tokens.findLastIndex((token) => token.kind === "head");
}

function lexPiece(
  piece: Piece,
  terms: Terms,
  others: readonly Terms[],
  isCell: boolean,
  before: number,
): readonly Token[] {
  const place = piece.place;
  const column = piece.column;
  const compact = piece.text.replace(/[\s\u3000\u200b\ufeff]/gu, "");
  if (compact === "" || dash.test(compact) || (isCell && none.test(compact))) {
    return isCell || compact !== "" ? [{ kind: "cell", text: "", printed: compact, place, column }] : [];
  }
  if (isCell && nil.test(compact)) {
    const misread = /o/iu.test(compact) ? { broken: true as const } : {};
    return [{ kind: "cell", text: "0", printed: compact, place, column, ...misread }];
  }
  const folded = fold(piece.text);
  const text = folded.characters;
  const tokens: Token[] = [];
  let at = 0;
  let junk = "";
  let junkFrom = 0;
  let mark = "";
  let fresh = true;
  // The figures stand directly behind the label: a comma between them is no border but groups digits.
  let tight = false;
  const settleJunk = () => {
    const head = junk.length >= 4 ? alike(junk, mark, terms) : undefined;
    if (head) {
      const printed = text.slice(junkFrom, at).join("").trim();
      tokens.push({ kind: "head", term: head, others: [], marked: mark !== "", how: "alike", printed, place, column });
    }
    junk = "";
    mark = "";
    return head !== undefined;
  };
  while (at < text.length) {
    const character = text[at] as string;
    if (character === " ") {
      at += 1;
      fresh = true;
      continue;
    }
    const inBrackets = character === "(" ? bracketedUnit.exec(text.slice(at, at + 20).join("")) : null;
    if (inBrackets) {
      at += inBrackets[0].length;
      fresh = true;
      continue;
    }
    const rest = text.slice(at, at + 8).join("");
    const marked = markPattern.exec(rest)?.[0];
    const open = figuresAtEnd(tokens) + (tokens.every((token) => token.kind === "cell") ? before : 0);
    if (
      marked !== undefined &&
      (junk === "" || fresh) &&
      hasTermAt(folded, at + marked.length, terms) &&
      !endsRow(folded, at, marked, terms, open)
    ) {
      settleJunk();
      mark = marked.trim();
      at += marked.length;
      continue;
    }
    const digits = numberAt(text, at);
    if (digits) {
      const previous = tokens[tokens.length - 1];
      const behindJunk = junk !== "" && !fresh && at > 0 && text[at - 1] !== " ";
      if (behindJunk && !settleJunk()) {
        // 数据1, 2023年: digits inside other words are no figures.
        at = digits.end;
        junk = "#";
        continue;
      }
      if (junk !== "") settleJunk();
      const cut = markBehind(folded, digits, terms);
      const run = cut ?? digits;
      const tail = unitTail.exec(text.slice(run.end, run.end + 8).join(""));
      const following = text[run.end];
      const wordFollows =
        !cut &&
        !tail &&
        following !== undefined &&
        han.test(following) &&
        !hasTermAt(folded, run.end, terms) &&
        !startsMark(folded, run.end, terms);
      if (wordFollows) {
        at = run.end;
        junk = "#";
        fresh = false;
        continue;
      }
      const smudge = cut || tail ? "" : (smudgeBehind.exec(text.slice(run.end, run.end + 12).join(""))?.[0] ?? "");
      if (text[at - 1] === " ") tight = false;
      else if (previous?.kind === "head" && text[at - 1] !== ",") tight = true;
      const grouped = tight && text[at - 1] === "," && isDigit(text[at - 2]);
      const smudged = smudge !== "" && (run.text.length > 2 || /[A-Za-z]/u.test(smudge));
      const end = run.end + (tail ? tail[0].length : smudged ? smudge.length : 0);
      const printed = text.slice(at, end).join("").trim();
      const glued = previous !== undefined && at > 0 && text[at - 1] !== " " ? { glued: true as const } : {};
      tokens.push({
        kind: "cell",
        text: run.text,
        printed,
        place,
        column,
        ...glued,
        ...(smudged || grouped ? { broken: true } : {}),
      });
      at = end;
      fresh = false;
      continue;
    }
    if (!folded.word[at]) {
      at += 1;
      continue;
    }
    const match = termAt(folded, at, terms, mark);
    if (match && (match.whole ? junk === "" || match.length >= 3 || fresh : true)) {
      const pending = mark;
      if (junk !== "") settleJunk();
      const [term, ...alsoSpelled] = match.terms as [Term, ...Term[]];
      const printed = text.slice(at, match.end).join("").trim();
      tokens.push({
        kind: "head",
        term,
        others: alsoSpelled,
        marked: pending !== "" && pending.replace("、", ".") === term.mark.replace("、", "."),
        how: match.whole ? "whole" : "torn",
        printed,
        place,
        column,
      });
      mark = "";
      junk = "";
      at = match.end;
      fresh = true;
      continue;
    }
    const foreign = foreignTermEnd(folded, at, others);
    if (foreign !== undefined) {
      if (junk !== "") settleJunk();
      at = foreign;
      fresh = true;
      continue;
    }
    if (junk === "") junkFrom = at;
    junk += character;
    fresh = false;
    at += 1;
  }
  if (junk !== "") settleJunk();
  return isCell ? joinBroken(tokens) : tokens;
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
  if (!tokens.every((token) => token.kind === "cell" && token.text !== "")) return tokens;
  const cells = tokens as readonly CellToken[];
  const first = cells[0] as CellToken;
  return [
    {
      ...first,
      text: cells.map((cell) => cell.text).join(""),
      printed: cells.map((cell) => cell.printed).join(" "),
      broken: true,
    },
  ];
}
