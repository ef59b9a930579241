// What a collection of 5,000 offices costs: adding up, asking one cell, the rows of its list of states.
import { contributionsTo } from "#core/aggregate/contributions.ts";
import { type Addend, sumReturns } from "#core/aggregate/sum-returns.ts";
import { officeRows } from "#core/collection/collection-view.ts";
import { matchReceived } from "#core/collection/match-received.ts";
import { packFigures, type Received, unpackValues } from "#core/collection/received.ts";
import { cellsOf } from "#core/editions/cells.ts";
import { requireEdition } from "#core/editions/registry.ts";
import type { Figures } from "#core/report/report.ts";
import { inPairs, type Measured } from "./measure.ts";

const offices = 5_000;

export async function benchCollection(): Promise<readonly Measured[]> {
  const edition = requireEdition("2021");
  const cells = cellsOf(edition);
  const received = Array.from({ length: offices }, (_, at): Received => {
    const figures: Figures = Object.fromEntries(cells.map(({ name }, index) => [name, (at * 31 + index * 7) % 997]));
    const name = `青禾市第${at}局`;
    const kept = { id: String(at), file: `${name}.docx`, batch: String(at), at: "2026-01-05T08:00:00.000Z" };
    const counts = { read: cells.length, errors: 0, warnings: 0, doubtful: [] };
    const values = unpackValues(edition, packFigures(edition, figures));
    return { ...kept, digest: name, office: name, year: 2025, edition, figures, values, ...counts };
  });
  const addends = received.map(
    ({ office, figures, values, digest }): Addend => ({ office, edition, figures, values, digest, state: "accepted" }),
  );
  const plain = new Float64Array(offices * cells.length).map((_, index) => index % 997);
  const adding = await inPairs({
    name: `add up ${offices} offices × ${cells.length} cells`,
    ours: () => sumReturns(edition, addends),
    by: "one pass over a typed array",
    yardstick: () => {
      let sum = 0;
      for (let index = 0; index < plain.length; index += 1) sum += plain[index] as number;
      return sum;
    },
    limit: 8,
    pairs: 15,
    clock: () => performance.now(),
  });
  const list = received.map(({ office }) => ({ name: office, aliases: [] }));
  const collection = { office: { name: "青禾市人民政府" }, year: 2025, offices: list, decisions: [] };
  return [
    adding,
    timed(`who contributes to a cell, of ${offices} offices`, 100, () =>
      contributionsTo(
        cells[0]?.name ?? "",
        addends.map((addend) => ({ ...addend, own: false })),
      ),
    ),
    timed(`rows of the states of ${offices} offices`, 500, () => officeRows(matchReceived(collection, received))),
  ];
}

/** The median of a few runs. */
function timed(name: string, limit: number, work: () => unknown): Measured {
  const times = Array.from({ length: 7 }, () => {
    const from = performance.now();
    work();
    return performance.now() - from;
  }).sort((one, other) => one - other);
  return { name, value: times[3] ?? 0, unit: "ms", limit };
}
