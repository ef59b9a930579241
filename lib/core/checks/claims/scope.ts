// For whom and for which year a claim speaks: the whole of the report, the reporting office alone, one of its parts.

import { withoutQuoted } from "../../language/without-quoted.ts";
import type { CheckContext } from "../context.ts";
import { derived } from "../derived.ts";
import { isGovernment } from "../office-kind.ts";
import { namesOneBody, speaksOfItself, subjectIsOneBody } from "./bodies.ts";
import { type Sentence, sentencesOf } from "./claims.ts";
import { speaksOfOtherTime } from "./periods.ts";

/** `whole`: comparable with the tables; `own`: the office itself, not its subordinates; `other`: another year or another office. */
export type Scope = "whole" | "own" | "other";

/** What is said, with the words of its clause before it. */
export interface Stated {
  readonly sentence: Sentence;
  readonly from: number;
  readonly near: string;
}

/** Several checks ask for the scope of the same claim. */
const scopes = derived(() => new Map<Stated, Scope>());

/** The scope of a claim, read from the words before it in its sentence. */
export function scopeOf(context: CheckContext, stated: Stated): Scope {
  const known = scopes(context);
  const before = known.get(stated);
  if (before !== undefined) return before;
  const scope = readScope(context, stated);
  known.set(stated, scope);
  return scope;
}

/** 其中 opens a sentence: it parts what the one before counted, of whatever time and body that is. */
function scopeBefore(context: CheckContext, sentence: Sentence): Scope {
  const sentences = sentencesOf(context);
  const last = sentences[sentences.indexOf(sentence) - 1];
  if (last?.section !== sentence.section || last.text.startsWith("其中")) return "whole";
  return scopeOf(context, { sentence: last, from: last.to, near: "" });
}

function readScope(context: CheckContext, { sentence, from, near }: Stated): Scope {
  const { office, year } = context.report;
  const inherited = sentence.text.startsWith("其中") ? scopeBefore(context, sentence) : "whole";
  if (inherited !== "whole") return inherited;
  const before = sentence.text.slice(0, from - sentence.from);
  if (speaksOfOtherTime(year, before)) return "other";
  if (!isGovernment(office)) return "whole";
  if (speaksOfItself(before)) return "own";
  const clauses = withoutQuoted(before, "（", "）").split(/[，；：。（]/u);
  return namesOneBody(near, office.name) || subjectIsOneBody(clauses, office.name) ? "other" : "whole";
}
