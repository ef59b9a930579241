// Lays links and findings over the sheets: every figure leads to its cell, findings stand where they were found.
import type { Severity } from "#core/checks/finding.ts";
import { cellByName, cellLabel } from "#core/editions/cells.ts";
import type { Edition } from "#core/editions/edition.ts";
import type { Mark } from "./preview.ts";

const severities: readonly Severity[] = ["error", "warning", "note"];
const words: Readonly<Record<Severity, string>> = { error: "错误", warning: "疑问", note: "提示" };

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
  const places = new Map<HTMLElement, Mark[]>();
  for (const mark of marks)
    for (const place of placesOf(root, edition, mark)) places.set(place, [...(places.get(place) ?? []), mark]);
  for (const [place, found] of places) {
    const worst = severities.find((severity) => found.some((mark) => mark.severity === severity)) as Severity;
    const told = found.map(({ severity, number, message }) => `${words[severity]} ${number}：${message}`).join("\n");
    if (place.tagName === "H2") place.append(flag(worst, found.length, told));
    else {
      place.classList.add(`found-${worst}`);
      place.title = told;
      const link = place.querySelector("a");
      if (link)
        link.setAttribute("aria-label", `${link.getAttribute("aria-label")}，${words[worst]}：${found[0]?.message}`);
    }
  }
}

function placesOf(root: ShadowRoot, edition: Edition, mark: Mark): readonly HTMLElement[] {
  const cells = mark.cells.flatMap((cell) =>
    Array.from(root.querySelectorAll<HTMLElement>(`td[data-cell="${CSS.escape(cell)}"]`)),
  );
  if (cells.length > 0) return cells;
  const quoted = mark.quote ? quotedIn(root, edition, mark.section, mark.quote) : [];
  return quoted.length > 0 ? quoted : headingsOf(root, edition, mark.section);
}

/** The section's heading on each sheet's copy. */
function headingsOf(root: ShadowRoot, edition: Edition, section: string): readonly HTMLElement[] {
  const index = edition.sections.findIndex(({ id }) => id === section);
  return Array.from(root.querySelectorAll(".report")).flatMap((copy) => {
    const heading = copy.querySelectorAll<HTMLElement>("h2")[index];
    return heading ? [heading] : [];
  });
}

function quotedIn(root: ShadowRoot, edition: Edition, section: string, quote: string): readonly HTMLElement[] {
  return Array.from(root.querySelectorAll(".report")).flatMap((copy) => {
    for (const paragraph of paragraphsOf(copy, edition, section)) {
      const place = wrap(paragraph, quote);
      if (place) return [place];
    }
    return [];
  });
}

/** The paragraphs between the section's heading and the next; before the first heading for the opening. */
function paragraphsOf(copy: Element, edition: Edition, section: string): readonly Element[] {
  const index = edition.sections.findIndex(({ id }) => id === section);
  let at = -1;
  return Array.from(copy.children).filter((child) => {
    if (child.tagName === "H2") at += 1;
    return child.tagName !== "H2" && child.tagName !== "H1" && at === index;
  });
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
  element.textContent = `${words[severity]} ${count}`;
  element.title = told;
  return element;
}
