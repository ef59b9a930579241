// What whoever collects begins with: the offices that report to theirs, and the collection of the year.
import { ButtonLink } from "#components/ui/button.tsx";
import type { CollectingPlace } from "#core/contract/handing-in.ts";
import styles from "./collections.module.css";

export function CollectingList({ places }: { places: readonly CollectingPlace[] }) {
  if (places.length === 0) return null;
  return (
    <section className={`${styles.panel} ${styles.next}`} aria-labelledby="collecting">
      <h2 id="collecting">收齐下级的年报</h2>
      <ul className={styles.list}>
        {places.map((place) => (
          <Place key={place.office} place={place} />
        ))}
      </ul>
    </section>
  );
}

function Place({ place: { office, year, below, named, above, due, days, collection } }: { place: CollectingPlace }) {
  const those = `${named.join("、")}${named.length < below ? "等" : ""}`;
  const then =
    above === undefined ? "" : `，签发后报给“${above}”${due === undefined ? "" : `（${due} 截止，${days}）`}`;
  return (
    <li data-collecting={office}>
      <span className={styles.grow}>
        {office}
        {year}年：直接下级 {below} 家（{those}）。逐家接收后汇总，生成本单位的年报{then}
        ；本单位的年报不用另外新建。
      </span>
      {collection === undefined ? (
        <ButtonLink look="main" href={`/collections/new?office=${encodeURIComponent(office)}&year=${year}`}>
          新建{year}年汇总
        </ButtonLink>
      ) : (
        <ButtonLink look="main" href={`/collections/${collection}`}>
          打开{year}年汇总
        </ButtonLink>
      )}
    </li>
  );
}
