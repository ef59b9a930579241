// The 2018 form's own sentences, held against the report that Xuchang published.
import { describe, expect, it } from "vitest";
import { buildDocument } from "#core/document/build-document.ts";
import type { Document } from "#core/document/node.ts";
import { cellsOf } from "#core/editions/cells.ts";
import { editions } from "#core/editions/registry.ts";
import { fillBlanks } from "#core/equations/explain.ts";
import { figuresOf } from "#core/report/figures.ts";
import { wordings } from "#templates/wording/wordings.ts";
import { publishedReport } from "#testing/published-report.ts";
import { wordingOf } from "./wording.ts";
import { writeText } from "./write-text.ts";

const { report, edition } = publishedReport("seed-2018-xuchang");

/** A section's paragraphs as printed, width folded. */
function printed(document: Document, section: string): string {
  return document.nodes
    .flatMap((node) =>
      node.type === "paragraph" && node.section === section ? [node.text.map(({ text }) => text).join("")] : [],
    )
    .join("\n")
    .normalize("NFKC");
}

describe("Xuchang 2018", () => {
  const figuresAlone = { ...report, narrative: {} };

  it("is printed with its own text word for word", () => {
    const lines = writeText(buildDocument(edition, report, wordingOf(edition))).split("\n");
    const own = ["opening", ...edition.sections.map(({ id }) => id)].flatMap((id) =>
      (report.narrative[id] ?? "").split("\n"),
    );
    expect(lines.filter((line) => own.includes(line))).toEqual(own);
    expect(lines).toContain("十二、2019年工作打算");
  });

  it("is worded from its figures alone as it was published", () => {
    const lastYear = { channels_itemsDisclosed_count: 225_127, applications_received_count: 574 };
    const document = buildDocument(edition, figuresAlone, wordingOf(edition, lastYear));
    const published = (section: string) =>
      (report.narrative[section] ?? "")
        .normalize("NFKC")
        .replace("同意公开答复件,", "同意公开答复236件,") // the published text lost the number
        .replace("同比增加339.49%,", ""); // cut off after two decimals there (339.498…), last year's figure is not known
    for (const section of edition.sections.filter(({ content }) => content === "prose")) {
      expect(printed(document, section.id), section.id).toBe(published(section.id));
    }
  });

  it("explains the share that was made to fit", () => {
    const { notes } = buildDocument(edition, figuresAlone, wordingOf(edition));
    expect(notes).toHaveLength(1);
    expect(notes?.[0]).toMatch(/“同意公开答复”.*42\.52%.*加0\.01个百分点，印作42\.53%/);
  });

  it("links every figure to its cell", () => {
    const document = buildDocument(edition, figuresAlone, wordingOf(edition));
    const linked = document.nodes.flatMap((node) =>
      node.type === "paragraph" ? node.text.flatMap(({ cell }) => cell ?? []) : [],
    );
    const worded = cellsOf(edition).filter(
      ({ name }) => report.entries[name] !== undefined || figuresOf(edition, report)[name] !== undefined,
    );
    expect(new Set(linked)).toEqual(
      new Set(worded.map(({ name }) => name).filter((name) => name !== "charges_charged_amount")),
    );
  });

  it("leaves a gap for a blank figure, which the equations offer", () => {
    const { replies_disclosed_count: _, ...entries } = report.entries;
    const blank = { ...figuresAlone, entries };
    const text = printed(buildDocument(edition, blank, wordingOf(edition)), "requests");
    expect(text).toContain("同意公开答复__件;");
    expect(fillBlanks(edition, figuresOf(edition, blank))).toContainEqual(
      expect.objectContaining({ cell: "replies_disclosed_count", value: 236 }),
    );
  });
});

describe("wording", () => {
  it("knows what is nil, what an office speaks for, and says nothing it does not know", () => {
    const office = { name: "漯河市教育局", kind: "department" } as const;
    const nil = {
      ...report,
      office,
      narrative: {},
      entries: { reconsideration_upheld_count: "0", charges_charged_amount: "0.5" },
    };
    const document = buildDocument(edition, nil, wordingOf(edition));
    expect(printed(document, "reconsideration")).toBe("本机关因政府信息公开被申请行政复议0件。");
    expect(printed(document, "charges")).toBe("本机关依申请公开共收取费用0.5万元。");
    expect(printed(document, "disclosure")).not.toMatch(/同比|占/);
  });

  it("compiles, names only cells, and is there for every prose section of every edition", () => {
    for (const each of editions) {
      const prose = each.sections.filter(({ content }) => content === "prose").map(({ id }) => id);
      expect(Object.keys(wordings[each.id] ?? {})).toEqual(prose);
      for (const section of prose)
        expect(wordingOf(each)(section, { ...report, edition: each.id }, {})?.text).toBeTruthy();
    }
  });
});
