import { expect, it } from "vitest";
import { cellsOf } from "../editions/cells.ts";
import { editions } from "../editions/registry.ts";
import { explanationKey } from "../report/keys.ts";
import { saveShape } from "./save.ts";

it.each(editions.map((edition) => [edition.id, edition] as const))(
  "an explanation of a finding about every cell of %s can be saved",
  (_, edition) => {
    const key = explanationKey({ check: "C01", cells: cellsOf(edition).map(({ name }) => name) });
    const save = { saveId: "12345678", baseVersion: 1, ops: [{ key, raw: "{}", base: "" }] };
    expect(saveShape.safeParse(save).success).toBe(true);
  },
);
