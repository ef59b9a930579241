// Both sides of a finding by what they are: `收到＋结转 583 ／ 办结＋结转 511 ／ 相差 72`.
import type { Finding } from "#core/checks/finding.ts";
import { shownSides } from "#core/desk/side-names.ts";
import type { Edition } from "#core/editions/edition.ts";
import styles from "./finding-card.module.css";

export function FindingSides({ edition, finding }: { edition: Edition; finding: Finding }) {
  const sides = shownSides(edition, finding);
  if (!sides) return null;
  const { left, right, gap } = sides;
  return (
    <dl className={styles.sides}>
      <div>
        <dt>{left.name}</dt>
        <dd>{left.value}</dd>
      </div>
      <div>
        <dt>{right.name}</dt>
        <dd>{right.value}</dd>
      </div>
      {gap === undefined ? null : (
        <div className={styles.gap}>
          <dt>相差</dt>
          <dd>{gap}</dd>
        </div>
      )}
    </dl>
  );
}
