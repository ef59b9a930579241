// What HTML says to have a line through it, by element, style and class.
import { expect, it } from "vitest";
import { isStruckBy, strikesOut, struckClasses } from "./struck-markup.ts";

it.each([
  ["text-decoration: line-through", true],
  ["color:red; TEXT-DECORATION-LINE : underline line-through", true],
  ["text-decoration: underline", false],
  ["mso-comment: text-decoration", false],
  ["", false],
])("%j strikes out: %s", (style, expected) => {
  expect(strikesOut(style)).toBe(expected);
});

it("classes of a spreadsheet's style sheet are known by the last of their selectors", () => {
  const sheet =
    ".xl65 {color:red;}\ntd.xl66, .old .xl67\n{mso-x:1;text-decoration:line-through;}\n.xl68 .a b {text-decoration:line-through}";
  expect(struckClasses(sheet)).toEqual(["xl66", "xl67"]);
});

it.each([
  ["DEL", "", "", true],
  ["s", "", "", true],
  ["TD", "text-decoration:line-through", "", true],
  ["TD", "", "a  xl66", true],
  ["TD", "", "xl6", false],
  ["SPAN", "", "", false],
])("<%s style=%j class=%j>: %s", (element, style, names, expected) => {
  expect(isStruckBy(element, style, names, new Set(["xl66"]))).toBe(expected);
});
