// Which columns of a sheet tell what a request's row needs: applicant, result, dates, carried over or not.
import { foldLabel } from "../language/fold-text.ts";
import { type ColumnRole, vagueTitles } from "./column-words.ts";
import { type Columns, columnsByContent } from "./find-columns.ts";
import { matchWord, type Vocabulary } from "./match-word.ts";

const vague = new Set(vagueTitles.map(foldLabel));

export interface RequestColumns {
  readonly applicant: readonly number[];
  readonly result: readonly number[];
  readonly reason: readonly number[];
  readonly received?: number;
  readonly answered?: number;
  readonly carriedOver?: number;
  readonly dispute?: number;
}

/** What is missing for counting, in Chinese, where the sheet is no register of requests. */
export type FoundRequests =
  | { readonly ok: true; readonly columns: RequestColumns }
  | {
      readonly ok: false;
      readonly missing: readonly string[];
      /** Chinese sentences about columns that are named so, but hold something else. */
      readonly refused: readonly string[];
    };

/** A column with so many different unknown texts, and in most rows, holds names or contents: nobody is to be asked for each. */
const mostUnknown = 30;

/** Finds the columns of a register of requests, by titles and, where they say too little, by what stands below. */
export function findRequestColumns(columns: Columns, applicants: Vocabulary, results: Vocabulary): FoundRequests {
  const { by } = columns;
  const taken = new Set<number>();
  const applicant = filledColumns(columns, "applicant", applicants);
  for (const column of applicant) taken.add(column);
  const result = sameTitle(columns, filledColumns(columns, "result", results));
  for (const column of result) taken.add(column);
  const applicantFound =
    columns.applicantTicks.size > 0 ? applicant : orByContent(applicant, columns, applicants, taken);
  const resultFound = columns.resultTicks.size > 0 ? result : orByContent(result, columns, results, taken);
  const reason = (by.reason ?? []).filter(
    (column) => !resultFound.includes(column) && !applicantFound.includes(column),
  );
  const [received] = by.received ?? [];
  const [answered] = by.answered ?? [];
  const [carriedOver] = by.carriedOver ?? [];
  const [dispute] = by.dispute ?? [];
  const refused = [
    ...unknownColumns(columns, applicantFound, applicants, "申请人类型"),
    ...unknownColumns(columns, resultFound, results, "办理结果"),
  ];
  const missing = [
    ...(applicantFound.length > 0 || columns.applicantTicks.size > 0 ? [] : ["申请人类型"]),
    ...(resultFound.length > 0 || columns.resultTicks.size > 0 ? [] : ["办理结果"]),
    ...(received !== undefined || carriedOver !== undefined ? [] : ["收到日期"]),
  ];
  if (missing.length > 0 || refused.length > 0) return { ok: false, missing, refused };
  return {
    ok: true,
    columns: {
      applicant: applicantFound,
      result: resultFound,
      reason,
      ...(received === undefined ? {} : { received }),
      ...(answered === undefined ? {} : { answered }),
      ...(carriedOver === undefined ? {} : { carriedOver }),
      ...(dispute === undefined ? {} : { dispute }),
    },
  };
}

/** The titled columns of a role in which its words stand, the best filled first; else the first whose title is plain. */
function filledColumns(columns: Columns, role: ColumnRole, vocabulary: Vocabulary): readonly number[] {
  const titled = columns.by[role] ?? [];
  const told = titled.filter((column) => columns.told.has(column));
  if (told.length > 0) return told;
  const shares = titled.map((column) => {
    const texts = columns.body.map(({ cells }) => cells[column] ?? "").filter((text) => text !== "");
    const known = texts.filter((text) => isKnown(vocabulary, text)).length;
    return { column, share: texts.length === 0 ? 0 : known / texts.length };
  });
  const usable = shares.filter(({ share }) => share >= 0.3).sort((a, b) => b.share - a.share || a.column - b.column);
  if (usable.length > 0) return usable.map(({ column }) => column);
  return titled
    .filter((column) => !vague.has(foldLabel((columns.titles[column] ?? "").split("·").pop() ?? "")))
    .slice(0, 1);
}

/** The first, and those that are called the same: none of them says less than the others. */
function sameTitle({ titles }: Columns, [first, ...others]: readonly number[]): readonly number[] {
  if (first === undefined) return [];
  const title = foldLabel(titles[first] ?? "");
  return [first, ...others.filter((column) => foldLabel(titles[column] ?? "") === title)];
}

/** What is wrong with columns that hold names or contents. */
function unknownColumns(
  columns: Columns,
  used: readonly number[],
  vocabulary: Vocabulary,
  meant: string,
): readonly string[] {
  return used.flatMap((column) => {
    const texts = columns.body.map(({ cells }) => cells[column] ?? "").filter((text) => text !== "");
    const unknown = new Set(texts.filter((text) => !isKnown(vocabulary, text))).size;
    if (unknown <= mostUnknown || unknown * 2 < texts.length) return [];
    return [`“${columns.titles[column] ?? ""}”一栏多是认不出的内容（像是姓名或事项），不能当作${meant}`];
  });
}

function isKnown(vocabulary: Vocabulary, text: string): boolean {
  const match = matchWord(vocabulary, text);
  if (match.kind !== "doubtful") return true;
  return match.proposed !== undefined || vocabulary.known.has(text);
}

function orByContent(
  found: readonly number[],
  columns: Columns,
  vocabulary: Vocabulary,
  taken: ReadonlySet<number>,
): readonly number[] {
  return found.length > 0 ? found : columnsByContent(columns, vocabulary, taken).slice(0, 1);
}
