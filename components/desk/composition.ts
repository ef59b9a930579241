// Input methods: what is being composed is not taken over before the composition ends. Some never say that it ended, so
// leaving the field, anything in another field, or a long pause end it as well.

export interface Composition<Field> {
  /** `compositionstart` and `compositionupdate`. */
  compose(field: Field): void;
  /** `input`: taken over at once, or held where it belongs to a composition. */
  change(field: Field): void;
  /** `compositionend`, a blur, a key outside of a composition: takes over what was held, of this field or of any. */
  end(field?: Field): void;
}

export interface CompositionOptions<Field> {
  readonly take: (field: Field) => void;
  /** Told whether something is shown that was not taken over. */
  readonly hold: (held: boolean) => void;
  /** Milliseconds without a sign of life after which a composition counts as ended. */
  readonly patience: number;
  /** May a text be taken over after that pause? Where not, it goes on being held. */
  readonly isWhole?: (field: Field) => boolean;
}

/** Follows the compositions of a set of fields, of which one at a time is composed in. */
export function followComposition<Field>(options: CompositionOptions<Field>): Composition<Field> {
  const { take, hold, patience, isWhole = () => true } = options;
  let composing: Field | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function compose(field: Field) {
    if (composing !== undefined && composing !== field) end();
    composing = field;
    hold(true);
    clearTimeout(timer);
    timer = setTimeout(() => (isWhole(field) ? end(field) : undefined), patience);
  }

  function end(field = composing) {
    if (composing === undefined || composing !== field) return;
    clearTimeout(timer);
    composing = undefined;
    take(field);
    hold(false);
  }

  return {
    compose,
    change(field) {
      if (composing === field) compose(field);
      else {
        end();
        take(field);
      }
    },
    end,
  };
}
