// The checks that are equations: each edition states them as data (its `equations` and its `total` heads); here they get
// their place in the catalogue. B01–B03, B05, D01–D03, A01, A02, A04 and H01–H10.
import type { Check } from "../check.ts";
import { equationFindings } from "../equation-findings.ts";
import type { Severity } from "../finding.ts";

const tables = "官方表格：总计等于各分项之和";
const statistics = "国办发〔2014〕32号统计指标";

function equationCheck(number: string, name: string, severity: Severity, basis: string): Check {
  return {
    number,
    name,
    severity,
    ...(severity === "error" ? { cases: "没有空白格：错误；有空白格可以解释差额：疑问，并列出这些空白格" } : {}),
    basis,
    needs: "self",
    pace: "figures",
    check: (context) => equationFindings(context).filter((finding) => finding.number === number),
  };
}

export const equationChecks: readonly Check[] = [
  equationCheck("A01", "项目数量推算不得为负", "warning", "上一年项目数量加本年增减即本年项目数量，不会小于 0"),
  equationCheck("A02", "公开存量不小于本年新公开", "warning", "本年新公开的文件都在对外公开总数量之内"),
  equationCheck(
    "A04",
    "推算的上年有效件数不得为负",
    "warning",
    "上年现行有效件数＝本年现行有效－本年制发＋本年废止，不会小于 0",
  ),
  equationCheck(
    "B01",
    "逐列平衡：新收＋上年结转＝总计＋结转下年度",
    "error",
    "表三左上角：第一项加第二项之和，等于第三项加第四项之和",
  ),
  equationCheck("B02", "逐行合计：六类申请人之和＝总计", "error", tables),
  equationCheck("B03", "逐列明细之和＝（七）总计", "error", tables),
  equationCheck("B05", "结转超过可结转数", "error", "结转下年度的申请只能来自本年新收和上年结转"),
  equationCheck("D01", "行政复议总计＝四项之和", "error", tables),
  equationCheck("D02", "未经复议直接起诉总计＝四项之和", "error", tables),
  equationCheck("D03", "复议后起诉总计＝四项之和", "error", tables),
  equationCheck(
    "H01",
    "主动公开总数与渠道数",
    "warning",
    `${statistics}：不同渠道公开相同信息计1条，总数不小于任一渠道、不大于各渠道之和`,
  ),
  equationCheck(
    "H02",
    "规范性文件公开数≤制发数",
    "note",
    "一般公开的是本年制发的规范性文件；公开历年文件的，请核对口径",
  ),
  equationCheck("H03", "申请总数＝当面＋传真＋网络＋信函", "error", `${statistics}：收到申请数等于四种渠道之和`),
  equationCheck(
    "H04",
    "办结数＝按时＋延期，且≤申请数",
    "warning",
    `${statistics}：申请办结数等于按时办结与延期办结之和`,
  ),
  equationCheck("H05", "答复总数＝八类之和", "error", `${statistics}：申请答复数等于八类答复之和，也等于办结数`),
  equationCheck("H06", "不同意公开＝分项之和", "error", `${statistics}：不同意公开答复数等于各项理由之和`),
  equationCheck("H07", "复议＝维持＋纠错＋其他", "error", `${statistics}：行政复议数量等于各种结果之和`),
  equationCheck("H08", "诉讼＝维持/驳回＋纠错＋其他", "error", `${statistics}：行政诉讼数量等于各种结果之和`),
  equationCheck("H09", "工作人员＝专职＋兼职", "error", `${statistics}：工作人员数等于专职与兼职之和`),
  equationCheck("H10", "主要负责同志次数≤总次数", "warning", `${statistics}：主要负责同志参加的是总次数的其中数`),
];

/** Equations are all reported in one go; the catalogue's entries for them are left out when everything runs. */
export const equationNumbers: ReadonlySet<string> = new Set(equationChecks.map(({ number }) => number));
