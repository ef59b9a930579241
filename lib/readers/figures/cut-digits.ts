// Runs of digits without borders → the figures they can be cut into.
import { sure } from "#core/ground/sure.ts";
import type { CellToken } from "#core/tokens/token.ts";
import { type Held, holds, longestRun, notOne, type Reading, type RowSum, stands } from "./reading.ts";

/** No row is given more readings than these. */
export const mostReadings = 400;

/** All cuts whatever the sums say; none where there are too many to look at every one. */
export function everyCut(standing: readonly CellToken[], width: number): Reading[] {
  const all = cuts(standing, width);
  return all.length < mostReadings ? all : [];
}

/** Readings that cut runs of digits into figures; without sums, every cut is possible. */
export function cuts(standing: readonly CellToken[], width: number, sums: readonly RowSum[] = []): Reading[] {
  if (standing.length > width || standing.some((cell) => cell.broken)) return [];
  const readings: Reading[] = [];
  let steps = 0;
  const endingAt = Array.from({ length: width }, (_, column) =>
    sums.filter(({ total, parts }) => Math.max(total, ...parts) === column),
  );
  const complete = (reading: readonly Held[]) => holds(reading, endingAt[reading.length - 1] ?? []);
  const next = (index: number, reading: Held[]) => {
    steps += 1;
    if (steps > 200_000 || readings.length >= mostReadings) return;
    if (index === standing.length) {
      if (reading.length === width) readings.push([...reading]);
      return;
    }
    const token = sure(standing[index]);
    const others = standing.length - index - 1;
    const most = width - reading.length - others;
    const least = others === 0 ? most : 1;
    for (let count = least; count <= most; count += 1) {
      if (count === 1) {
        const held = stands(token);
        if (!held || notOne(token)) continue;
        reading.push(held);
        if (complete(reading)) next(index + 1, reading);
        reading.pop();
      } else if (/^[-+]?\d+$/u.test(token.text) && token.text.length >= count) {
        cutToken(token, 0, count, reading, () => next(index + 1, reading));
      }
    }
  };
  const cutToken = (token: CellToken, from: number, count: number, reading: Held[], done: () => void) => {
    steps += 1;
    if (steps > 200_000) return;
    if (count === 0) {
      if (from === token.text.length) done();
      return;
    }
    const digits = from === 0 && /^[-+]/u.test(token.text) ? 1 : from;
    const longest = token.text.length - digits - (count - 1);
    const shortest = count === 1 ? longest : 1;
    for (let length = shortest; length <= longest; length += 1) {
      if (length > longestRun || (length > 1 && token.text[digits] === "0")) break;
      reading.push({ text: token.text.slice(from, digits + length), token, how: "cut" });
      if (complete(reading)) cutToken(token, digits + length, count - 1, reading, done);
      reading.pop();
    }
  };
  next(0, []);
  return readings;
}
