// What may stand below the text: 附件说明, 署名, 成文日期. Each optional, printed where it is filled in.
import { basicsStep, stepPath } from "#components/desk/stepping/steps.ts";
import { ButtonLink } from "#components/ui/button.tsx";
import type { PreviewOf } from "./preview.ts";
import styles from "./side-cards.module.css";

export function ClosingCard({ preview: { reportId, closing }, mayWrite }: { preview: PreviewOf; mayWrite: boolean }) {
  const rows = [
    { name: "附件说明", printed: closing.attachments.join("；") },
    { name: "署名", printed: closing.office },
    { name: "成文日期", printed: closing.date },
  ];
  const filled = rows.some(({ printed }) => printed !== "");
  return (
    <section className={styles.card} aria-label="署名、成文日期、附件说明">
      <h2>署名、成文日期、附件说明</h2>
      {mayWrite ? <p>可不填；填了才印在正文之后。</p> : null}
      <dl className={styles.meta}>
        {rows.map(({ name, printed }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{printed === "" ? "未填，不印" : printed}</dd>
          </div>
        ))}
      </dl>
      {mayWrite ? (
        <ButtonLink href={stepPath(reportId, basicsStep, closingPlace)} small>
          {filled ? "修改" : "填写"}
        </ButtonLink>
      ) : null}
    </section>
  );
}

/** Id of the first of these fields among the basic facts. */
const closingPlace = "details.signature.office";
