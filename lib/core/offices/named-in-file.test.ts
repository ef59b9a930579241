// Offices named in the names of files: the longest name counts, another area's office is not meant.
import { describe, expect, it } from "vitest";
import { namesInFiles } from "./named-in-file.ts";
import { formsOf, writtenNames } from "./names-of-office.ts";

const offices = [
  { name: "青禾市财政局", aliases: [] },
  { name: "青禾市教育局", aliases: ["青禾市教育体育局"] },
  { name: "柳河县人民政府", aliases: [] },
  { name: "柳河县人民政府办公室", aliases: [] },
  { name: "太平镇", aliases: [] },
];
const names = namesInFiles(
  offices.map((office) => ({ office, written: writtenNames(office), forms: formsOf(office, "青禾市人民政府") })),
);
const inBase = (file: string) => names.inBaseName(file).map(({ name }) => name);
const inPath = (file: string) => names.inPath(file).map(({ name }) => name);

describe("the name of a file", () => {
  it.each([
    ["青禾市财政局2024年报.docx", ["青禾市财政局"]],
    ["2024年财政局年报.docx", ["青禾市财政局"]],
    ["财政局.docx", ["青禾市财政局"]],
    ["01 市财政局（定稿）.docx", ["青禾市财政局"]],
    ["青禾市教育体育局.docx", ["青禾市教育局"]],
    ["太平镇人民政府年报.docx", ["太平镇"]],
    ["青禾市财政局、青禾市教育局.docx", ["青禾市财政局", "青禾市教育局"]],
  ])("%s names %j", (file, expected) => {
    expect(inBase(file)).toEqual(expected);
  });

  it.each([
    ["an office of another area", "赤水市财政局2024年报.docx"],
    ["another word that ends like a short name", "林业财政局年报.docx"],
    ["nobody", "年报（定稿）.docx"],
    ["nothing at all", ""],
  ])("of %s names none: %s", (_, file) => {
    expect(inBase(file)).toEqual([]);
  });

  it("names the longer of two, where one is part of the other", () => {
    expect(inBase("柳河县人民政府办公室2024年报.docx")).toEqual(["柳河县人民政府办公室"]);
    expect(inBase("柳河县人民政府2024年报.docx")).toEqual(["柳河县人民政府"]);
  });
});

describe("folders", () => {
  it("name the office where the file's own name does not", () => {
    expect(inPath("报送/青禾市财政局/年报.docx")).toEqual(["青禾市财政局"]);
    expect(inBase("报送/青禾市财政局/年报.docx")).toEqual([]);
  });

  it("count for nothing where the file says whose it is", () => {
    expect(inPath("青禾市财政局/太平镇年报.docx")).toEqual(["太平镇"]);
  });
});
