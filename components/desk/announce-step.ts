// Confirming a step of the desk, with a way to take it back.
import { announce, dismissNotice } from "#components/ui/announce.ts";
import type { Desk } from "./desk.ts";

/**
 * Tells what a step did. Where it changed nothing (`count` 0) no undo is offered: it would take back the step before.
 * The next edit withdraws the offer: undo would take back that one.
 */
export function announceStep(desk: Pick<Desk, "undo" | "onEdited">, text: string, count: number): void {
  if (count === 0) {
    announce(text);
    return;
  }
  const notice = announce(text, { label: "撤销", run: () => desk.undo() });
  const stop = desk.onEdited(() => {
    stop();
    dismissNotice(notice);
  });
}
