// What must not leave the house: a name marked in every internal place of a report is looked for in every output.
import { inflateSync } from "node:zlib";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, it } from "vitest";
import { contextOf } from "#core/checks/context.ts";
import { cellsOf } from "#core/editions/cells.ts";
import { checkReport } from "#core/findings/check-report.ts";
import { explanationFor } from "#core/findings/ledger.ts";
import { publishedKeys } from "#core/report/published-part.ts";
import type { Report } from "#core/report/report.ts";
import { readPlainZip } from "#testing/plain-zip.ts";
import { publishedReport } from "#testing/published-report.ts";
import { attribute, elementsIn, textOf } from "#testing/read-markup.ts";
import { type OutputKind, outputs } from "./outputs.ts";

const name = "仝暮雪";
const reason = "据仝暮雪口头说明";
const { edition, report: seed } = publishedReport("seed-2021-kaifeng");
const context = contextOf(seed, {});
const [cell = ""] = cellsOf(edition).map((each) => each.name);

/** The report with the name in its ledger, readings, labels, printed forms, notes and what is added later. */
function marked(): Report {
  const found = checkReport(context);
  const explanations = found.flatMap((finding) => {
    return explanationFor(context, finding, { text: reason, by: name, at: "2022-01-20T08:00:00Z" }) ?? [];
  });
  if (explanations.length === 0) throw new Error("no finding to explain");
  const later = {
    addends: [{ office: name, digest: name, state: "own", figures: {} }],
    coverage: { due: 70_771, reported: 70_717 },
    remarks: [{ text: name }],
  };
  return {
    ...seed,
    explanations,
    reading: { [cell]: { kind: "variant", printed: name, place: name, candidates: [name] } },
    labels: { requests_newlyReceived: name },
    printed: { [cell]: `${seed.entries[cell] ?? "0"}（${name}核）` },
    notes: [`${name}注`],
    ...later,
  };
}

const report = marked();
const source = { report, edition, findings: checkReport(contextOf(report, {})) };

/** Everything a file says, its packed parts and streams unpacked. */
async function wordsOf(file: string | Uint8Array): Promise<string> {
  if (typeof file === "string") return file;
  const bytes = Buffer.from(file);
  if (bytes.subarray(0, 2).toString() === "PK") {
    return readPlainZip(bytes)
      .map(({ path, bytes: part }) => `${path} ${part.subarray(0, 2).toString() === "PK" ? "" : part.toString("utf8")}`)
      .join("\n");
  }
  return `${await textOfPdf(bytes)}\n${streamsOfPdf(bytes)}`;
}

async function textOfPdf(bytes: Buffer): Promise<string> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const words: string[] = [JSON.stringify(await pdf.getMetadata())];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    words.push(items.map((item) => ("str" in item ? item.str : "")).join(""));
  }
  await pdf.loadingTask.destroy();
  return words.join("\n");
}

function streamsOfPdf(bytes: Buffer): string {
  const words: string[] = [];
  for (let at = bytes.indexOf("stream\n"); at >= 0; at = bytes.indexOf("stream\n", at + 7)) {
    const end = bytes.indexOf("endstream", at);
    const stream = bytes.subarray(at + 7, end);
    try {
      words.push(inflateSync(stream).toString("utf8"));
    } catch {
      words.push(stream.toString("utf8"));
    }
  }
  return words.join("\n");
}

const all = Object.keys(outputs) as OutputKind[];

describe("a name that stands in every internal place of a report", () => {
  it.each(all.filter((kind) => kind !== "json" && kind !== "review"))(
    "is not in the output %s",
    { timeout: 60_000 },
    async (kind) => {
      const words = await wordsOf(await outputs[kind].write(source));
      expect(words.includes("政府信息公开")).toBe(true);
      expect(words.includes(name)).toBe(false);
      expect(words).not.toMatch(/70771|70717/u);
    },
  );

  it("is not in the review copy, which carries findings and answers but not who gave them", async () => {
    const explanations = (report.explanations ?? []).map((explanation) => ({ ...explanation, text: "已电话核实" }));
    const { labels: _quotedByPurpose, ...unlabelled } = report;
    const told: Report = { ...unlabelled, explanations };
    const findings = checkReport(contextOf(told, {}));
    const words = await wordsOf(await outputs.review.write({ report: told, edition, findings }));
    expect(words.includes("已电话核实")).toBe(true);
    expect(words.includes(name)).toBe(false);
  });

  it("is kept by the JSON backup, in every one of these places", async () => {
    const json = JSON.parse(String(await outputs.json.write(source)));
    for (const key of ["explanations", "reading", "labels", "printed", "notes", "addends", "remarks"])
      expect(JSON.stringify(json[key]), key).toContain(name);
  });
});

describe("data inside a published file", () => {
  it.each(["html", "cms"] as const)("of %s has the published keys alone", async (kind) => {
    const elements = elementsIn(String(await outputs[kind].write(source)));
    const holder = elements.find((each) => attribute(each, "id") === "nianbao" || attribute(each, "data-nianbao"));
    if (!holder) throw new Error("no data");
    const data = JSON.parse(attribute(holder, "data-nianbao") ?? textOf(holder));
    const allowed: readonly string[] = publishedKeys;
    expect(Object.keys(data).filter((key) => !allowed.includes(key))).toEqual([]);
    expect(data.figures).toEqual(JSON.parse(String(await outputs.json.write(source))).figures);
  });

  it("holds no character that no file can hold", async () => {
    const odd = { ...seed, narrative: { ...seed.narrative, overview: "一\ufffe二\uffff三\ud800四\u0000五" } };
    for (const kind of ["html", "cms"] as const) {
      const html = String(await outputs[kind].write({ report: odd, edition, findings: [] }));
      expect(html).toContain("一二三四五");
      expect(html).not.toMatch(/[\ufffe\uffff]|\\ufff[ef]|\\ud800|\\u0000/u);
    }
  });
});
