// Settings of paragraphs and characters in the pages of an old Word file, also where they stand elsewhere or are broken.
import { describe, expect, it } from "vitest";
import { characterRuns, paragraphRuns } from "./word-properties.ts";

const paragraphs = 0x102;
const characters = 0xfa;
const none = Buffer.alloc(0);

/** A file whose second 512 bytes are the page, and the table of pages that names it. */
function fileOf(place: number, page: Buffer, number = 1): { readonly main: Buffer; readonly table: Buffer } {
  const main = Buffer.concat([Buffer.alloc(512), page]);
  main.writeUInt32LE(0, place);
  main.writeUInt32LE(12, place + 4);
  const table = Buffer.alloc(12);
  table.writeUInt32LE(number, 8);
  return { main, table };
}

/** A page of runs from and to these positions; `own`: each run's bytes with what stands before them, undefined where none. */
function pageOf(positions: readonly number[], entry: number, own: readonly (readonly number[] | undefined)[]): Buffer {
  const page = Buffer.alloc(512);
  positions.forEach((position, at) => {
    page.writeUInt32LE(position, at * 4);
  });
  let end = 510;
  own.forEach((bytes, at) => {
    if (!bytes) return;
    end = (end - bytes.length) & ~1;
    Buffer.from(bytes).copy(page, end);
    page.writeUInt8(end / 2, positions.length * 4 + at * entry);
  });
  page.writeUInt8(own.length, 511);
  return page;
}

const charactersOf = (settings: readonly number[]) => {
  const { main, table } = fileOf(characters, pageOf([0, 10], 1, [[settings.length, ...settings]]));
  return characterRuns(main, table)[0];
};

describe("settings of characters", () => {
  it.each([
    ["one byte", [0x37, 0x08, 1], [[0x0837, 2]]],
    [
      "two bytes, then one",
      [0x43, 0x4a, 24, 0, 0x37, 0x08, 1],
      [
        [0x4a43, 2],
        [0x0837, 6],
      ],
    ],
    [
      "four bytes, then one",
      [0x03, 0x6a, 1, 2, 3, 4, 0x37, 0x08, 1],
      [
        [0x6a03, 2],
        [0x0837, 8],
      ],
    ],
    [
      "three bytes, then one",
      [0x01, 0xea, 1, 2, 3, 0x37, 0x08, 1],
      [
        [0xea01, 2],
        [0x0837, 7],
      ],
    ],
    [
      "as many as a byte says",
      [0x01, 0xca, 2, 9, 9, 0x37, 0x08, 1],
      [
        [0xca01, 2],
        [0x0837, 7],
      ],
    ],
    ["the later of two alike", [0x37, 0x08, 1, 0x37, 0x08, 0], [[0x0837, 5]]],
    ["a setting cut off", [0x37, 0x08, 1, 0x37], [[0x0837, 2]]],
  ])("%s", (_, settings, found) => {
    expect([...(charactersOf(settings)?.at ?? [])]).toEqual(found);
  });

  it("stand with the range of each run, one without settings too", () => {
    const page = pageOf([1024, 1030, 1100], 1, [undefined, [3, 0x37, 0x08, 1]]);
    const { main, table } = fileOf(characters, page);
    const runs = characterRuns(main, table);
    expect(runs.map(({ from, to, at }) => [from, to, [...at.keys()]])).toEqual([
      [1024, 1030, []],
      [1030, 1100, [0x0837]],
    ]);
  });

  it("are not looked for on a page outside the file", () => {
    const { main, table } = fileOf(characters, Buffer.alloc(512), 7);
    expect(() => characterRuns(main, table)).toThrow(RangeError);
  });

  it("are none where no page is listed", () => {
    expect(characterRuns(Buffer.alloc(512), none)).toEqual([]);
  });
});

describe("settings of paragraphs", () => {
  const inTable = [0x16, 0x24, 1];

  it.each([
    ["an odd number of bytes", [3, 0, 0, ...inTable]],
    ["a number of words behind nil", [0, 3, 0, 0, ...inTable, 0]],
  ])("after %s", (_, own) => {
    const { main, table } = fileOf(paragraphs, pageOf([0, 50], 13, [own]));
    const [run] = paragraphRuns(main, table, none);
    const place = run?.at.get(0x2416) ?? -1;
    expect([run?.from, run?.to, run?.bytes[place]]).toEqual([0, 50, 1]);
  });

  it("go on behind the definition of a table, whose size has two bytes", () => {
    const settings = [0x08, 0xd6, 3, 0, 9, 9, ...inTable];
    const { main, table } = fileOf(paragraphs, pageOf([0, 50], 13, [[6, 0, 0, ...settings]]));
    expect([...(paragraphRuns(main, table, none)[0]?.at ?? [])]).toEqual([
      [0xd608, 2],
      [0x2416, 8],
    ]);
  });

  describe("that stand in the other stream", () => {
    const { main, table } = fileOf(paragraphs, pageOf([0, 50], 13, [[0, 4, 0, 0, 0x46, 0x66, 4, 0, 0, 0]]));

    it("are taken from there", () => {
      const stream = Buffer.from([9, 9, 9, 9, 3, 0, ...inTable, 9]);
      const [run] = paragraphRuns(main, table, stream);
      expect([...(run?.at ?? [])]).toEqual([[0x2416, 2]]);
      expect([...(run?.bytes ?? [])]).toEqual(inTable);
    });

    it("are left where that stream ends before them", () => {
      expect([...(paragraphRuns(main, table, none)[0]?.at.keys() ?? [])]).toEqual([0x6646]);
    });
  });
});
