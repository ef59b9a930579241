// What the marks in the cells mean.
import styles from "./table-legend.module.css";

const marks = [
  { origin: "blank", text: "空白" },
  { origin: "typed", text: "已填" },
  { origin: "computed", text: "自动计算（标 Σ 的行和列）" },
  { origin: "typedTotal", text: "按原表录入的总计" },
  { origin: "read", text: "读自文件" },
  { origin: "repaired", text: "读入时修正，请核对" },
] as const;

export function TableLegend() {
  return (
    <ul className={styles.legend} aria-label="格子的记号">
      {marks.map(({ origin, text }) => (
        <li key={origin}>
          <span className={styles.sample} data-origin={origin} aria-hidden="true" />
          {text}
        </li>
      ))}
      <li>
        <span className={styles.sample} data-severity="error" aria-hidden="true" />
        错误（方框）
      </li>
      <li>
        <span className={styles.sample} data-severity="warning" aria-hidden="true" />
        疑问（底部粗线）
      </li>
      <li>
        <span className={styles.sample} data-severity="error" data-following aria-hidden="true" />
        由别处的错误引起（细框）
      </li>
    </ul>
  );
}
