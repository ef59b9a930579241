// Which heads of a form's tables a remark names: by whole labels, by a part of one in quotation marks, in the part it stands in.
import { describe, expect, it } from "vitest";
import { editionById } from "#core/editions/registry.ts";
import { sure } from "#core/ground/sure.ts";
import { headsNamed } from "./heads-named.ts";

const edition = sure(editionById("2021"));
const section = (id: string) => sure(edition.sections.find((one) => one.id === id));

function named(text: string, within?: string): string {
  const { rows, columns } = headsNamed(edition, text, within === undefined ? undefined : section(within));
  const ids = (heads: readonly { readonly id: string }[]) => heads.map(({ id }) => id).join(" ");
  return `${ids(rows)} | ${ids(columns)}`;
}

describe("a row", () => {
  it.each([
    ["“行政许可”应为 25 件。", "licenses | "],
    ["行政处罚一行有误", "penalties | "],
    ["更正：行政许可、行政处罚的数字对调", "licenses penalties | "],
    ["本机关不掌握相关政府信息应为 3", "notHeld | "],
  ])("is named by its label: %s", (text, heads) => {
    expect(named(text)).toBe(heads);
  });

  it.each([
    ["上表“不掌握”一项应为 3", "notHeld | "],
    ["上表「大量反复申请」应为 1", "excessive | "],
  ])("is named by a part in quotation marks that no other label holds: %s", (text, heads) => {
    expect(named(text, "requests")).toBe(heads);
  });

  it.each(["上表“申请”应为 3", "上表不掌握应为 3", "上表“复查复核”应为 3", "上表数字有误"])(
    "is not named by a part that several hold, by one without marks, or by what is no label: %s",
    (text) => {
      expect(named(text, "requests")).toBe(" | ");
    },
  );

  it("counts where its part has one of that label, else wherever it stands", () => {
    expect(named("行政许可应为 25", "disclosure")).toBe("licenses | ");
    expect(named("行政许可应为 25", "requests")).toBe("licenses | ");
  });
});

describe("a column", () => {
  it("is named beside a row of its table, a total too", () => {
    expect(named("予以公开的商业企业应为 3", "requests")).toBe("disclosed | commercialEnterprise");
    expect(named("部分公开总计应为 4", "requests")).toBe("partlyDisclosed | total");
  });

  it("is none without a row", () => {
    expect(named("商业企业应为 3", "requests")).toBe(" | ");
  });
});

describe("a group and a row in it", () => {
  it("mean the row; the group alone means the group", () => {
    expect(named("不予公开中的属于国家秘密应为 1", "requests")).toMatch(/^stateSecret \|/u);
    expect(named("不予公开应为 1", "requests")).toMatch(/^notDisclosed \|/u);
  });
});
