// Last year's reports of the sound reports' city: consistent with them, and not alike.
import type { Report } from "#core/report/report.ts";
import { withEntries } from "./example.ts";
import { sound2019, sound2021 } from "./sound-reports.ts";

const narrative = {
  opening: "本报告所列数据统计期限为上一年度。",
  overview: "全市围绕重点领域公开财政预决算、重大项目、民生保障等信息，回应群众关心的热点问题，办理各类申请。",
  problems: "存在问题是平台功能不完善。改进措施是升级平台，优化检索。",
  others: "无。",
};

/** The report on 2023. */
export const before2021: Report = {
  ...withEntries(sound2021, {
    requests_newlyReceived_naturalPerson: "41",
    requests_carriedOver_naturalPerson: "0",
    requests_disclosed_naturalPerson: "22",
    requests_notHeld_naturalPerson: "5",
    requests_carriedForward_naturalPerson: "2",
    normativeActs_governmentRules_issued: "0",
    normativeActs_governmentRules_inForce: "6",
    normativeActs_normativeDocuments_issued: "5",
    normativeActs_normativeDocuments_repealed: "3",
    normativeActs_normativeDocuments_inForce: "80",
    licensing_licenses_decisions: "4107",
    disputes_reconsideration_upheld: "5",
    disputes_reconsideration_pending: "0",
    fees_administrativeFees_amount: "1433.7",
  }),
  year: 2023,
  narrative,
};

/** The report on 2019. */
export const before2019: Report = {
  ...withEntries(sound2019, {
    requests_newlyReceived_naturalPerson: "41",
    requests_carriedOver_naturalPerson: "0",
    requests_disclosed_naturalPerson: "22",
    requests_notHeld_naturalPerson: "5",
    requests_carriedForward_naturalPerson: "2",
    normativeActs_normativeDocuments_disclosedTotal: "74",
    licensing_licenses_itemsLastYear: "330",
    licensing_licenses_change: "-10",
    licensing_otherServices_itemsLastYear: "414",
    licensing_otherServices_change: "1",
    enforcement_penalties_itemsLastYear: "608",
    enforcement_coercion_itemsLastYear: "60",
    enforcement_coercion_change: "4",
    fees_administrativeFees_itemsLastYear: "36",
    fees_administrativeFees_change: "-1",
    licensing_licenses_decisions: "4107",
    disputes_reconsideration_upheld: "5",
    disputes_reconsideration_pending: "0",
    procurement_centralizedProcurement_amount: "7712.0021",
  }),
  year: 2019,
  narrative,
};
