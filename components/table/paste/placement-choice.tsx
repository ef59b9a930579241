// Where a block of figures without names is to lie, and what the sums say of each place.
import { Badge } from "#components/ui/badge.tsx";
import type { Placed } from "#core/desk/place-block.ts";
import { asPut, type Placement, placementWords } from "#core/desk/placement.ts";
import type { Fit } from "#core/desk/weigh-alignment.ts";
import styles from "./paste.module.css";

export interface PlacementChoiceProps {
  readonly placed: Placed;
  readonly onChoose: (placement: Placement) => void;
}

/** Nothing where the block lies well as it was put. */
export function PlacementChoice({ placed, onChoose }: PlacementChoiceProps) {
  const { fitAsPut, fitsNowhere, others, recommended, placement, fit } = placed;
  if (!fitsNowhere && others.length === 0) return null;
  return (
    <section className={styles.part} aria-label="放在哪里">
      <h3>
        {recommended ? (
          <Badge tone="note">照原位置放不平衡，建议{placementWords(recommended)}</Badge>
        ) : (
          <Badge tone="error">{fitsNowhere ? "这一块数怎样放都不平衡" : "这一块数放不下"}</Badge>
        )}
      </h3>
      <p>
        {recommended
          ? `${placementWords(recommended)}，块内 ${placed.holding} 条勾稽关系全部成立；从当前格开始则${against(fitAsPut)}。`
          : `从当前格开始，${against(fitAsPut)}；错开一两行、一列或跳过总计，也没有能由勾稽关系认定的放法。请核对复制的范围和数字。`}
      </p>
      {others.length > 0 ? (
        <fieldset className={styles.ways}>
          <legend className="visually-hidden">放在哪里</legend>
          {[...others, { placement: asPut, fit: fitAsPut }].map(({ placement: each, fit: weighed }) => (
            <label key={placementWords(each)}>
              <input type="radio" name="placement" checked={placement === each} onChange={() => onChoose(each)} />
              {placementWords(each)}
              {each === recommended ? "（建议）" : weighed.broken > 0 ? `（${weighed.broken} 条不成立）` : ""}
            </label>
          ))}
        </fieldset>
      ) : null}
      {placement !== asPut && fit.holding + fit.broken === 0 ? (
        <p>这种放法没有勾稽关系可以核对，请逐格看过再粘贴。</p>
      ) : null}
    </section>
  );
}

function against({ broken, outside }: Fit): string {
  return [broken > 0 ? `有 ${broken} 条不成立` : "", outside > 0 ? `有 ${outside} 个数超出表格` : ""]
    .filter((part) => part !== "")
    .join("、");
}
