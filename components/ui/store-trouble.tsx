// On every page while the data do not hold: what is wrong, and the way to a sound copy. Made on the server alone.
import styles from "./store-trouble.module.css";

/** `mayRestore`: on one's own PC; where people sign in a copy is put back on the machine. */
export function StoreTrouble({ words, mayRestore }: { words: string; mayRestore: boolean }) {
  if (!mayRestore)
    return (
      <p role="alert" className={styles.trouble}>
        数据有问题，已停止写入，可以继续查看；请联系管理员。浏览器里还没有送出的内容都在。
      </p>
    );
  return (
    <p role="alert" className={styles.trouble}>
      {words} <a href="/recovery">去看可用的备份</a>
    </p>
  );
}
