// 已报 487/500, said wherever a sum of them stands; and that it is not the whole while some are missing.
import { Badge } from "#components/ui/badge.tsx";
import type { SumKind } from "#core/aggregate/level-sums.ts";
import type { Coverage } from "#core/contract/level-answers.ts";
import { coveredWord, exemptWords } from "./covered-word.ts";

interface CoverageLineProps extends Coverage {
  readonly kind: SumKind;
  readonly exempt?: string;
}

export function CoverageLine({ due, reported, doubled, kind, exempt }: CoverageLineProps) {
  if (exempt !== undefined) return <Badge tone="plain">{exemptWords(exempt)}</Badge>;
  const isWhole = reported === due && due > 0;
  return (
    <>
      <Badge tone={!isWhole ? "warning" : kind === "live" ? "note" : "good"}>
        {coveredWord[kind]} {reported}/{due}
      </Badge>
      {isWhole ? "。" : ` 还有 ${due - reported - doubled} 家没有计入，下面的数不是全部。`}
      {doubled > 0 ? ` 另有 ${doubled} 家有几份年报、分不清用哪一份，没有计入。` : ""}
    </>
  );
}
