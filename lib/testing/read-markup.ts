// A second, independent reading of HTML: parse5 and plain walking, nothing of the product's own readers.
import { type DefaultTreeAdapterTypes, parse } from "parse5";

type Element = DefaultTreeAdapterTypes.Element;
type ParentNode = DefaultTreeAdapterTypes.ParentNode;

/** All elements below a node, in order. */
export function elementsOf(node: ParentNode): readonly Element[] {
  return node.childNodes.flatMap((child) => ("tagName" in child ? [child, ...elementsOf(child)] : []));
}

export function elementsIn(html: string): readonly Element[] {
  return elementsOf(parse(html));
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

export function textOf(node: ParentNode): string {
  return node.childNodes
    .map((child) => ("value" in child ? child.value : "childNodes" in child ? textOf(child) : ""))
    .join("");
}

/** Figures by cell name: the text of every `td` with `data-cell`. Throws where a name occurs twice. */
export function figuresIn(html: string): Record<string, string> {
  const figures: Record<string, string> = {};
  for (const element of elementsIn(html)) {
    const name = element.tagName === "td" ? attribute(element, "data-cell") : undefined;
    if (name === undefined) continue;
    if (name in figures) throw new Error(`${name} stands twice`);
    figures[name] = textOf(element);
  }
  return figures;
}

/** Each table as rows of the elements that cover its columns, spans resolved. Throws where cells overlap or leave a hole. */
export function gridsIn(html: string): readonly (readonly (readonly Element[])[])[] {
  return elementsIn(html)
    .filter((element) => element.tagName === "table")
    .map(gridOfTable);
}

function gridOfTable(table: Element): readonly (readonly Element[])[] {
  const rows = elementsOf(table).filter((element) => element.tagName === "tr");
  const grid: (Element | undefined)[][] = rows.map(() => []);
  rows.forEach((row, y) => {
    let x = 0;
    for (const cell of elementsOf(row).filter(({ tagName }) => tagName === "td" || tagName === "th")) {
      while (grid[y]?.[x]) x += 1;
      const right = x + Number(attribute(cell, "colspan") ?? 1);
      for (let down = y; down < y + Number(attribute(cell, "rowspan") ?? 1); down += 1) {
        for (let column = x; column < right; column += 1) {
          const line = grid[down];
          if (!line || line[column]) throw new Error(`cells overlap or stick out in row ${down + 1}`);
          line[column] = cell;
        }
      }
      x = right;
    }
  });
  const width = Math.max(...grid.map((row) => row.length));
  return grid.map((row, y) => {
    if (row.length !== width || row.includes(undefined)) throw new Error(`row ${y + 1} has a hole`);
    return row as Element[];
  });
}
