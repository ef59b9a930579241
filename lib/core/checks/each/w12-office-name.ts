// W12: the name of the office can be printed and used in file names.
import { officeNameFault } from "../../report/office-name.ts";
import { defineCheck } from "../check.ts";

export const officeName = defineCheck({
  number: "W12",
  name: "单位名称规范",
  severity: "error",
  cases: "名称含不允许的字符或过长：错误，不能说明理由保留",
  basis: "单位名称用于标题和文件名，应与公章一致",
  pace: "narrative",
  find: ({ report }) => {
    const message = officeNameFault(report.office.name);
    return message === undefined ? [] : [{ section: "basics", unfinished: true, left: report.office.name, message }];
  },
});
