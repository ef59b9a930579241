// The way back from the office's own sign-on: a session for the account that it names.
import { officeMode } from "#server/accounts/office-mode.ts";
import { answerComing } from "#server/accounts/provider-answer.ts";
import { answer } from "#server/http/answer.ts";
import { openedStore } from "#server/store/opened-store.ts";

export function GET(request: Request): Promise<Response> {
  return answer(async () => answerComing(await openedStore(), officeMode(), request));
}
