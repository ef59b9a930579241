// What offices write in their registers (依申请公开登记台账, 复议诉讼台账), and which head of the form it means. Data only.
// The form's own labels and aliases need no entry. `sure`: the head is certain. `likely`: offices differ, so the word is
// asked once with this head proposed. Source: practice of published registers and answers; 经验, no statutory list exists.

export interface HeadWords {
  /** Id of a row or column of the form, a group among them. */
  readonly head: string;
  readonly sure: readonly string[];
  readonly likely?: readonly string[];
  /** The head that takes these words in an edition that does not have this one. */
  readonly orElse?: string;
}

export const applicantWords: readonly HeadWords[] = [
  { head: "naturalPerson", sure: ["公民", "个人", "公民个人", "居民", "村民", "市民", "群众"] },
  { head: "organization", sure: ["法人", "组织", "单位", "法人组织", "法人和其他组织", "法人及其他组织", "非自然人"] },
  {
    head: "commercialEnterprise",
    sure: ["公司", "有限公司", "商业公司", "工商企业"],
    likely: ["个体工商户", "个体户"],
  },
  { head: "researchInstitute", sure: ["科研单位", "科研院所", "科研组织", "研究院", "研究所"] },
  { head: "publicWelfare", sure: ["公益机构", "慈善组织"], likely: ["社会组织", "社会团体", "基金会", "协会"] },
  {
    head: "legalServices",
    sure: ["律所", "律师事务所", "律师所", "法律服务所", "法律服务单位", "法律机构"],
    likely: ["律师"],
  },
  {
    head: "otherOrganization",
    sure: ["其它", "其他组织", "其它组织", "其他法人", "村委会", "居委会", "村民委员会", "居民委员会"],
    likely: ["事业单位", "行政机关", "机关", "学校", "高校", "合作社", "业委会", "业主委员会", "村民小组", "媒体"],
  },
];

export const resultWords: readonly HeadWords[] = [
  {
    head: "disclosed",
    sure: ["公开", "同意公开", "全部公开", "已公开", "准予公开", "予以提供", "同意提供", "提供"],
    likely: ["主动公开", "已主动公开", "告知获取方式", "告知获取途径", "告知查询途径", "告知查询方式"],
  },
  { head: "partlyDisclosed", sure: ["区分处理", "部分提供", "部分予以公开", "予以部分公开", "部分公开部分不公开"] },
  { head: "notDisclosed", sure: ["不公开", "不同意公开", "不予提供", "免于公开", "不能公开"] },
  { head: "stateSecret", sure: ["国家秘密", "涉密", "涉及国家秘密"] },
  {
    head: "prohibitedByLaw",
    sure: ["法律法规禁止", "法律行政法规禁止", "法律禁止公开", "法律法规禁止公开", "禁止公开"],
  },
  {
    head: "securityOrStability",
    sure: ["三安全一稳定", "危及社会稳定", "危及公共安全", "危及国家安全", "危及经济安全"],
  },
  {
    head: "thirdPartyRights",
    sure: ["第三方", "第三方权益", "第三方合法权益", "保护第三方", "第三方不同意公开"],
    likely: ["商业秘密", "个人隐私"],
  },
  { head: "internalAffairs", sure: ["内部事务", "内部事务信息", "三类内部事务", "内部管理信息"] },
  { head: "processInformation", sure: ["过程性信息", "过程信息", "四类过程性信息"] },
  { head: "enforcementFile", sure: ["执法案卷", "行政执法案卷", "案卷信息"] },
  { head: "administrativeInquiry", sure: ["行政查询", "行政查询事项", "查询事项"], likely: ["档案查询", "不动产查询"] },
  { head: "unableToProvide", sure: ["不能提供", "未能提供"] },
  {
    head: "notHeld",
    sure: ["不掌握", "本机关未掌握", "未掌握", "本机关不掌握相关信息", "本机关不掌握该信息"],
    likely: [
      "信息不存在",
      "政府信息不存在",
      "不存在",
      "非本机关信息",
      "非本机关政府信息",
      "不属于本机关公开",
      "不属于本机关",
      "非本机关职责",
      "非本机关公开范围",
      "不属于本机关职责",
      "不属于本机关公开范围",
      "告知向其他机关申请",
      "不属于本行政机关公开",
    ],
  },
  {
    head: "mustBeCreated",
    sure: ["另行制作", "需另行制作", "无现成信息", "需要加工", "没有现成"],
    likely: ["需汇总加工分析"],
  },
  { head: "stillUnclear", sure: ["补正后仍不明确", "补正后不明确", "仍不明确", "经补正仍不明确"], likely: ["不明确"] },
  { head: "notProcessed", sure: ["不处理", "不再处理"] },
  {
    head: "petitionOrComplaint",
    sure: ["信访", "投诉", "举报", "信访举报", "信访投诉", "投诉举报", "信访举报投诉", "信访投诉举报"],
  },
  { head: "repeated", sure: ["重复", "重复提交", "已重复申请"] },
  { head: "publishedMaterial", sure: ["公开出版物", "出版物"] },
  { head: "excessive", sure: ["大量反复申请", "反复申请", "大量反复", "无正当理由大量反复"] },
  {
    head: "confirmationOrReissue",
    sure: ["确认或重新出具", "要求确认或重新出具", "重新出具", "要求确认", "确认信息", "重新出具已获取信息"],
  },
  { head: "otherHandling", sure: ["其它处理"] },
  {
    head: "correctionOverdue",
    sure: ["逾期未补正", "未补正", "不补正", "逾期不补正", "无正当理由逾期不补正"],
    orElse: "otherHandling",
  },
  {
    head: "feeOverdue",
    sure: ["逾期未缴费", "未缴费", "逾期不缴费", "逾期未缴纳费用", "不缴费"],
    orElse: "otherHandling",
  },
  {
    head: "otherReason",
    sure: [
      "其它",
      "其他",
      "撤回",
      "主动撤回",
      "撤销申请",
      "撤回申请",
      "申请人撤回",
      "申请人主动撤回",
      "申请人撤回申请",
    ],
    likely: ["终止", "终止办理", "终结", "非政府信息", "不属于政府信息", "不是政府信息", "咨询", "业务咨询", "转办"],
    orElse: "otherHandling",
  },
];

export const disputeKindWords: readonly HeadWords[] = [
  { head: "reconsideration", sure: ["复议", "行政复议案件", "申请复议"] },
  { head: "litigation", sure: ["诉讼", "起诉", "行政诉讼案件", "行政应诉"] },
  { head: "directSuit", sure: ["直接起诉", "直接诉讼", "未经复议", "未经复议诉讼", "直诉"] },
  { head: "suitAfterReconsideration", sure: ["经复议", "复议后诉讼", "先复议后诉讼", "复议后提起诉讼", "已经复议"] },
];

export const disputeOutcomeWords: readonly HeadWords[] = [
  { head: "upheld", sure: ["予以维持", "维持原答复"], likely: ["驳回", "驳回诉讼请求", "驳回复议申请", "驳回起诉"] },
  {
    head: "corrected",
    sure: ["予以纠正", "纠错"],
    likely: ["撤销", "确认违法", "责令履行", "责令重新答复", "变更", "败诉", "责令限期答复"],
  },
  { head: "otherOutcome", sure: ["其它", "其它结果"], likely: ["撤回", "终止", "调解", "不予受理", "撤诉", "和解"] },
  { head: "pending", sure: ["未审结", "审理中", "在审", "未结", "尚未结案", "正在审理", "未结案", "未判决"] },
];

/** Says that a request was still open: it is carried forward. */
export const openWords: readonly string[] = [
  "正在办理",
  "办理中",
  "在办",
  "待办",
  "待答复",
  "未办结",
  "尚未办结",
  "未答复",
  "尚未答复",
  "处理中",
  "正在处理",
  "结转",
  "结转下年",
  "结转下年度",
  "结转下年度继续办理",
  "转下年",
  "待补正",
  "延期",
  "延期答复",
  "征求意见中",
];

/** Words that add nothing to the word beside them: 属于, 类, 申请 … */
export const fillerWords: readonly string[] = [
  "申请人",
  "属于",
  "涉及",
  "因",
  "为",
  "系",
  "类",
  "需",
  "的",
  "经",
  "和",
  "或",
  "并",
  "于",
  "其",
  "该",
  "相关",
  "信息",
  "政府信息",
  "事项",
  "申请",
  "情形",
  "答复",
  "告知",
  "决定",
  "理由",
  "性质",
  "结果",
];

/** What stands for "yes" in a column to tick. */
export const yesWords: readonly string[] = ["是", "√", "✓", "✔", "v", "1", "y", "yes", "有", "对", "○", "●", "☑"];

/** What stands for "no" or for nothing. */
export const noWords: readonly string[] = [
  "",
  "否",
  "无",
  "×",
  "✗",
  "x",
  "0",
  "n",
  "no",
  "/",
  "—",
  "-",
  "——",
  "--",
  "☐",
  "不是",
];

/** First words of a row that adds up and is no request. */
export const sumWords: readonly string[] = ["合计", "总计", "小计", "总数", "共计", "本页合计", "累计"];

/** Begin the line below a register that says who filled it in, or a note. */
export const footWords: readonly string[] = [
  "填表人：",
  "填报人：",
  "制表人：",
  "经办人：",
  "登记人：",
  "审核人：",
  "负责人：",
  "填报单位：",
  "填表单位：",
  "注：",
  "备注：",
  "说明：",
].flatMap((word) => [word, word.replace("：", ":")]);
