// A line of a table → tokens: heads (whole or torn), figures, empty cells; everything else is passed over.
import type { Terms } from "../terms/terms.ts";
import { lexPiece } from "./lex-piece.ts";
import { figuresAtEnd, type PrintedLine, type Token } from "./token.ts";

/** The tokens of a line. `others`: terms of other forms, which are passed over; a label may stand directly behind them. */
export function lexLine(line: PrintedLine, terms: Terms, others: readonly Terms[] = []): readonly Token[] {
  const tokens: Token[] = [];
  for (const piece of line.pieces) {
    const own = line.exact ? piece : { ...piece, column: -1 };
    tokens.push(...lexPiece(own, terms, others, line.cells, figuresAtEnd(tokens)));
  }
  return tokens;
}
