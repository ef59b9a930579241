// `--offices FILE.csv`: the list of offices that must report.
import { type OfficeListRead, readOfficeList } from "#core/offices/read-office-list.ts";
import { decodeText } from "#readers/sources/text/decode-text.ts";
import { bytesOf } from "./read-input.ts";
import { BadInput } from "./usage.ts";

/** Reads the list (UTF-8 or GBK). Throws BadInput with a Chinese message where it is none. */
export async function readOffices(file: string): Promise<Extract<OfficeListRead, { ok: true }>> {
  const bytes = await bytesOf(file);
  const { read, utils } = await import("@e965/xlsx");
  const decoded = decodeText(bytes);
  if (!decoded) throw new BadInput(`${file}：单位名单应为 CSV 文件（逗号分隔的文本）`);
  const workbook = read(decoded.text, { type: "string", raw: true });
  const sheet = workbook.Sheets[workbook.SheetNames[0] ?? ""];
  if (!sheet) throw new BadInput(`${file}：单位名单是空的`);
  const rows = utils.sheet_to_json<unknown[]>(sheet, { header: 1, raw: false, defval: "" });
  const offices = readOfficeList(rows.map((row) => row.map(String)));
  if (!offices.ok) throw new BadInput(`${file}：${offices.message}`);
  return offices;
}
