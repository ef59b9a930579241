// The text of a section as read; it is corrected later, in the section's own step.
import styles from "./read-text.module.css";

export function ReadText({ text }: { text: string }) {
  const length = text.replace(/\s/g, "").length;
  if (length === 0) return <p className={styles.none}>没有读到文字。</p>;
  return (
    <details className={styles.text}>
      <summary>读到 {length} 字</summary>
      <p>{text}</p>
    </details>
  );
}
