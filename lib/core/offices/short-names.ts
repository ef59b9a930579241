// What offices are called for short (卫健委, 人社局): a name to be proposed, never one that is taken for sure.
import { foldOfficeName } from "./fold-office-name.ts";
import { leadingAreas } from "./leading-areas.ts";

/** `卫健` and what it is short for. The characters of a short name stand in the long one in their order. */
const stems = pairs(`
  发改 发展和改革
  发改 发展改革
  发展改革 发展和改革
  工信 工业和信息化
  工信 工业信息化
  科工 科技和工业信息化
  经信 经济和信息化
  教体 教育体育
  教科 教育科学技术
  教科体 教育科技和体育
  科技 科学技术
  民宗 民族宗教事务
  人社 人力资源和社会保障
  人社 人力资源社会保障
  人力社保 人力资源和社会保障
  人力社保 人力资源社会保障
  自资 自然资源
  自规 自然资源和规划
  资规 自然资源和规划
  自然资源规划 自然资源和规划
  规自 规划和自然资源
  环保 环境保护
  住建 住房和城乡建设
  住建 住房城乡建设
  住房城乡建设 住房和城乡建设
  住房 住房保障
  交通 交通运输
  农水 农业农村和水利
  文旅 文化和旅游
  文旅 文化旅游
  文广旅 文化广电和旅游
  文广旅 文化广电旅游
  文广旅体 文化广电旅游体育
  文体旅 文化体育和旅游
  卫健 卫生健康
  卫计 卫生和计划生育
  退役 退役军人事务
  退役军人 退役军人事务
  应急 应急管理
  市监 市场监督管理
  市监 市场监管
  市场监管 市场监督管理
  国资 国有资产监督管理
  医保 医疗保障
  城管 城市管理
  城管 城市管理综合行政执法
  城管 城市管理行政执法
  城管执法 城市管理综合行政执法
  城管执法 城市管理行政执法
  综合执法 综合行政执法
  审批 行政审批服务
  行审 行政审批服务
  审批 行政审批
  政数 政务服务和数据管理
  政数 政务服务数据管理
  政务 政务服务管理
  数管 数据管理
  大数据 大数据发展管理
  林草 林业和草原
  粮储 粮食和物资储备
  粮食 粮食和物资储备
  机关事务 机关事务管理
  事管 机关事务管理
  公积金 住房公积金管理
  金融 金融工作
  人防 人民防空
  侨 侨务
  外事 外事工作
  台 台湾事务
`);

/** Ends of short names, and what they are short for: a commission of one place is a bureau of another. */
const endings: readonly (readonly [short: string, long: readonly string[]])[] = [
  ["委", ["委员会", "局"]],
  ["局", ["局", "委员会"]],
  ["厅", ["厅"]],
  ["办", ["办公室", "局"]],
  ["中心", ["中心"]],
];

/** Short for the whole end of a name. */
const wholes = pairs(`
  管委会 管理委员会
  经开区管委会 经济开发区管理委员会
  经开区管委会 经济技术开发区管理委员会
  高新区管委会 高新技术开发区管理委员会
  高新区管委会 高新技术产业开发区管理委员会
  街道办 街道办事处
  政府办 人民政府办公室
  政府 人民政府
  供销社 供销合作社
  供销社 供销合作社联合社
  残联 残疾人联合会
  工商联 工商业联合会
`);

/** The short names of an office, folded, with and without its area; among them its name without the area. `written`: its names. */
export function shortNamesOf(written: readonly string[]): readonly string[] {
  const found = new Set<string>();
  for (const name of written.map(foldOfficeName)) {
    const area = leadingAreas(name).join("");
    const core = name.slice(area.length);
    const put = (short: string) => {
      for (const form of [short, `${area}${short}`, `${area.slice(-1)}${short}`]) if (form !== name) found.add(form);
    };
    if (core !== "") put(core);
    for (const [short, long] of wholes) if (core.endsWith(long)) put(core.slice(0, -long.length) + short);
    for (const [short, long] of stems)
      for (const [end, ends] of endings) if (ends.some((each) => core === long + each)) put(short + end);
  }
  return [...found].filter((name) => [...name].length >= shortest);
}

/** Shorter ones stand in other words by chance. */
const shortest = 3;

/** Do the characters stand in the text in their order? */
export function standInOrder(characters: string, text: string): boolean {
  let at = 0;
  for (const character of characters) {
    at = text.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** Every short name of the list with what it is short for. */
export const shortNames: readonly (readonly [short: string, long: string])[] = [...stems, ...wholes];

function pairs(text: string): readonly (readonly [string, string])[] {
  return text
    .trim()
    .split("\n")
    .map((line) => {
      const [short = "", long = ""] = line.trim().split(" ");
      return [short, long];
    });
}
