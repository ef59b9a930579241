import { describe, expect, it } from "vitest";
import { readDetails } from "./read-details.ts";

describe("contact", () => {
  it.each([
    [
      "联系地址：某市人民路1号，邮编：475000，联系电话：0371-23456789。",
      { address: "某市人民路1号", postcode: "475000", phone: "0371-23456789" },
    ],
    ["地址:某市人民路1号联系电话:23456789", { address: "某市人民路1号", phone: "23456789" }],
    ["电话/传真：0371-2345678", { phone: "0371-2345678", fax: "0371-2345678" }],
    ["电话：13900001111，传真（办公室）：0371-2345678", { phone: "13900001111", fax: "0371-2345678" }],
    ["咨询电话（工作日）：0371-23456789转801", { phone: "0371-23456789转801" }],
    ["电子邮箱：xx.gk-1@example.gov.cn。", { email: "xx.gk-1@example.gov.cn" }],
    ["邮 政 编 码 ： 475 000", { postcode: "475000" }],
  ])("%s", (text, contact) => {
    expect(readDetails(text)?.contact).toEqual(contact);
  });

  it.each(["没有联系方式。", "电话费12345678901234元", "邮编4750001", "办理电话咨询12件", "地址：无", ""])(
    "%j says nothing of it",
    (text) => {
      expect(readDetails(text)).toBeUndefined();
    },
  );
});

describe("the time that is reported on", () => {
  it.each([
    ["统计期限为2023年1月1日至2023年12月31日。", "2023-01-01", "2023-12-31"],
    ["自2023年1月1日起，至12月31日止", "2023-01-01", "2023-12-31"],
    ["2023 年 1 月 1 日 — 2023 年 12 月 31 日", "2023-01-01", "2023-12-31"],
    ["从2022年12月1日到2023年11月30日", "2022-12-01", "2023-11-30"],
    ["2023年1月1日截至2023年12月31日", "2023-01-01", "2023-12-31"],
  ])("%s", (text, from, to) => {
    expect(readDetails(text)?.period).toEqual({ from, to });
  });

  it("one day, or two days apart in a sentence, are none", () => {
    expect(readDetails("2023年1月1日施行，2023年12月31日废止。")).toBeUndefined();
  });

  it("both are read from one opening; what stands far behind in a long text is not", () => {
    const text = "本报告统计期限自2023年1月1日至12月31日。联系电话：0371-23456789。";
    expect(Object.keys(readDetails(text) ?? {}).sort()).toEqual(["contact", "period"]);
    expect(readDetails(`${"文".repeat(8_000)}${text}`)).toBeUndefined();
  });

  it("takes no longer for a text made to be slow", () => {
    const started = performance.now();
    for (const piece of ["电话（", "2023年1月1日至", "地址：", "邮箱a"]) readDetails(piece.repeat(4_000));
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
