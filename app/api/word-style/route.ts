// The house style of Word, kept for the office.
import { wordStyleShape } from "#core/contract/word-style.ts";
import { keeperForRoute } from "#server/accounts/style-keeper.ts";
import { answer, json } from "#server/http/answer.ts";
import { readJson } from "#server/http/read-body.ts";
import { keepStyle } from "#server/reports/keep-style.ts";

export function POST(request: Request): Promise<Response> {
  return answer(async () => {
    const note = await keeperForRoute();
    await keepStyle(await readJson(request, wordStyleShape));
    await note();
    return json({ kept: true });
  });
}
