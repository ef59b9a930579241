// Lays links and findings over the sheets: every figure leads to its cell, findings stand where they were found.
import { type Severity, severityNames } from "#core/checks/finding.ts";
import { cellByName, cellLabel } from "#core/editions/cells.ts";
import type { Edition } from "#core/editions/edition.ts";
import type { Mark } from "./preview.ts";

const severities: readonly Severity[] = ["error", "warning", "note"];

/** Messages shown at one place. */
const mostTold = 12;
/** A block over more pages than this is not searched for words: its heading is marked. */
const mostCopies = 3;

/** Turns every figure into a link to where it is filled in. */
export function linkFigures(
  root: ShadowRoot,
  edition: Edition,
  hrefOf: (section: string, cell: string) => string,
): void {
  for (const place of root.querySelectorAll<HTMLElement>("[data-cell]")) {
    const name = place.dataset.cell ?? "";
    const cell = cellByName(edition, name);
    if (!cell) continue;
    const link = document.createElement("a");
    link.className = "to-cell";
    link.href = hrefOf(cell.section.id, name);
    link.setAttribute("aria-label", `${cellLabel(edition, name)}：${place.textContent || "未填"}`);
    link.append(...place.childNodes);
    place.replaceChildren(link);
  }
}

/** Shows findings in place. Cells, words and headings take the worst of what was found there. */
export function markFindings(root: ShadowRoot, edition: Edition, marks: readonly Mark[]): void {
  const texts = textBlocksOf(root);
  const places = new Map<HTMLElement, Mark[]>();
  for (const mark of marks) {
    for (const place of placesOf(root, edition, texts, mark)) {
      const found = places.get(place);
      if (found) found.push(mark);
      else places.set(place, [mark]);
    }
  }
  for (const [place, found] of places) {
    const worst = severities.find((severity) => found.some((mark) => mark.severity === severity));
    if (!worst) continue;
    const told = found
      .slice(0, mostTold)
      .map(({ severity, number, message }) => `${severityNames[severity]} ${number}：${message}`)
      .concat(found.length > mostTold ? [`等 ${found.length} 处`] : [])
      .join("\n");
    if (place.tagName === "H2") place.append(flag(worst, found.length, told));
    else {
      place.classList.add(`found-${worst}`);
      place.title = told;
      const link = place.querySelector("a");
      if (link)
        link.setAttribute(
          "aria-label",
          `${link.getAttribute("aria-label")}，${severityNames[worst]}：${found[0]?.message}`,
        );
    }
  }
}

/** A block of text and its copies, one on each page that it reaches over. */
interface TextBlock {
  readonly part: string;
  readonly text: string;
  readonly copies: HTMLElement[];
}

function textBlocksOf(root: ShadowRoot): readonly TextBlock[] {
  const blocks = new Map<string, TextBlock>();
  for (const copy of root.querySelectorAll<HTMLElement>("[data-block]:not(h1):not(h2):not(.scroll)")) {
    const { block = "", part = "" } = copy.dataset;
    const known = blocks.get(block);
    if (known) known.copies.push(copy);
    else blocks.set(block, { part, text: copy.textContent ?? "", copies: [copy] });
  }
  return Array.from(blocks.values()).filter(({ copies }) => copies.length <= mostCopies);
}

function placesOf(root: ShadowRoot, edition: Edition, texts: readonly TextBlock[], mark: Mark): readonly HTMLElement[] {
  const cells = mark.cells.flatMap((cell) =>
    Array.from(root.querySelectorAll<HTMLElement>(`td[data-cell="${CSS.escape(cell)}"]`)),
  );
  if (cells.length > 0) return cells;
  /** Sections are numbered as printed; −1 is the opening. */
  const part = String(edition.sections.findIndex(({ id }) => id === mark.section));
  const { quote } = mark;
  const block = quote ? texts.find((each) => each.part === part && each.text.includes(quote)) : undefined;
  const quoted = (block?.copies ?? []).flatMap((copy) => wrap(copy, quote ?? "") ?? []);
  if (quoted.length > 0) return quoted;
  return Array.from(root.querySelectorAll<HTMLElement>(`h2[data-part="${part}"]:not(.elsewhere)`));
}

/** Wraps the first occurrence of `quote` inside one text node. */
function wrap(paragraph: Element, quote: string): HTMLElement | undefined {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const from = (node.nodeValue ?? "").indexOf(quote);
    if (from < 0) continue;
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, from + quote.length);
    const place = document.createElement("span");
    range.surroundContents(place);
    return place;
  }
  return undefined;
}

function flag(severity: Severity, count: number, told: string): HTMLElement {
  const element = document.createElement("span");
  element.className = `flag ${severity}`;
  element.textContent = `${severityNames[severity]} ${count}`;
  element.title = told;
  return element;
}
