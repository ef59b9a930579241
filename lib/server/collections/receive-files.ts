// Files handed to a collection: kept at once, read afterwards; a return whose figures a person confirmed.

import { contextOf } from "#core/checks/context.ts";
import { owedFindings } from "#core/collection/return-workbook.ts";
import { checkReport } from "#core/findings/check-report.ts";
import { parseExchange } from "#core/report/exchange.ts";
import { largestFile, largestFileWords } from "#core/report/largest-file.ts";
import { readKept } from "../ground/read-kept.ts";
import { Refusal } from "../ground/refusal.ts";
import type { Store } from "../store/store.ts";
import { requireCollection } from "./keep-collections.ts";
import { confirmedTimes, type ReturnBody, readOutcome } from "./kept-facts.ts";
import { newFile, startReading } from "./read-waiting.ts";

/** Keeps a file and begins to read. False where it is there already. */
export async function receiveFile(
  store: Store,
  id: string,
  { name, batch, bytes }: { readonly name: string; readonly batch: string; readonly bytes: Uint8Array },
): Promise<boolean> {
  await requireCollection(store, id);
  const isNew = await store.collections.receive(id, newFile(name, bytes, batch));
  startReading(store, id);
  return isNew;
}

/** Lists a file that is too large to be sent, by its name and size, with what to do. False where it is there already. */
export async function receiveTooLarge(
  store: Store,
  id: string,
  { name, batch, size }: { readonly name: string; readonly batch: string; readonly size: number },
): Promise<boolean> {
  await requireCollection(store, id);
  if (!Number.isSafeInteger(size) || size <= largestFile) throw new Refusal(422, "提交的内容不完整或类型不对。");
  const megabytes = Math.ceil((size / 1024 / 1024) * 10) / 10;
  const unread = `文件 ${megabytes} MB，超过 ${largestFileWords} 上限，没有送入；请让单位去掉图片或只报正文，重新报送`;
  const named = newFile(name, new TextEncoder().encode(`too large\n${size}\n${name}`), batch);
  return store.collections.receive(id, { ...named, bytes: new Uint8Array(), unread });
}

/** What was read from a file. Refused with 404 where nothing was. */
export async function readReturn(store: Store, id: string, file: number): Promise<ReturnBody> {
  const body = await store.collections.body(id, file);
  if (body === undefined) throw new Refusal(404, "没有找到这份报送的年报。");
  return readKept<ReturnBody>(body);
}

/** Keeps the figures that a person confirmed in the place of those that were read. `exchange` is the confirmed report. */
export async function confirmReturn(store: Store, id: string, file: number, exchange: unknown): Promise<void> {
  const before = await readReturn(store, id, file);
  const kept = (await store.collections.returns(id, false)).find((one) => one.id === file);
  const parsed = parseExchange(exchange);
  if (!parsed.ok) throw new Refusal(422, `${parsed.message}。`);
  const { report } = parsed;
  const findings = owedFindings(before.source, parsed.edition, checkReport(contextOf(report)));
  const body = { ...before, report, findings };
  await store.collections.settle(id, file, readOutcome(body, kept ? confirmedTimes(kept) + 1 : 1));
}
