// Ends one of one's own sessions.
import { endSessionShape } from "#core/contract/own-session.ts";
import { endOwnSession } from "#server/accounts/own-sessions.ts";
import { requireVisitor } from "#server/accounts/visit.ts";
import { answer, json } from "#server/http/answer.ts";
import { readJson } from "#server/http/read-body.ts";

export function POST(request: Request): Promise<Response> {
  return answer(async () => {
    const { store, visitor } = await requireVisitor();
    await endOwnSession(store, visitor, (await readJson(request, endSessionShape)).mark);
    return json({});
  });
}
