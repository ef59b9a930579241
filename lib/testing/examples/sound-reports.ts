// Small reports in which nothing is wrong, one for each form: the ground from which examples break one thing.
import { cellsOf } from "#core/editions/cells.ts";
import { requireEdition } from "#core/editions/registry.ts";
import type { Report } from "#core/report/report.ts";

const overview2021 = `2024年，清河市人民政府认真贯彻落实《中华人民共和国政府信息公开条例》，扎实推进政府信息公开。
（一）主动公开
通过政府网站发布信息1234条，制发行政规范性文件6件，解读政策文件18篇。
（二）依申请公开
全市共收到政府信息公开申请58件，上年结转2件，办结57件，结转下年度3件。予以公开31件，部分公开4件。申请办理引起行政复议5件、行政诉讼3件。
（三）政府信息管理
完善信息发布审核制度，落实先审后发。
（四）平台建设
优化政府网站专栏，规范政务新媒体管理。
（五）监督保障
将政府信息公开纳入年度考核，考核结果均为合格；开展社会评议，群众满意；全年没有发生责任追究情形。`;

const opening = (year: number) =>
  `本报告根据《中华人民共和国政府信息公开条例》编制，统计期限为${year}年1月1日至${year}年12月31日。联系电话：0370-1234567。`;

const problems = `存在的主要问题：一是政策解读形式不够丰富；二是基层公开队伍力量薄弱。
改进措施：下一步将增加图解、视频等解读形式，加强业务培训，充实工作力量。`;

/** Entries by cell; every leaf that is not named is 0. */
function filled(edition: string, figures: Readonly<Record<string, string>>): Record<string, string> {
  const leaves = cellsOf(requireEdition(edition)).filter((cell) => !cell.total);
  return { ...Object.fromEntries(leaves.map((cell) => [cell.name, "0"])), ...figures };
}

const requests = {
  requests_newlyReceived_naturalPerson: "50",
  requests_newlyReceived_commercialEnterprise: "8",
  requests_carriedOver_naturalPerson: "2",
  requests_disclosed_naturalPerson: "27",
  requests_disclosed_commercialEnterprise: "4",
  requests_partlyDisclosed_naturalPerson: "4",
  requests_internalAffairs_naturalPerson: "6",
  requests_notHeld_naturalPerson: "10",
  requests_notHeld_commercialEnterprise: "4",
  requests_repeated_naturalPerson: "2",
  requests_carriedForward_naturalPerson: "3",
};

const disputes = {
  disputes_reconsideration_upheld: "4",
  disputes_reconsideration_pending: "1",
  disputes_directSuit_upheld: "2",
  disputes_suitAfterReconsideration_upheld: "1",
};

/** A city's report on 2024. */
export const sound2021: Report = {
  office: { name: "清河市人民政府", kind: "government", level: "city" },
  year: 2024,
  edition: "2021",
  entries: filled("2021", {
    ...requests,
    ...disputes,
    normativeActs_governmentRules_issued: "1",
    normativeActs_governmentRules_inForce: "7",
    normativeActs_normativeDocuments_issued: "6",
    normativeActs_normativeDocuments_repealed: "2",
    normativeActs_normativeDocuments_inForce: "84",
    licensing_licenses_decisions: "4312",
    enforcement_penalties_decisions: "986",
    enforcement_coercion_decisions: "73",
    fees_administrativeFees_amount: "1520.3506",
  }),
  typedTotals: [],
  narrative: {
    opening: opening(2024),
    overview: overview2021,
    problems,
    others: "2024年，全市收取信息处理费2件，共400元。",
  },
};

/** The same city's report on 2020. */
export const sound2019: Report = {
  ...sound2021,
  year: 2020,
  edition: "2019",
  entries: filled("2019", {
    ...requests,
    ...disputes,
    requests_repeated_naturalPerson: "0",
    requests_otherHandling_naturalPerson: "2",
    normativeActs_governmentRules_disclosedTotal: "6",
    normativeActs_normativeDocuments_newlyMade: "9",
    normativeActs_normativeDocuments_newlyDisclosed: "7",
    normativeActs_normativeDocuments_disclosedTotal: "80",
    licensing_licenses_itemsLastYear: "320",
    licensing_licenses_change: "-12",
    licensing_licenses_decisions: "4312",
    licensing_otherServices_itemsLastYear: "415",
    licensing_otherServices_change: "5",
    licensing_otherServices_decisions: "2761",
    enforcement_penalties_itemsLastYear: "611",
    enforcement_penalties_change: "3",
    enforcement_penalties_decisions: "986",
    enforcement_coercion_itemsLastYear: "64",
    enforcement_coercion_decisions: "73",
    fees_administrativeFees_itemsLastYear: "35",
    fees_administrativeFees_change: "-2",
    procurement_centralizedProcurement_projects: "217",
    procurement_centralizedProcurement_amount: "8120.4417",
  }),
  narrative: {
    opening: opening(2020),
    overview: overview2021.replace(/2024/g, "2020").replace("行政规范性文件6件", "规范性文件9件"),
    problems,
    others: "无其他需要报告的事项。",
  },
};

const prose2018 = {
  opening: opening(2018),
  overview: "2018年，全市认真贯彻《条例》，政府信息公开工作有序推进。",
  disclosure: "全年主动公开政府信息900条，其中，制发规范性文件12件，公开规范性文件11件。",
  responses: "回应公众关注热点或重大舆情31次，参加或举办新闻发布会14次。",
  requests: "共受理政府信息公开申请50件。其中，当面申请8件，占16.00%；网络申请30件，占60.00%；信函申请12件，占24.00%。",
  reconsideration: "被申请行政复议3件，其中维持具体行政行为3件。",
  litigation: "被提起行政诉讼1件，其中被依法纠错1件。",
  complaints: "没有因政府信息公开引发的举报投诉。",
  charges: "全市依申请公开均未收费。",
  resources: "从事政府信息公开工作人员40人，其中，专职人员15人，兼职人员25人。专项经费6.5万元。",
  training: "举办业务培训班4次，累计培训230人次。",
  problems: "存在的主要问题是解读形式单一、基层力量薄弱。",
  plans: "2019年将加强培训，丰富解读形式，提高公开质量。",
};

/** The same city's report on 2018, in twelve parts. */
export const sound2018: Report = {
  ...sound2021,
  year: 2018,
  edition: "2018",
  entries: filled("2018", {
    documents_normativeDocumentsMade_count: "12",
    documents_normativeDocumentsDisclosed_count: "11",
    channels_gazette_count: "60",
    channels_website_count: "810",
    channels_wechat_count: "150",
    channels_itemsDisclosed_count: "900",
    responses_topicsAnswered_count: "31",
    responses_pressConferences_count: "14",
    responses_pressConferencesByLeaders_count: "5",
    applications_inPerson_count: "8",
    applications_online_count: "30",
    applications_byLetter_count: "12",
    completion_onTime_count: "49",
    completion_extended_count: "1",
    replies_alreadyPublic_count: "20",
    replies_disclosed_count: "18",
    replies_personalPrivacy_count: "5",
    replies_notThisOffice_count: "7",
    reconsideration_upheld_count: "3",
    litigation_corrected_count: "1",
    staff_fullTime_count: "15",
    staff_partTime_count: "25",
    funding_budget_amount: "6.5",
    training_courses_count: "4",
    training_trainees_count: "230",
  }),
  narrative: prose2018,
};
