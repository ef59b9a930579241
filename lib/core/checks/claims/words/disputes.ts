// Reviews and lawsuits, and how they end.
export const disputeWords = {
  reconsideration: "行政复议 复议 行政复议申请 行政复议案件 复议案件 申请行政复议 申请复议",
  litigation: "行政诉讼 诉讼 起诉 应诉 行政诉讼案件 诉讼案件 提起行政诉讼 提起诉讼 行政应诉",
  directSuit: "未经复议直接起诉 未经复议直接提起行政诉讼 未经复议起诉 未经复议 直接起诉 直接提起行政诉讼",
  suitAfterReconsideration:
    "复议后起诉 复议后再起诉 复议后提起行政诉讼 复议后提起诉讼 经复议后起诉 经复议后提起 经复议提起 经复议起诉",
  won: "胜诉",
  pendingOutcome: "未结 未审结 尚未审结 正在审理 审理中 尚未办结",
  upheld: "维持 结果维持 维持结果",
  corrected: "纠正 结果纠正 纠错 撤销 败诉 责令",
  otherOutcome: "其他结果",
  /** Where others' cases are heard. */
  hearing: "审理 法院 司法局 司法厅 一审 二审 再审",
} as const;
