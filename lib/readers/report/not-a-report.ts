// Documents that speak of annual reports and are none: the notice with its form, a list of links, a blank form.
import type { Edition } from "#core/editions/edition.ts";
import type { Recognition } from "#readers/titles/recognize-office.ts";
import type { CellResult } from "#readers/tokens/cell-result.ts";

const words = "这不是一份年报";

/** How much a document without title and figures must say in its parts. */
const leastText = 60;
/** A name that a form leaves to be filled in. */
const placeholder = /某|[×xX＊*○◯_＿]{2}/u;

/** Why a document that prints the form of a report is none, in Chinese; undefined where it may be one. */
function reason(
  edition: Edition,
  recognition: Recognition,
  narrative: Readonly<Record<string, string>>,
  cells: ReadonlyMap<string, CellResult>,
): string | undefined {
  const printed = ({ entry, printed: text, reading }: CellResult) =>
    entry !== undefined || (text ?? reading.printed ?? "") !== "" || (reading.candidates ?? []).length > 0;
  if ([...cells.values()].some(printed)) return undefined;
  const written = edition.sections.map(({ id }) => narrative[id] ?? "").join("").length;
  const { title, office, year } = recognition;
  if (title !== undefined && office !== "" && year !== undefined && !placeholder.test(office)) {
    return written > 0 || cells.size === 0 ? undefined : `${words}：${blank}`;
  }
  return `${words}：${written < leastText ? blank : notice}`;
}

const blank = "各部分没有填写任何数字和文字，像是空白的格式。请确认文件是否选对";
const notice = "没有写明单位和年度的标题，表格里也没有任何数字，像是通知、格式或说明。请确认文件是否选对";

export const notAReport = {
  nothing: `${words}：没有找到政府信息公开工作年度报告的内容，请确认文件是否选对`,
  reason,
};
