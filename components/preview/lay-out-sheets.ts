// Lays the report out as A4 sheets: one flow of columns, broken by the browser's own engine as in print, cut into pages.

const pixelsPerMillimetre = 96 / 25.4;
/** Page width: the type area and the gap of the columns (style sheet of the sheets). */
const stride = 210 * pixelsPerMillimetre;

/** Puts the sheets into `into` and returns how many there are. `html` and `look` come from the HTML writer. */
export function layOutSheets(into: ShadowRoot, html: string, look: string): number {
  into.adoptedStyleSheets = [look, frame].map(sheetOf);
  const flow = flowFrom(html);
  const measure = document.createElement("div");
  measure.className = "measure";
  measure.append(flow);
  into.replaceChildren(measure);
  const count = Math.max(1, Math.ceil((flow.scrollWidth - 1) / stride));
  const blocks = blocksOf(flow);
  const sheets = Array.from({ length: count }, (_, page) => sheetFor(flow, blocks, page, count));
  into.replaceChildren(...sheets);
  return count;
}

function sheetOf(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}

function flowFrom(html: string): HTMLElement {
  const holder = document.createElement("template");
  holder.innerHTML = html;
  const flow = holder.content.firstElementChild;
  if (!(flow instanceof HTMLElement)) throw new Error("no pages");
  // The product's screen has its own main landmark, and regions that do not scroll need no focus.
  const plain = document.createElement("div");
  plain.className = flow.className;
  plain.append(...flow.childNodes);
  for (const region of plain.querySelectorAll(".scroll")) {
    region.removeAttribute("tabindex");
    region.removeAttribute("role");
    region.removeAttribute("aria-label");
  }
  let part = -1;
  Array.from(plain.children).forEach((block, index) => {
    if (block.tagName === "H2") part += 1;
    block.setAttribute("data-part", String(part));
    block.setAttribute("data-block", String(index));
  });
  return document.importNode(plain, true);
}

/** A child of the flow: the pages it reaches over, and where on the first of them it begins. */
interface Block {
  readonly element: HTMLElement;
  readonly first: number;
  readonly last: number;
  /** Pixels below the top of the type area. */
  readonly top: number;
  /** The pages of each of its units. */
  readonly units: readonly ReadonlySet<number>[];
}

function blocksOf(flow: HTMLElement): readonly Block[] {
  const area = flow.getBoundingClientRect();
  /** The sheets may be shown scaled while they are laid out anew. */
  const scale = area.width / flow.offsetWidth;
  const pageAt = (rect: DOMRect) => Math.floor(((rect.left - area.left) / scale + 2) / stride);
  return Array.from(flow.children).flatMap((element): Block[] => {
    if (!(element instanceof HTMLElement)) return [];
    const rects = Array.from(element.getClientRects());
    const [start] = rects;
    if (!start || element.classList.contains("page-break")) return [];
    const pages = rects.map(pageAt);
    const units = unitsOf(element).map(
      (unit) => new Set(measuredOf(unit).flatMap((part) => Array.from(part.getClientRects(), pageAt))),
    );
    const top = (start.top - area.top) / scale;
    return [{ element, first: Math.min(...pages), last: Math.max(...pages), top, units }];
  });
}

/** What is shown on a page or not as a whole: blocks, rows of tables, and cells that reach over rows of both pages. */
function unitsOf(block: HTMLElement): readonly HTMLElement[] {
  const inner = Array.from(block.querySelectorAll<HTMLElement>("li,tr,svg,figcaption,tr>[rowspan]"));
  return inner.length > 0 ? inner : [block];
}

/** The elements whose places say on which pages a unit stands. */
function measuredOf(unit: HTMLElement): readonly Element[] {
  // A table's head is repeated on each page of the table, though it is measured only once.
  if (unit.closest("thead")) return [unit.closest("table") ?? unit];
  if (!(unit instanceof HTMLTableRowElement)) return [unit];
  // A row that the next page gets may leave an empty piece of itself at the foot of this one; its cells do not.
  const cells = Array.from(unit.cells).filter(({ rowSpan }) => rowSpan === 1);
  return cells.length > 0 ? cells : [unit];
}

function sheetFor(flow: HTMLElement, blocks: readonly Block[], page: number, count: number): HTMLElement {
  const shown = blocks.filter(({ first, last }) => first <= page && page <= last);
  const copy = document.importNode(flow, false);
  const [start] = shown;
  if (start) {
    const before = document.createElement("div");
    before.style.height = `${start.top}px`;
    copy.append(before, ...shown.map((block) => blockOn(block, page)));
    copy.style.transform = `translateX(${(start.first - page) * 210}mm)`;
  }
  renameIds(copy, `p${page + 1}-`);
  const area = document.createElement("div");
  area.className = "area";
  area.append(copy);
  const number = document.createElement("div");
  number.className = page % 2 === 0 ? "number odd" : "number even";
  number.textContent = `— ${page + 1} —`;
  const sheet = document.createElement("section");
  sheet.className = "sheet";
  sheet.setAttribute("aria-label", `第 ${page + 1} 页，共 ${count} 页`);
  sheet.append(area, number);
  return sheet;
}

/** A copy of a block; what of it stands on other pages is hidden from sight, focus and screen readers. */
function blockOn({ element, units }: Block, page: number): HTMLElement {
  const copy = document.importNode(element, true);
  unitsOf(copy).forEach((unit, index) => {
    unit.classList.add(units[index]?.has(page) ? "here" : "elsewhere");
  });
  return copy;
}

/** Ids and the references to them stay unique over the copies. */
function renameIds(copy: HTMLElement, prefix: string): void {
  for (const element of copy.querySelectorAll("[id]")) element.id = prefix + element.id;
  for (const element of copy.querySelectorAll("[headers]")) {
    const ids = (element.getAttribute("headers") ?? "").split(" ");
    element.setAttribute("headers", ids.map((id) => prefix + id).join(" "));
  }
}

/** Paper, the type area on it, page numbers outside; findings over figures, text and headings. */
const frame = `:host{display:block}
.measure{position:absolute;visibility:hidden;width:156mm}
.sheet{position:relative;content-visibility:auto;contain-intrinsic-size:210mm 297mm;width:210mm;height:297mm;margin:0 0 24px;overflow:hidden;background:#fff;box-shadow:0 1px 3px rgba(16,32,48,.2),0 4px 16px rgba(16,32,48,.12)}
.area{position:absolute;top:37mm;left:28mm;width:158mm;height:226mm;overflow:hidden;clip-path:inset(0 -2px)}
.report{text-rendering:geometricPrecision}
.elsewhere{visibility:hidden}.here{visibility:visible}
.number{position:absolute;top:266.5mm;font-family:NianbaoDigits,SimSun,'Noto Serif CJK SC',serif;font-size:14pt;line-height:14pt;color:#000}
.number.odd{right:calc(26mm + 14pt)}.number.even{left:calc(28mm + 14pt)}
a.to-cell{display:block;margin:0 -1pt;color:inherit;text-decoration:none;min-height:1em}
span a.to-cell{display:inline}
a.to-cell:hover{background:#e6eef7;outline:1px solid #14457a}
a.to-cell:focus-visible{outline:3px solid #0b57d0;outline-offset:1px}
.found-error{background:#fbd9d6!important;box-shadow:inset 0 0 0 2px #a8201a}
.found-warning{background:#fdeec8!important;box-shadow:inset 0 -3px 0 #b26b00}
.found-note{box-shadow:inset 0 -2px 0 #1f5a86}
h2 .flag{display:inline-block;margin-left:8px;padding:0 6px;border-radius:3px;background:#a8201a;color:#fff;font:12px/20px 'Noto Sans CJK SC','Microsoft YaHei',sans-serif;text-indent:0;vertical-align:middle}
h2 .flag.warning{background:#7a4d00}h2 .flag.note{background:#1f5a86}
@media print{.sheet{height:296.9mm;margin:0;box-shadow:none;break-after:page;break-inside:avoid}.sheet:last-child{break-after:auto}
.found-error,.found-warning,.found-note{background:none!important;box-shadow:none!important}.flag{display:none!important}}`;
