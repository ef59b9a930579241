// Whom a report speaks for: 全市各级行政机关, or the office alone.
import type { Office } from "#core/report/report.ts";

export interface OfficeScope {
  /** 全市; 本机关 for an office that reports on itself alone. */
  readonly scope: string;
  /** 全市各级各部门 */
  readonly everyone: string;
  /** 全市各级行政机关 */
  readonly organs: string;
}

const area = /(省|市|州|盟|县|旗|区|镇|乡|街道)(?:人民政府|办事处|行政公署|管理委员会|管委会)/u;

export function officeScope(office: Office): OfficeScope {
  const ofArea = office.kind === undefined || office.kind === "government" || office.kind === "township";
  const match = ofArea ? area.exec(office.name) : null;
  if (!match) return { scope: "本机关", everyone: "本机关", organs: "本机关" };
  const scope = `全${match[1]}`;
  return { scope, everyone: `${scope}各级各部门`, organs: `${scope}各级行政机关` };
}
