// Runs of a Word document with a line through them: by their own setting, else by their style's.
import { isNoteBehind } from "#readers/blocks/raised-note.ts";
import { parseXml } from "#readers/sources/container/parse-xml.ts";
import type { Zip } from "#readers/sources/container/unzip.ts";

type Lines = Readonly<Record<string, boolean>>;

const deepest = 20;

/** Is the setting on? Word writes it without a value. */
function isOn(value: string | undefined): boolean {
  return !/^(?:0|false|off)$/u.test(value ?? "1");
}

/** The styles that strike their text out. */
export async function readStruckStyles(zip: Zip): Promise<ReadonlySet<string>> {
  const bytes = await zip.read("word/styles.xml");
  const own = new Map<string, Lines>();
  const base = new Map<string, string>();
  if (!bytes) return new Set();
  let style = "";
  let conditional = 0;
  parseXml(bytes, {
    open(name, attributes) {
      if (name === "style") style = attributes.styleId ?? "";
      if (name === "tblStylePr") conditional += 1;
      if (name === "basedOn") base.set(style, attributes.val ?? "");
      if ((name === "strike" || name === "dstrike") && conditional === 0)
        own.set(style, { ...own.get(style), [name]: isOn(attributes.val) });
    },
    close(name) {
      if (name === "tblStylePr") conditional -= 1;
    },
    text() {},
  });
  const linesOf = (id: string, depth: number): Lines => {
    const above = base.get(id);
    return { ...(above !== undefined && depth < deepest ? linesOf(above, depth + 1) : {}), ...own.get(id) };
  };
  const all = new Set([...own.keys(), ...base.keys()]);
  return new Set([...all].filter((id) => Object.values(linesOf(id, 0)).some((on) => on)));
}

/** Follows the runs of a document and tells which are struck out. */
export class StruckRuns {
  /** Runs with words that were left out. */
  count = 0;
  private readonly styles: ReadonlySet<string>;
  private readonly runs: { lines: Lines; counted: boolean; hidden: boolean; raised: boolean }[] = [];
  private paragraph = false;

  constructor(styles: ReadonlySet<string>) {
    this.styles = styles;
  }

  /** Takes an element; others than those of runs are passed over. */
  open(name: string, value: string | undefined): void {
    if (name === "p") this.paragraph = false;
    else if (name === "pStyle") this.paragraph = this.styles.has(value ?? "");
    else if (name === "r")
      this.runs.push({ lines: this.paragraph ? { style: true } : {}, counted: false, hidden: false, raised: false });
    const run = this.runs[this.runs.length - 1];
    if (!run) return;
    if (name === "rStyle" && this.styles.has(value ?? "")) run.lines = { style: true };
    if (name === "vanish") run.hidden = isOn(value);
    if (name === "vertAlign") run.raised = value === "superscript";
    if (name !== "strike" && name !== "dstrike") return;
    // A run's own setting goes before its style's.
    const { style: _, ...others } = run.lines;
    run.lines = { ...others, [name]: isOn(value) };
  }

  close(name: string): void {
    if (name === "r") this.runs.pop();
  }

  /**
   * True where the text is left out: struck out (counted once a run), hidden, or the raised number of a footnote behind a
   * figure of a table (`before`).
   */
  leavesOut(text: string, before: string | undefined): boolean {
    const run = this.runs[this.runs.length - 1];
    if (run?.hidden) return true;
    if (run?.raised && isNoteBehind(before ?? "", text)) return true;
    if (!run || !Object.values(run.lines).some((on) => on)) return false;
    if (text.trim() !== "" && !run.counted) {
      run.counted = true;
      this.count += 1;
    }
    return true;
  }
}
