import { expect, test } from "vitest";
import { findMisspelt } from "./find-misspelt.ts";
import { confusions, setPhrases, setWordings } from "./set-phrases.ts";

const found = (text: string) => findMisspelt(text).map(({ found: words, right }) => [words, right]);

test.each([
  ["认真贯彻落时条例", "贯彻落时", "贯彻落实"],
  ["编制政府信息公开工作年度保告", "年度保告", "年度报告"],
  ["《中华人民共和国政府信息公开条列》", "条列》", "条例》"],
  ["优化经商环境", "优化经商环境", "优化营商环境"],
  ["收取信息处里费", "处里", "处理"],
  ["以习近平新时代中国特色社会主义为指导", "习近平新时代中国特色社会主义", "习近平新时代中国特色社会主义思想"],
  ["增强“五个意识”", "五个意识", "四个意识"],
  ["能力有代加强", "有代加强", "有待加强"],
  ["学习习近平新时代特色社会主义思想", "习近平新时代特色社会主义思想", "习近平新时代中国特色社会主义思想"],
  ["因公开引发行政述讼", "行政述讼", "行政诉讼"],
  ["提高群众满义度", "众满义", "众满意"],
  ["纳人年度绩效考评", "纳人年度", "纳入年度"],
  ["健全信息审合制度", "审合制度", "审核制度"],
  ["加强业务陪训", "业务陪训", "业务培训"],
  ["保障公众知请权", "知请权", "知情权"],
  ["信息更新的时效姓", "时效姓", "时效性"],
  ["回应关窃不够及时", "回应关窃", "回应关切"],
  ["剩余申请不于公开", "不于公开", "不予公开"],
  ["政府网战改版", "政府网战", "政府网站"],
  ["重大行政决测公开", "行政决测", "行政决策"],
  ["法人或其它组织", "法人或其它组织", "法人或其他组织"],
  ["国务院公办厅", "国务院公办厅", "国务院办公厅"],
])("%s", (text, words, right) => {
  const slips = found(text);
  expect(slips).toContainEqual([words, right]);
});

test.each([
  "政府信息公示制度、政府信息公布渠道、政府信息公告栏",
  "法人和其他组织、法人或者其他组织",
  "主动公开的政府信息、申请被行政复议",
  "保密审查制度、国务院令第711号",
  "政府信息公開工作",
  "圆满义务植树、评审合格、初审合同、归纳人民群众意见、处于以公开促规范的阶段、互联网战略、填写准确姓名、构建新煤体系",
])("%s is right", (text) => {
  expect(found(text)).toEqual([]);
});

test("no set phrase is a slip of another, and no confusion stands in a set phrase", () => {
  for (const { words, also = [] } of setPhrases)
    for (const phrase of [words, ...also]) expect([phrase, found(phrase)]).toEqual([phrase, []]);
  for (const { whole } of setWordings) for (const wording of whole) expect(found(wording)).toEqual([]);
  for (const [, right] of confusions) expect([right, found(right)]).toEqual([right, []]);
});
