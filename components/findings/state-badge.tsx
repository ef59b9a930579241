// The word for how far something is, in its colour: on the rail, the overview, the list and the preview.
import { Badge, type Tone } from "#components/ui/badge.tsx";
import { type State, stateWords } from "#core/findings/section-state.ts";

const tones: Readonly<Record<State, Tone>> = {
  untouched: "plain",
  started: "busy",
  wrong: "error",
  doubtful: "warning",
  done: "good",
};

export interface StateBadgeProps {
  readonly state: State;
  /** Said in place of the word where there is a number to say. */
  readonly errors?: number;
  readonly warnings?: number;
  /** Behind 填写中: `5/6`. */
  readonly amount?: string;
}

export function StateBadge({ state, errors = 0, warnings = 0, amount = "" }: StateBadgeProps) {
  return <Badge tone={tones[state]}>{wordsOf(state, errors, warnings, amount)}</Badge>;
}

function wordsOf(state: State, errors: number, warnings: number, amount: string): string {
  if (state === "wrong" && errors > 0) return `${errors} 处错误`;
  if (state === "doubtful" && warnings > 0) return `${warnings} 处疑问`;
  return state === "started" && amount !== "" ? `${stateWords[state]} ${amount}` : stateWords[state];
}
