// The words by which a report takes back a figure that it prints, and those that look alike and do not.

/** What such a remark begins with. */
export const remarks = [
  "更正说明",
  "更正",
  "勘误表",
  "勘误",
  "订正",
  "补充说明",
  "备注",
  "附注",
  "说明",
  "特别说明",
  "注",
];
/** Those that take something back by themselves. */
export const takingBack = ["更正说明", "更正", "勘误表", "勘误", "订正"];
/** Behind them stands what is right. */
export const verbs = [
  "应改为",
  "应更正为",
  "应修改为",
  "应为",
  "应是",
  "应填",
  "更正为",
  "订正为",
  "修正为",
  "更改为",
  "正确为",
  "正确数据为",
  "正确数字为",
  "正确数为",
];
/** The same, where a figure follows. */
export const weakVerbs = ["改为", "修改为", "调整为", "实际为", "实为", "实际数为", "改成", "正确的是"];
/** They say that something is wrong. */
export const faults = [
  "有误",
  "待核",
  "存疑",
  "暂估",
  "预估",
  "误填",
  "误写",
  "误印",
  "误报",
  "误录",
  "误为",
  "误作",
  "误登",
  "错填",
  "错印",
  "错报",
  "错录",
  "笔误",
  "填错",
  "写错",
  "印错",
  "报错",
  "漏填",
  "漏报",
  "漏计",
  "漏统",
  "多计",
  "多报",
  "多统",
];
/** Behind a word of these lists they make it something else. */
export const notFaults = ["差", "解", "会", "导"];
/** With them a sentence is a rule of the form or a request. */
export const rules = ["之和", "勾稽", "应为准", "如有", "若有", "如发现", "若发现", "请填", "无误"];
/** Remarks on what a table counts that is not this year's. */
export const otherTimes = ["累计", "历年", "以来", "上年数", "上年数据", "去年数", "去年数据", "往年"];
/** What a remark in the text speaks of. */
export const tables = ["上表", "下表", "表中", "表格", "表内", "上述数据", "以上数据", "本报告数据", "统计数据"];
