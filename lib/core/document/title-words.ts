// Words of offices' names and of titles that a line's end must not cut. Data for `titleLines`.

/** Ends of the names of areas: a line may end after one of them. */
export const areaEnds = "省市区县州旗盟";

/** Ends of the names of offices: they stay with the word before, and a line may end after them. */
export const officeEnds = "局厅院所处科委会室部队站";

/** Words that stay whole and with the word before: a line may end after them alone. */
export const attachedWords: readonly string[] = ["自治区", "自治州", "自治县", "自治旗", "地区", "新区", "片区"];

/** Words in which one of these characters ends no area. */
export const wordsWithAreaEnds: readonly string[] = [
  ..."市场 市政 市民 市容 市域 市中 市南 市北 市辖 市级 市直 市属 市委 县域 县级 县直 县属 县委".split(" "),
  ..."区域 区划 区块 区级 区直 区属 区委 省级 省直 省属 省委 省会 州级 州直 州委 旗委 旗直 盟委 盟直".split(" "),
  ..."城市 都市 超市 夜市 股市 上市 社区 小区 地区 自治 校区 院区".split(" "),
];

/** Words of offices and titles: a line may end before or after them, not within. */
export const officeWords: readonly string[] = [
  ..."人民政府 政府 管理委员会 委员会 管委会 党工委 党委 工委 办公室 办公厅 办事处 街道 行政公署 公署".split(" "),
  ..."自由贸易试验区 综合保税区 综合实验区 改革试验区 试验区 实验区 示范区 开发区 高新区 保税区 园区".split(" "),
  ..."产业园 工业园 风景名胜区 旅游度假区 度假区 林区 特区".split(" "),
  ..."市场监督管理 综合行政执法 城市管理 行政审批 政务服务 数据管理 自然资源 生态环境 住房和城乡建设".split(" "),
  ..."发展和改革 人力资源 社会保障 交通运输 农业农村 文化和旅游 卫生健康 退役军人事务 应急管理 医疗保障".split(" "),
  ..."教育 公安 民政 司法 财政 水利 商务 审计 统计 信访 林业 草原 气象 税务 海关 监督 管理 执法 服务 中心".split(" "),
  ..."大队 支队 总队 分局 高新技术 经济技术 经济 技术 产业 国家级 工业 旅游 国际 综合 合作 建设 规划".split(" "),
  ..."政府信息公开 政务公开 信息公开 年度报告 工作 情况 报告 图解 年度 关于 有限责任公司 有限公司 集团".split(" "),
];
