// One person: name, roles, in use or not; a new password, unlocking, ending sessions.
import { personShape } from "#core/contract/account-requests.ts";
import { changePerson, endSessions, resetPassword, unlock } from "#server/accounts/keep-people.ts";
import { requireVisitor } from "#server/accounts/visit.ts";
import { answer, json } from "#server/http/answer.ts";
import { readJson } from "#server/http/read-body.ts";

export function POST(request: Request, { params }: { params: Promise<{ personId: string }> }): Promise<Response> {
  return answer(async () => {
    const { store, visitor } = await requireVisitor();
    const wanted = await readJson(request, personShape);
    const { personId } = await params;
    if ("grants" in wanted) await changePerson(store, visitor, personId, wanted);
    else if ("password" in wanted) await resetPassword(store, visitor, personId, wanted.password);
    else if ("unlock" in wanted) await unlock(store, visitor, personId);
    else await endSessions(store, visitor, personId);
    return json({});
  });
}
