// Does an old workbook (BIFF8, or XML of 2003) use fonts with a line through them? Its library does not say at which cells.
import type { SheetJs } from "./load-sheet-js.ts";

const font = 0x0031;
const strikeOut = 0x0008;

/** True where some font of the workbook strikes out. False also for what cannot be looked at. */
export function hasStruckFont(library: SheetJs, bytes: Uint8Array): boolean {
  if (bytes[0] !== 0xd0) return /StrikeThrough="1"/u.test(new TextDecoder().decode(bytes));
  try {
    const file = library.CFB.read(bytes as unknown as string, { type: "array" as "string" });
    const entry = library.CFB.find(file, "Workbook") ?? library.CFB.find(file, "Book");
    return entry ? namesStruckFont(Uint8Array.from(entry.content)) : false;
  } catch {
    return false;
  }
}

/** Records are a number, a length and what they hold; a font's second word says how it looks. */
function namesStruckFont(stream: Uint8Array): boolean {
  const words = new DataView(stream.buffer);
  for (let at = 0; at + 4 <= stream.length; ) {
    const length = words.getUint16(at + 2, true);
    if (words.getUint16(at, true) === font && at + 8 <= stream.length) {
      if ((words.getUint16(at + 6, true) & strikeOut) !== 0) return true;
    }
    at += 4 + length;
  }
  return false;
}
