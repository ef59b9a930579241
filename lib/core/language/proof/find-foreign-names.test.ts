import { expect, test } from "vitest";
import { findForeignNames } from "./find-foreign-names.ts";

const found = (text: string, office: string) => findForeignNames(text, office).map(({ found: words }) => words);

test.each([
  ["我局积极推进", "青禾市人民政府", ["我局"]],
  ["我县积极推进", "青禾市人民政府", ["我县"]],
  ["我委积极推进", "青禾市教育局", ["我委"]],
  ["我乡积极推进", "南河县柳林镇人民政府", ["我乡"]],
  ["全县扎实推进，全镇上下", "青禾市人民政府", ["全县", "全镇"]],
  ["全区共收到申请12件", "南河县人民政府", ["全区"]],
  ["请与白水市人民政府办公室联系", "青禾市人民政府", ["白水市人民政府"]],
])("%s in the report of %s…", (text, office, words) => {
  expect(found(text, office)).toEqual(words);
});

test.each([
  ["我市、我区认真落实", "青禾市东湖区人民政府"],
  ["我市认真落实，我局", "青禾市教育局"],
  ["我区、我市、我街道", "柳林街道办事处"],
  ["我局员工、我省", "青禾市教育局"],
  ["所辖甲山市人民政府、乙水市人民政府均已公开", "青禾市人民政府"],
  ["请与青禾市人民政府办公室联系", "青禾市人民政府"],
  ["请与河南省人民政府办公厅联系", "青禾市人民政府"],
  ["全市、全区、全县区、全区域、健全县乡机制、安全区", "青禾市东湖区人民政府"],
  ["甲山县带头，全县公开示范点增至3个", "青禾市人民政府"],
  ["全区排名第二", "广西青禾市人民政府"],
  ["全区收到申请12件", "青禾高新区管委会"],
  ["我县", ""],
])("%s is right in the report of %s", (text, office) => {
  expect(found(text, office)).toEqual([]);
});
