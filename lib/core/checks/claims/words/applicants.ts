// Who asks, and by which way.
export const applicantWords = {
  person: "自然人 公民个人 公民 个人 自然人个人",
  organization:
    "法人或其他组织 法人和其他组织 法人及其他组织 法人、其他组织 法人其他组织 法人或者其他组织 法人以及其他组织 法人和非法人组织 法人或非法人组织 其他社会组织 社会组织 单位 组织",
  /** One kind of organization. */
  kindOfOrganization: "法人 企业 商业企业 科研机构 科研 公益组织 社会公益组织 公益 法律服务机构 律师事务所 律师",
  channel:
    "网上 网络 在线 线上 线下 平台 信函 邮寄 邮件 邮政 当面 现场 传真 书面 纸质 网站 门户网站 市政府门户网站 微信公众号 小程序 客户端 窗口 网页 电子邮件 挂号信 快递 其他方式",
  allForms: "等形式 等方式 等途径 等渠道 等各种 各种渠道 多种渠道 各类渠道 多渠道 各类方式 多种方式",
  topic: "涉及 关于 商业秘密 个人隐私 方面 土地 规划 拆迁 项目",
  mixedTopic: "要求公开 要求",
} as const;
