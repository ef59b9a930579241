// 已报 487/500, said wherever a sum of them stands; and that it is not the whole while some are missing.
import { Badge } from "#components/ui/badge.tsx";
import type { Coverage } from "#core/contract/level-answers.ts";

export function CoverageLine({ due, reported, doubled }: Coverage) {
  const isWhole = reported === due && due > 0;
  return (
    <>
      <Badge tone={isWhole ? "good" : "warning"}>
        已报 {reported}/{due}
      </Badge>
      {isWhole ? "。" : ` 还有 ${due - reported - doubled} 家没有计入，下面的数不是全部。`}
      {doubled > 0 ? ` 另有 ${doubled} 家有几份年报、分不清用哪一份，没有计入。` : ""}
    </>
  );
}
