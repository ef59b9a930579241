// Beside the example of a check: where exactly it begins to speak, what it points at, and its nearest silent neighbours.
import { expect, it } from "vitest";
import type { Check } from "#core/checks/check.ts";
import type { Finding, Repair } from "#core/checks/finding.ts";
import { contextFor, type Given } from "./example.ts";

type Mark = Partial<Omit<Finding, "repairs">> & { readonly repairs?: readonly Partial<Repair>[] };

export interface Edge extends Given {
  readonly when: string;
  /** What is found, in its order, each as far as it is given here; none where the check must stay silent. */
  readonly marks: readonly Mark[];
}

/** Each case by itself, with this check alone. Only the test file that runs holds the tests (`meta`), as in `itShows`. */
export function itMarks(meta: ImportMeta, { check, number }: Check, edges: readonly Edge[]): void {
  if (!("vitest" in meta) || meta.vitest === undefined) return;
  it.each(edges)(`${number}: $when`, ({ when: _, marks, ...given }) => {
    const found = check(contextFor(given));
    expect(found).toMatchObject(marks);
    expect(found.flatMap(({ cells }) => cells).every((cell) => cell !== "")).toBe(true);
  });
}
