// What the preview is given: plain data made on the server.
import type { Severity } from "#core/checks/finding.ts";
import type { State } from "#core/findings/section-state.ts";

/** Where a finding is shown on the pages: at figures, at a piece of text, at a section's heading. */
export interface Mark {
  readonly severity: Severity;
  readonly number: string;
  readonly message: string;
  readonly section: string;
  readonly cells: readonly string[];
  /** The words in the section's text. */
  readonly quote?: string;
}

export interface PreviewFile {
  /** Name of the output in the address. */
  readonly output: string;
  readonly label: string;
  readonly help: string;
  /** Part of the final version: refused while errors stand. */
  readonly final: boolean;
  /** Why this machine cannot make it, in Chinese. */
  readonly lack?: string;
}

export interface PreviewOf {
  readonly reportId: string;
  readonly title: string;
  readonly edition: string;
  /** Pages as the HTML writer wrote them, and their style sheet. */
  readonly html: string;
  readonly look: string;
  readonly marks: readonly Mark[];
  readonly files: readonly PreviewFile[];
  readonly state: State;
  /** Why there is no final version yet, in Chinese; "" where there may be one. */
  readonly hindrance: string;
  /** Meta tags for a website's own page, as name and content. */
  readonly meta: readonly { readonly name: string; readonly content: string }[];
  /** How the document came out: characters left out and the like. */
  readonly notes: readonly string[];
  /** It is a sum that knows what it was added from. */
  readonly summed: boolean;
  /** What is printed below the text; "" where it is not. */
  readonly closing: { readonly attachments: readonly string[]; readonly office: string; readonly date: string };
  /** There is a last year to be set beside this one. */
  readonly hasLastYear: boolean;
}
