// What the clerk reads about a text that is no figure: the kind of slip, the figure probably meant, and when none is guessed.
import { describe, expect, it } from "vitest";
import { type Misfit, whyNoFigure } from "./why-no-figure.ts";

const money = { amount: true };
const change = { signed: true };

describe("a text that is a figure or blank", () => {
  it.each(["", "  ", "\u3000", "0", "007", "１２", "1,234", "12.0", "0.000"])(
    "%j has nothing to be explained",
    (text) => {
      expect(whyNoFigure(text)).toBeUndefined();
    },
  );

  it("depends on the cell: a loss is one where changes are counted, 分 where money is", () => {
    expect(whyNoFigure("-3", change)).toBeUndefined();
    expect(whyNoFigure("0.000001", money)).toBeUndefined();
    expect(whyNoFigure("-3")?.misfit).toBe("number");
    expect(whyNoFigure("0.000001")?.misfit).toBe("number");
  });
});

describe("counts", () => {
  it.each<[string, Misfit, string | undefined]>([
    ["/", "dash", "0"],
    ["— —", "dash", "0"],
    ["N/A", "dash", "0"],
    ["无", "text", "0"],
    ["没有", "text", "0"],
    ["35件", "unit", "35"],
    ["３５ 件", "unit", "35"],
    ["共35人次", "unit", "35"],
    ["1.2万件", "unit", "12000"],
    ["2亿", "unit", "200000000"],
    ["1.23456万件", "unit", undefined],
    ["35元", "unit", undefined],
    ["约35", "unit", undefined],
    ["35余件", "unit", undefined],
    ["35件左右", "unit", undefined],
    ["-4件", "unit", undefined],
    ["1 234", "text", "1234"],
    ["12 34", "text", undefined],
    ["1\n234", "text", undefined],
    ["12,34", "number", "1234"],
    ["1.234", "number", "1234"],
    ["0,00", "number", "0"],
    ["3.5", "number", undefined],
    [".", "number", undefined],
    ["1.2.3", "number", undefined],
    ["(12)", "number", undefined],
    ["1234567890", "number", undefined],
    ["1e3", "text", undefined],
    ["二十一", "text", "21"],
    ["贰拾壹", "text", "21"],
    ["两百零三", "text", "203"],
    ["1O", "text", "10"],
    ["l2", "text", "12"],
    ["③", "text", "3"],
    ["1'234", "text", "1234"],
    ["1_000", "text", "1000"],
    ["O", "text", undefined],
    ["见附表", "text", undefined],
    ["\u202e21", "text", undefined],
  ])("%j is a slip of the kind %s, %s was meant", (text, misfit, meant) => {
    const why = whyNoFigure(text);
    expect([why?.misfit, why?.meant]).toEqual([misfit, meant]);
  });

  it.each([
    ["12\n13", "一格里有两个数（“12 13”）；整块粘贴请从表格左上角粘贴，或只留一个数"],
    ["-4", "这里不能是负数（“-4”），请填 0 或正整数"],
    ["1.000", "“1.000”不明确，请写 1 或 1000"],
    ["0001234567890", "数字太大（10 位），最多 9 位，请核对是否多输了数字或弄错了单位"],
    ["5起", "只填数字，不带单位（“5起”应为 5）"],
  ])("%j is told what to do: %s", (text, reason) => {
    expect(whyNoFigure(text)?.reason).toBe(reason);
  });

  it("a pasted paragraph is quoted by its beginning alone, on one line", () => {
    const { reason } = whyNoFigure("本机关全年受理申请\t情况详见第三部分表格以及附件") ?? {};
    expect(reason).toBe("“本机关全年受理申请 情况详见第三部分表格…”不是数字，请填 0 或正整数");
  });
});

describe("amounts in 万元", () => {
  it.each([
    ["12万元", "12", "只填数字，不带单位（“12万元”应为 12）"],
    ["1.5亿元", "15000", "此处单位是万元；只填数字，不带单位（“1.5亿元”应为 15000）"],
    ["89370276元", "8937.0276", "此处单位是万元；只填数字，不带单位（“89370276元”应为 8937.0276）"],
  ])("%s is %s in the unit of the cell", (text, meant, reason) => {
    expect(whyNoFigure(text, money)).toEqual({ misfit: "unit", reason, meant });
  });

  it("a comma before one or two digits may part decimals or thousands: both are offered, none is taken", () => {
    const why = whyNoFigure("12,5", money);
    expect(why).toEqual({ misfit: "number", reason: "“12,5”不明确，请写 12.5 或 125" });
  });

  it("more than 分 cannot be paid, and cases are no money", () => {
    expect(whyNoFigure("1.2345678", money)).toEqual({
      misfit: "decimals",
      reason: "金额以万元为单位，最多 6 位小数（精确到分），现有 7 位",
    });
    expect(whyNoFigure("7件", money)).toEqual({ misfit: "unit", reason: "只填数字，不带单位（“7件”）" });
  });
});

describe("changes", () => {
  it.each([
    ["减5件", "unit", "-5"],
    ["减少5", "unit", "-5"],
    ["增加12件", "unit", "12"],
    ["(8)", "number", "-8"],
    ["（1,208）", "number", "-1208"],
    ["-4件", "unit", "-4"],
  ])("%s is of the kind %s and stands for %s", (text, misfit, meant) => {
    expect(whyNoFigure(text, change)).toMatchObject({ misfit, meant });
  });

  it("words of change say nothing of a count", () => {
    expect(whyNoFigure("减5件")).toEqual({ misfit: "text", reason: "“减5件”不是数字，请填 0 或正整数" });
  });
});
