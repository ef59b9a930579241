// Cells with two figures side by side.
import type { CellChange } from "#core/register/take-over.ts";
import styles from "./register.module.css";

export function ChangeTable({
  changes,
  before,
  after,
  label,
}: {
  changes: readonly CellChange[];
  before: string;
  after: string;
  label: string;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region has to be reachable by keyboard
    <section className={styles.scroll} aria-label={label} tabIndex={0}>
      <table className={styles.changes}>
        <thead>
          <tr>
            <th scope="col">位置</th>
            <th scope="col">{before}</th>
            <th scope="col">{after}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <tr key={change.cell} data-change={change.cell}>
              <th scope="row">{change.label}</th>
              <td>{change.before === "" ? "空白" : change.before}</td>
              <td>
                <strong>{change.after}</strong>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
