// Documents and decisions of the tables without applicants.
export const documentWords = {
  issue: "制发 制定 出台 印发 制作 发文 新发布 制订 新制定 新制发 新出台",
  repeal: "废止 失效 宣布失效 废止失效",
  inForce: "现行有效 继续有效 有效",
  decide: "决定 处理决定 实施 作出 做出",
  money: "收取 征收 金额 收取金额 总金额",
  projects: "项目数量 采购项目 采购项目数量",
  /** A count of texts about them. */
  publishedText: "信息 公示 解读 结果 清单 备案 征求 意见 栏 稿 解读材料 图片",
} as const;
