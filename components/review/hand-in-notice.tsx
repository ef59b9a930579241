// Where a report's return to the office above is, on the report's pages. Without state: the server writes it.
import { Badge, type Tone } from "#components/ui/badge.tsx";
import { handInWords } from "#core/contract/hand-in-words.ts";
import type { HandInStatus } from "#core/contract/handing-in.ts";
import { type HandInState, handInNames } from "#core/workflow/hand-in.ts";
import styles from "./hand-in-notice.module.css";

const tones: Readonly<Record<HandInState, Tone>> = {
  unsigned: "plain",
  ready: "note",
  inOwnSum: "note",
  accepted: "good",
  acceptedAbove: "good",
  returned: "error",
};

export function HandInNotice({ status }: { status: HandInStatus }) {
  return (
    <section className={styles.notice} aria-label="报送上级" data-hand-in={status.state}>
      <Badge tone={status.mailed ? "note" : tones[status.state]}>{nameOf(status)}</Badge>
      <span>{handInWords(status)}</span>
    </section>
  );
}

function nameOf({ state, exempt, mailed }: HandInStatus): string {
  if (mailed && state !== "returned") return "上级已按邮寄的文件接收";
  return exempt !== undefined && state === "unsigned" ? "免报" : handInNames[state];
}
