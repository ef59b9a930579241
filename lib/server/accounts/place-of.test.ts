import { expect, it } from "vitest";
import { treeOf } from "#core/offices/office-tree.ts";
import type { Grant } from "#core/workflow/roles.ts";
import { officesNamed, placeOf } from "./place-of.ts";
import { cookieIn, isOneOf, type Visitor } from "./visitor.ts";

const tree = treeOf([
  { id: "top", name: "青禾县人民政府", aliases: ["青禾县"] },
  { id: "wood", name: "青禾县林业局", aliases: ["林业局"], above: "top" },
  { id: "water", name: "青禾县水利局", aliases: [], above: "top" },
  { id: "station", name: "北山林业站", aliases: ["林业局"], above: "wood" },
]);
const visitor = (...grants: readonly Grant[]): Visitor => ({
  person: { id: "p", login: "p", name: "某人", mustChange: false, grants },
  tree,
  session: "",
  origin: "",
});
const clerk = (office: string): Grant => ({ role: "clerk", office });
const refused = (act: () => string) => {
  try {
    return act();
  } catch (error) {
    return (error as { status: number }).status;
  }
};

it.each([
  ["the office that is named", [clerk("wood"), clerk("water")], "青禾县水利局", "water"],
  ["named with other blanks and brackets", [clerk("wood"), clerk("water")], " 青禾县 水利局", "water"],
  ["below the one that somebody fills in for", [clerk("top")], "青禾县水利局", "water"],
  ["the only one, where the name is none that is known", [clerk("wood")], "林业局（本级）筹备组", "wood"],
  ["of two with this short name the one that is theirs", [clerk("station")], "林业局", "station"],
  ["somebody else's", [clerk("wood")], "青禾县水利局", 422],
  ["one of several, and not clear which", [clerk("wood"), clerk("water")], "青禾县农业局", 422],
  ["a short name of two that are both theirs", [clerk("wood")], "林业局", 422],
  ["of a reviewer", [{ role: "reviewer", office: "wood" }], "青禾县林业局", 403],
  ["of nobody", [], "青禾县林业局", 403],
] as const)("a new report is %s", (_, grants, name, place) => {
  expect(refused(() => placeOf(visitor(...grants), name))).toBe(place);
});

it("an office is found by its names, all of those that share one", () => {
  expect(officesNamed(tree, "林业局").map(({ id }) => id)).toEqual(["wood", "station"]);
  expect(officesNamed(tree, "别的局")).toEqual([]);
});

it("a role reaches down, never up or aside", () => {
  const mine = visitor(clerk("wood"));
  expect(["wood", "station", "top", "water", "gone"].map((office) => isOneOf(mine, office, "clerk"))).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
  expect(isOneOf(mine, "wood", "approver")).toBe(false);
});

it.each([
  [`s=${"a".repeat(43)}`, "a".repeat(43)],
  [`x=1; s=${"a".repeat(43)}; y=2`, "a".repeat(43)],
  [`ss=${"a".repeat(43)}`, undefined],
  [`s=${"a".repeat(42)}`, undefined],
  [`s=${"a".repeat(42)}'`, undefined],
  ["", undefined],
])("the session in the cookies %j", (cookie, token) => {
  expect(cookieIn(new Headers({ cookie }), "s")).toBe(token);
});
