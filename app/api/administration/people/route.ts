// A new person.
import { newPersonShape } from "#core/contract/account-requests.ts";
import { addPerson } from "#server/accounts/keep-people.ts";
import { requireVisitor } from "#server/accounts/visit.ts";
import { answer, json } from "#server/http/answer.ts";
import { readJson } from "#server/http/read-body.ts";

export function POST(request: Request): Promise<Response> {
  return answer(async () => {
    const { store, visitor } = await requireVisitor();
    const { id } = await addPerson(store, visitor, await readJson(request, newPersonShape));
    return json({ id }, 201);
  });
}
