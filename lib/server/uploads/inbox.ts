// Where uploaded files wait to be read: on disk, in a folder of this process, and never more than a few.

import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { codeOf } from "#core/ground/error-facts.ts";
import { largestFile } from "#core/report/largest-file.ts";
import { makeTemporaryFolder, type TemporaryFolder } from "#writers/temporary-folder.ts";
import { Refusal } from "../ground/refusal.ts";
import { requireType, tooLarge } from "../http/read-body.ts";

/** Files that may be coming in, waiting or being read at once. */
export const mostFiles = 24;

interface Inbox {
  folder: TemporaryFolder | undefined;
  held: number;
  last: number;
}

/** One for the process, however often this file is loaded. */
const key = Symbol.for("nianbao.inbox");
const shared = globalThis as { [key]?: Inbox };
shared[key] ??= { folder: undefined, held: 0, last: 0 };
const inbox = shared[key];

/** The folder of waiting files, which the child may read. */
export function inboxFolder(): string {
  inbox.folder ??= makeTemporaryFolder("uploads");
  return inbox.folder.path;
}

/**
 * Puts an uploaded file (sent as it is, `application/octet-stream`) into the inbox, and takes it out when `use` is done
 * with its path. Refuses with 413, 415, 422, and with 429 while too many are held.
 */
export async function withUpload<Result>(request: Request, use: (file: string) => Promise<Result>): Promise<Result> {
  requireType(request, "application/octet-stream");
  if (inbox.held >= mostFiles) throw new Refusal(429, "正在读取的文件太多，请过一会儿再试。");
  inbox.held += 1;
  inbox.last += 1;
  const file = join(inboxFolder(), String(inbox.last));
  try {
    await receive(request, file);
    return await use(file);
  } finally {
    inbox.held -= 1;
    await rm(file, { force: true }).catch(() => undefined);
  }
}

/** Writes the body to the file; stops at the limit, whatever the request says about its length. */
async function receive(request: Request, file: string): Promise<void> {
  let length = 0;
  const counted = async function* (body: AsyncIterable<Uint8Array>) {
    for await (const part of body) {
      length += part.length;
      if (length > largestFile) throw new Refusal(413, tooLarge(largestFile));
      yield part;
    }
  };
  const body = request.body ?? new Blob([]).stream();
  try {
    await pipeline(
      Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]),
      counted,
      createWriteStream(file, { mode: 0o600 }),
    );
  } catch (error) {
    if (codeOf(error) === "ENOSPC") throw new Refusal(507, "磁盘空间不足，文件没有读取。请清理磁盘后再试。");
    throw error;
  }
  const announced = request.headers.get("content-length");
  if (announced !== null && Number(announced) !== length) throw new Refusal(400, "内容没有传完整，请重试。");
  if (length === 0) throw new Refusal(422, "文件是空的，请重新选择。");
}
