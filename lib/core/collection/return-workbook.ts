// 下发模板: a blank workbook that an office fills in. It carries its version, its form and whose it is.
import type { Finding } from "../checks/finding.ts";
import { cellByName } from "../editions/cells.ts";
import type { Edition } from "../editions/edition.ts";
import type { Source } from "../report/source.ts";

/** Counts changes after which an older one can no longer be read. */
export const returnWorkbookVersion = 1;

/** The sheet that says how it is filled in; nothing of it belongs to the report. */
export const guideSheet = "填报说明";

/** Lines of that sheet: what the workbook is, and how it is filled in. */
export function guideLines(edition: Edition, year: number, office: string, due: string | undefined): readonly string[] {
  return [
    `${office}${year}年政府信息公开工作年度报告填报表`,
    `填报单位：${office}；年度：${year}年；${edition.name}；填报表第 ${returnWorkbookVersion} 版。`,
    "各表的行名、栏名和总计已经锁定，只填空白格：没有发生的填 0，不掌握的留空。总计自动计算，表下“平衡”一行随时显示勾稽是否平衡。",
    "文字部分有就写在标题下面，没有可以不写。请不要改动工作表的名称和次序；这份填报表只供本单位填报，其他单位请用自己的一份。",
    `填好后保存，把这个文件原样交回${due === undefined ? "" : `，${due} 前报送`}。`,
  ];
}

export interface GuideSaid {
  readonly office: string;
  readonly year: number;
  /** Name of the form. */
  readonly form: string;
  readonly version: number;
}

/** What the lines of that sheet say, also where the program that saved the workbook dropped all else. */
export function readGuide(lines: readonly string[]): GuideSaid | undefined {
  for (const line of lines) {
    const said = /^填报单位：(.+?)；年度：(\d{4})年；(.+?)；填报表第 (\d{1,4}) 版/u.exec(line.trim());
    if (said) return { office: said[1] ?? "", year: Number(said[2]), form: said[3] ?? "", version: Number(said[4]) };
  }
  return undefined;
}

/** Why a workbook of another version is refused; undefined for one that is read. */
export function otherVersion(version: number): string | undefined {
  return version === returnWorkbookVersion
    ? undefined
    : `这是第 ${version} 版填报表，本程序用的是第 ${returnWorkbookVersion} 版；请用新下发的填报表重新填报`;
}

/** Who fills in a blank workbook owes figures and no text: of its findings those about figures. Of other files all. */
export function owedFindings(
  source: Pick<Source, "returnWorkbook"> | undefined,
  edition: Edition,
  findings: readonly Finding[],
): readonly Finding[] {
  if (!source?.returnWorkbook) return findings;
  return findings.filter(({ cells }) => cells.some((cell) => cellByName(edition, cell) !== undefined));
}
