// What is to be done next in a collection whose offices hand in online, and the way there.
import { ButtonLink } from "#components/ui/button.tsx";
import type { CollectionView } from "#core/collection/collection-view.ts";
import { type NextStep, nextStep } from "#core/collection/next-step.ts";
import styles from "./collections.module.css";

const labels: Readonly<Record<NonNullable<NextStep["at"]>, string>> = {
  offices: "去添加单位",
  sum: "去固定汇总",
  report: "打开汇总年报",
};

export function NextStepLine({ view, fillsIn }: { view: CollectionView; fillsIn: boolean }) {
  const next = nextStep(view, fillsIn);
  if (!next) return null;
  const { words, at } = next;
  return (
    <section className={`${styles.panel} ${styles.next} ${styles.noPrint}`} aria-label="下一步" data-next>
      <p className={styles.row}>
        <strong>下一步</strong>
        <span className={styles.grow}>{words}</span>
        {at === undefined ? null : (
          <ButtonLink look="main" href={hrefOf(view, at)}>
            {labels[at]}
          </ButtonLink>
        )}
      </p>
    </section>
  );
}

function hrefOf({ id, live }: CollectionView, at: NonNullable<NextStep["at"]>): string {
  return at === "report" ? `/reports/${live?.sum?.report}?collection=${id}` : `/collections/${id}/${at}`;
}
