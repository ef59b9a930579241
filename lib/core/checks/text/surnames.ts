// Surnames of one character that are hardly ever the first of another word. Data only.

export const surnames: ReadonlySet<string> = new Set(
  "王李张刘陈杨黄赵周吴徐孙朱胡郭罗梁宋郑谢韩唐冯董萧曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶余潘杜戴钟汪姜范谭廖邹熊陆郝孔崔邱秦",
);
