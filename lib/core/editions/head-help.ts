// What the rows of the tables count and what not, with the source of each. Data only, shown where the clerk asks for it.
// `practice` marks what no notice or article says in so many words: how offices and their reviewers do it (经验), or what
// a local notice asks for; it is advice and never the ground of a check.

export interface HeadHelp {
  readonly counts: string;
  readonly not?: string;
  /** The article, the printed form, or the notice. */
  readonly source: string;
  readonly practice?: true;
}

const form = "国办公开办函〔2021〕30号所附表格";
const wuwei = "武威市2025年度年报编制通知";
const allDecisions: HeadHelp = {
  counts: "本年作出的全部处理决定，依法公开的和依法不公开的都算",
  not: "权责清单上的事项数",
  source: wuwei,
  practice: true,
};
const cases: Pick<HeadHelp, "source" | "practice"> = { source: "各地填报的通行做法", practice: true };

/** By id of the head: the same id means the same in every edition. */
export const headHelp: Readonly<Record<string, HeadHelp>> = {
  governmentRules: {
    counts: "有规章制定权的机关（国务院部门、省级和设区的市级政府）制发、废止和现行有效的规章",
    not: "行政规范性文件；没有制定权的机关各格填 0",
    source: "规章制定权按立法规定，填法为通行做法",
    practice: true,
  },
  normativeDocuments: {
    counts: "1月1日至12月31日制发、废止的件数；现行有效件数以12月31日为准，一般等于上年现行有效＋本年制发－本年废止",
    not: "规章；与规范性文件台账对不上的，先与同级司法行政部门核对",
    source: wuwei,
    practice: true,
  },
  licenses: allDecisions,
  penalties: allDecisions,
  coercion: allDecisions,
  administrativeFees: {
    counts: "本年实际收取的行政事业性收费，单位万元",
    not: "政府信息公开信息处理费：在“其他需要报告的事项”中说明",
    source: "各地填报的通行做法",
    practice: true,
  },
  newlyReceived: {
    counts: "1月1日至12月31日收到的申请，按申请人类别各计一件",
    not: "上年收到、转到本年办理的（计入“上年结转”）",
    source: form,
  },
  carriedOver: {
    counts: "上年没有办结、转到本年继续办理的申请；应与去年年报的“结转下年度继续办理”逐列一致",
    source: "审核单位的通行做法",
    practice: true,
  },
  disclosed: {
    counts: "申请的信息予以公开的",
    not: "只公开一部分的（计入“部分公开”）",
    source: form,
  },
  partlyDisclosed: {
    counts: "区分处理、公开一部分的：只计这一情形",
    not: "同一件不再计入其他各种情形",
    source: form,
  },
  stateSecret: { counts: "依法确定为国家秘密而不予公开的", source: "《条例》第十四条" },
  prohibitedByLaw: { counts: "其他法律、行政法规禁止公开的", source: "《条例》第十四条" },
  securityOrStability: {
    counts: "公开后可能危及国家安全、公共安全、经济安全、社会稳定的",
    source: "《条例》第十四条",
  },
  thirdPartyRights: { counts: "公开会对第三方合法权益造成损害而不予公开的", source: "《条例》第十五条" },
  internalAffairs: { counts: "人事管理、后勤管理、内部工作流程三类信息", source: "《条例》第十六条" },
  processInformation: { counts: "讨论记录、过程稿、磋商信函、请示报告四类信息", source: "《条例》第十六条" },
  enforcementFile: { counts: "行政执法案卷信息", source: "《条例》第十六条" },
  administrativeInquiry: { counts: "属于行政查询事项的", source: "《条例》第三十六条第（七）项" },
  notHeld: {
    counts: "本机关没有这一信息，或不属于本机关负责公开的",
    source: "《条例》第三十六条第（四）、（五）项",
  },
  mustBeCreated: { counts: "没有现成信息，需要加工、分析另行制作的", source: "《条例》第三十八条" },
  stillUnclear: {
    counts: "申请人补正后，申请内容仍不明确的",
    not: "逾期不补正的（计入“其他处理”第1项）",
    source: form,
  },
  petitionOrComplaint: { counts: "以申请公开的形式进行信访、投诉、举报的", source: "《条例》第三十九条" },
  repeated: { counts: "同一申请人就已答复的内容重复申请的", source: "《条例》第三十六条第（六）项" },
  publishedMaterial: { counts: "要求提供公报、报刊、书籍等公开出版物的", source: "《条例》第三十九条" },
  excessive: { counts: "申请数量、频次明显超过合理范围，又没有正当理由的", source: "《条例》第三十五条" },
  confirmationOrReissue: { counts: "要求确认或重新出具已经获取的信息的", source: form },
  correctionOverdue: {
    counts: "没有正当理由逾期不补正，不再处理的",
    not: "补正了仍不明确的（计入“无法提供”第3项）",
    source: "《条例》第三十条",
  },
  feeOverdue: {
    counts: "逾期没有按收费通知缴纳信息处理费，不再处理的",
    source: "《政府信息公开信息处理费管理办法》",
  },
  otherReason: { counts: "以上各项都不是的，例如申请人主动撤回", source: "各地年报的通行做法", practice: true },
  otherHandling: { counts: "以上各种情形之外的处理，例如申请人主动撤回", source: "各地年报的通行做法", practice: true },
  carriedForward: {
    counts: "到12月31日还没有办结、转到下年继续办理的申请",
    not: "年底前已经答复的",
    source: form,
  },
  reconsideration: {
    counts: "本机关作为被申请人的政府信息公开行政复议案件，按12月31日时的结果",
    not: "与政府信息公开无关的案件",
    ...cases,
  },
  directSuit: {
    counts: "未经复议、直接起诉本机关的政府信息公开案件",
    not: "复议之后再起诉的（计入“复议后起诉”）",
    ...cases,
  },
  suitAfterReconsideration: {
    counts: "经过行政复议之后，又提起诉讼的政府信息公开案件",
    not: "没有经过复议的（计入“未经复议直接起诉”）",
    ...cases,
  },
};
