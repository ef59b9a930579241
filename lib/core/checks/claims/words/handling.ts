// What offices do with requests.
export const handlingWords = {
  receive: "新增 新收 收到 接到 接收 接受 受理 收 接获 收悉 收件 共收件 新受理 登记受理",
  receiveAndAnswer: "收办 受理并办理 受理办理 接收且办理 受理并处理",
  answer:
    "办理答复 办理完结 完结 办结 答复 办复 回复 办理完毕 办理完成 处理完毕 答复完毕 办毕 作出答复 作出书面答复 书面作出答复",
  handle: "办理 处理",
  underWay:
    "正在 尚在 仍在 正在办理 正在办理中 尚在办理 尚在办理中 仍在办理 仍在办理中 尚在办 在办 未办结 尚未办结的 尚未答复",
  rate: "办结率 答复率 回复率 办复率 公开率 处置率 完成率",
  /** Says when, not how many. */
  punctualRate:
    "到期答复率 到期办结率 应答复率 按时办结率 按期办结率 按时答复率 按期答复率 及时答复率 限时办结率 按时回复率 按期回复率 按时办复率 及时办结率",
  propose: "提出 提交 递交 提起 申请提出",
  carry: "结转 转入 遗留 延续 接续 跨年度 顺延 接转 延至 转结 转至 跨年 结转至 结转到",
  defer: "转办 延期 留 转",
  /** 收 in other trades. */
  collect:
    "收费 收集 收录 收件人 收件地址 收件箱 收入 收购 收回 收缴 验收 吸收 回收 招收 税收 收养 收藏 收治 收官 收效 收获 收支 接收站 收款 收益 处理费 收发",
  grant: "予以公开 同意公开 全部公开 准予公开",
  /** About the work of others, or about answers and papers. */
  otherWork:
    "指导 审核 把关 抽查 起草 会商 协调 督促 督办 研究 审查 转交 移交 转送 评查 报请 协助 会同 代省 代市 代县 代区 代政 答复书 答复人 答复文书 答复案卷 申请案卷 平均 时长 许可 处罚 审批 信访 举报 案卷 培训 出庭 开庭 参加 推送 法制 转办件 模拟 演练 示范案例 典型案例",
  /** What is done wrong: disputes over it are some of all. */
  fault: "超期 逾期 超时 超过期限 不当 不规范 不及时 不依法 违规 违法 失误 差错 瑕疵 程序问题 错误",
  /** One row of results, not somebody's trade. */
  petition: "信访举报投诉类申请 信访举报投诉类 信访举报投诉 信访、举报、投诉类申请",
} as const;
