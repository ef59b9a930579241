import { expect, test } from "vitest";
import { likelyMeant } from "./alike-characters.ts";

const meantFor = (found: string, sure: boolean) =>
  likelyMeant(found).flatMap((each) => (each.sure === sure ? each.meant : []));

test("one sound, whatever the tone", () => expect(meantFor("仪", true)).toContain("议"));
test("a near sound is less sure", () => {
  expect(meantFor("保", true)).not.toContain("章");
  expect(meantFor("赞", false)).toContain("章");
});
test("one look", () => expect(meantFor("圳", true)).toContain("训"));
test("never itself, and nothing that is written both ways", () => {
  expect(meantFor("议", true)).not.toContain("议");
  expect(meantFor("订", true)).not.toContain("定");
});
test("of a character of another script nothing is known", () => expect(likelyMeant("é")).toEqual([]));
