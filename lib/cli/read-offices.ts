// `--offices FILE.csv`: the list of offices that must report; also a workbook.
import { type OfficeListRead, readOfficeList } from "#core/offices/read-office-list.ts";
import { decodeText } from "#readers/sources/text/decode-text.ts";
import { bytesOf } from "./read-input.ts";
import { BadInput } from "./usage.ts";

/** Reads the list (CSV in UTF-8 or GBK, or Excel). Throws BadInput with a Chinese message where it is none. */
export async function readOffices(file: string): Promise<Extract<OfficeListRead, { ok: true }>> {
  const offices = readOfficeList(await rowsOf(file, await bytesOf(file)));
  if (!offices.ok) throw new BadInput(`${file}：${offices.message}`);
  return offices;
}

async function rowsOf(file: string, bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  const { read, utils } = await import("@e965/xlsx");
  const isWorkbook = startsWith(bytes, [0x50, 0x4b, 3, 4]) || startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]);
  const decoded = isWorkbook ? undefined : decodeText(bytes);
  if (!isWorkbook && !decoded) throw new BadInput(`${file}：单位名单应为 CSV 文件（逗号分隔的文本）或 Excel 文件`);
  try {
    const workbook = decoded ? read(decoded.text, { type: "string", raw: true }) : read(bytes, { type: "array" });
    const sheet = workbook.Sheets[workbook.SheetNames[0] ?? ""];
    const rows = sheet ? utils.sheet_to_json<unknown[]>(sheet, { header: 1, raw: false, defval: "" }) : [];
    return rows.map((row) => row.map(String));
  } catch {
    throw new BadInput(`${file}：单位名单打不开，应为 CSV 文件（逗号分隔的文本）或 Excel 文件`);
  }
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
