// Signing out: the session is forgotten here, and the cookie there.
import { officeMode } from "#server/accounts/office-mode.ts";
import { signOut } from "#server/accounts/sign-in.ts";
import { requireVisitor } from "#server/accounts/visit.ts";
import { answer, json } from "#server/http/answer.ts";

export function POST(): Promise<Response> {
  return answer(async () => {
    const { store, visitor } = await requireVisitor({ changing: true });
    const mode = officeMode();
    const response = json({});
    if (mode) response.headers.set("set-cookie", await signOut(store, mode, visitor));
    return response;
  });
}
