// Examples of the checks that read the text: F, G06, N, Y09, W and H11–H12.
import type { Report } from "#core/report/report.ts";
import { type Example, withEntries, withMore, withText } from "./example.ts";
import { sound2018, sound2019, sound2021 } from "./sound-reports.ts";

function reworded(
  check: string,
  sound: Report,
  section: string,
  find: string,
  replace: string,
  also: readonly string[] = [],
): Example {
  return { check, failing: { report: withText(sound, section, find, replace) }, passing: { report: sound }, also };
}

function added(check: string, section: string, wrong: string, right: string, also: readonly string[] = []): Example {
  return {
    check,
    failing: { report: withMore(sound2021, section, wrong) },
    passing: { report: withMore(sound2021, section, right) },
    also,
  };
}

const empty = (section: string): Report => ({ ...sound2021, narrative: { ...sound2021.narrative, [section]: "" } });
const titled = (title: string): Report => ({ ...sound2021, title });
const long = "持续完善制度、优化流程、丰富形式、加强培训、强化督促，推动公开工作提质增效，".repeat(30);
const varied = [...long.split("，")].map((piece, index) => `${piece}${"甲乙丙丁戊己庚辛壬癸"[index % 10]}`).join("，");

export const textExamples: readonly Example[] = [
  { check: "F01", failing: { report: empty("others") }, passing: { report: sound2021 } },
  reworded("F02", sound2021, "overview", "（三）政府信息管理\n完善信息", "（三）制度建设\n完善"),
  reworded("F03", sound2021, "overview", "；开展社会评议，群众满意", ""),
  {
    check: "F04",
    failing: { report: { ...sound2021, narrative: { ...sound2021.narrative, problems: "无" } } },
    passing: { report: sound2021 },
  },
  reworded("F05", sound2021, "others", "2024年，全市收取信息处理费2件，共400元。", "无。"),
  {
    check: "F06",
    failing: { report: titled("清河市人民政府2024年政府信息公开工作总结") },
    passing: { report: titled("2024年清河市人民政府政府信息公开工作年度报告") },
  },
  {
    check: "F07",
    failing: { report: titled("清河市人民政府2023年政府信息公开工作年度报告") },
    passing: { report: titled("清河市人民政府2024年政府信息公开工作年度报告") },
  },
  reworded("F08", sound2021, "opening", "2024年12月31日", "2024年12月30日"),
  reworded("F09", sound2021, "opening", "联系电话：0370-1234567。", ""),
  {
    check: "F10",
    failing: { report: { ...sound2021, labels: { requests_prohibitedByLaw: "其他法律法规禁止公开" } } },
    passing: { report: { ...sound2021, labels: { requests_prohibitedByLaw: "2.其他法律行政法规禁止公开" } } },
  },
  {
    check: "F11",
    failing: {
      report: {
        ...sound2019,
        year: 2022,
        narrative: {
          ...sound2019.narrative,
          opening: sound2019.narrative.opening?.replaceAll("2020", "2022") ?? "",
          overview: sound2019.narrative.overview?.replaceAll("2020", "2022") ?? "",
        },
      },
    },
    passing: { report: sound2019 },
    also: ["F05"],
  },
  added("F12", "overview", varied, "持续完善制度。"),
  added("F13", "overview", "培训XX人次。", "培训40人次。"),
  {
    check: "F14",
    failing: { report: { ...sound2021, entries: {}, reading: {} } },
    passing: { report: { ...sound2021, reading: {} } },
    also: ["C01"],
  },
  added(
    "F15",
    "problems",
    "通过图解、视频等多种形式解读重要政策文件，方便群众理解和办事。通过图解、视频等多种形式解读重要政策文件，方便群众理解和办事。",
    "通过图解、视频等多种形式解读重要政策文件，方便群众理解和办事。",
  ),
  reworded("F16", sound2021, "overview", "（四）平台建设", "（五）平台建设"),
  added("F17", "opening", "报告由总体情况、主动公开政府信息情况等七部分组成。", "报告由总体情况等六部分组成。"),
  reworded("F18", sound2021, "problems", "解读形式，加强", "解读形式,加强"),
  reworded("F19", sound2021, "overview", "通过政府网站发布信息1234条", "通过政府网站公开条"),
  added("F21", "others", "认真贯彻落时有关要求。", "认真贯彻落实有关要求。"),
  added("F22", "others", "2月30日召开会议。", "2月28日召开会议。"),
  added("F23", "others", "联系电话：0370-12345678901。", "联系电话：0370-12345678。"),
  added("F24", "others", "原有事项由市卫生局办理。", "原有事项由市卫生健康委办理。"),
  reworded(
    "F20",
    sound2021,
    "opening",
    "《中华人民共和国政府信息公开条例》",
    "《中华人民共和国政府信息公开条例》（国务院令第492号）",
  ),
  added(
    "G06",
    "overview",
    "收到意见建议60条（市发展改革委20条、清河区17条、东河县21条）。",
    "收到意见建议60条（市发展改革委20条、清河区17条、东河县23条）。",
  ),
  reworded("N01", sound2021, "overview", "申请58件", "申请62件"),
  reworded("N02", sound2021, "overview", "申请58件", "申请60件"),
  reworded("N03", sound2021, "overview", "办结57件", "办结65件"),
  reworded("N04", sound2021, "overview", "结转下年度3件", "结转下年度4件"),
  reworded("N05", sound2021, "overview", "予以公开31件", "予以公开30件"),
  added("N06", "overview", "依申请公开中，自然人申请48件。", "依申请公开中，自然人申请50件。"),
  reworded("N07", sound2021, "overview", "行政复议5件", "行政复议6件"),
  added("N08", "overview", "所有申请均已按时答复。", "除结转下年的以外，申请均已按时答复。"),
  added(
    "N09",
    "overview",
    "全年没有发生因政府信息公开引起的行政诉讼案件。",
    "全年没有发生因政府信息公开引起的国家赔偿案件。",
  ),
  reworded("N10", sound2021, "overview", "制发行政规范性文件6件", "制发行政规范性文件8件"),
  reworded("N11", sound2018, "requests", "占24.00%", "占26.00%"),
  added(
    "N12",
    "overview",
    "开展培训20场，分别为专题培训12场、以会代训7场。",
    "开展培训20场，分别为专题培训12场、以会代训8场。",
  ),
  added(
    "N13",
    "problems",
    "政务新媒体平台累计发布信息310条。全年政务新媒体平台共发布信息350条。",
    "政务新媒体平台累计发布信息310条。政务新媒体平台推送图解35条。",
  ),
  added(
    "N14",
    "problems",
    "完成民意征集12条。全年共进行民意征集12次。",
    "完成民意征集12次。全年民意征集12次均已反馈。",
  ),
  added("N15", "overview", "收到意见3条，同比增长40%。", "收到意见3条，同比增长50%。"),
  reworded("N16", sound2021, "others", "共400元。", "共400元，其中，市公安局1件100元，市水利局1件200元。"),
  added("N17", "overview", "收到留言80条，回复76条，回复率98%。", "收到留言80条，回复76条，回复率95%。"),
  added("N18", "overview", "主动公开行政处罚986件。", "作出行政处罚决定986件。"),
  added("Y09", "problems", "2023年我市公开队伍建设滞后。", "与2023年相比，我市公开队伍建设有所加强。"),
  {
    check: "W01",
    failing: {
      report: { ...sound2021, details: { published: { date: "2025-04-02", url: "http://x", indexNumber: "1" } } },
    },
    passing: {
      report: { ...sound2021, details: { published: { date: "2025-03-31", url: "http://x", indexNumber: "1" } } },
    },
  },
  {
    check: "W02",
    failing: {
      report: { ...sound2021, details: { published: { date: "2024-12-30", url: "http://x", indexNumber: "1" } } },
    },
    passing: {
      report: { ...sound2021, details: { published: { date: "2025-01-20", url: "http://x", indexNumber: "1" } } },
    },
  },
  {
    check: "W03",
    failing: { report: { ...sound2021, details: { published: { date: "2025-01-20" } } } },
    passing: { report: sound2021 },
  },
  {
    check: "W10",
    failing: { report: sound2021, fileName: "年报（定稿）.docx" },
    passing: { report: sound2021, fileName: "清河市人民政府2024年政府信息公开工作年度报告.docx" },
  },
  added("W11", "overview", "联系人手机13812345678。", "联系电话0370-1234567。"),
  {
    check: "W12",
    failing: { report: { ...sound2021, office: { ...sound2021.office, name: "清河市人民政府/办公室" } } },
    passing: { report: sound2021 },
  },
  added("W13", "overview", "群众点赞👍。", "群众点赞。"),
  {
    check: "H11",
    failing: {
      report: {
        ...withEntries(sound2018, { charges_charged_amount: "" }),
        narrative: { ...sound2018.narrative, charges: "全市依法办理。" },
      },
    },
    passing: { report: withEntries(sound2018, { charges_charged_amount: "" }) },
  },
  {
    check: "H12",
    failing: { report: { ...sound2018, narrative: { ...sound2018.narrative, plans: "" } } },
    passing: { report: sound2018 },
  },
];
