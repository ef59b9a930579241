import { expect, it } from "vitest";
import type { CaretPlace } from "./at-caret.tsx";
import { offerAtCaret } from "./offer-at-caret.ts";

const chip = (typed: string): CaretPlace => ({ findings: [], chip: typed, below: 10 });

it("shows what is at the caret, and what was put away again only after the caret has been elsewhere", () => {
  const told: (string | undefined)[] = [];
  const offer = offerAtCaret((place) => told.push(place?.chip));
  offer.show(undefined);
  expect(offer.hide()).toBe(false);
  offer.show(chip("{{年度}}"));
  expect(offer.hide()).toBe(true);
  offer.show(chip("{{年度}}"));
  offer.show(undefined);
  offer.show(chip("{{年度}}"));
  offer.show(chip("{{单位}}"));
  expect(told).toEqual(["{{年度}}", undefined, "{{年度}}", "{{单位}}"]);
});
