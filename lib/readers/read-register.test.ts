// Registers in every kind of file that offices keep them in: the same rows, dates as dates and as text, merged heads.
import { utils, write } from "@e965/xlsx";
import { expect, test } from "vitest";
import { readRegister } from "./read-register.ts";

function book() {
  const sheet = utils.aoa_to_sheet([
    ["某局台账", "", ""],
    ["序号", "收到日期", "办理结果"],
    [1, new Date(Date.UTC(2025, 2, 1)), "予以公开"],
    [2, "2025年3月2日", "重复申请"],
  ]);
  sheet["!merges"] = [utils.decode_range("A1:C1")];
  const made = utils.book_new();
  utils.book_append_sheet(made, sheet, "上半年");
  utils.book_append_sheet(made, utils.aoa_to_sheet([["说明"]]), "说明");
  return made;
}

const bytesOf = (type: "xlsx" | "biff8" | "ods" | "xlsb") =>
  Uint8Array.from(write(book(), { type: "buffer", bookType: type }) as Uint8Array);

test.each(["xlsx", "biff8", "ods"] as const)(
  "%s is read by rows, with its merged head over all columns",
  async (type) => {
    const [first, second] = await readRegister(bytesOf(type));
    expect(first?.name).toBe("上半年");
    expect(first?.rows.map(({ number, cells }) => [number, ...cells])).toEqual([
      [1, "某局台账", "某局台账", "某局台账"],
      [2, "序号", "收到日期", "办理结果"],
      [3, "1", "2025-03-01", "予以公开"],
      [4, "2", "2025年3月2日", "重复申请"],
    ]);
    expect(second?.rows).toEqual([{ number: 1, cells: ["说明"] }]);
  },
);

test("a workbook of a kind that is not read is refused in words", async () => {
  await expect(readRegister(bytesOf("xlsb"))).rejects.toThrow(/二进制工作簿（\.xlsb），请另存为 \.xlsx/u);
});

test("a CSV file is one sheet", async () => {
  const [only] = await readRegister(new TextEncoder().encode("收到日期,办理结果\n2025-03-01,予以公开\n"));
  expect(only?.rows.map(({ cells }) => cells)).toEqual([
    ["收到日期", "办理结果"],
    ["2025-03-01", "予以公开"],
  ]);
});

test("days counted from 1904, hidden rows and sheets, cells over several rows", async () => {
  const sheet = utils.aoa_to_sheet([
    ["序号", "收到日期"],
    [1, 44_000],
    [1, 44_000],
  ]);
  for (const address of ["B2", "B3"]) sheet[address].z = "yyyy-mm-dd";
  sheet["!merges"] = [utils.decode_range("A2:A3")];
  sheet["!rows"] = [{}, {}, { hidden: true }];
  const made = utils.book_new();
  utils.book_append_sheet(made, sheet, "台账");
  utils.book_append_sheet(made, utils.aoa_to_sheet([["底稿"]]), "底稿");
  made.Workbook = { WBProps: { date1904: true }, Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
  const read = await readRegister(Uint8Array.from(write(made, { type: "buffer", bookType: "xlsx" }) as Uint8Array));
  expect(read).toEqual([
    {
      name: "台账",
      rows: [
        { number: 1, cells: ["序号", "收到日期"] },
        { number: 2, cells: ["1", "2024-06-19"] },
        { number: 3, cells: ["1", "2024-06-19"], hidden: true, merged: [0] },
      ],
    },
    { name: "底稿", hidden: true, rows: [{ number: 1, cells: ["底稿"] }] },
  ]);
});
