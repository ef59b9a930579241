// Sentences of the checks that compare with last year's report.

export const yearMessages = {
  carriedOver: (place: string, now: string, before: string, forwardPlace: string) =>
    `“${place}”填 ${now}，上年报告“${forwardPlace}”是 ${before}，应当一致，请改正或说明原因。`,
  inForce: (row: string, now: string, before: string, issued: string, repealed: string, due: string) =>
    `${row}现行有效填 ${now} 件，按上年 ${before} 件＋本年制发 ${issued} 件－本年废止 ${repealed} 件应为 ${due} 件，请改正或说明原因。`,
  items: (row: string, now: string, before: string, change: string, due: string) =>
    `${row}上一年项目数量填 ${now}，按上年报告 ${before} 加增减 ${change} 应为 ${due}，请改正或说明原因。`,
  stock: (row: string, now: string, before: string, added: string) =>
    `${row}对外公开总数量填 ${now}，上年 ${before}、本年新公开 ${added}，一般应在 ${before} 与两者之和之间，请确认。`,
  otherForm: (now: string, before: string) => `本年用${now}，上年用${before}，只比对意义相同的项目，其余不作跨年比较。`,
  jump: (place: string, now: string, before: string) =>
    `“${place}”本年 ${now}、上年 ${before}，变化超过 5 倍，请确认。`,
  unit: (place: string, now: string, before: string) =>
    `“${place}”本年 ${now} 万元、上年 ${before} 万元，相差约一万倍，可能把元和万元弄混了，请核对单位。`,
  same: (section: string) => `“${section}”的数字与上年报告完全相同，请确认不是沿用了上年数据。`,
  pending: (row: string, now: string, pending: string) =>
    `${row}本年总计 ${now} 件，少于上年尚未审结的 ${pending} 件，请确认上年未结案件的去向。`,
  suits: (suits: string) => `复议后起诉有 ${suits} 件，本年和上年的行政复议总计都是 0，请核对。`,
  repetition: (percent: string, limit: string, length: number) =>
    `文字与上年报告的重复率为 ${percent}（本年文字中连续${length}字与上年相同的比例，不计数字和标点），${limit}，请结合本年工作改写。`,
};

export const yearRepairs = {
  fill: (label: string, figure: string) => `“${label}”改为 ${figure}`,
};
