// Years, as far as they say where a request comes from and where it goes.
export const timeWords = {
  lastYear: "上年度 上年 上一年度 上一年 去年 往年 上年末 上年底 去年底",
  nextYear: "下年度 下年 下一年度 下一年 次年 翌年 明年 来年 第二年 下一年度继续",
  compared: "比上年 较上年 比去年 较去年 比上年度 较上年度 比上一年 较上一年 上年同期 去年同期 同比",
} as const;
