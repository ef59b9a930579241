// A report's registers counted on screen: what the office answers is remembered, nothing is kept before every doubt is answered.
import { requireEdition } from "#core/editions/registry.ts";
import { answerableHeads } from "#core/register/answerable-heads.ts";
import type { CountAnswer } from "#core/register/kept-count.ts";
import { Refusal } from "../ground/refusal.ts";
import { readReport } from "../reports/read-report.ts";
import type { Store } from "../store/store.ts";
import { withUpload } from "../uploads/inbox.ts";
import { countInChild, unreadable } from "../uploads/read-in-child.ts";
import { type CountHead, readCountHead } from "./count-frame.ts";
import { isAnswered, withAnswers } from "./counting/office-answers.ts";

/** Counts the uploaded registers for a report. Refuses with 422 what cannot be read or told, with 409 what may not be kept yet. */
export async function countRegisters(store: Store, reportId: string, request: Request): Promise<CountAnswer> {
  const { report } = await readReport(store, reportId);
  return withUpload(request, async (path) => {
    const { head, offset } = await readCountHead(path);
    const office = report.office.name.trim();
    refuseUnknownHeads(report.edition, head);
    const memory = await rememberAnswers(store, office, head);
    const { edition, year } = report;
    const { files, leftOut } = head;
    const answer = await countInChild(path, { edition, year, files, offset, memory, leftOut }, request.signal);
    if (!answer.ok) throw unreadable(answer);
    const { counted, kept } = answer;
    const last = await store.registers.count(reportId);
    if (head.keep) {
      if (!counted.ok) throw new Refusal(422, counted.message);
      const open = counted.count.doubts.length;
      if (open > 0) throw new Refusal(409, `还有 ${open} 个词没有确认对应哪一项，表格没有改动。请先逐个确认。`);
      if (kept) await store.registers.keepCount(reportId, kept);
    }
    return { counted, ...(last ? { last } : {}) };
  });
}

/** Without an office's name the answers hold for this count alone. */
async function rememberAnswers(store: Store, office: string, answers: CountHead) {
  if (office === "") return withAnswers(undefined, answers);
  if (!isAnswered(answers)) return withAnswers(await store.registers.memory(office), answers);
  return store.registers.remember(office, (memory) => withAnswers(memory, answers));
}

function refuseUnknownHeads(edition: string, { words }: CountHead): void {
  const heads = answerableHeads(requireEdition(edition));
  for (const [word, head] of Object.entries(words))
    if (!heads.has(head)) throw new Refusal(422, `“${word}”对应的项目不在表里，请重新选择。`);
}
