// Runs of Word text: struck out by their own setting or their style's, hidden, raised behind a figure.
import { describe, expect, it } from "vitest";
import { openZip } from "#readers/sources/container/unzip.ts";
import { makeZip } from "#testing/make-zip.ts";
import { readStruckStyles, StruckRuns } from "./struck-runs.ts";

const stylesOf = async (inner: string) =>
  readStruckStyles(
    await openZip(makeZip([{ path: "word/styles.xml", content: `<w:styles xmlns:w="w">${inner}</w:styles>` }])),
  );
const style = (id: string, inner: string) => `<w:style w:styleId="${id}">${inner}</w:style>`;

describe("styles that strike out", () => {
  it("are those that say so or rest on one that does, unless they say otherwise", async () => {
    const styles = await stylesOf(
      style("gone", "<w:rPr><w:strike/></w:rPr>") +
        style("heir", '<w:basedOn w:val="gone"/>') +
        style("kept", '<w:basedOn w:val="gone"/><w:rPr><w:strike w:val="0"/></w:rPr>') +
        style("double", "<w:rPr><w:dstrike/></w:rPr>") +
        style("plain", "<w:rPr><w:b/></w:rPr>"),
    );
    expect([...styles].sort()).toEqual(["double", "gone", "heir"]);
  });

  it("are none of a table's conditions, and circles of styles end", async () => {
    const conditional = style("t", "<w:tblStylePr><w:rPr><w:strike/></w:rPr></w:tblStylePr>");
    const circle = style("a", '<w:basedOn w:val="b"/>') + style("b", '<w:basedOn w:val="a"/>');
    expect([...(await stylesOf(conditional + circle))]).toEqual([]);
  });

  it("are none where the file has no styles", async () => {
    expect((await readStruckStyles(await openZip(makeZip([{ path: "a", content: "" }])))).size).toBe(0);
  });
});

/** Elements of a run and its text: is the text left out? */
function leavesOut(
  elements: readonly (readonly [string, string?])[],
  text = "3",
  before = "",
  styles: readonly string[] = [],
) {
  const runs = new StruckRuns(new Set(styles));
  for (const [name, value] of elements) runs.open(name, value);
  return [runs.leavesOut(text, before), runs.count] as const;
}

describe("a run", () => {
  it.each([
    ["struck out", [["r"], ["strike"]], [true, 1]],
    ["struck out twice", [["r"], ["dstrike", "true"]], [true, 1]],
    ["with the setting off", [["r"], ["strike", "0"]], [false, 0]],
    ["of a style that strikes out", [["r"], ["rStyle", "gone"]], [true, 1]],
    ["that takes the line of its style away", [["r"], ["rStyle", "gone"], ["strike", "false"]], [false, 0]],
    ["in a paragraph of such a style", [["p"], ["pStyle", "gone"], ["r"]], [true, 1]],
    ["in the paragraph behind it", [["p"], ["pStyle", "gone"], ["p"], ["r"]], [false, 0]],
    ["hidden: left out, and not counted as struck", [["r"], ["vanish"]], [true, 0]],
    ["plain", [["r"], ["b"]], [false, 0]],
  ] as const)("%s", (_, elements, expected) => {
    expect(leavesOut(elements, "3", "", ["gone"])).toEqual(expected);
  });

  it("raised behind a figure is the number of a note, elsewhere it is text", () => {
    const raised = [["r"], ["vertAlign", "superscript"]] as const;
    expect(leavesOut(raised, "1", "545")[0]).toBe(true);
    expect(leavesOut(raised, "1", "新收")[0]).toBe(false);
    expect(leavesOut(raised, "条", "545")[0]).toBe(false);
    expect(leavesOut([["r"], ["vertAlign", "subscript"]], "1", "545")[0]).toBe(false);
  });

  it("is counted once, however many pieces its text comes in, and only for words", () => {
    const runs = new StruckRuns(new Set());
    runs.open("r", undefined);
    runs.open("strike", undefined);
    expect([runs.leavesOut(" ", ""), runs.count]).toEqual([true, 0]);
    for (const piece of ["3", "4"]) expect(runs.leavesOut(piece, "")).toBe(true);
    expect(runs.count).toBe(1);
    runs.close("r");
    expect(runs.leavesOut("5", "")).toBe(false);
  });
});
