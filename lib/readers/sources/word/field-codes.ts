// Fields of a Word document: which cells of its tables show the result of one, and what is no text but a field's code.
import type { UncheckedResult } from "#core/report/source.ts";

/** Fields whose result is a figure from elsewhere in the document, from its properties, from a list, or from another file. */
const others: Readonly<Record<string, UncheckedResult>> = {
  REF: "field",
  MERGEFIELD: "field",
  DOCPROPERTY: "field",
  DOCVARIABLE: "field",
  QUOTE: "field",
  IF: "field",
  SEQ: "field",
  STYLEREF: "field",
  DATABASE: "otherWorkbook",
  LINK: "otherWorkbook",
  DDE: "otherWorkbook",
  DDEAUTO: "otherWorkbook",
  INCLUDETEXT: "otherWorkbook",
};

/** Where the result of a field comes from, if that is a figure: `= SUM(ABOVE)`, `REF 合计`, `LINK Excel.Sheet …`. */
export function resultOf(code: string): UncheckedResult | undefined {
  const [word = ""] = code.trim().split(/[\s\\]/u);
  return word.startsWith("=") ? "field" : others[word.toUpperCase()];
}

/** A cell that may show the result of a field. */
export interface FieldCell {
  text: string;
  /** The field's code. */
  field?: string;
  unchecked?: UncheckedResult;
  otherFigure?: string;
}

/** Says that a cell shows the result of a field with this code, where that may be a figure. */
export function markField(cell: FieldCell | undefined, code: string): void {
  const from = resultOf(code);
  if (!cell || from === undefined) return;
  cell.field = code.trim();
  cell.unchecked = from;
}

interface Open {
  code: string;
  readonly cell: FieldCell | undefined;
  isResult: boolean;
}

/** The fields that a walk through a document is in. */
export class FieldCodes {
  private stack: Open[] = [];
  private inCode = false;

  /** An element begins in this cell. */
  open(name: string, attributes: Readonly<Record<string, string>>, cell: FieldCell | undefined): void {
    if (name === "fldSimple") markField(cell, attributes.instr ?? "");
    else if (name === "instrText") this.inCode = true;
    else if (name === "fldChar") this.turn(attributes.fldCharType, cell);
  }

  private turn(type: string | undefined, cell: FieldCell | undefined): void {
    const field = this.stack[this.stack.length - 1];
    if (type === "begin") this.stack.push({ code: "", cell, isResult: false });
    else if (type === "end") this.end();
    else if (type === "separate" && field) {
      field.isResult = true;
      markField(field.cell, field.code);
    }
  }

  /** Nothing is worked out with what another field within the code gave. */
  private end(): void {
    this.stack.pop();
    const around = this.stack[this.stack.length - 1];
    if (around && !around.isResult) around.code += "#REF!";
  }

  /** An element ends. A code ends with its paragraph, whatever is broken about it. */
  close(name: string): void {
    if (name === "instrText") this.inCode = false;
    if (name === "p") this.stack = this.stack.filter(({ isResult }) => isResult);
  }

  /** Text was met. True where it belongs to a code, so that nobody sees it. */
  takes(text: string): boolean {
    const field = this.stack.findLast(({ isResult }) => !isResult);
    if (field && this.inCode) field.code += text;
    return this.inCode || field !== undefined;
  }
}
