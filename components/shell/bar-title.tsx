// The title of a report in its bar: the words that all titles end with in one piece, on a phone heard alone.
import { titleEnding } from "#core/report/title.ts";
import styles from "./desk-frame.module.css";

export function BarTitle({ title }: { title: string }) {
  if (!title.endsWith(titleEnding)) return <>{title}</>;
  return (
    <>
      {title.slice(0, -titleEnding.length)}
      <span className={styles.fixedWords}>{titleEnding}</span>
    </>
  );
}
