// Kinds and levels of offices in Chinese.
import type { OfficeKind, OfficeLevel } from "#core/report/report.ts";

export const officeKinds: Readonly<Record<OfficeKind, string>> = {
  government: "人民政府",
  department: "政府部门",
  township: "乡镇、街道",
  dispatched: "派出机构",
  authorized: "法律法规授权组织",
};

export const officeLevels: Readonly<Record<OfficeLevel, string>> = {
  national: "国家级",
  province: "省级",
  city: "市级",
  county: "县级",
  township: "乡级",
};
