// A new report on the server, and the step where it is begun: the first, unless another is asked for.
import { basicsStep, stepPath } from "#components/desk/stepping/steps.ts";
import { askServer } from "#components/ui/ask-server.ts";
import { isCreated } from "#core/contract/answer.ts";

/** Where to go now, or a Chinese sentence why there is no report. */
export type Begun = { readonly ok: true; readonly href: string } | { readonly ok: false; readonly message: string };

export async function beginReport(wanted: object, step = basicsStep): Promise<Begun> {
  const answered = await askServer("/api/reports", "POST", isCreated, wanted);
  return answered.ok ? { ok: true, href: stepPath(answered.value.id, step) } : answered;
}
