// Counting an office's registers for a report. The body is a line of JSON (which files, what was answered) and the files.
import { answer, json } from "#server/http/answer.ts";
import { countRegisters } from "#server/registers/count-registers.ts";
import { readReport } from "#server/reports/read-report.ts";
import { openedStore } from "#server/store/opened-store.ts";

type Context = { readonly params: Promise<{ readonly reportId: string }> };

/** The rows behind the figures that were taken over. */
export function GET(_request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    const store = await openedStore();
    const { id } = await readReport(store, (await params).reportId);
    return json({ last: (await store.registers.count(id)) ?? null });
  });
}

export function POST(request: Request, { params }: Context): Promise<Response> {
  return answer(async () => json(await countRegisters(await openedStore(), (await params).reportId, request)));
}
