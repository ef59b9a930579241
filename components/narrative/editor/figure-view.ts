// A live figure in the text: a chip that shows its number, or says why it has none.
import type { Node } from "prosemirror-model";
import type { NodeView } from "prosemirror-view";

/** What a placeholder shows. */
export interface ShownFigure {
  readonly text: string;
  /** The cell that it opens. */
  readonly cell?: string | undefined;
  /** What it is called, for who points at it. */
  readonly label: string;
  /** Why it has nothing to print. */
  readonly missing?: string | undefined;
}

export type ShowFigure = (typed: string) => ShownFigure;

export interface FigureViews {
  readonly view: (node: Node) => NodeView;
  /** Shows every chip anew: a figure may be another now. */
  refresh(): void;
}

/** The views of all chips of an editor. */
export function figureViews(show: ShowFigure): FigureViews {
  const shown = new Set<FigureView>();
  return {
    view: (node) => new FigureView(node, show, shown),
    refresh() {
      for (const each of shown) each.refresh();
    },
  };
}

class FigureView implements NodeView {
  readonly dom = document.createElement("span");
  private node: Node;
  private readonly show: ShowFigure;
  private readonly all: Set<FigureView>;

  constructor(node: Node, show: ShowFigure, all: Set<FigureView>) {
    this.node = node;
    this.show = show;
    this.all = all;
    this.dom.contentEditable = "false";
    this.all.add(this);
    this.refresh();
  }

  refresh(): void {
    const typed = String(this.node.attrs.typed);
    this.dom.dataset.typed = typed;
    if (typed === "\r") {
      this.dom.className = "return";
      this.dom.title = "换行符（来自旧文件，不印出）";
      return;
    }
    const { text, cell, label, missing } = this.show(typed);
    const words = missing ? `${text}（${missing}）` : text;
    if (this.dom.textContent !== words) this.dom.textContent = words;
    this.dom.title = label;
    this.dom.className = "figure";
    if (cell) this.dom.dataset.figure = cell;
    else delete this.dom.dataset.figure;
    if (missing) this.dom.dataset.unresolved = "";
    else delete this.dom.dataset.unresolved;
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type) return false;
    this.node = node;
    this.refresh();
    return true;
  }

  ignoreMutation(): boolean {
    return true;
  }

  destroy(): void {
    this.all.delete(this);
  }
}
