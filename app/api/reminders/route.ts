// What the visitor has to think of: returns that are owed soon or late, offices that have not reported.
import { storeForRoute } from "#server/accounts/visit.ts";
import { remindersFor } from "#server/collections/reminders.ts";
import { answer, json } from "#server/http/answer.ts";

export function GET(): Promise<Response> {
  return answer(async () => json({ reminders: await remindersFor(await storeForRoute()) }));
}
