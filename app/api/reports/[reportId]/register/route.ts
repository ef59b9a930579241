// Counting an office's registers for a report. The body is a line of JSON (which files, what was answered) and the files.

import { storeForRoute } from "#server/accounts/visit.ts";
import { answer, json } from "#server/http/answer.ts";
import { countRegisters } from "#server/registers/count-registers.ts";
import { readReport } from "#server/reports/read-report.ts";

type Context = { readonly params: Promise<{ readonly reportId: string }> };

/** The rows behind the figures that were taken over. */
export function GET(_request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    const store = await storeForRoute();
    const { id } = await readReport(store, (await params).reportId);
    return json({ last: (await store.registers.count(id)) ?? null });
  });
}

export function POST(request: Request, { params }: Context): Promise<Response> {
  return answer(async () => json(await countRegisters(await storeForRoute(), (await params).reportId, request)));
}
