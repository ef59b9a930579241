// Heads that several editions print alike: applicants, outcomes of requests, results of disputes.
// Source: the printed tables of 国办公开办函〔2019〕60号 and 国办公开办函〔2021〕30号.
import type { Head, Subheading } from "./edition.ts";

/** Columns of the requests table: kinds of applicant. */
export const applicants = [
  {
    id: "naturalPerson",
    role: "person",
    label: "自然人",
    spoken: ["个人", "公民"],
    help: "以公民个人名义提出的申请。",
  },
  {
    id: "organization",
    label: "法人或其他组织",
    spoken: ["单位", "组织"],
    children: [
      { id: "commercialEnterprise", label: "商业企业", aliases: ["企业"] },
      { id: "researchInstitute", label: "科研机构" },
      { id: "publicWelfare", label: "社会公益组织", aliases: ["公益组织"] },
      { id: "legalServices", label: "法律服务机构", spoken: ["律师", "律所"], help: "律师事务所、基层法律服务所等。" },
      { id: "otherOrganization", label: "其他" },
    ],
  },
  { id: "total", label: "总计", aliases: ["合计"], total: true, check: "B02" },
] as const satisfies readonly Head[];

export const newlyReceived = {
  id: "newlyReceived",
  role: "received",
  mark: "一、",
  label: "本年新收政府信息公开申请数量",
  spoken: ["新收", "收到", "收件", "接收", "受理", "申请量", "申请数", "申请总量"],
  unit: "件",
  help: "1月1日至12月31日收到的申请，不含上年结转。",
} as const satisfies Head;

export const carriedOver = {
  id: "carriedOver",
  role: "carriedOver",
  mark: "二、",
  label: "上年结转政府信息公开申请数量",
  spoken: ["结转", "上年结转", "上年遗留", "往年结转"],
  continues: ["carriedForward"],
  unit: "件",
  help: "上年收到、转到本年继续办理的申请，应与上年年报“结转下年度继续办理”逐列一致。",
} as const satisfies Head;

export const carriedForward = {
  id: "carriedForward",
  role: "carriedForward",
  mark: "四、",
  label: "结转下年度继续办理",
  spoken: ["结转", "结转下年", "未办结", "在办", "下年"],
  unit: "件",
  help: "年底尚未办结、仍在法定期限内的申请。",
} as const satisfies Head;

export const disclosed = {
  id: "disclosed",
  role: "granted",
  mark: "（一）",
  label: "予以公开",
  spoken: ["同意公开", "全部公开"],
  unit: "件",
} as const satisfies Head;

export const partlyDisclosed = {
  id: "partlyDisclosed",
  role: "grantedInPart",
  mark: "（二）",
  label: "部分公开（区分处理的，只计这一情形，不计其他情形）",
  aliases: ["部分公开", "部分公开区分处理的，只计这一情形，不计其他情形"],
  spoken: ["区分处理", "同意部分公开"],
  countsAlone: true,
  unit: "件",
  help: "区分处理的申请只计入本行，不再计入其他情形。",
} as const satisfies Head;

export const notDisclosed = {
  id: "notDisclosed",
  mark: "（三）",
  label: "不予公开",
  spoken: ["拒绝公开", "不公开"],
  unit: "件",
  children: [
    { id: "stateSecret", role: "stateSecret", mark: "1.", label: "属于国家秘密", help: "《条例》第十四条。" },
    {
      id: "prohibitedByLaw",
      mark: "2.",
      label: "其他法律行政法规禁止公开",
      aliases: ["其他法律法规禁止公开", "其他法律、行政法规禁止公开", "法律行政法规禁止公开", "其他法律行政止公开"],
      help: "《条例》第十四条。",
    },
    {
      id: "securityOrStability",
      mark: "3.",
      label: "危及“三安全一稳定”",
      aliases: ["危及三安全一稳定"],
      help: "公开后可能危及国家安全、公共安全、经济安全、社会稳定（《条例》第十四条）。",
    },
    { id: "thirdPartyRights", mark: "4.", label: "保护第三方合法权益", help: "《条例》第十五条。" },
    {
      id: "internalAffairs",
      mark: "5.",
      label: "属于三类内部事务信息",
      help: "人事管理、后勤管理、内部工作流程信息（《条例》第十六条）。",
    },
    {
      id: "processInformation",
      mark: "6.",
      label: "属于四类过程性信息",
      help: "讨论记录、过程稿、磋商信函、请示报告（《条例》第十六条）。",
    },
    {
      id: "enforcementFile",
      mark: "7.",
      label: "属于行政执法案卷",
      aliases: ["属于行政执法案卷信息"],
      help: "《条例》第十六条。",
    },
    { id: "administrativeInquiry", mark: "8.", label: "属于行政查询事项", aliases: ["属于行政查询事项信息"] },
  ],
} as const satisfies Head;

export const unableToProvide = {
  id: "unableToProvide",
  mark: "（四）",
  label: "无法提供",
  unit: "件",
  children: [
    { id: "notHeld", mark: "1.", label: "本机关不掌握相关政府信息", aliases: ["本机关不掌握"] },
    { id: "mustBeCreated", mark: "2.", label: "没有现成信息需要另行制作", aliases: ["没有现成信息", "需要另行制作"] },
    { id: "stillUnclear", mark: "3.", label: "补正后申请内容仍不明确", aliases: ["补正后仍不明确", "申请内容不明确"] },
  ],
} as const satisfies Head;

export const notProcessed = {
  id: "notProcessed",
  mark: "（五）",
  label: "不予处理",
  unit: "件",
  children: [
    { id: "petitionOrComplaint", mark: "1.", label: "信访举报投诉类申请", aliases: ["信访、举报、投诉类申请"] },
    { id: "repeated", mark: "2.", label: "重复申请" },
    { id: "publishedMaterial", mark: "3.", label: "要求提供公开出版物" },
    { id: "excessive", mark: "4.", label: "无正当理由大量反复申请" },
    {
      id: "confirmationOrReissue",
      mark: "5.",
      label: "要求行政机关确认或重新出具已获取信息",
      aliases: ["要求确认或重新出具已获取信息", "要求行政机关确认或重新出具已获取的信息"],
    },
  ],
} as const satisfies Head;

export const resultsTotal = {
  id: "resultsTotal",
  role: "results",
  mark: "（七）",
  label: "总计",
  spoken: ["办结", "办结量", "办结数", "答复", "答复量", "办理结果", "办理总数"],
  aliases: ["合计"],
  total: true,
  check: "B03",
  unit: "件",
} as const satisfies Head;

/** Rows of the disputes table: reviews and lawsuits. */
export const disputeKinds = [
  {
    id: "reconsideration",
    role: "reconsideration",
    label: "行政复议",
    spoken: ["复议案件", "被复议"],
    totalCheck: "D01",
    unit: "件",
  },
  {
    id: "litigation",
    label: "行政诉讼",
    spoken: ["诉讼案件", "被起诉", "应诉", "官司"],
    unit: "件",
    children: [
      {
        id: "directSuit",
        role: "directSuit",
        label: "未经复议直接起诉",
        aliases: ["未经复议起诉", "直接起诉"],
        totalCheck: "D02",
        unit: "件",
      },
      {
        id: "suitAfterReconsideration",
        role: "suitAfterReconsideration",
        label: "复议后起诉",
        aliases: ["经复议后起诉"],
        totalCheck: "D03",
        unit: "件",
      },
    ],
  },
] as const satisfies readonly Head[];

/** Columns of the disputes table: how they ended. */
export const disputeOutcomes = [
  { id: "upheld", role: "upheld", label: "结果维持", spoken: ["胜诉"], aliases: ["维持", "维持结果"] },
  { id: "corrected", role: "corrected", label: "结果纠正", spoken: ["败诉", "撤销"], aliases: ["纠正", "结果纠错"] },
  { id: "otherOutcome", role: "otherOutcome", label: "其他结果", aliases: ["其他"] },
  { id: "pending", label: "尚未审结", spoken: ["未结"], aliases: ["未审结"], role: "pending" },
  { id: "total", label: "总计", aliases: ["合计"], total: true, check: "D01" },
] as const satisfies readonly Head[];

export const balanceNote = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";

/** Usual sub-headings of 一、总体情况 (opening of 国办公开办函〔2021〕30号 names five aspects). */
export const overviewSubheadings = [
  {
    id: "proactiveDisclosure",
    label: "主动公开",
    aliases: ["主动公开情况", "主动公开政府信息情况", "主动公开工作情况"],
    required: true,
    help: "网站、新媒体、公报发布数量，政策解读与回应，规章和规范性文件制发、废止、现行有效情况。",
  },
  {
    id: "disclosureOnRequest",
    label: "依申请公开",
    aliases: ["依申请公开情况", "依申请公开办理", "依申请公开办理情况", "依申请信息公开", "依申请公开政府信息情况"],
    required: true,
    help: "收到、办结、结转的申请数量，办理结果，答复质量。数字应与表三一致。",
  },
  {
    id: "informationManagement",
    label: "政府信息管理",
    aliases: [
      "政府信息管理情况",
      "政府信息资源管理",
      "政府信息资源的规范化、标准化管理",
      "政府信息资源规范化标准化管理",
    ],
    required: true,
    help: "制度建设、公开属性认定、发布审核、动态调整。",
  },
  {
    id: "platforms",
    label: "平台建设",
    aliases: ["政府信息公开平台建设", "平台建设情况", "公开平台建设", "政府信息公开平台建设情况", "政务公开平台建设"],
    required: true,
    help: "网站专栏、政务新媒体、公报、查阅点等。",
  },
  {
    id: "oversight",
    label: "监督保障",
    aliases: ["监督保障情况", "监督保障及教育培训", "监督保障和教育培训", "监督与保障", "监督和保障"],
    required: true,
    help: "机构人员、培训；人民政府还须写明工作考核、社会评议、责任追究结果。",
  },
] as const satisfies readonly Subheading[];
