// PDF files made for tests: Chinese text at given places, pages turned, fonts without a table, streams as they are given.

export interface PlacedText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

export interface MadePage {
  readonly texts: readonly PlacedText[];
  /** `/Rotate` of the page and a matrix that turns its text the other way, so that the reader sees it upright. */
  readonly turn?: 0 | 90 | 180 | 270;
  /** Texts of glyph numbers in a font that says nothing about them, drawn beside the others. */
  readonly mute?: readonly PlacedText[];
}

const width = 595;
const height = 842;
const matrices = {
  0: "1 0 0 1 0 0",
  90: `0 1 -1 0 ${height} 0`,
  180: `-1 0 0 -1 ${width} ${height}`,
  270: `0 -1 1 0 0 ${width}`,
};

/** The Adobe-GB1 font every viewer brings; its codes are UTF-16. Then one whose codes are glyph numbers of its own. */
const fonts = [
  "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[5 0 R]>>",
  "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor 6 0 R/DW 1000>>",
  "<</Type/FontDescriptor/FontName/STSong-Light/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 700/StemV 80>>",
  "<</Type/Font/Subtype/Type0/BaseFont/Mute/Encoding/Identity-H/DescendantFonts[8 0 R]>>",
  "<</Type/Font/Subtype/CIDFontType2/BaseFont/Mute/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor 9 0 R/DW 500>>",
  "<</Type/FontDescriptor/FontName/Mute/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 700/StemV 80>>",
];

/** A PDF with these pages, A4 upright or turned. */
export function makePdf(pages: readonly MadePage[]): Uint8Array {
  const first = 4 + fonts.length;
  const bodies = pages.flatMap((page, index) => {
    const size = page.turn === 90 || page.turn === 270 ? `${height} ${width}` : `${width} ${height}`;
    const content = contentOf(page);
    return [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${size}]/Rotate ${page.turn ?? 0}/Resources<</Font<</F1 4 0 R/F2 7 0 R>>>>/Contents ${first + index * 2 + 1} 0 R>>`,
      `<</Length ${content.length}>>stream\n${content}\nendstream`,
    ];
  });
  const kids = pages.map((_, index) => `${first + index * 2} 0 R`).join(" ");
  return assemble([
    "<</Type/Catalog/Pages 2 0 R>>",
    `<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`,
    "null",
    ...fonts,
    ...bodies,
  ]);
}

/** A PDF of one page whose content is this stream with this dictionary. */
export function pdfWithStream(dictionary: string, stream: Uint8Array): Uint8Array {
  return assemble([
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R>>",
    `<<${dictionary}/Length ${stream.length}>>stream\n${Buffer.from(stream).toString("latin1")}\nendstream`,
  ]);
}

function contentOf({ texts, turn = 0, mute = [] }: MadePage): string {
  const show = (font: string, { x, y, text }: PlacedText) =>
    `BT /${font} 10 Tf 1 0 0 1 ${x} ${y} Tm <${Buffer.from(text, "utf16le").swap16().toString("hex")}> Tj ET`;
  return [
    `${matrices[turn]} cm`,
    ...texts.map((text) => show("F1", text)),
    ...mute.map((text) => show("F2", text)),
  ].join("\n");
}

function assemble(objects: readonly string[]): Uint8Array {
  let file = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj${object}endobj\n`;
    return `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join("")}`;
  const trailer = `trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF`;
  return Buffer.from(file + table + trailer, "latin1");
}
