// What is done on the review screen, one thing a request: a move, a remark, an answer, a look.
import type { ReviewRequest, ReviewView } from "#core/contract/review.ts";
import { requireEdition } from "#core/editions/registry.ts";
import { hasKey } from "#core/report/known-keys.ts";
import type { Visitor } from "../accounts/visitor.ts";
import { Refusal } from "../ground/refusal.ts";
import { readReport } from "../reports/read-report.ts";
import type { Footing } from "../store/footing.ts";
import type { Store } from "../store/store.ts";
import { moveReport } from "./move-report.ts";
import { viewReview } from "./view-review.ts";

/** Does it, and answers with the screen as it is then. `store` is the visitor's; `footing` goes with the signing of a sum. */
export async function reviewReport(
  store: Store,
  visitor: Visitor,
  id: string,
  wanted: ReviewRequest,
  footing?: Footing,
): Promise<ReviewView> {
  await readReport(store, id);
  if ("move" in wanted) await moveReport(store, id, wanted, footing);
  else if ("remark" in wanted) await remark(store, visitor, id, wanted.remark);
  else if ("resolve" in wanted) {
    if (!(await store.review.resolveRemark(id, wanted.resolve, "", wanted.resolved)))
      throw new Refusal(404, "没有找到这条意见。");
  } else await store.review.look(id, visitor.person.id, wanted.look ?? undefined);
  return viewReview(store, visitor, id);
}

type NewRemark = Extract<ReviewRequest, { readonly remark: object }>["remark"];

async function remark(store: Store, visitor: Visitor, id: string, { answers, ...given }: NewRemark): Promise<void> {
  const words = given.words.trim();
  if (words === "") throw new Refusal(422, "请写下意见。");
  const { report } = await readReport(store, id);
  if (given.place !== "" && !hasKey(requireEdition(report.edition), given.place))
    throw new Refusal(422, "该年度使用的报表格式没有这个栏目。", { key: given.place });
  const { id: personId, name: person } = visitor.person;
  await store.review.addRemark(id, {
    ...given,
    words,
    personId,
    person,
    ...(answers === undefined ? {} : { answers }),
  });
}
