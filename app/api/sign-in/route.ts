// Signing in: a session of its own each time, as a cookie.
import { signInShape } from "#core/contract/account-requests.ts";
import { officeMode } from "#server/accounts/office-mode.ts";
import { signIn } from "#server/accounts/sign-in.ts";
import { Refusal } from "#server/ground/refusal.ts";
import { answer, json } from "#server/http/answer.ts";
import { readJson } from "#server/http/read-body.ts";
import { openedStore } from "#server/store/opened-store.ts";

export function POST(request: Request): Promise<Response> {
  return answer(async () => {
    const mode = officeMode();
    if (!mode) throw new Refusal(404, "没有找到这个页面。");
    const given = await readJson(request, signInShape);
    const cookie = await signIn(await openedStore(), mode, request.headers, given);
    const response = json({});
    response.headers.set("set-cookie", cookie);
    return response;
  });
}
