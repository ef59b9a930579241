// Uploads: on disk while they wait, never too many, gone afterwards; what is refused is refused with its status.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { largestFile } from "#core/report/largest-file.ts";
import { inboxFolder, mostFiles, withUpload } from "./inbox.ts";
import { readInChild, unreadable } from "./read-in-child.ts";

function upload(body: Uint8Array | ReadableStream<Uint8Array>, headers: Record<string, string> = {}): Request {
  const init = {
    method: "POST",
    body,
    duplex: "half",
    headers: { "content-type": "application/octet-stream", ...headers },
  };
  return new Request("http://127.0.0.1/api/read", init as RequestInit);
}

/** A body of so many megabytes, made as it is read. */
function stream(megabytes: number): ReadableStream<Uint8Array> {
  let left = megabytes * 16;
  return new ReadableStream({
    pull(controller) {
      left -= 1;
      if (left < 0) controller.close();
      else controller.enqueue(new Uint8Array(64 * 1024).fill(65));
    },
  });
}

const sizes = () => readdirSync(inboxFolder()).map((name) => statSync(join(inboxFolder(), name)).size);

test("a file is there while it is used, for nobody else, and gone afterwards, also after a mistake", async () => {
  const text = await withUpload(upload(new TextEncoder().encode("年报")), async (file) => {
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(inboxFolder()).mode & 0o777).toBe(0o700);
    return readFileSync(file, "utf8");
  });
  expect(text).toBe("年报");
  await expect(withUpload(upload(Uint8Array.of(1)), () => Promise.reject(new Error("x")))).rejects.toThrow("x");
  expect(sizes()).toEqual([]);
});

test.each([
  ["nothing", () => upload(new Uint8Array()), 422, /空的/u],
  ["more than a file may have", () => upload(stream(21)), 413, /20 MB/u],
  ["less than was announced", () => upload(Uint8Array.of(1), { "content-length": "9" }), 400, /没有传完整/u],
  ["another type", () => upload(Uint8Array.of(1), { "content-type": "text/plain" }), 415, /内容类型/u],
])("%s is refused", async (_, make, status, message) => {
  await expect(withUpload(make(), () => Promise.resolve())).rejects.toMatchObject({
    status,
    message: expect.stringMatching(message) as string,
  });
  expect(sizes()).toEqual([]);
});

test(`${mostFiles} files wait on disk, not in memory; one more is told to come later`, async () => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  let arrived = 0;
  const before = process.memoryUsage().rss;
  const uploads = Array.from({ length: mostFiles }, () =>
    withUpload(upload(stream(10)), async () => {
      arrived += 1;
      await held;
    }),
  );
  await expect(withUpload(upload(Uint8Array.of(1)), () => Promise.resolve())).rejects.toMatchObject({ status: 429 });
  await expect.poll(() => arrived, { timeout: 30_000 }).toBe(mostFiles);
  expect(sizes()).toEqual(Array.from({ length: mostFiles }, () => 10 * 1024 * 1024));
  expect(process.memoryUsage().rss - before).toBeLessThan(120 * 1024 * 1024);
  release();
  await Promise.all(uploads);
  expect(sizes()).toEqual([]);
  expect(await withUpload(upload(Uint8Array.of(1)), () => Promise.resolve("later"))).toBe("later");
}, 60_000);

test("a file whose sender left the queue is not read", async () => {
  const bytes = new TextEncoder().encode("一份通知");
  const left = await readInChild(bytes, {}, AbortSignal.abort());
  expect(left).toEqual({ ok: false, message: "已停止。" });
  expect(await readInChild(bytes)).toMatchObject({ ok: false, message: expect.stringContaining("没有找到") as string });
}, 30_000);

const hex = (digits: string) => Uint8Array.from(Buffer.from(digits, "hex"));

test.each([
  ["a program", hex("4d5a90000300000004000000ffff0000"), 415],
  ["RTF", new TextEncoder().encode("{\\rtf1 x}"), 415],
  ["the head of an old office file", hex("d0cf11e0a1b11ae1"), 422],
  ["a page of 6 MB", new TextEncoder().encode(`<html><body>${"<p>政府信息公开</p>".repeat(300_000)}`), 413],
  ["a notice", new TextEncoder().encode("关于召开春季运动会的通知"), 422],
])(
  "%s is refused with its status",
  async (_, bytes, status) => {
    const read = await withUpload(upload(bytes), (file) => readInChild(file));
    if (read.ok) throw new Error("it was read");
    expect(unreadable(read)).toMatchObject({ status, message: expect.stringMatching(/\p{Script=Han}/u) as string });
  },
  30_000,
);

test(`a file of ${largestFile} bytes comes through whole`, async () => {
  const length = await withUpload(upload(stream(20)), (file) => Promise.resolve(statSync(file).size));
  expect(length).toBe(largestFile);
});
