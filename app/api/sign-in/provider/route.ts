// The way to the office's own sign-on, where it has one.
import { officeMode } from "#server/accounts/office-mode.ts";
import { answerGoing } from "#server/accounts/provider-answer.ts";
import { answer } from "#server/http/answer.ts";

export function GET(request: Request): Promise<Response> {
  return answer(() => answerGoing(officeMode(), request));
}
