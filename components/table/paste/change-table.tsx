// The cells that a paste changes, old and new side by side.
import type { PasteChange } from "#core/desk/plan-paste.ts";
import styles from "./paste.module.css";

const mostShown = 240;

export function ChangeTable({ changes }: { changes: readonly PasteChange[] }) {
  if (changes.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region has to be reachable by keyboard
    <section className={styles.scroll} aria-label="将改动的格" tabIndex={0}>
      <table className={styles.changes}>
        <thead>
          <tr>
            <th scope="col">位置</th>
            <th scope="col">原来</th>
            <th scope="col">改为</th>
          </tr>
        </thead>
        <tbody>
          {changes.slice(0, mostShown).map(({ cell, label, before, after }) => (
            <tr key={cell} data-change={cell} data-overwrites={before !== "" || undefined}>
              <th scope="row">{label}</th>
              <td>{before === "" ? <span className={styles.blank}>空白</span> : <del>{before}</del>}</td>
              <td>
                <ins>{after}</ins>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {changes.length > mostShown ? <p>另有 {changes.length - mostShown} 格。</p> : null}
    </section>
  );
}
