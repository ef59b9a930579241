// The editor of one text: what is typed goes to whoever keeps it, what others write is shown, the text stays plain text.
import "prosemirror-view/style/prosemirror.css";
import { DOMSerializer, Slice } from "prosemirror-model";
import { EditorState, Selection, TextSelection, type Transaction } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { type Composition, followComposition } from "#components/desk/composition.ts";
import { type AtCaret, atCaret, nextProblem } from "./caret-place.ts";
import { type FigureViews, figureViews, type ShowFigure } from "./figure-view.ts";
import { type MarkedPlace, markedPlaces, markPlaces } from "./marked-places.ts";
import { mergeTexts } from "./merge-texts.ts";
import { printedStyle } from "./printed-style.ts";
import { type KeyActions, proseKeys } from "./prose-keys.ts";
import { proseSchema } from "./prose-schema.ts";
import { settleLines, settlingPlugin } from "./settle-lines.ts";
import { docOf, endPositionAt, inlineOf, positionAt, textOf } from "./text-document.ts";
import { followRuns } from "./typing-runs.ts";
import { writeOver } from "./write-over.ts";

export interface ProseEditorOptions extends Omit<KeyActions, "problem"> {
  readonly text: string;
  /** Attributes of the editable element: id, label, description. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly show: ShowFigure;
  /** Takes over a text that was typed; `begins` says that it is a step of its own. */
  readonly take: (text: string, begins: boolean) => void;
  /** What the text is for its keeper: others may have written into it while a word was composed. */
  readonly kept: () => string;
  /** Told whether something is shown that was not taken over. */
  readonly hold: (held: boolean) => void;
  /** Takes what is pasted or dropped in over, and puts it in by `insert`. */
  readonly paste: (data: DataTransfer) => void;
  readonly atCaret: (at: AtCaret) => void;
  /** The editor failed at its work: what was typed is with its keeper, the editor must be given up. */
  readonly onBroken: () => void;
}

export interface ProseEditor {
  readonly element: HTMLElement;
  focus(): void;
  select(from: number, to: number): void;
  insert(text: string): void;
  /** Shows a text that was written elsewhere. `follow` puts the caret behind what changed. */
  write(text: string, follow: boolean): void;
  mark(places: readonly MarkedPlace[]): void;
  refresh(): void;
  destroy(): void;
}

/** Half a word may stand for long: only after this many milliseconds without a key it counts as left like that. */
const patience = 60_000;

/** Makes the editor inside `holder`. Throws where the browser cannot run it. */
export function createProseEditor(holder: HTMLElement, options: ProseEditorOptions): ProseEditor {
  return new Editor(holder, options);
}

class Editor implements ProseEditor {
  private readonly options: ProseEditorOptions;
  private readonly view: EditorView;
  private readonly figures: FigureViews;
  private readonly composition: Composition<Editor>;
  private readonly beginsRun = followRuns();
  private begins = true;
  /** The text that the keeper had when it was last shown or taken. */
  private known: string;
  private entered = false;
  private composing = false;
  private waiting: readonly MarkedPlace[] | undefined;

  constructor(holder: HTMLElement, options: ProseEditorOptions) {
    this.options = options;
    this.known = options.text;
    this.figures = figureViews(options.show);
    this.composition = followComposition<Editor>({ take: () => this.take(), hold: options.hold, patience });
    this.view = new EditorView(holder, {
      state: this.startOf(options.text),
      attributes: { ...options.attributes },
      nodeViews: { held: (node) => this.figures.view(node) },
      dispatchTransaction: (tr) => this.dispatchSafely(tr),
      clipboardTextSerializer: (slice) => this.printed(slice),
      clipboardSerializer: this.serializer(),
      handlePaste: (_, event) => this.takeFrom(event.clipboardData),
      handleDrop: (_, event, __, moved) => !moved && this.takeFrom(event.dataTransfer),
      handleDoubleClickOn: (_, __, node) => {
        if (node.type.name !== "held") return false;
        options.open(String(node.attrs.typed));
        return true;
      },
      handleDOMEvents: this.events(),
      scrollMargin: { top: 120, bottom: 160, left: 0, right: 0 },
      scrollThreshold: { top: 90, bottom: 80, left: 0, right: 0 },
    });
  }

  get element(): HTMLElement {
    return this.view.dom;
  }

  private startOf(text: string): EditorState {
    return EditorState.create({
      doc: docOf(text),
      plugins: [
        settlingPlugin(() => this.composing),
        proseKeys({ ...this.options, problem: (direction) => this.toProblem(direction) }),
        printedStyle(),
        markedPlaces(),
      ],
    });
  }

  private events() {
    const end = () => {
      // The editor reads what was chosen from the page in this turn: it is taken over after that.
      setTimeout(() => this.composition.end(this));
      return false;
    };
    const compose = () => {
      this.composition.compose(this);
      return false;
    };
    return {
      compositionstart: compose,
      compositionupdate: compose,
      compositionend: end,
      blur: end,
      focus: () => {
        this.entered = true;
        this.begins = true;
        return false;
      },
      beforeinput: (_: EditorView, event: Event) => {
        const type = event instanceof InputEvent ? event.inputType : "";
        if (type !== "historyUndo" && type !== "historyRedo") return false;
        event.preventDefault();
        if (type === "historyUndo") this.options.undo();
        else this.options.redo();
        return true;
      },
    };
  }

  private dispatchSafely(tr: Transaction): void {
    try {
      this.dispatch(tr);
    } catch (error) {
      console.warn("编辑器出错，改用普通文本框", error);
      this.options.onBroken();
    }
  }

  private dispatch(tr: Transaction): void {
    // A composition goes on for the editor as long as its last word is not read from the page.
    this.composing = this.view.composing;
    const { selection } = this.view.state;
    this.view.updateState(this.view.state.apply(tr));
    if (tr.docChanged && !tr.getMeta("outside")) {
      this.begins = this.beginsRun(tr, performance.now()) || this.begins;
      this.composition.change(this);
    }
    if (tr.docChanged || !selection.eq(this.view.state.selection)) this.tellCaret();
  }

  /** Takes over what stands here: settled, merged with what came in meanwhile. */
  private take(): void {
    if (this.view.isDestroyed) return;
    const settled = this.composing && !this.view.composing ? settleLines(this.view.state) : undefined;
    this.composing = false;
    if (settled) this.view.updateState(this.view.state.apply(settled));
    const mine = textOf(this.view.state.doc);
    const text = mergeTexts(this.known, mine, this.options.kept());
    this.known = text;
    if (text !== mine) this.change(text, false);
    this.options.take(text, this.begins);
    this.begins = false;
    if (this.waiting) this.mark(this.waiting);
  }

  write(text: string, follow: boolean): void {
    // What others wrote while a word is composed waits for it.
    if (this.view.composing || text === this.known) return;
    this.known = text;
    this.change(text, follow);
  }

  private change(text: string, follow: boolean): void {
    const tr = writeOver(this.view.state, text, follow && this.view.hasFocus());
    if (tr) this.view.dispatch(tr.setMeta("outside", true));
    this.begins = true;
  }

  focus(): void {
    this.view.focus();
  }

  select(from: number, to: number): void {
    const { doc } = this.view.state;
    const place = TextSelection.between(doc.resolve(positionAt(doc, from)), doc.resolve(endPositionAt(doc, to)));
    this.view.dispatch(this.view.state.tr.setSelection(place));
    this.view.focus();
    this.view.dispatch(this.view.state.tr.scrollIntoView());
  }

  /** At the caret; at the end where nobody has been in the text yet. */
  insert(text: string): void {
    if (text === "") return;
    if (!this.entered) this.view.dispatch(this.view.state.tr.setSelection(Selection.atEnd(this.view.state.doc)));
    this.begins = true;
    this.view.focus();
    this.view.dispatch(this.inserted(text).scrollIntoView());
    this.begins = true;
  }

  private inserted(text: string): Transaction {
    const { tr } = this.view.state;
    if (!text.includes("\n") && text !== "") {
      const nodes = inlineOf(text);
      const { from, to } = tr.selection;
      tr.replaceWith(from, to, nodes);
      const size = nodes.reduce((sum, node) => sum + node.nodeSize, 0);
      return tr.setSelection(TextSelection.create(tr.doc, from + size));
    }
    return tr.replaceSelection(new Slice(docOf(text).content, 1, 1));
  }

  /** What was copied here comes back as it is, anything else goes through `paste`. */
  private takeFrom(data: DataTransfer | null): boolean {
    if (!data || /data-pm-slice/.test(data.getData("text/html"))) return false;
    this.options.paste(data);
    return true;
  }

  private printed(slice: Slice): string {
    return slice.content.textBetween(0, slice.content.size, "\n", ({ attrs }) => this.options.show(attrs.typed).text);
  }

  private serializer(): DOMSerializer {
    const nodes = DOMSerializer.nodesFromSchema(proseSchema);
    const held: (typeof nodes)[string] = ({ attrs }) => [
      "span",
      { "data-typed": attrs.typed },
      this.options.show(attrs.typed).text,
    ];
    return new DOMSerializer({ ...nodes, held }, {});
  }

  mark(places: readonly MarkedPlace[]): void {
    // Marks cut the text into other elements: not under an input method.
    if (this.view.composing) {
      this.waiting = places;
      return;
    }
    this.waiting = undefined;
    this.view.dispatch(markPlaces(this.view.state, places));
    if (this.view.hasFocus()) this.tellCaret();
  }

  private toProblem(direction: 1 | -1): void {
    const place = nextProblem(this.view.state, direction);
    if (place) this.view.dispatch(this.view.state.tr.setSelection(place).scrollIntoView());
  }

  private tellCaret(): void {
    this.options.atCaret(atCaret(this.view));
  }

  refresh(): void {
    this.figures.refresh();
  }

  destroy(): void {
    this.composition.end();
    this.view.destroy();
  }
}
