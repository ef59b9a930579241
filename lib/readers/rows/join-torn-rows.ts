// Rows whose line broke among the figures or within the last one: the rest stands on the next line, without a label.
import type { Edition } from "#core/editions/edition.ts";
import { widthOf } from "#core/terms/terms.ts";
import type { CellToken } from "#core/tokens/token.ts";
import { holds } from "#readers/figures/reading.ts";
import { sumsOf } from "#readers/figures/table-sums.ts";
import type { RowGroup } from "./find-rows.ts";

/** The groups of figures with torn rows in one piece, where the sums of the row hold only so; marked where none tell. */
export function joinTornRows(edition: Edition, groups: readonly RowGroup[]): readonly RowGroup[] {
  const joined: RowGroup[] = [];
  for (const group of groups) {
    const before = joined[joined.length - 1];
    const whole = before ? inOnePiece(edition, before, group) : undefined;
    if (whole) joined[joined.length - 1] = whole;
    else joined.push(group);
  }
  return joined;
}

function inOnePiece(edition: Edition, start: RowGroup, end: RowGroup): RowGroup | undefined {
  const table = start.anchor?.table;
  if (!table || start.streamed || end.anchor || end.soft || end.table !== table) return undefined;
  const sums = sumsOf(edition, table).row;
  const width = widthOf(table);
  const [first, second] = [start.cells.filter(isFigure), end.cells.filter(isFigure)];
  const fits = (cells: readonly CellToken[]) =>
    cells.length === width && !cells.some((cell) => cell.broken) && holds(cells.map(standing), sums);
  if (sums.length === 0) return isTail(first.length === width, second) ? { ...start, torn: true } : undefined;
  if (fits(first)) return undefined;
  const pieces = [
    [...first, ...second],
    [...first.slice(0, -1), ...grownTogether(first[width - 1], second)],
  ];
  const cells = pieces.find(fits);
  return cells ? { ...start, cells, torn: true } : undefined;
}

/** No sum tells whether digits alone behind a whole row are a page number or the end of its last figure. */
function isTail(isWhole: boolean, [rest, more]: readonly CellToken[]): boolean {
  return isWhole && rest !== undefined && !more && /^\d+$/u.test(rest.text);
}

/** The last figure with the digits that a narrow column broke off. */
function grownTogether(last: CellToken | undefined, [rest, more]: readonly CellToken[]): readonly CellToken[] {
  if (!last || !rest || more || !/^\d+$/u.test(last.text + rest.text)) return [];
  return [{ ...last, text: last.text + rest.text, printed: `${last.printed} ${rest.printed}` }];
}

function isFigure(cell: CellToken): boolean {
  return cell.text !== "" || cell.printed !== "";
}

function standing(token: CellToken) {
  return { text: token.text, token, how: "stands" as const };
}
