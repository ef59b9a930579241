// Files of a chooser and of what was dropped: folders opened to the bottom, leftovers of systems left out.
import { describe, expect, it } from "vitest";
import { droppedFiles, filesIn } from "./chosen-files.ts";

/** Entries as browsers give them: a folder gives its content some at a time, and nothing at the end. */
function file(path: string) {
  const name = path.split("/").pop() ?? "";
  return {
    isFile: true,
    isDirectory: false,
    name,
    fullPath: path,
    file: (take: (file: File) => void) => take(new File([path], name)),
  };
}
function folder(path: string, inside: readonly object[], atOnce = 2) {
  const createReader = () => {
    let from = 0;
    return {
      readEntries(take: (entries: object[]) => void) {
        const some = inside.slice(from, from + atOnce);
        from += some.length;
        take(some);
      },
    };
  };
  return { isFile: false, isDirectory: true, name: path.split("/").pop() ?? "", fullPath: path, createReader };
}
const dropped = async (...entries: readonly (object | null)[]) => {
  const items = entries.map((entry) => ({ webkitGetAsEntry: () => entry }));
  return (await droppedFiles(items as unknown as DataTransferItemList)).map(({ name }) => name);
};

describe("dropped", () => {
  it("files and folders, all the way down, each with its path", async () => {
    const deep = folder("/年报/乙县", [
      file("/年报/乙县/b.docx"),
      folder("/年报/乙县/镇", [file("/年报/乙县/镇/c.pdf")]),
    ]);
    expect(await dropped(file("/a.docx"), folder("/年报", [file("/年报/甲.docx"), deep]))).toEqual([
      "a.docx",
      "年报/甲.docx",
      "年报/乙县/b.docx",
      "年报/乙县/镇/c.pdf",
    ]);
  });

  it("a folder of more files than a reader gives at a time is read to its end", async () => {
    const many = Array.from({ length: 250 }, (_, at) => file(`/夹/${at}.docx`));
    expect(await dropped(folder("/夹", many, 100))).toHaveLength(250);
  });

  it("what systems leave behind was handed in by nobody, nor was what is no file", async () => {
    const mac = folder("/年报/__MACOSX", [file("/年报/__MACOSX/._甲.docx")]);
    expect(
      await dropped(
        folder("/年报", [file("/年报/.DS_Store"), mac, file("/年报/~$甲.docx"), file("/年报/甲.docx")]),
        null,
      ),
    ).toEqual(["年报/甲.docx"]);
    expect(await dropped(folder("/空", []))).toEqual([]);
  });

  it("a file that cannot be read is said, not left out", async () => {
    const broken = {
      ...file("/坏.docx"),
      file: (_: unknown, fail: (error: Error) => void) => fail(new Error("没有权限")),
    };
    await expect(dropped(broken)).rejects.toThrow("没有权限");
  });
});

describe("chosen", () => {
  const chosen = (path: string, name = path.split("/").pop() ?? "") =>
    Object.assign(new File(["x"], name), { webkitRelativePath: path.includes("/") ? path : "" });
  it("with their paths where a folder was chosen", () => {
    const list = [chosen("年报/甲.docx"), chosen("乙.docx"), chosen("年报/.DS_Store")] as unknown as FileList;
    expect(filesIn(list).map(({ name }) => name)).toEqual(["年报/甲.docx", "乙.docx"]);
    expect(filesIn(null)).toEqual([]);
  });
});
