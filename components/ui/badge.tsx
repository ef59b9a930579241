// A short state with a sign, a word and a colour: never a colour alone.
import type { ReactNode } from "react";
import styles from "./badge.module.css";

export type Tone = "plain" | "busy" | "good" | "error" | "warning" | "note";

const signs: Record<Tone, string> = { plain: "○", busy: "◐", good: "✓", error: "✕", warning: "!", note: "i" };

export function Badge({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className={`${styles.badge} ${styles[tone]}`}>
      <Sign tone={tone} />
      {children}
    </span>
  );
}

export function Sign({ tone }: { tone: Tone }) {
  return (
    <span aria-hidden="true" className={`${styles.sign} ${styles[tone]}`}>
      {signs[tone]}
    </span>
  );
}
