// Joins an editor to the desk: what is typed goes there, what stands there is shown, what is found is marked.
import type { Desk } from "#components/desk/desk.ts";
import { registerField } from "#components/desk/text-fields.ts";
import type { Finding } from "#core/checks/finding.ts";
import type { Place } from "#core/desk/marked-text.ts";
import { textAt } from "#core/report/keys.ts";
import type { CaretPlace } from "./at-caret.tsx";
import type { AtCaret } from "./editor/caret-place.ts";
import type { MarkedPlace } from "./editor/marked-places.ts";
import type { ProseEditor, ProseEditorOptions } from "./editor/prose-editor.ts";
import { offerAtCaret } from "./offer-at-caret.ts";
import type { ProseFieldProps } from "./prose-field-props.ts";
import { showFigure } from "./show-figure.ts";
import { clipOf, preparePaste, takePaste } from "./take-paste.ts";

interface Surroundings extends ProseFieldProps {
  readonly openFigure: (typed: string, otherwise: () => void) => void;
}

export interface StartOptions {
  readonly desk: Desk;
  readonly section: string;
  readonly latest: () => Surroundings;
  readonly answer: () => boolean;
  readonly atCaret: (at: CaretPlace | undefined) => void;
  /** The editor failed at its work and must be given up. */
  readonly onBroken: () => void;
}

export interface StartedEditor {
  readonly editor: ProseEditor;
  /** Works out anew what is marked. */
  readonly remark: () => void;
  /** Puts away what is offered at the caret; false where nothing is. */
  readonly hide: () => boolean;
  readonly stop: () => void;
}

/** Throws where the editor cannot start. */
export function startEditor(
  create: (holder: HTMLElement, options: ProseEditorOptions) => ProseEditor,
  holder: HTMLElement,
  options: StartOptions,
): StartedEditor {
  const { desk, section, latest } = options;
  const key = `narrative.${section}` as const;
  const id = `text-${section}`;
  const kept = () => textAt(desk.report(), key);
  let following = false;
  const follow = (step: () => unknown) => {
    following = true;
    step();
    following = false;
  };
  const offer = offerAtCaret(options.atCaret);
  const editor = create(holder, {
    text: kept(),
    attributes: attributesOf(id, latest()),
    show: (typed) => showFigure(desk, typed),
    take(text, begins) {
      if (begins) desk.endRun();
      desk.type(key, text);
    },
    kept,
    hold: desk.hold,
    undo: () => follow(desk.undo),
    redo: () => follow(desk.redo),
    choose: () => latest().onChoose(),
    open: (typed) => latest().openFigure(typed, latest().onChoose),
    answer: options.answer,
    dismiss: offer.hide,
    paste(data) {
      const { titles, onTable } = latest();
      void takePaste(clipOf(data), titles, onTable, (text) => editor.insert(text));
    },
    atCaret: (at) => offer.show(placeOf(at)),
    onBroken: options.onBroken,
  });

  const { remark, stop } = showDesk(editor, options, () => following);
  const unregister = registerField(id, editor);
  preparePaste();
  return {
    editor,
    remark,
    hide: offer.hide,
    stop() {
      unregister();
      stop();
      editor.destroy();
    },
  };
}

/** Shows in the editor what changes on the desk: the text, its figures, what is found in it. */
function showDesk(editor: ProseEditor, { desk, section, latest }: StartOptions, isFollowing: () => boolean) {
  const key = `narrative.${section}` as const;
  const kept = () => textAt(desk.report(), key);
  let marked = "";
  /** The text that was checked last: what is found later is of that one until the next pause. */
  let checked = kept();
  function remark() {
    const places = placesToMark(desk, section, latest().copied);
    const now = JSON.stringify(places);
    if (now !== marked) editor.mark(places);
    marked = now;
  }
  const stops = [
    desk.topics.of(`text:${key}`)(() => {
      editor.write(kept(), isFollowing());
      marked = "";
    }),
    desk.topics.of("calm")(() => {
      checked = kept();
      marked = "";
      editor.refresh();
      remark();
    }),
    desk.topics.of("findings")(() => {
      if (checked === kept()) remark();
    }),
  ];
  remark();
  return {
    remark,
    stop() {
      for (const each of stops) each();
    },
  };
}

function attributesOf(id: string, { label, describedBy }: Surroundings): Readonly<Record<string, string>> {
  return {
    id,
    role: "textbox",
    "aria-multiline": "true",
    "aria-label": label,
    "aria-describedby": describedBy,
    spellcheck: "false",
    lang: "zh-CN",
  };
}

function placesToMark(desk: Desk, section: string, copied: readonly Place[]): readonly MarkedPlace[] {
  const text = desk.report().narrative[section] ?? "";
  const found = desk.findings().flatMap((finding): MarkedPlace[] => {
    const { range, severity, number, message } = finding;
    if (range?.section !== section || range.to > text.length) return [];
    const attributes = { class: "found", "data-severity": severity, "data-check": number, title: message };
    return [{ from: range.from, to: range.to, attributes, about: finding }];
  });
  const repeated = copied.map(
    ({ from, to }): MarkedPlace => ({ from, to, attributes: { class: "copied" }, about: undefined }),
  );
  return [...repeated, ...found];
}

function placeOf({ marks, chip, below }: AtCaret): CaretPlace | undefined {
  const findings = marks.flatMap(({ about }) => (about === undefined ? [] : [about as Finding]));
  return findings.length === 0 && chip === undefined ? undefined : { findings, chip, below };
}
