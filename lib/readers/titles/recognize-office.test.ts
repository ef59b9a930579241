// Whose report on which year: never more than the source prints, and what is taken from elsewhere says so.
import { describe, expect, it } from "vitest";
import { sentenceOf } from "#readers/blocks/reading-note.ts";
import { recognizeOffice } from "./recognize-office.ts";

const text = "一、总体情况\n全年平稳。";
function recognized(lines: readonly string[], more = text) {
  const all = [...lines, ...more.split("\n")];
  const { office, year, title, notes, titleLine } = recognizeOffice(all, all.join("\n"));
  return { office, year, title, titleLine, notes: notes.map(sentenceOf).join() };
}

describe("a title of its own", () => {
  it.each([
    ["青禾县林业局2023年政府信息公开工作年度报告", "青禾县林业局", 2023],
    ["青禾县林业局２０２３年政府信息公开工作年度报告", "青禾县林业局", 2023],
    ["青禾县林业局关于2023年度政府信息公开工作的年度报告", "青禾县林业局", 2023],
    ["2023年青禾县林业局政府信息公开工作年度报告", "青禾县林业局", 2023],
  ])("%s", (line, office, year) => {
    expect(recognized([line])).toMatchObject({ office, year });
  });

  it("over two lines is one title", () => {
    expect(recognized(["青禾县林业局", "2023年政府信息公开工作年度报告"])).toMatchObject({
      office: "青禾县林业局",
      year: 2023,
      titleLine: 1,
    });
  });

  it("of a place is its government, in doubt where the text does not print that", () => {
    const line = "青禾县2023年政府信息公开工作年度报告";
    expect(recognized([line], "一、总体情况\n县人民政府高度重视。").notes).toBe("");
    expect(recognized([line])).toMatchObject({ office: "青禾县人民政府" });
    expect(recognized([line]).notes).toContain("请核对");
  });

  it("of a zone is its committee only where the text speaks of one", () => {
    const line = "青禾经济开发区2023年政府信息公开工作年度报告";
    expect(recognized([line], "一、总体情况\n开发区管委会负责。").office).toBe("青禾经济开发区管理委员会");
    expect(recognized([line]).notes).toContain("没有写出机关全称");
  });

  it("shorter than the signature is made whole by it", () => {
    expect(recognized(["林业局2023年政府信息公开工作年度报告"], `${text}\n青禾县林业局\n2024年1月5日`).office).toBe(
      "青禾县林业局",
    );
  });
});

describe("where the title names nobody", () => {
  const line = "2023年政府信息公开工作年度报告";
  it.each([
    ["a sentence", `现公布青禾县林业局2023年政府信息公开年度报告。\n${text}`, "青禾县林业局"],
    ["whoever answers questions", `如有疑问，请联系青禾县人民政府办公室。\n${text}`, "青禾县人民政府"],
    ["the signature", `${text}\n青禾县林业局\n2024年1月5日`, "青禾县林业局"],
    ["a field of the page", `发布机构：青禾县林业局\n${text}`, "青禾县林业局"],
  ])("%s tells, and it is said that it was taken from there", (_, more, office) => {
    const found = recognized([line], more);
    expect(found.office).toBe(office);
    expect(found.notes).toContain("取自正文");
  });

  it("nothing is made up", () => {
    expect(recognized([line])).toMatchObject({ office: "", year: 2023 });
    expect(recognized([line], `${text}\n在省人民政府和市人民政府指导下开展工作。`).office).toBe("");
  });
});

describe("the year", () => {
  it.each([
    ["青禾县林业局政府信息公开工作年度报告", `统计期限为2023年1月1日至12月31日。\n${text}`, 2023],
    ["青禾县林业局政府信息公开工作年度报告", `${text}\n2022年部署，2023年落实，2023年完成。`, 2023],
    ["青禾县林业局政府信息公开工作年度报告", text, undefined],
  ])("%s %s: %s", (line, more, year) => {
    expect(recognized([line], more).year).toBe(year);
  });

  it("of a sheet's name, where nothing else tells", () => {
    expect(recognizeOffice([], "", "2023").year).toBe(2023);
    expect(recognizeOffice([], "", "Sheet1").year).toBeUndefined();
  });
});

it("a title in traditional characters names the office in simplified ones", () => {
  expect(recognized(["青禾縣林業局2023年政府信息公開工作年度報告"]).office).toBe("青禾县林业局");
});
