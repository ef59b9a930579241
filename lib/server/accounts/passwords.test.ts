import { describe, expect, test } from "vitest";
import { hashPassword, isPassword } from "./hash-password.ts";
import { refusePassword } from "./judge-password.ts";

const context = { login: "wangfang", name: "王芳", offices: ["青禾市财政局", "青禾市"] };

describe("a password", () => {
  test("is kept as scrypt, known again in either composition of its signs, and never the same twice", async () => {
    const kept = await hashPassword("政务 公开🔒2025 é");
    expect(kept).toMatch(/^scrypt\$32768\$8\$3\$[\w-]{22}\$[\w-]{43}$/);
    expect(await hashPassword("政务 公开🔒2025 é")).not.toBe(kept);
    expect(await isPassword("政务 公开🔒2025 e\u0301", kept)).toBe(true);
    expect(await isPassword("政务 公开🔒2025", kept)).toBe(false);
    expect(await isPassword("", kept)).toBe(false);
  });

  test("of nobody is wrong, and takes as long", async () => {
    const kept = await hashPassword("长一点的口令，没有人猜");
    const time = async (work: Promise<boolean>) => {
      const began = performance.now();
      expect(await work).toBe(false);
      return performance.now() - began;
    };
    const [known, unknown] = [await time(isPassword("错", kept)), await time(isPassword("错", undefined))];
    expect(Math.min(known, unknown)).toBeGreaterThan(0.3 * Math.max(known, unknown));
  });

  test("is hashed at most two at a time, and a flood is sent away", async () => {
    const all = await Promise.allSettled(Array.from({ length: 50 }, () => isPassword("x", undefined)));
    const refused = all.filter(({ status }) => status === "rejected");
    expect(refused.length).toBe(50 - 2 - 16);
    expect((refused[0] as PromiseRejectedResult).reason).toMatchObject({ status: 429 });
    expect(await isPassword("x", undefined)).toBe(false);
  });

  test.each([
    ["短", "1234567"],
    ["最常见", "12345678"],
    ["换了写法", "Passw0rd!"],
    ["职务加数字", "admin123"],
    ["工作的拼音", "zwgk2025"],
    ["单位简称加年份", "市财政局2025"],
    ["单位缩写", "青财2025!!"],
    ["单位全名", "青禾市财政局2025"],
    ["本人姓名", "王芳19900101"],
    ["账号名", "wangfang2025"],
    ["一个字符", "aaaaaaaaaa"],
    ["顺序", "abcdefghij"],
    ["键盘", "1qaz2wsx3edc"],
    ["太长", "长".repeat(129)],
  ])("that is tried first is refused: %s", async (_why, password) => {
    expect(await refusePassword(password, context)).toMatch(/口令/);
  });

  test.each([
    "政务 公开🔒2025x山",
    "correct horse battery",
    "窗外下着小雨呢呢",
    "kX9#vPq2",
    "三月买了七斤橘子",
    "长".repeat(64) + "短".repeat(64),
  ])("of no pattern may be chosen, whatever signs it is made of: %s", async (password) => {
    expect(await refusePassword(password, context)).toBeUndefined();
  });
});
