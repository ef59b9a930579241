// `nianbao audit FOLDER --out findings.xlsx`: read and check every report in a folder.
import { auditFolder } from "./audit-folder.ts";
import { BadInput, type Options } from "./usage.ts";

export async function auditCommand(folder: string, { out }: Options): Promise<number> {
  if (out === undefined) throw new BadInput("缺少 --out：写到哪个 Excel 文件");
  if (!/\.xlsx$/iu.test(out)) throw new BadInput(`--out 应为 .xlsx 文件，不是“${out}”`);
  return auditFolder(folder, out);
}
