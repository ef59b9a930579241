// What kind of office reports: as stated, else as its name says.
import type { Office } from "../report/report.ts";

/** Is this a people's government, of whatever level (and so bound by 条例第五十条 to report 考核、社会评议、责任追究)? */
export function isGovernment({ kind, name }: Office): boolean {
  return kind === "government" || (kind !== "department" && /人民政府$/u.test(name));
}

/** Does its report sum up those of departments? Governments from the county upward do. */
export function sumsUpDepartments(office: Office): boolean {
  const township = office.kind === "township" || office.level === "township" || /[乡镇]人民政府$/u.test(office.name);
  return isGovernment(office) && !township;
}

/** An office that certainly has no power to make 规章: below the level of a city with districts, or a local department. */
export function cannotMakeRules({ kind, level, name }: Office): boolean {
  if (kind === "township" || kind === "dispatched" || level === "county" || level === "township") return true;
  if (kind === "department") return level === "city" || level === "province";
  if (kind === "government" && level !== undefined) return false;
  return /(?:[县区旗]人民政府|街道办事处|[乡镇]人民政府)$/u.test(name);
}

/** A department must publish by 31 January, a people's government by 31 March (条例第四十九条). */
export function publishesInMarch(office: Office): boolean {
  return isGovernment(office);
}
