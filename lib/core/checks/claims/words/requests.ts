// What is asked for and handled: requests for information, and what is none.
export const requestWords = {
  /** Without doubt a request for information. */
  request:
    "政府信息公开申请 政府信息公开的申请 政府信息公开类申请 政府信息依申请公开 政府信息公开依申请 依申请政府信息公开 信息公开申请 信息公开的申请 信息依申请公开 依申请公开件 依申请信息公开 公开政府信息的申请 公开信息的申请 公开政府信息申请 政府信息申请 公开申请 依申请公开的申请 依申请公开申请 依申请公开政府信息 依申请公开信息 依申请公开 依申请信息 依申请 申请公开政府信息 申请政府信息公开 申请公开信息 申请信息公开 申请公开 政府环境信息公开申请 环境信息公开申请 政务公开申请",
  /** A request of whatever kind. */
  anyRequest: "申请 申请书 申请表 申请单 申请请求",
  information: "政府信息公开 信息公开 政府信息 公开信息 公开政府信息 政务信息 政务公开",
  otherRequest:
    "依申请类 依申请六类 依申请政务服务 许可申请 救助申请 补贴申请 补助申请 资助申请 登记申请 认定申请 救济申请 执行申请 仲裁申请 援助申请 贷款申请 入学申请 报装申请 备案申请 低保申请 道路申请 用地申请 执照申请 审批申请",
  /** Around requests, but none. */
  aroundRequests:
    "申请人 申请量 申请数 申请数量 申请总数 申请总量 申请条件 申请材料 申请过程 申请渠道 申请平台 申请指南",
  /** What else is received, answered or handled. */
  otherObject:
    "留言 热线 工单 提案 议案 建议 信箱 来信 群众信件 诉求 信访件 咨询 投诉 投诉举报 举报投诉 满意 来电 问题 电话 舆情 邮件办理 案件办理 法律援助 援助案件 仲裁案件 调解案件 执法案件 处罚案件 许可事项 双随机 抽查任务 任务",
  crowd: "网民 市民 群众 纳税人 企业群众",
  /** Nouns that a request is counted by. */
  carrier:
    "事项 案件 办件 申请件 公开件 申请件数 信件 事件 来件 件数 数量 总量 总数 办件量 受理量 请求 情况 问题发生 情形",
} as const;
