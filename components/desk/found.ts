// What was found on a desk: at every change without repairs, in the pauses with those that stand their trial.
import type { CheckContext } from "#core/checks/context.ts";
import type { Finding } from "#core/checks/finding.ts";
import type { Report } from "#core/report/report.ts";
import { keepSame } from "./keep-same.ts";
import type { FindingTools } from "./live-check.ts";
import { runInSlices } from "./run-in-slices.ts";

export interface Found {
  /** What is shown: until a change makes a difference to what is found, what was settled before it. */
  shown(): readonly Finding[];
  /** Takes in what follows every change, or what comes in pauses (text, last year). Does it change what is shown? */
  takeQuick(findings: readonly Finding[]): boolean;
  takeSlow(findings: readonly Finding[]): boolean;
  tools(): FindingTools;
  setTools(tools: FindingTools): void;
  /** Tries the repairs for the report as it is, in slices; a change interrupts it. */
  settleSoon(): void;
  interrupt(): void;
  /** The same at once, before a repair is made that may have been offered before the last change. */
  settle(): void;
}

const noTools: FindingTools = {
  unanswered: () => true,
  fold: (_, all) => all,
};

/** `tell` is called when settling changes what is shown. */
export function createFound(context: () => CheckContext, tell: () => void): Found {
  let tools = noTools;
  let quick: readonly Finding[] = [];
  let slow: readonly Finding[] = [];
  let untried: readonly Finding[] = [];
  let shown: readonly Finding[] = [];
  let settled: Report | undefined;
  let stop = () => {};

  function join(): boolean {
    const next = keepSame(untried, tools.fold(context(), [...quick, ...slow]));
    if (next === untried) return false;
    untried = next;
    // What was settled for this very report says more.
    return context().report === settled ? false : show(next);
  }

  function show(next: readonly Finding[]): boolean {
    const before = shown;
    shown = keepSame(before, next);
    return shown !== before;
  }

  function steps() {
    stop();
    return context().report === settled ? undefined : tools.settle?.(context());
  }

  function take(result: readonly Finding[]) {
    settled = context().report;
    if (show(result)) tell();
  }

  return {
    shown: () => shown,
    takeQuick(findings) {
      quick = keepSame(quick, findings);
      return join();
    },
    takeSlow(findings) {
      slow = keepSame(slow, findings);
      return join();
    },
    tools: () => tools,
    setTools(next) {
      tools = next;
      settled = undefined;
      shown = [...shown];
    },
    settleSoon() {
      const work = steps();
      if (work) stop = runInSlices(work, take);
    },
    interrupt: () => stop(),
    settle() {
      const work = steps();
      if (work) take(runThrough(work));
    },
  };
}

function runThrough<T>(steps: Generator<void, T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
