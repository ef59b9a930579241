// Answers of our own server as a browser takes them: looked at before they are used, and refusals in Chinese.
import type { ReportInFile } from "../report/report-in-file.ts";

/** What a route answers that does not do what it was asked. */
export interface Refused {
  /** A Chinese sentence. */
  readonly message?: string;
  /** The place of a report that it is about. */
  readonly key?: string;
  /** A password of the administrator's is to be changed first. */
  readonly mustChange?: true;
  /** A file holds these reports, and none was named. */
  readonly reports?: readonly ReportInFile[];
}

/** A test for one kind of answer. */
export type Expected<Answer> = (value: unknown) => value is Answer;

/**
 * A test for answers with these fields. What is in them is said by the types that the server is checked against: this
 * keeps out what is no answer of ours (a page of a proxy, an answer cut off).
 */
export function withFields<Answer extends object>(...fields: readonly (keyof Answer & string)[]): Expected<Answer> {
  return (value): value is Answer => isRecord(value) && fields.every((field) => value[field] !== undefined);
}

/** What of a refusal there is in an answer; nothing where it is none of ours. */
export function refusalIn(value: unknown): Refused {
  if (!isRecord(value)) return {};
  const { message, key, mustChange, reports } = value;
  return {
    ...(typeof message === "string" ? { message } : {}),
    ...(typeof key === "string" ? { key } : {}),
    ...(mustChange === true ? { mustChange } : {}),
    ...(Array.isArray(reports) ? { reports: reports.filter(isReportInFile) } : {}),
  };
}

/** What was made: a report, a collection. */
export interface Created {
  readonly id: string;
}

export const isCreated = withFields<Created>("id");

const isReportInFile = withFields<ReportInFile>("title", "office");

/** Does the value have fields? An array has none that are asked for. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
