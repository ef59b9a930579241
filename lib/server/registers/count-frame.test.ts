import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readCountHead } from "./count-frame.ts";

const folder = mkdtempSync(join(tmpdir(), "nianbao-frame-"));
afterAll(() => rmSync(folder, { recursive: true }));

const good = {
  files: [
    { name: "台账.xlsx", size: 3 },
    { name: "诉讼.xlsx", size: 4 },
  ],
  words: { 信息不存在: "notHeld" },
  columns: { 谁: "applicant", 件: "auto" },
  leftOut: ["!旧"],
  keep: true,
};
let written = 0;
function upload(head: unknown, body: string, end = "\n"): string {
  const path = join(folder, `u${written++}`);
  writeFileSync(path, `${typeof head === "string" ? head : JSON.stringify(head)}${end}${body}`);
  return path;
}

describe("an upload", () => {
  it("says what is asked of it, and where its files begin", async () => {
    const { head, offset } = await readCountHead(upload(good, "abcdefg"));
    expect(head).toEqual(good);
    expect(offset).toBe(Buffer.byteLength(JSON.stringify(good)) + 1);
  });

  it("a line's end in a file is no end of the head", async () => {
    const { offset } = await readCountHead(upload(good, "a\nb\ncd\n"));
    expect(offset).toBe(Buffer.byteLength(JSON.stringify(good)) + 1);
  });

  it.each([
    ["that was cut off", good, "abcdef"],
    ["with more than it says", good, "abcdefgh"],
    ["without any file", { ...good, files: [] }, ""],
    ["with an empty file", { ...good, files: [{ name: "a", size: 0 }] }, ""],
    [
      "with a size below nil",
      {
        ...good,
        files: [
          { name: "a", size: 8 },
          { name: "b", size: -1 },
        ],
      },
      "abcdefg",
    ],
    [
      "with eleven files",
      { ...good, files: Array.from({ length: 11 }, () => ({ name: "a", size: 1 })) },
      "abcdefghijk",
    ],
    ["with a file without a name", { ...good, files: [{ name: "", size: 7 }] }, "abcdefg"],
    ["with a use that there is none of", { ...good, columns: { 谁: "whatever" } }, "abcdefg"],
    ["with something more", { ...good, more: 1 }, "abcdefg"],
    ["whose head is no object", [1], "abcdefg"],
  ])("%s is refused", async (_, head, body) => {
    await expect(readCountHead(upload(head, body))).rejects.toMatchObject({ status: 422 });
  });

  it("without an end of its head, or with a head too long, is refused", async () => {
    await expect(readCountHead(upload(good, "", ""))).rejects.toMatchObject({ status: 422 });
    await expect(
      readCountHead(upload({ ...good, words: { a: "x".repeat(300_000) } }, "abcdefg")),
    ).rejects.toMatchObject({ status: 422 });
    await expect(readCountHead(upload("", "", ""))).rejects.toMatchObject({ status: 422 });
  });

  it("whose head is no JSON is refused, not crashed on", async () => {
    await expect(readCountHead(upload("{not json", "abc"))).rejects.toHaveProperty("status");
  });
});
