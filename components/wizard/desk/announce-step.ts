// Confirming a step of the desk, with a way to take it back.
import { announce } from "#components/ui/announce.ts";
import type { Desk } from "./desk.ts";

/** Tells what a step did. Where it changed nothing (`count` 0) no undo is offered: it would take back the step before. */
export function announceStep(desk: Pick<Desk, "undo">, text: string, count: number): void {
  if (count === 0) announce(text);
  else announce(text, { label: "撤销", run: () => desk.undo() });
}
