// A new office, or a change of one.
import { officeShape } from "#core/contract/account-requests.ts";
import { keepOffice } from "#server/accounts/keep-people.ts";
import { requireVisitor } from "#server/accounts/visit.ts";
import { answer, json } from "#server/http/answer.ts";
import { readJson } from "#server/http/read-body.ts";

export function POST(request: Request): Promise<Response> {
  return answer(async () => {
    const { store, visitor } = await requireVisitor();
    return json({ id: await keepOffice(store, visitor, await readJson(request, officeShape)) });
  });
}
