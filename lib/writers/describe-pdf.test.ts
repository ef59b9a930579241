import { describe, expect, it } from "vitest";
import { describePdf } from "./describe-pdf.ts";

const about = { title: "甲局<2023>年报 & 附件", office: "甲局", date: "2024-01-25" };
/** A file as Chromium builds it. */
function pdf(catalog = "<</Type /Catalog\n/Pages 2 0 R>>", end = "%%EOF\n"): Buffer {
  const head = "%PDF-1.4\n1 0 obj\n<</Creator (x)>>\nendobj\n";
  const body = `3 0 obj\n${catalog}\nendobj\n`;
  const xref = Buffer.byteLength(head + body);
  return Buffer.from(
    `${head}${body}xref\n0 4\ntrailer\n<</Size 4\n/Root 3 0 R\n/Info 1 0 R>>\nstartxref\n${xref}\n${end}`,
    "latin1",
  );
}

describe("a PDF with its description", () => {
  const before = pdf();
  const after = describePdf(before, about);
  const text = after.toString("utf8");

  it("begins with the very bytes that it had", () => {
    expect(after.subarray(0, before.length).equals(before)).toBe(true);
    expect(after.length).toBeGreaterThan(before.length);
  });

  it("says title, office and day, and no word becomes markup", () => {
    expect(text).toContain("甲局&lt;2023&gt;年报 &amp; 附件");
    expect(text).toContain("<dc:publisher><rdf:Bag><rdf:li>甲局</rdf:li>");
    expect(text).toContain("<xmp:CreateDate>2024-01-25T00:00:00+00:00</xmp:CreateDate>");
  });

  it("leads from its end to the new parts, at the bytes where they are", () => {
    const start = Number(/startxref\n(\d+)\n%%EOF\n$/u.exec(after.toString("latin1"))?.[1]);
    const table = after.subarray(start).toString("latin1");
    expect(table).toMatch(/^xref\n3 1\n\d{10} 00000 n \n4 1\n\d{10} 00000 n \n/u);
    const places = [...table.matchAll(/(\d{10}) 00000 n/gu)].map(([, place]) => Number(place));
    expect(places.map((place) => after.subarray(place, place + 7).toString("latin1"))).toEqual(["3 0 obj", "4 0 obj"]);
    expect(table).toContain(`/Prev ${before.toString("latin1").match(/startxref\n(\d+)/u)?.[1]}`);
    expect(text).toContain("/Metadata 4 0 R>>");
  });

  it("its length is that of the packet in bytes", () => {
    const at = after.indexOf("/Length ");
    const length = Number(
      after
        .subarray(at + 8, at + 20)
        .toString("latin1")
        .split(">")[0],
    );
    const stream = after.indexOf(">> stream\n", at) + 10;
    expect(after.subarray(stream + length, stream + length + 11).toString("latin1")).toBe("\nendstream\n");
  });

  it("without a line's end behind it, the new parts begin on a line of their own", () => {
    const bare = pdf(undefined, "%%EOF");
    expect(
      describePdf(bare, about)
        .subarray(bare.length, bare.length + 8)
        .toString("latin1"),
    ).toBe("\n4 0 obj");
  });

  it.each([
    ["no PDF", Buffer.from("年报")],
    ["one built otherwise", Buffer.from("%PDF-1.7\n%%EOF\n")],
    ["one that has a description", pdf("<</Type /Catalog\n/Metadata 9 0 R>>")],
    ["one whose catalogue is another kind", pdf("<</Type /Pages>>")],
  ])("%s is left as it is", (_, given) => {
    expect(describePdf(given, about)).toBe(given);
  });
});
