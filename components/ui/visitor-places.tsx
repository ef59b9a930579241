// Whoever is signed in, on the bar on top: their account, and what they administer. Made on the server alone.
import styles from "./masthead.module.css";

export function VisitorPlaces({ name, administers }: { name: string; administers: boolean }) {
  return (
    <>
      {administers ? (
        <a className={styles.type} href="/administration">
          管理
        </a>
      ) : null}
      <a className={styles.type} href="/account">
        {name}
      </a>
    </>
  );
}
