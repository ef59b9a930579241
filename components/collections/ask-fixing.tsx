// Before a sum is fixed while something is still to be done: what it is, and whether to fix it all the same.
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import type { SumView } from "#core/collection/sum-view.ts";
import styles from "./collections.module.css";

const mostNamed = 5;

interface Props {
  readonly sum: Pick<SumView, "id" | "draft">;
  /** What is still to be done, at least one line. */
  readonly open: readonly string[];
  readonly onFix: () => void;
  readonly onClose: () => void;
}

export function AskFixing({ sum: { id, draft }, open, onFix, onClose }: Props) {
  const verb = draft === undefined ? "固定" : "计入";
  return (
    <Dialog
      title={`还有 ${open.length} 件事没有处理，仍然${verb}？`}
      onClose={onClose}
      actions={
        <>
          <Button
            onClick={() => {
              onClose();
              onFix();
            }}
          >
            仍然{verb}
          </Button>
          <ButtonLink href={`/collections/${id}`} look="main">
            先去处理
          </ButtonLink>
        </>
      }
    >
      <ul className={styles.list}>
        {open.slice(0, mostNamed).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {open.length > mostNamed ? (
        <p className={styles.soft}>另有 {open.length - mostNamed} 件，都列在“使用前请看”里。</p>
      ) : null}
      <p>仍然{verb}的，汇总年报里只有现在计入的数；以后处理好了，再点“计入更新”，数才会变。</p>
    </Dialog>
  );
}
