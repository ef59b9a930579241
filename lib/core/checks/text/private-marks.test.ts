import { expect, test } from "vitest";
import { privateMarks } from "./private-marks.ts";

const found = (text: string) => privateMarks(text).map(({ kind, from, to }) => [kind, text.slice(from, to)]);

test.each([
  ["退费至账号6222021712000123457", "bankCard", "6222021712000123457"],
  ["邮寄地址：青禾市柳林镇河口村8号", "homeAddress", "河口村8号"],
  ["账号：12345678901234567890", "bankCard", "34567890"],
  ["汇入6228480012345678901", "bankCard", "6228480012345678901"],
  ["卡号：6228 4800 0000 0000 123", "bankCard", "6228 4800 0000 0000 123"],
  ["经办人410323860912031", "idNumber", "410323860912031"],
  ["身份证号：4103231986091203", "idNumber", "4103231986091203"],
  ["申请人地址：青禾市建设路8号", "homeAddress", "青禾市建设路8号"],
  ["寄往建设路8号院6号楼2单元", "homeAddress", "6号楼2单元"],
  ["家住柳林村3组12号", "homeAddress", "村3组12号"],
  ["申请人赵志远2件", "applicant", "赵志远"],
  ["申请人住青禾市建设路8号", "homeAddress", "申请人住青禾市建设路8号"],
  ["答复寄往建设路8号院3单元201室", "homeAddress", "3单元201室"],
  ["寄往幸福小区12栋301室", "homeAddress", "12栋301室"],
])("%s", (text, kind, words) => {
  const marks = found(text);
  expect(marks.some(([of, seen]) => of === kind && String(seen).includes(words.slice(-4)))).toBe(true);
});

test.each([
  "共公开信息6222021712000123条",
  "全年办理3号、5号议案",
  "新建住宅12栋，惠及301户",
  "申请人张贴的2件，申请人任意提出，申请人方便查阅，申请人资格、申请人范围",
  "办公地址：青禾市建设路8号",
  "国办公开办函〔2021〕30号",
])("%s holds nothing private", (text) => {
  expect(found(text)).toEqual([]);
});
