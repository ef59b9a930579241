// The way down to where one stands, each office on it a way back up.
import styles from "./levels.module.css";

interface Props {
  /** What it is the way of. */
  readonly label: string;
  /** Highest first. */
  readonly path: readonly { readonly name: string; readonly href: string }[];
  /** Where one stands. */
  readonly current: string;
}

export function LevelTrail({ label, path, current }: Props) {
  return (
    <nav aria-label={label} className={styles.path}>
      <ol>
        {path.map(({ name, href }) => (
          <li key={href}>
            <a href={href}>{name}</a>
          </li>
        ))}
        <li aria-current="page">{current}</li>
      </ol>
    </nav>
  );
}
