import { expect, test } from "vitest";
import { findRenamedOffices } from "./find-renamed-offices.ts";

const found = (text: string, year: number) =>
  findRenamedOffices(text, year).map(({ found: words, right }) => [words, right]);

test("a name given up in a reform is told with the name that the text itself uses", () => {
  expect(found("市卫生局、市卫健委按职责分工", 2023)).toEqual([["卫生局", "卫健委"]]);
  expect(found("市环保局", 2020)).toEqual([["环保局", "生态环境局"]]);
  expect(found("县农业局", 2022)).toEqual([["农业局", "农业农村局"]]);
});

test.each([
  ["市环保局", 2017],
  ["原市环保局的职责", 2020],
  ["市农业农村局、市住房和城乡建设局", 2020],
  ["市生态环境局", 2020],
  ["市文化和旅游局、县文化广电和旅游局", 2023],
])("%s in the report on %i is right", (text, year) => {
  expect(found(text, year)).toEqual([]);
});
