// Properties of paragraphs and characters in a Word 97–2003 file (MS-DOC 2.8, 2.9): runs of file positions and their settings.

/** Settings of a run: number of the setting (sprm) → where its operand stands in `bytes`. */
export interface PropertyRun {
  readonly from: number;
  readonly to: number;
  readonly bytes: Buffer;
  readonly at: ReadonlyMap<number, number>;
}

/** Operand sizes by the three highest bits of a sprm; 6: a byte says it. */
const operandSizes = [1, 1, 2, 4, 2, 2, undefined, 3] as const;
const tableDefinition = 0xd608;
/** Settings too many for a page of 512 bytes stand in the data stream. */
const elsewhere = [0x6645, 0x6646];

/** Runs of paragraphs. `data`: the data stream, empty where the file has none. */
export function paragraphRuns(main: Buffer, table: Buffer, data: Buffer): readonly PropertyRun[] {
  return pagesOf(main, table, 0x102).flatMap((page) => {
    const count = page.readUInt8(511);
    return Array.from({ length: count }, (_, index): PropertyRun => {
      const place = page.readUInt8((count + 1) * 4 + index * 13) * 2;
      const words = page.readUInt8(place);
      const start = words === 0 ? place + 2 : place + 1;
      const size = words === 0 ? page.readUInt8(place + 1) * 2 : words * 2 - 1;
      const own = page.subarray(start + 2, start + size);
      return { ...rangeOf(page, index), ...followed(own, settingsOf(own), data) };
    });
  });
}

/** Runs of characters with settings of their own. */
export function characterRuns(main: Buffer, table: Buffer): readonly PropertyRun[] {
  return pagesOf(main, table, 0xfa).flatMap((page) => {
    const count = page.readUInt8(511);
    return Array.from({ length: count }, (_, index): PropertyRun => {
      const place = page.readUInt8((count + 1) * 4 + index) * 2;
      const own = place === 0 ? Buffer.alloc(0) : page.subarray(place + 1, place + 1 + page.readUInt8(place));
      return { ...rangeOf(page, index), bytes: own, at: settingsOf(own) };
    });
  });
}

/** The pages that a table of pages in the file's head (at `place`) lists. */
function pagesOf(main: Buffer, table: Buffer, place: number): readonly Buffer[] {
  const start = main.readUInt32LE(place);
  const size = main.readUInt32LE(place + 4);
  const count = Math.max(0, Math.floor((size - 4) / 8));
  return Array.from({ length: count }, (_, index) => {
    const page = table.readUInt32LE(start + (count + 1 + index) * 4) & 0x3fffff;
    const bytes = main.subarray(page * 512, (page + 1) * 512);
    if (bytes.length < 512) throw new RangeError("a page lies outside the file");
    return bytes;
  });
}

function rangeOf(page: Buffer, index: number): { readonly from: number; readonly to: number } {
  return { from: page.readUInt32LE(index * 4), to: page.readUInt32LE((index + 1) * 4) };
}

function followed(own: Buffer, at: ReadonlyMap<number, number>, data: Buffer): Pick<PropertyRun, "bytes" | "at"> {
  const pointer = elsewhere.map((sprm) => at.get(sprm)).find((place) => place !== undefined);
  if (pointer === undefined || pointer + 4 > own.length) return { bytes: own, at };
  const place = own.readUInt32LE(pointer);
  if (place + 2 > data.length) return { bytes: own, at };
  const more = data.subarray(place + 2, place + 2 + data.readUInt16LE(place));
  return { bytes: more, at: settingsOf(more) };
}

function settingsOf(bytes: Buffer): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  let place = 0;
  while (place + 3 <= bytes.length) {
    const sprm = bytes.readUInt16LE(place);
    place += 2;
    found.set(sprm, place);
    const size = operandSizes[sprm >> 13];
    if (size !== undefined) place += size;
    else if (sprm === tableDefinition) place += bytes.length < place + 2 ? 2 : bytes.readUInt16LE(place) + 1;
    else place += bytes.readUInt8(place) + 1;
  }
  return found;
}
