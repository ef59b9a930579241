// Where the parts of a report begin, what its title says, what is of the page: in the ways that offices write.
import { describe, expect, it } from "vitest";
import { contextOf } from "#core/checks/context.ts";
import { checkReport } from "#core/findings/check-report.ts";
import type { Account } from "#core/report/source.ts";
import { readReport } from "#readers/read-report.ts";
import { asDocx, asHtml, asText, type PrintedLine, partHeadings, smallReport } from "#testing/small-report.ts";

const writers = { txt: asText, html: asHtml, docx: asDocx };
type Kind = keyof typeof writers;
const kinds = Object.keys(writers) as readonly Kind[];

async function read(lines: readonly PrintedLine[], kind: Kind = "txt") {
  const result = await readReport(writers[kind](lines));
  if (!result.ok) throw new Error(result.message);
  const fates = (fate: Account["fate"]) =>
    (result.source.accounts ?? []).filter((account) => account.fate === fate).map(({ text }) => text.trim());
  return { ...result, narrative: result.report.narrative, office: result.report.office.name, fates };
}

const [overview, disclosure, requests, , problems] = partHeadings;
const title = "柳河县水务局2024年政府信息公开工作年度报告";

describe("a title counts as a part only at the level of the parts", () => {
  const inner: Readonly<Record<string, readonly string[]>> = {
    "in brackets": ["（一）主动公开政府信息情况", "公开61条。", "（二）收到和处理政府信息公开申请情况", "收到3件。"],
    "all of them in brackets": partHeadings.map((one, at) => `（${"一二三四五六"[at]}）${one.slice(2)}`),
    "by digits": ["1.主动公开政府信息情况", "公开61条。", "2.政府信息公开行政复议、行政诉讼情况", "没有。"],
    "by digits and 、": ["1、收到和处理政府信息公开申请情况", "收到3件。", "2、其他需要报告的事项", "没有。"],
    "without marks": ["主动公开政府信息情况", "公开61条。", "存在的主要问题及改进情况", "不够深入。"],
  };
  const cases = Object.entries(inner).flatMap(([name, lines]) => kinds.map((kind) => ({ name, lines, kind })));
  it.each(cases)("sub-headings of part one $name, $kind", async ({ lines, kind }) => {
    const { report, narrative, notes } = await read(smallReport({ overview: ["全年平稳。", ...lines] }), kind);
    expect(narrative.overview).toBe(["全年平稳。", ...lines].join("\n"));
    expect(report.entries.licensing_licenses_decisions).toBe("7");
    expect(narrative.problems).toBe("公开深度不够，明年加强培训。");
    expect(notes).toEqual([]);
  });

  it("parts that are themselves marked （一）", async () => {
    const lines = smallReport().map((line) => {
      const at = partHeadings.indexOf(line as (typeof partHeadings)[number]);
      return at < 0 ? line : `（${"一二三四五六"[at]}）${(line as string).slice(2)}`;
    });
    const { report, narrative } = await read(lines);
    expect(report.entries.licensing_licenses_decisions).toBe("7");
    expect(Object.keys(narrative)).toEqual(["overview", "problems", "others"]);
  });

  it("第一部分, 第二部分", async () => {
    const lines = smallReport().map((line) => {
      const at = partHeadings.indexOf(line as (typeof partHeadings)[number]);
      return at < 0 ? line : `第${"一二三四五六"[at]}部分 ${(line as string).slice(2)}`;
    });
    expect(Object.keys((await read(lines)).narrative)).toEqual(["overview", "problems", "others"]);
  });

  it("a lost heading of tables is found by what follows, though its title stands in brackets", async () => {
    const lines = smallReport().map((line) => (line === disclosure ? "（二）主动公开政府信息情况" : line));
    expect((await read(lines)).report.entries.licensing_licenses_decisions).toBe("7");
  });

  it("what stands between two headings of part one, behind another part's heading, is in the notes", async () => {
    const lines = [title, "五、存在的主要问题及改进情况", overview, "上一稿的文字。", ...smallReport().slice(1)];
    const { narrative, fates, notes } = await read(lines);
    expect(narrative.overview).toBe("全年工作平稳有序。");
    expect(fates("unread")).toEqual([overview, "上一稿的文字。"]);
    expect(notes.join()).toContain("没有归入任何部分，请核对：“一、总体情况”、“上一稿的文字。”");
  });

  it("a table of contents is of the page, noted", async () => {
    const contents = partHeadings.map((one, at) => `${one}…………${at + 1}`);
    const lines = [title, "目 录", ...contents, ...smallReport({ opening: ["现将情况公布如下。"] }).slice(1)];
    const { narrative, fates, notes } = await read(lines);
    expect(narrative).toMatchObject({ opening: "现将情况公布如下。", overview: "全年工作平稳有序。" });
    expect(fates("furniture")).toEqual(["目 录", ...contents]);
    expect(notes.join()).toContain("目录");
  });
});

describe("parts under titles that are not the form's", () => {
  it.each(kinds)("what belongs to no part is kept with its title in the last, %s", async (kind) => {
    const lines = [
      ...smallReport().slice(0, -4),
      "五、建议提案办理结果公开情况",
      "公开答复12件。",
      "六、存在的不足和下一步打算",
      "人手不够，明年加强培训。",
    ];
    const { narrative, notes } = await read(lines, kind);
    expect(narrative.others).toBe("五、建议提案办理结果公开情况\n公开答复12件。");
    expect(narrative.problems).toBe("人手不够，明年加强培训。");
    expect(notes.join()).toContain("“五、建议提案办理结果公开情况”不是规定的部分");
    expect(notes.join()).toContain("“六、存在的不足和下一步打算”读作“五、存在的主要问题及改进情况”");
  });

  it("part one under another title", async () => {
    const { narrative } = await read(smallReport().map((line) => (line === overview ? "一、工作开展概况" : line)));
    expect(narrative.overview).toBe("全年工作平稳有序。");
  });

  it("seven parts", async () => {
    const { narrative } = await read([...smallReport(), "七、附加说明", "数据以统计为准。"]);
    expect(narrative.others).toBe("没有收取信息处理费。\n七、附加说明\n数据以统计为准。");
  });

  it("run together with table four, behind its figures", async () => {
    const tables = smallReport()
      .slice(0, -4)
      .map((line) => (typeof line === "string" ? line : line.join("\t")));
    const run = `${"0".repeat(15)}五、信访事项公开情况全年公开3件。六、存在问题及下一步工作不够主动，明年改进。`;
    const { narrative } = await read([...tables, run]);
    expect(narrative.others).toBe("五、信访事项公开情况全年公开3件。");
    expect(narrative.problems).toContain("不够主动，明年改进。");
  });

  it("text below the tables whose heading is lost", async () => {
    const { narrative } = await read(smallReport().filter((line) => line !== problems));
    expect(narrative.problems).toBe("公开深度不够，明年加强培训。");
  });

  it("a remark between the tables is in the notes", async () => {
    const lines = smallReport().flatMap((line) => (line === requests ? ["注：以上数据由各科室提供", line] : [line]));
    const { notes, fates } = await read(lines);
    expect(fates("unread")).toEqual(["注：以上数据由各科室提供"]);
    expect(notes.join()).toContain("注：以上数据由各科室提供");
  });
});

describe("forms of 2018 and before, by what their titles speak of", () => {
  const old = [
    "青岭镇2017年政府信息公开年度报告",
    "一、依申请公开政府信息工作情况",
    "全年没有收到申请。",
    "二、政府信息主动公开的基本做法",
    "全年主动公开政府信息318条。",
    "三、信息公开收费及减免情况",
    "未收费。",
    "四、因信息公开被申请行政复议的情况",
    "没有发生。",
    "五、工作中的不足与改进方向",
    "更新不够及时。",
    "六、档案整理情况",
    "已归档。",
  ];
  it.each(kinds)("in another order and wording, %s", async (kind) => {
    const { narrative, report, notes } = await read(old, kind);
    expect(report.edition).toBe("2018");
    expect(narrative).toEqual({
      requests: "全年没有收到申请。",
      disclosure: "全年主动公开政府信息318条。",
      charges: "未收费。",
      reconsideration: "没有发生。",
      problems: "更新不够及时。\n六、档案整理情况\n已归档。",
    });
    expect(report.entries.channels_itemsDisclosed_count).toBe("318");
    expect(notes.join()).toContain("“六、档案整理情况”不是规定的部分");
  });
});

describe("title, opening and office", () => {
  it.each([
    [
      "the opening begins with the title",
      [title, `${title}依据《条例》编制，由办公室汇总。`],
      `${title}依据《条例》编制，由办公室汇总。`,
    ],
    [
      "the title and the opening on one line",
      [`${title}　根据《条例》要求编制本报告。`],
      "根据《条例》要求编制本报告。",
    ],
    ["without a blank between", [`${title}按照上级部署编制本报告，全文公布。`], "按照上级部署编制本报告，全文公布。"],
    [
      "among the page's words",
      [`您的位置：首页 > 年报 ${title} 发布日期：2025-01-09 浏览：12 根据《条例》编制本报告。`],
      "根据《条例》编制本报告。",
    ],
    [
      "fields of the page above",
      ["文号: ", "栏目: 法定主动公开", "公开范围：面向社会", title, "本报告由办公室编制。"],
      "本报告由办公室编制。",
    ],
  ])("%s", async (_, head, opening) => {
    const { office, narrative } = await read([...head, ...smallReport({ title: "" })]);
    expect([office, narrative.opening]).toEqual(["柳河县水务局", opening]);
  });

  it.each([
    ["柳河县水务局关于报送2024年度政府信息公开工作年度报告的报告", "柳河县水务局", 2024],
    ["关于公布柳河县水务局2024年政府信息公开工作年度报告的公告", "柳河县水务局", 2024],
    ["柳河县水务局政府信息公开年报", "柳河县水务局", 2024],
    ["柳河县水务局（地震局）2024年度政府信息公开工作年度报告", "柳河县水务局（地震局）", 2024],
    ["2024年度柳河县水务局政务公开工作报告", "柳河县水务局", 2024],
    ["青岭高新技术产业开发区2024年政府信息公开工作年度报告", "青岭高新技术产业开发区", 2024],
  ])("%s", async (printed, name, year) => {
    const { office, report } = await read(smallReport({ title: printed, overview: ["2024年工作平稳。"] }));
    expect([office, report.year, report.title ?? printed]).toEqual([name, year, printed]);
  });

  it("a title in 《》", async () => {
    const { office, notes } = await read(smallReport({ title: `《${title}》` }));
    expect([office, notes]).toEqual(["柳河县水务局", []]);
  });

  it("an office that a title does not name is taken from the text, and marked", async () => {
    const opening = ["现公布青岭市档案馆2023年政府信息公开工作年度报告，供公众查阅。"];
    const { office, notes } = await read(smallReport({ title: "", opening }));
    expect(office).toBe("青岭市档案馆");
    const signed = await read(
      smallReport({ title: "2023年政府信息公开工作年度报告", end: ["青岭市档案馆", "2024年1月8日"] }),
    );
    expect(signed.office).toBe("青岭市档案馆");
    expect(signed.notes.join()).toContain("取自正文");
    expect(notes.join()).toContain("没有找到标题");
  });

  it("no committee is invented for a zone; one that the text names is taken", async () => {
    const bare = smallReport({ title: "东湾临港经济区产业新区2024年政府信息公开工作年度报告" });
    const { office, notes } = await read(bare);
    expect(office).toBe("东湾临港经济区产业新区");
    expect(notes.join()).toContain("没有写出机关全称");
    const named = await read([...bare, "本报告由新区管委会办公室负责解释。"]);
    expect(named.office).toBe("东湾临港经济区产业新区管理委员会");
  });

  it("F06 says what is irregular about a title", async () => {
    const { report } = await read(
      smallReport({ title: "柳河县水务局信息公开工作年度报告", overview: ["2024年工作平稳。"] }),
    );
    const found = checkReport(contextOf(report)).find(({ number }) => number === "F06");
    expect(found?.message).toContain("没有写年度，少了“政府信息公开”几个字");
  });
});

describe("contact in one line", () => {
  it.each([
    [
      "办公地址：柳河县滨河路18号水务大厦三楼邮政编码：352100联系电话：0593-6512345传真：0593-6512346电子邮箱：slj@example.cn",
      {
        address: "柳河县滨河路18号水务大厦三楼",
        postcode: "352100",
        phone: "0593-6512345",
        fax: "0593-6512346",
        email: "slj@example.cn",
      },
    ],
    [
      "地址：青岭市人民路2号 联系人：办公室 电话/传真：0570-3021234",
      { address: "青岭市人民路2号", phone: "0570-3021234", fax: "0570-3021234" },
    ],
    ["联系电话（办公室）：0571-88123456，邮编：310000。", { phone: "0571-88123456", postcode: "310000" }],
  ])("%s", async (line, contact) => {
    const { report } = await read(smallReport({ opening: [line] }));
    expect(report.details?.contact).toEqual(contact);
  });
});

describe("what is of the page is kept out and noted", () => {
  it.each(kinds)("signature, date and attachments behind part six, %s", async (kind) => {
    const end = ["附件：1.柳河县水务局统计表.xlsx", "柳河县水务局", "2025年1月17日", "附件2", "统计表说明.pdf"];
    const { narrative, fates, notes } = await read(smallReport({ end }), kind);
    expect(narrative.others).toBe("没有收取信息处理费。");
    expect(fates("furniture")).toEqual(end);
    expect(notes.join()).toContain("“柳河县水务局”、“2025年1月17日”");
  });

  it("the signature on the line of the last sentence", async () => {
    const { narrative } = await read(smallReport({ others: ["没有收费。　柳河县水务局2025年1月17日"] }));
    expect(narrative.others).toBe("没有收费。");
  });

  it.each([
    [["附件：", "1.统计表", "2.说明", "柳河县水务局", "二〇二五年一月九日"]],
    [["相关链接", "柳河县林业局2024年政府信息公开工作年度报告", "【打印本页】", "主办：柳河县人民政府 ICP备12345号"]],
  ])("behind part six: %s", async (end) => {
    const { narrative, fates } = await read(smallReport({ end }));
    expect(narrative.others).toBe("没有收取信息处理费。");
    expect(fates("furniture")).toEqual(end);
  });

  it("a cover with its date", async () => {
    const cover = ["柳河县水务局", "2024年度政府信息公开工作", "年 度 报 告", "2025年1月"];
    const { office, narrative, fates } = await read([
      ...cover,
      ...smallReport({ title: "", opening: ["由办公室编制。"] }),
    ]);
    expect([office, narrative.opening, fates("furniture")]).toEqual(["柳河县水务局", "由办公室编制。", ["2025年1月"]]);
  });

  it("sentences that speak of dates and attachments stay", async () => {
    const kept = ["附件所列数据已于2025年1月17日核对。", "来源于各科室的数据均已审核。"];
    expect((await read(smallReport({ others: kept }))).narrative.others).toBe(kept.join("\n"));
  });
});

describe("documents that are no report", () => {
  const form = smallReport({ title: "", overview: [], problems: [], others: [] }).map((line) =>
    typeof line === "string" ? line : line.map((cell) => (/^[\d.]+$/u.test(cell) ? "" : cell)),
  );
  const documents: Readonly<Record<string, readonly PrintedLine[]>> = {
    "a notice with the form": [
      "青岭市政务公开办公室关于做好2024年政府信息公开工作年度报告编制发布工作的通知",
      "各县区人民政府，市政府各部门：",
      "现就2024年政府信息公开工作年度报告编制发布有关事项通知如下，请认真组织落实，按时保质完成各项工作，确保数据真实准确完整。",
      ...form,
      "填报时应写明本年度贯彻落实条例的总体情况，包括主动公开、依申请公开、政府信息管理、平台建设、监督保障等五个方面。",
    ],
    "a list of links": [
      "政府信息公开年报",
      ...["水务局", "林业局", "档案馆"].map((one) => `柳河县${one}2023年政府信息公开工作年度报告`),
    ],
    "a blank form": form,
    "a blank form with a place for the name": ["某某局2024年政府信息公开工作年度报告", ...form],
    "a blank form with crosses": ["××县××局××××年政府信息公开工作年度报告", ...form],
    "an article": ["柳河县召开政务公开培训会", "会议要求认真做好政府信息公开工作年度报告的编制。"],
  };
  const cases = Object.entries(documents).flatMap(([name, lines]) => kinds.map((kind) => ({ name, lines, kind })));
  it.each(cases)("$name, $kind", async ({ lines, kind }) => {
    const result = await readReport(writers[kind](lines));
    expect(result.ok || result.message).toMatch(/^这不是一份年报/u);
  });
});

describe("a part whose number does not come next", () => {
  const cases = ["七", "二", "九"].flatMap((number) => kinds.map((kind) => ({ number, kind })));
  it.each(cases)("$number、 below tables keeps its text, with a note, $kind", async ({ number, kind }) => {
    const own = [`${number}、队伍建设工作`, "配备专职人员两名，开展业务培训三次。", "（一）培训", "组织各科室学习。"];
    const lines = smallReport().flatMap((line): readonly PrintedLine[] =>
      line === requests ? [...own, line] : [line],
    );
    const { narrative, notes, report } = await read(lines, kind);
    expect(narrative.others).toBe([...own, "没有收取信息处理费。"].join("\n"));
    expect(notes).toContain(`“${number}、队伍建设工作”不是规定的部分，文字归入“六、其他需要报告的事项”，请核对`);
    expect(report.entries.licensing_licenses_decisions).toBe("7");
  });

  it("tables below such a title stay tables", async () => {
    const lines = smallReport().flatMap((line): readonly PrintedLine[] =>
      line === disclosure ? [line, "七、有关数据"] : [line],
    );
    expect((await read(lines)).report.entries.licensing_licenses_decisions).toBe("7");
  });
});
