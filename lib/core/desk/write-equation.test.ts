// An equation as a clerk reads it: short labels, nil drawn together, the gap, and what is not known.
import { describe, expect, it } from "vitest";
import { requireEdition } from "../editions/registry.ts";
import { equationsOf } from "../equations/equations.ts";
import { explainEquation } from "../equations/explain.ts";
import { sure } from "../ground/sure.ts";
import { figuresOf } from "../report/figures.ts";
import { shortener, writeEquation } from "./write-equation.ts";

const edition = requireEdition("2021");
const column = (row: string) => (name: string) => `requests_${row}_${name}`;
const parts = [
  "naturalPerson",
  "commercialEnterprise",
  "researchInstitute",
  "publicWelfare",
  "legalServices",
  "otherOrganization",
];

function write(entries: Readonly<Record<string, string>>, left: string, computed = false, more = 0) {
  const typedTotals = Object.keys(entries).filter((name) => name.endsWith("_total"));
  const figures = figuresOf(edition, { entries, typedTotals });
  const equation = sure(equationsOf(edition).filter((each) => each.left[0] === left)[more]);
  return writeEquation(edition, explainEquation(edition, figures, equation), computed, entries);
}
const repeated = column("repeated");

describe("a total and its six parts", () => {
  const entries = { [repeated("total")]: "9", ...Object.fromEntries(parts.map((part) => [repeated(part), "0"])) };

  it("shows the parts that are not nil and counts the others", () => {
    const written = write(
      { ...entries, [repeated("naturalPerson")]: "5", [repeated("legalServices")]: "4" },
      repeated("total"),
    );
    expect(written.right.terms.map(({ label, text }) => `${label}${text}`)).toEqual(["自然人5", "法律服务机构4"]);
    expect(written.right).toMatchObject({ nil: 4, blank: 0, sum: "9" });
    expect(written).toMatchObject({ holds: true, gap: "", unknown: false });
  });

  it("counts blanks apart from nils", () => {
    const written = write(
      { [repeated("total")]: "9", [repeated("naturalPerson")]: "5", [repeated("publicWelfare")]: "0" },
      repeated("total"),
    );
    expect(written.right).toMatchObject({ nil: 1, blank: 4, sum: "5" });
    expect(written).toMatchObject({ holds: false, gap: "4" });
  });

  it("shows what was typed where it is no figure, and then nobody knows whether it holds", () => {
    const written = write({ ...entries, [repeated("naturalPerson")]: "十二" }, repeated("total"));
    expect(written.right.terms).toEqual([expect.objectContaining({ cell: repeated("naturalPerson"), text: "十二" })]);
    expect(written.unknown).toBe(true);
  });

  it("of a total that the report computes itself nothing is unknown", () => {
    expect(write({ [repeated("naturalPerson")]: "x" }, repeated("total"), true)).toMatchObject({
      unknown: false,
      computed: true,
    });
  });
});

describe("the balance of a column", () => {
  it("writes short sides out in full, nils among them", () => {
    const entries = {
      requests_newlyReceived_naturalPerson: "5",
      requests_carriedOver_naturalPerson: "0",
      requests_carriedForward_naturalPerson: "2",
    };
    const written = write(entries, "requests_newlyReceived_naturalPerson");
    expect(written.left.terms.map(({ text }) => text)).toEqual(["5", "0"]);
    expect(written.left).toMatchObject({ nil: 0, blank: 0, sum: "5" });
    for (const { label } of [...written.left.terms, ...written.right.terms]) expect(label).not.toContain("自然人");
  });
});

describe("short labels", () => {
  it.each([
    [
      ["重复申请·自然人", "予以公开·自然人"],
      ["重复申请", "予以公开"],
    ],
    [
      ["不予处理·重复申请·自然人", "予以公开·自然人"],
      ["不予处理·重复申请", "予以公开"],
    ],
    [
      ["重复申请·自然人", "重复申请·其他"],
      ["自然人", "其他"],
    ],
    [
      ["重复申请·自然人", "予以公开·其他"],
      ["重复申请·自然人", "予以公开·其他"],
    ],
    [["重复申请·自然人"], ["重复申请·自然人"]],
    [
      ["自然人", "自然人"],
      ["自然人", "自然人"],
    ],
    [[], []],
  ])("%j → %j", (labels, short) => {
    expect(labels.map(shortener(labels))).toEqual(short);
  });

  it("tell every two cells of an equation apart, in every edition", () => {
    for (const id of ["2018", "2019", "2021"]) {
      const each = requireEdition(id);
      for (const equation of equationsOf(each)) {
        const { left, right } = explainEquation(each, {}, equation);
        const labels = [...left, ...right].map(({ label }) => label);
        const short = labels.map(shortener(labels));
        expect(new Set(short).size, `${equation.id} ${short.join()}`).toBe(new Set(labels).size);
        expect(short).not.toContain("");
      }
    }
  });
});
