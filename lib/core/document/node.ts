// The finished report as a small tree. Writers are complete records of functions by node type.

import type { TableRow } from "../editions/printed-row.ts";
import type { Text } from "../report/text-run.ts";

export type Node =
  | { readonly type: "title"; readonly lines: readonly string[] }
  | { readonly type: "heading"; readonly level: 1 | 2 | 3; readonly text: readonly Text[]; readonly section: string }
  | {
      readonly type: "paragraph";
      readonly text: readonly Text[];
      readonly section: string;
      /** The first sentence, printed in the look of this heading level. */
      readonly runIn?: { readonly level: 2 | 3; readonly text: readonly Text[] };
    }
  | {
      readonly type: "table";
      readonly section: string;
      readonly id: string;
      readonly caption: string;
      /** Relative widths of the grid's columns; they sum to 1. */
      readonly widths: readonly number[];
      readonly head: readonly TableRow[];
      readonly bodies: readonly (readonly TableRow[])[];
      /** Its bodies are blocks that a page may part. */
      readonly parts?: true;
      /** A page may end after its rows without `keepNext`; a table without `parts` and without this stays whole. */
      readonly flows?: true;
    }
  | { readonly type: "list"; readonly section: string; readonly items: readonly (readonly Text[])[] }
  | {
      readonly type: "figure";
      readonly id: string;
      readonly caption: string;
      readonly alt: string;
      readonly svg: string;
      /** Size of the picture in CSS pixels. */
      readonly width: number;
      readonly height: number;
      readonly table: Extract<Node, { type: "table" }>;
    }
  /** 附件说明; names are numbered where there are several. */
  | { readonly type: "attachments"; readonly names: readonly string[] }
  /** 署名 and 成文日期; "" where one is not set. */
  | { readonly type: "signature"; readonly office: string; readonly date: string }
  | { readonly type: "pageBreak" };

export type NodeType = Node["type"];

/** A document: its nodes in order and what writers print about it. */
export interface Document {
  readonly title: string;
  readonly office: string;
  readonly year: number;
  readonly edition: string;
  readonly nodes: readonly Node[];
  /** Chinese sentences on how the document came out: characters left out, shares made to total 100.00. */
  readonly notes?: readonly string[];
}
