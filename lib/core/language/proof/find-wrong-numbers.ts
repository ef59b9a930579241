// Numbers of documents that are not those of the document cited: 《…条例》（国务院令第771号）.
import { citedDocuments } from "./cited-documents.ts";
import type { ProofSlip } from "./slip.ts";

const number =
  /(?:国务院令|国令)第?\s*\d{2,4}\s*号|国办[公开办]{0,3}[函发]{0,2}[〔[(（【]\d{4}[〕\])）】]\s*\d{1,3}\s*号/gu;
/** A title is at most so far before its number. */
const reach = 12;

/** Citations whose number belongs to no version of the document that is named. */
export function findWrongNumbers(text: string): readonly ProofSlip[] {
  return [...text.matchAll(number)].flatMap(({ index, 0: found }): ProofSlip[] => {
    const before = text.slice(Math.max(0, index - reach), index);
    const document = citedDocuments.find(({ titles }) => titles.some((title) => standsBefore(before, title)));
    const numbers = document?.numbers ?? [];
    if (!document || numbers.some((known) => plain(known) === plain(found))) return [];
    const right = numbers[0] ?? "";
    return [{ kind: "wrongNumber", from: index, to: index + found.length, found, right }];
  });
}

/** Is the title the last thing named? 《条例》和国办函〔2020〕109号 are two documents. */
function standsBefore(text: string, title: string): boolean {
  const at = text.lastIndexOf(title);
  return at >= 0 && !/[和及与以、，；。]/u.test(text.slice(at + title.length));
}

/** A document's number without its brackets' shape: other checks look at that. */
function plain(text: string): string {
  return text.replace(/国令/u, "国务院令").replace(/[^\p{Script=Han}\d]|第/gu, "");
}
