// A report's way between people: where it is, and what is done about it.
import { reviewShape } from "#core/contract/review-requests.ts";
import { visitedForRoute } from "#server/accounts/visit.ts";
import { footingOfMove } from "#server/collections/sign-sum.ts";
import { answer, json } from "#server/http/answer.ts";
import { readJson } from "#server/http/read-body.ts";
import { reviewReport } from "#server/review/review-report.ts";
import { viewReview } from "#server/review/view-review.ts";

type Context = { readonly params: Promise<{ readonly reportId: string }> };

export function GET(_request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    const { store, visitor } = await visitedForRoute();
    return json(await viewReview(store, visitor, (await params).reportId));
  });
}

/** Answers with the screen as it is then. */
export function POST(request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    const { store, visitor } = await visitedForRoute();
    const wanted = await readJson(request, reviewShape);
    const id = (await params).reportId;
    const footing = "move" in wanted ? await footingOfMove(store, id, wanted.move) : undefined;
    return json(await reviewReport(store, visitor, id, wanted, footing));
  });
}
