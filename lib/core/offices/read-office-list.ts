// A list of offices as a table (pasted from Excel, a CSV file) → offices. Heads are English names or Chinese ones.
import { kindsOfOffice, levelsOfOffice, type OfficeKind, type OfficeLevel } from "../report/report.ts";
import { foldOfficeName } from "./fold-office-name.ts";
import type { ListedOffice } from "./listed-office.ts";

type Column = "code" | "name" | "kind" | "level" | "parent" | "aliases" | "exempt";

const columnNames: Readonly<Record<Column, readonly string[]>> = {
  name: ["name", "单位", "单位名称", "机关", "机关名称", "名称"],
  code: ["code", "代码", "统一社会信用代码", "编码", "单位编码"],
  kind: ["kind", "类别", "单位类别", "性质", "单位性质", "类型"],
  level: ["level", "层级", "级别", "行政层级"],
  parent: ["parent", "上级", "上级单位", "主管单位"],
  aliases: ["aliases", "别名", "简称", "曾用名", "其他名称", "简称曾用名"],
  exempt: ["exempt", "免报", "免报原因", "免报理由", "是否免报"],
};

const kindNames: Readonly<Record<string, OfficeKind>> = {
  人民政府: "government",
  政府: "government",
  部门: "department",
  乡镇街道: "township",
  乡镇: "township",
  街道: "township",
  派出机构: "dispatched",
  授权组织: "authorized",
};

const levelNames: Readonly<Record<string, OfficeLevel>> = {
  国家: "national",
  中央: "national",
  省: "province",
  省级: "province",
  市: "city",
  市级: "city",
  地级: "city",
  县: "county",
  县级: "county",
  区县: "county",
  乡: "township",
  乡镇: "township",
  乡级: "township",
};

const notExempt = new Set(["", "否", "不", "no", "false", "0", "n"]);
const plainlyExempt = new Set(["是", "yes", "true", "1", "y", "√"]);

export type OfficeListRead =
  | { readonly ok: true; readonly offices: readonly ListedOffice[]; readonly notes: readonly string[] }
  | { readonly ok: false; readonly message: string };

/**
 * Reads a list of offices from rows of text. Without a row of heads the first column is the name. A name twice is kept
 * once with a note; an unknown kind or level, or a list without names, is refused with a Chinese message and its line.
 */
export function readOfficeList(rows: readonly (readonly string[])[]): OfficeListRead {
  const filled = rows.map((cells, index) => ({ cells: cells.map((cell) => cell.trim()), line: index + 1 }));
  const present = filled.filter(({ cells }) => cells.some((cell) => cell !== ""));
  const [first] = present;
  if (!first) return { ok: false, message: "单位名单是空的" };
  const heads = columnsOf(first.cells);
  const columns = heads ?? new Map<Column, number>([["name", 0]]);
  const offices = new Map<string, ListedOffice>();
  const notes: string[] = [];
  for (const { cells, line } of heads ? present.slice(1) : present) {
    const at = (column: Column) => cells[columns.get(column) ?? -1] ?? "";
    if (at("name") === "") return { ok: false, message: `单位名单第 ${line} 行没有单位名称` };
    const office = officeOf(at);
    if (typeof office === "string") return { ok: false, message: `单位名单第 ${line} 行：${office}` };
    const key = foldOfficeName(office.name);
    if (offices.has(key)) notes.push(`单位名单第 ${line} 行“${office.name}”重复，只算一次`);
    else offices.set(key, office);
  }
  if (offices.size === 0) return { ok: false, message: "单位名单里没有单位" };
  return { ok: true, offices: [...offices.values()], notes };
}

function columnsOf(cells: readonly string[]): ReadonlyMap<Column, number> | undefined {
  const columns = new Map<Column, number>();
  for (const [index, cell] of cells.entries()) {
    const title = cell.replace(/[\s（）()、/]/gu, "").toLowerCase();
    const found = (Object.entries(columnNames) as [Column, readonly string[]][]).find(([, names]) =>
      names.includes(title),
    );
    if (found && !columns.has(found[0])) columns.set(found[0], index);
  }
  return columns.has("name") ? columns : undefined;
}

function officeOf(at: (column: Column) => string): ListedOffice | string {
  const kind = kindOf(at("kind"), kindNames, kindsOfOffice);
  const level = kindOf(at("level"), levelNames, levelsOfOffice);
  if (kind === null) return `不认识的类别“${at("kind")}”，应为${Object.keys(kindNames).join("、")}之一`;
  if (level === null) return `不认识的层级“${at("level")}”，应为省、市、县、乡镇之一`;
  const exempt = at("exempt");
  const parent = at("parent");
  return {
    name: at("name"),
    aliases: at("aliases")
      .split(/[、，,;；|/]/u)
      .map((alias) => alias.trim())
      .filter((alias) => alias !== ""),
    ...(kind ? { kind } : {}),
    ...(level ? { level } : {}),
    ...(parent === "" ? {} : { parent }),
    ...(at("code") === "" ? {} : { code: at("code") }),
    ...(notExempt.has(exempt.toLowerCase())
      ? {}
      : { exempt: plainlyExempt.has(exempt.toLowerCase()) ? "名单注明免报" : exempt }),
  };
}

/** The identifier, undefined where nothing is written, null where it is unknown. */
function kindOf<T extends string>(
  text: string,
  names: Readonly<Record<string, T>>,
  ids: readonly T[],
): T | undefined | null {
  if (text === "") return undefined;
  const id = ids.find((one) => one === text.toLowerCase());
  return id ?? (Object.hasOwn(names, text) ? (names[text] as T) : null);
}
