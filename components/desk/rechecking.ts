// When a desk is checked: soon after a key, at once after anything else; repairs in the pauses. What was found, and who is told.
import type { CheckContext } from "#core/checks/context.ts";
import type { Finding } from "#core/checks/finding.ts";
import type { Key } from "#core/report/keys.ts";
import { afterQuiet } from "./after-quiet.ts";
import type { CellViews } from "./cell-views.ts";
import { delays } from "./delays.ts";
import { createFound } from "./found.ts";
import type { FindingTools, LiveCheck } from "./live-check.ts";
import type { Topics } from "./topics.ts";

export interface Rechecking {
  findings(): readonly Finding[];
  unanswered(): readonly Finding[];
  /** Have the checks arrived? */
  checking(): boolean;
  setCheck(check: LiveCheck, tools?: FindingTools): void;
  /** Findings that come in pauses: text, last year. */
  setSlowFindings(findings: readonly Finding[]): void;
  /** The texts at these keys changed: by typing (totals follow at once, the checks soon), or by anything else. */
  changed(by: "key" | "step", keys: readonly Key[]): void;
  /** Works out at once what is found and which repairs are sound. */
  settle(): void;
}

interface Checked {
  readonly context: () => CheckContext;
  readonly views: CellViews;
  readonly topics: Topics;
}

/** What is found in a desk's report, and how its views and topics come to know of it. */
function createShownFound({ context, views, topics }: Checked) {
  const found = createFound(context, () => {
    tell();
    topics.publish();
  });

  function show(keys?: readonly Key[]) {
    const { report, figures } = context();
    views.refresh(report, figures, found.shown(), keys);
  }

  function tell() {
    topics.mark("findings");
    show();
    topics.mark("calm");
  }

  return { found, show, tell };
}

/** Checks what `context` gives; marks topics and views, and publishes what came later than the change itself. */
export function createRechecking(checked: Checked, first: LiveCheck | undefined): Rechecking {
  const { context, topics } = checked;
  const { found, show, tell } = createShownFound(checked);
  let check = first;
  const soon = afterQuiet(delays.check, () => {
    recheck();
    topics.publish();
  });
  const calm = afterQuiet(delays.calm, () => {
    topics.mark("calm");
    topics.publish();
    found.settleSoon();
  });

  function recheck() {
    soon.cancel();
    if (found.takeQuick(check?.(context()) ?? [])) topics.mark("findings");
    show();
  }

  recheck();
  return {
    findings: found.shown,
    unanswered: () => found.shown().filter((finding) => found.tools().unanswered(context(), finding)),
    checking: () => check !== undefined,
    setCheck(next, tools = found.tools()) {
      check = next;
      found.setTools(tools);
      recheck();
      tell();
      topics.publish();
      found.settleSoon();
    },
    setSlowFindings(findings) {
      if (!found.takeSlow(findings)) return;
      tell();
      topics.publish();
    },
    changed(by, keys) {
      found.interrupt();
      if (by === "key") {
        show(keys);
        soon.ask();
      } else recheck();
      calm.ask();
    },
    settle() {
      recheck();
      found.settle();
      topics.publish();
    },
  };
}
