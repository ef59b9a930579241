// A new password of one's own.
import { passwordShape } from "#core/contract/account-requests.ts";
import { changePassword } from "#server/accounts/sign-in.ts";
import { requireVisitor } from "#server/accounts/visit.ts";
import { answer, json } from "#server/http/answer.ts";
import { readJson } from "#server/http/read-body.ts";

export function POST(request: Request): Promise<Response> {
  return answer(async () => {
    const { store, visitor } = await requireVisitor({ changing: true });
    await changePassword(store, visitor, await readJson(request, passwordShape));
    return json({});
  });
}
