// Where a figure stands inside a longer text: every place where it is printed as a number of its own.

/** Positions of a number in a text; not where it is part of a longer one (`12` in `312` or `1.12`). */
export function figureOffsets(text: string, figure: string): readonly number[] {
  if (figure.trim() === "") return [];
  const offsets: number[] = [];
  for (let at = text.indexOf(figure); at >= 0; at = text.indexOf(figure, at + figure.length)) {
    const before = text.slice(0, at);
    const after = text.slice(at + figure.length);
    if (!/[\d０-９][.,]?$/u.test(before) && !/^[.,]?[\d０-９]/u.test(after)) offsets.push(at);
  }
  return offsets;
}

/** The boxes of a number in an element, in window coordinates. None where the element holds nothing else. */
export function figureBoxes(element: HTMLElement, figure: string): readonly DOMRect[] {
  if ((element.textContent ?? "").trim() === figure.trim()) return [];
  const boxes: DOMRect[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (const at of figureOffsets(node.nodeValue ?? "", figure)) {
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + figure.length);
      boxes.push(...range.getClientRects());
    }
  }
  return boxes;
}
