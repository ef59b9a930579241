import { parseFragment, type DefaultTreeAdapterTypes as Tree } from "parse5";
import { describe, expect, it } from "vitest";
import { fieldText, hasWords, isElement, isHidden, isRaisedNote, isStruck, isText } from "./page-markup.ts";

const first = (html: string): Tree.ChildNode => {
  const [node] = parseFragment(html).childNodes;
  if (!node) throw new Error(html);
  return node;
};

describe("what no browser shows", () => {
  it.each([
    ["<p hidden>3</p>", true],
    ["<p style='display:none'>3</p>", true],
    ["<p style='color:red; DISPLAY : NONE'>3</p>", true],
    ["<p style='visibility:hidden'>3</p>", true],
    ["<p style='font-size:0'>3</p>", true],
    ["<p style='font-size:0px;color:red'>3</p>", true],
    ["<p style='font-size:0.9em'>3</p>", false],
    ["<p style='font-size:09pt'>3</p>", false],
    ["<p style='display:block'>3</p>", false],
    ["<p>3</p>", false],
    ["3", false],
  ])("%s: %s", (html, hidden) => {
    expect(isHidden(first(html))).toBe(hidden);
  });
});

describe("fields of a form", () => {
  const shown = (html: string, inTable = true) => fieldText(first(html), inTable);
  it.each([
    ["<input value='12'>", "12"],
    ["<input type=number value='12'>", "12"],
    ["<input type=hidden value='12'>", ""],
    ["<input type=password value='12'>", ""],
    ["<input type=checkbox value='12'>", ""],
    ["<input>", ""],
    ["<textarea> 12 </textarea>", "12"],
    ["<select><option>1<option selected>2</select>", "2"],
    ["<select><optgroup><option>1</optgroup><option>2</select>", "1"],
    ["<select></select>", ""],
  ])("%s shows “%s”", (html, text) => {
    expect(shown(html)).toBe(text);
  });

  it("outside of tables only figures count: pages have search boxes", () => {
    expect(shown("<input value='请输入关键字'>", false)).toBe("");
    expect(shown("<input value='1,234.5'>", false)).toBe("1,234.5");
    expect(shown("<input value='请输入关键字'>", true)).toBe("请输入关键字");
  });

  it("other elements are none", () => {
    expect(shown("<p>12</p>")).toBeUndefined();
    expect(shown("12")).toBeUndefined();
  });
});

describe("raised numbers", () => {
  it.each([
    ["<sup>2</sup>", "414", true],
    ["<sup>[2]</sup>", "414 ", true],
    ["<sup><a>（2）</a></sup>", "414", true],
    ["<sup>2</sup>", "面积（米", false],
    ["<sup>注</sup>", "414", false],
    ["<sup>123</sup>", "414", false],
    ["<sub>2</sub>", "414", false],
    ["<sup>2</sup>", "", false],
  ])("%s behind “%s” is a footnote's: %s", (html, before, note) => {
    expect(isRaisedNote(first(html), before)).toBe(note);
  });
});

it("text with a line through it, by its tag, its style or its class", () => {
  const struck = (html: string) => isStruck(first(html), new Set(["gone"]));
  expect(
    [
      "<del>3</del>",
      "<s>3</s>",
      "<span style='text-decoration:line-through'>3</span>",
      "<span class='a gone'>3</span>",
    ].map(struck),
  ).toEqual([true, true, true, true]);
  expect(["<span class='agone'>3</span>", "<u>3</u>", "3"].map(struck)).toEqual([false, false, false]);
});

it("there is something to read below a node, or not", () => {
  expect(
    ["<div><p> <b>3</b></p></div>", "<div> <p>\n</p></div>", "<img>", "3", " "].map((html) => hasWords(first(html))),
  ).toEqual([true, false, false, true, false]);
});

it("a node is text, an element, or neither", () => {
  expect(isText(first("3"))).toBe(true);
  expect(isElement(first("<p>"))).toBe(true);
  expect([isText(first("<!--3-->")), isElement(first("<!--3-->"))]).toEqual([false, false]);
});
