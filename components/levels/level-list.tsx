// The offices that somebody may look in from, where they are several.
import { Page } from "#components/ui/page.tsx";
import type { LevelOffice } from "#core/contract/level-answers.ts";
import styles from "./levels.module.css";

export function LevelList({ offices }: { offices: readonly LevelOffice[] }) {
  return (
    <Page title="逐级汇总" intro="选一个单位，看它下面各级报来的数加起来是多少。" narrow>
      <ul className={styles.list}>
        {offices.map(({ id, name }) => (
          <li key={id}>
            <a href={`/levels/${id}`}>{name}</a>
          </li>
        ))}
      </ul>
    </Page>
  );
}
