// Starter sentences about applications and disputes: the tables of 2019 and 2021 count them alike.
import type { Starter } from "./starter.ts";

export const requestStarters = [
  {
    id: "received",
    section: "overview",
    draftUnder: "disclosureOnRequest",
    label: "依申请公开：收到、办结、结转",
    lead: "{{年度}}年，",
    clauses: [
      {
        cell: "requests_newlyReceived_total",
        some: "新收政府信息公开申请{{}}件",
        none: "未收到政府信息公开申请",
      },
      { cell: "requests_carriedOver_total", some: "上年结转{{}}件", none: "没有上年结转的申请" },
      { cell: "requests_resultsTotal_total", some: "本年度办结{{}}件" },
      { cell: "requests_carriedForward_total", some: "结转下年度继续办理{{}}件", none: "没有结转下年度继续办理的申请" },
    ],
  },
  {
    id: "applicants",
    section: "overview",
    label: "依申请公开：申请人构成",
    lead: "从新收申请的申请人看，",
    whereSome: ["requests_newlyReceived_total"],
    clauses: [
      { cell: "requests_newlyReceived_naturalPerson", some: "自然人{{}}件" },
      { cell: "requests_newlyReceived_commercialEnterprise", some: "商业企业{{}}件" },
      { cell: "requests_newlyReceived_researchInstitute", some: "科研机构{{}}件" },
      { cell: "requests_newlyReceived_publicWelfare", some: "社会公益组织{{}}件" },
      { cell: "requests_newlyReceived_legalServices", some: "法律服务机构{{}}件" },
      { cell: "requests_newlyReceived_otherOrganization", some: "其他法人或组织{{}}件" },
    ],
  },
  {
    id: "results",
    section: "overview",
    label: "依申请公开：办理结果",
    lead: "本年度办结的{{requests_resultsTotal_total}}件申请中，",
    whereSome: ["requests_resultsTotal_total"],
    clauses: [
      { cell: "requests_disclosed_total", some: "予以公开{{}}件" },
      { cell: "requests_partlyDisclosed_total", some: "部分公开{{}}件" },
      { cell: "requests_notDisclosed_total", some: "不予公开{{}}件" },
      { cell: "requests_unableToProvide_total", some: "无法提供{{}}件" },
      { cell: "requests_notProcessed_total", some: "不予处理{{}}件" },
      { cell: "requests_otherHandling_total", some: "其他处理{{}}件" },
    ],
  },
  {
    id: "requestsGrowth",
    section: "overview",
    label: "依申请公开：与上年相比",
    lead: "{{年度}}年，",
    clauses: [
      { cell: "requests_newlyReceived_total", some: "新收政府信息公开申请{{}}件，同比{{|同比}}" },
      { cell: "requests_resultsTotal_total", some: "本年度办结{{}}件，同比{{|同比}}" },
    ],
  },
  {
    id: "applicantShares",
    section: "overview",
    label: "依申请公开：申请人占比",
    lead: "新收的{{requests_newlyReceived_total}}件申请中，",
    whereSome: ["requests_newlyReceived_total"],
    clauses: [
      { cell: "requests_newlyReceived_naturalPerson", some: applicantShare("自然人") },
      { cell: "requests_newlyReceived_commercialEnterprise", some: applicantShare("商业企业") },
      { cell: "requests_newlyReceived_researchInstitute", some: applicantShare("科研机构") },
      { cell: "requests_newlyReceived_publicWelfare", some: applicantShare("社会公益组织") },
      { cell: "requests_newlyReceived_legalServices", some: applicantShare("法律服务机构") },
      { cell: "requests_newlyReceived_otherOrganization", some: applicantShare("其他法人或组织") },
    ],
  },
  {
    id: "resultShares",
    section: "overview",
    label: "依申请公开：办理结果占比",
    lead: "本年度办结的{{requests_resultsTotal_total}}件申请中，",
    whereSome: ["requests_resultsTotal_total"],
    clauses: [
      { cell: "requests_disclosed_total", some: resultShare("予以公开") },
      { cell: "requests_partlyDisclosed_total", some: resultShare("部分公开") },
      { cell: "requests_notDisclosed_total", some: resultShare("不予公开") },
      { cell: "requests_unableToProvide_total", some: resultShare("无法提供") },
      { cell: "requests_notProcessed_total", some: resultShare("不予处理") },
      { cell: "requests_otherHandling_total", some: resultShare("其他处理") },
    ],
  },
  {
    id: "reconsideration",
    section: "overview",
    draftUnder: "disclosureOnRequest",
    label: "行政复议",
    lead: "{{年度}}年，",
    clauses: [
      {
        cell: "disputes_reconsideration_total",
        some: "因政府信息公开被申请行政复议{{}}件",
        none: "未发生因政府信息公开引起的行政复议",
      },
      { cell: "disputes_reconsideration_upheld", some: "结果维持{{}}件" },
      { cell: "disputes_reconsideration_corrected", some: "结果纠正{{}}件" },
      { cell: "disputes_reconsideration_otherOutcome", some: "其他结果{{}}件" },
      { cell: "disputes_reconsideration_pending", some: "尚未审结{{}}件" },
    ],
  },
  {
    id: "litigation",
    section: "overview",
    draftUnder: "disclosureOnRequest",
    label: "行政诉讼",
    lead: "{{年度}}年，",
    clauses: [
      {
        cell: "disputes_litigation_total",
        some: "因政府信息公开被提起行政诉讼{{}}件",
        none: "未发生因政府信息公开引起的行政诉讼",
      },
      { cell: "disputes_directSuit_total", some: "未经复议直接起诉{{}}件" },
      { cell: "disputes_suitAfterReconsideration_total", some: "复议后起诉{{}}件" },
    ],
  },
  {
    id: "corrected",
    section: "problems",
    label: "被纠正的案件",
    lead: "{{年度}}年，",
    tail: "，主要涉及＿＿。",
    whereSome: ["disputes_reconsideration_corrected"],
    clauses: [{ cell: "disputes_reconsideration_corrected", some: "政府信息公开行政复议结果纠正{{}}件" }],
  },
  {
    id: "problems",
    section: "problems",
    label: "问题与改进的写法",
    lead: "{{年度}}年，政府信息公开工作存在的主要问题：一是＿＿；二是＿＿。针对上述问题，采取的改进措施：一是＿＿；二是＿＿",
  },
] as const satisfies readonly Starter[];

/** `自然人{{}}件，占…`: with its share of all that was received. */
function applicantShare(applicant: string): string {
  return `${applicant}{{}}件，占{{|占requests_newlyReceived_total}}`;
}

/** `予以公开{{}}件，占…`: with its share of all that was ended. */
function resultShare(result: string): string {
  return `${result}{{}}件，占{{|占requests_resultsTotal_total}}`;
}
