// Chinese characters outside GB 2312 (镕 堃 喆): fonts named …_GB2312 and …简体 do not hold them.

let rareUnits: Uint8Array | undefined;

/** For each UTF-16 unit whether it is (half of) a character that a font of GB 2312 only does not hold. */
function rareTable(): Uint8Array {
  if (rareUnits) return rareUnits;
  const table = new Uint8Array(0x10000);
  table.fill(1, 0x3400, 0xe000);
  table.fill(1, 0xff66, 0xffde);
  const rows: number[] = [];
  for (let row = 0xb0; row <= 0xf7; row++) for (let cell = 0xa1; cell <= 0xfe; cell++) rows.push(row, cell);
  for (const character of new TextDecoder("gbk").decode(new Uint8Array(rows))) {
    const code = character.charCodeAt(0);
    if (code >= 0x4e00 && code <= 0x9fff) table[code] = 0;
  }
  rareUnits = table;
  return table;
}

export interface Stretch {
  readonly text: string;
  readonly rare: boolean;
}

/** The text in stretches of common and of rare characters. */
export function splitRare(text: string): readonly Stretch[] {
  const table = rareTable();
  const stretches: Stretch[] = [];
  let start = 0;
  for (let index = 1; index <= text.length; index++) {
    const rare = table[text.charCodeAt(start)] === 1;
    if (index < text.length && (table[text.charCodeAt(index)] === 1) === rare) continue;
    stretches.push({ text: text.slice(start, index), rare });
    start = index;
  }
  return stretches;
}
