// Text tables of a PDF: radicals become characters, everything else stays, and so do files of another build.
import { deflateSync, inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { mendPdfText } from "./mend-pdf-text.ts";

const head = "%PDF-1.4\n%Ó\n";

/** A PDF as Skia lays it out: numbered objects, then the table of their places. */
function pdfOf(streams: readonly string[]): Buffer {
  const objects = streams.map((stream, index) => {
    const packed = deflateSync(Buffer.from(stream, "latin1"));
    const start = `${index + 1} 0 obj\n<</Filter /FlateDecode\n/Length ${packed.length}>> stream\n`;
    return Buffer.concat([Buffer.from(start, "latin1"), packed, Buffer.from("\nendstream\nendobj\n")]);
  });
  let place = Buffer.byteLength(head, "latin1");
  const places = objects.map((object) => {
    const own = place;
    place += object.length;
    return `${String(own).padStart(10, "0")} 00000 n \n`;
  });
  const tail = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join("")}trailer\n<</Size ${objects.length + 1}>>\nstartxref\n${place}\n%%EOF\n`;
  return Buffer.concat([Buffer.from(head, "latin1"), ...objects, Buffer.from(tail, "latin1")]);
}

/** The streams, found by the table and not by searching. */
function streamsOf(pdf: Buffer): readonly string[] {
  const text = pdf.toString("latin1");
  const start = Number(/startxref\n(\d+)/.exec(text)?.[1]);
  expect(text.slice(start, start + 5)).toBe("xref\n");
  return [...text.slice(start).matchAll(/(\d{10}) 00000 n/g)].map(([, offset], index) => {
    const object = /^(\d+) 0 obj\n<<\/Filter \/FlateDecode\n\/Length (\d+)>> stream\n/.exec(text.slice(Number(offset)));
    expect(object?.[1]).toBe(String(index + 1));
    const from = Number(offset) + (object?.[0].length ?? 0);
    expect(text.slice(from + Number(object?.[2]), from + Number(object?.[2]) + 11)).toBe("\nendstream\n");
    return inflateSync(pdf.subarray(from, from + Number(object?.[2]))).toString("latin1");
  });
}

function mapOf(lines: string): string {
  return `begincmap\n1 begincodespacerange\n<00> <FF>\nendcodespacerange\n${lines}\nendcmap\nend`;
}

describe("mended", () => {
  it("are radicals in single entries and ranges; the other entries say the same", () => {
    const map = mapOf(
      "3 beginbfchar\n<01> <2F00>\n<02> <2EA0>\n<03> <D83CDC04>\nendbfchar\n2 beginbfrange\n<11> <13> <0030>\n<20> <21> <2F07>\nendbfrange",
    );
    const other = "q 1 0 0 1 0 0 cm";
    const [mended, untouched] = streamsOf(mendPdfText(pdfOf([map, other])));
    expect(untouched).toBe(other);
    expect(mended).toBe(
      mapOf(
        "8 beginbfchar\n<01> <4E00>\n<02> <6C11>\n<03> <D83CDC04>\n<11> <0030>\n<12> <0031>\n<13> <0032>\n<20> <4EA0>\n<21> <4EBA>\nendbfchar",
      ),
    );
  });

  it("to simplified forms where the compatibility form is traditional", () => {
    const [mended] = streamsOf(mendPdfText(pdfOf([mapOf("1 beginbfchar\n<01> <2F3E>\nendbfchar")])));
    expect(mended).toContain("<01> <6237>");
  });
});

describe("left as they are", () => {
  it("files without radicals, byte by byte", () => {
    const pdf = pdfOf([mapOf("1 beginbfchar\n<01> <4E00>\nendbfchar"), "begincmap"]);
    expect(mendPdfText(pdf)).toBe(pdf);
  });

  it("files that are built in another way", () => {
    for (const text of [
      "",
      "%PDF-1.7\n",
      `${head}startxref\n99999\n%%EOF\n`,
      `${head}xref\n0 x\nstartxref\n13\n%%EOF\n`,
    ]) {
      const pdf = Buffer.from(text, "latin1");
      expect(mendPdfText(pdf)).toBe(pdf);
    }
  });
});
