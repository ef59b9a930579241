// The answers to offices as files: for each a 退回修改意见 and its report as a review copy, under names that every system takes.
import { type LetterRequest, letterDocument, returnLetter } from "#core/collection/return-letter.ts";
import { buildDocument } from "#core/document/build-document.ts";
import { figuresOf } from "#core/report/figures.ts";
import { safeName } from "#core/report/file-name.ts";
import { fileDate } from "#core/report/report-date.ts";
import { wordingOf } from "../wording.ts";
import { findingRemarks } from "../write-docx/finding-remarks.ts";
import type { WordStyle } from "../write-docx/word-style.ts";
import { writeDocx } from "../write-docx/write-docx.ts";

export interface WrittenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The files of all letters, one office after another; `style` is the office's own. */
export async function* writeLetters(
  letters: AsyncIterable<LetterRequest> | Iterable<LetterRequest>,
  style?: WordStyle,
): AsyncGenerator<WrittenFile> {
  const taken = new Set<string>();
  for await (const request of letters) {
    const base = freeName(safeName(request.office, "未命名单位"), taken);
    const created = fileDate(request.report);
    const look = style ? { style } : {};
    const document = letterDocument(returnLetter(request), request.year);
    yield { name: `${base}－退回修改意见.docx`, bytes: await writeDocx(document, { ...look, created }) };
    if (request.files.length > 1) continue;
    yield { name: `${base}－送审稿.docx`, bytes: await reviewCopy(request, look, created) };
  }
}

async function reviewCopy(
  { report, edition, findings }: LetterRequest,
  look: { readonly style?: WordStyle },
  created: string,
): Promise<Uint8Array> {
  const remarks = findingRemarks({ edition, report, figures: figuresOf(edition, report) }, findings);
  return writeDocx(buildDocument(edition, report, wordingOf(edition)), { ...look, created, review: { remarks } });
}

/** Names are told apart without regard to case, as Windows does. */
function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let count = 2; taken.has(free.toLowerCase()); count += 1) free = `${name}（${count}）`;
  taken.add(free.toLowerCase());
  return free;
}
