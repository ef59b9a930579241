// Workbooks of registers for tests: sheets of rows, merged heads.
import { utils, write } from "@e965/xlsx";

export interface MadeSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  /** Areas of merged cells: `A1:C1`. */
  readonly merged?: readonly string[];
}

/** An .xlsx file with these sheets; everything is text. */
export function makeRegister(...sheets: readonly MadeSheet[]): Uint8Array<ArrayBuffer> {
  const book = utils.book_new();
  for (const { name, rows, merged = [] } of sheets) {
    const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
    sheet["!merges"] = merged.map((area) => utils.decode_range(area));
    utils.book_append_sheet(book, sheet, name);
  }
  return Uint8Array.from(write(book, { type: "buffer", bookType: "xlsx" }) as Uint8Array);
}

/** A register of so many requests, a sixth of a day each, in words that offices use; every fifth is open still. */
export function longRegister(year: number, length: number): MadeSheet {
  const kinds = ["自然人", "公民", "律师事务所", "商业企业", "其他"];
  const results = ["予以公开", "部分公开", "重复申请", "不予公开—属于国家秘密", ""];
  const rows = Array.from({ length }, (_, at) => {
    const result = results[at % results.length] ?? "";
    const day = `${year}-${String(9 + (at % 4)).padStart(2, "0")}-${String((at % 27) + 1).padStart(2, "0")}`;
    const kind = kinds[(at * 7) % kinds.length] ?? "";
    return [
      String(at + 1),
      day,
      `申请人${at}`,
      kind,
      `第${at}号事项的文件`,
      result === "" ? "" : `${year}年12月30日`,
      result,
    ];
  });
  const titles = ["序号", "收到日期", "申请人", "申请人类型", "申请内容", "答复日期", "办理结果"];
  return { name: "台账", rows: [titles, ...rows] };
}
