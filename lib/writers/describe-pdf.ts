// Says in a PDF what it is: an XMP packet (ISO 16684-1) beside the information dictionary, added behind the file's end as an
// incremental update (ISO 32000-1 §7.5.6), so that nothing before it changes.
import { escapeXml } from "./open-xml/escape-xml.ts";

export interface PdfDescription {
  readonly title: string;
  /** Who publishes it. */
  readonly office: string;
  /** `2022-01-25` */
  readonly date: string;
}

/** The file with its description; the same bytes where it is not built as Skia builds it. */
export function describePdf(pdf: Buffer, description: PdfDescription): Buffer {
  const tail = /trailer\n<<\/Size (\d+)\n\/Root (\d+) 0 R\n\/Info (\d+) 0 R>>\nstartxref\n(\d+)\n%%EOF\n?$/.exec(
    pdf.subarray(-400).toString("latin1"),
  );
  if (!tail) return pdf;
  const [size, root, info, previous] = [Number(tail[1]), Number(tail[2]), Number(tail[3]), Number(tail[4])];
  const catalog = catalogOf(pdf, root);
  if (catalog === undefined) return pdf;
  const packet = Buffer.from(packetOf(description), "utf8");
  const stream = Buffer.concat([
    Buffer.from(`${size} 0 obj\n<</Type /Metadata\n/Subtype /XML\n/Length ${packet.length}>> stream\n`),
    packet,
    Buffer.from("\nendstream\nendobj\n"),
  ]);
  const start = pdf.at(-1) === 0x0a ? pdf : Buffer.concat([pdf, Buffer.from("\n")]);
  const renewed = Buffer.from(
    `${root} 0 obj\n${catalog.replace(/>>$/u, `\n/Metadata ${size} 0 R>>`)}\nendobj\n`,
    "latin1",
  );
  const places = [start.length, start.length + stream.length].map((at) => `${String(at).padStart(10, "0")} 00000 n \n`);
  const table = `xref\n${root} 1\n${places[1]}${size} 1\n${places[0]}`;
  const trailer = `trailer\n<</Size ${size + 1}\n/Root ${root} 0 R\n/Info ${info} 0 R\n/Prev ${previous}>>\n`;
  const end = `startxref\n${start.length + stream.length + renewed.length}\n%%EOF\n`;
  return Buffer.concat([start, stream, renewed, Buffer.from(table + trailer + end, "latin1")]);
}

/** The catalogue's dictionary as it stands in the file. */
function catalogOf(pdf: Buffer, root: number): string | undefined {
  const head = `\n${root} 0 obj\n`;
  const at = pdf.lastIndexOf(head, undefined, "latin1");
  const end = at < 0 ? -1 : pdf.indexOf("\nendobj\n", at, "latin1");
  if (end < 0) return undefined;
  const catalog = pdf.subarray(at + head.length, end).toString("latin1");
  const fits = catalog.startsWith("<</Type /Catalog") && catalog.endsWith(">>");
  return fits && !catalog.includes("/Metadata") ? catalog : undefined;
}

function packetOf({ title, office, date }: PdfDescription): string {
  const day = `${date}T00:00:00+00:00`;
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"><dc:format>application/pdf</dc:format><dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(title)}</rdf:li></rdf:Alt></dc:title><dc:creator><rdf:Seq><rdf:li>${escapeXml(office)}</rdf:li></rdf:Seq></dc:creator><dc:publisher><rdf:Bag><rdf:li>${escapeXml(office)}</rdf:li></rdf:Bag></dc:publisher><dc:language><rdf:Bag><rdf:li>zh-CN</rdf:li></rdf:Bag></dc:language><xmp:CreateDate>${day}</xmp:CreateDate><xmp:ModifyDate>${day}</xmp:ModifyDate></rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
}
