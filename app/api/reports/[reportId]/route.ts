// One report: read it, save edits to it, put it into the bin.
import { saveShape } from "#core/contract/save.ts";
import { storeForRoute } from "#server/accounts/visit.ts";
import { answer, json } from "#server/http/answer.ts";
import { readJson } from "#server/http/read-body.ts";
import { refuseSave } from "#server/http/refuse-save.ts";
import { readReport } from "#server/reports/read-report.ts";
import { deleteReport } from "#server/reports/report-history.ts";
import { saveReport } from "#server/reports/save-report.ts";

type Context = { readonly params: Promise<{ readonly reportId: string }> };

export function GET(_request: Request, { params }: Context): Promise<Response> {
  return answer(async () => json(await readReport(await storeForRoute(), (await params).reportId)));
}

/** 200 when every edit was applied, 409 when some met a conflict; the others are applied either way. */
export function PATCH(request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    const store = await storeForRoute();
    const save = await readJson(request, saveShape, refuseSave);
    const saved = await saveReport(store, (await params).reportId, save);
    return json(saved, saved.conflicts.length > 0 ? 409 : 200);
  });
}

export function DELETE(_request: Request, { params }: Context): Promise<Response> {
  return answer(async () => json(await deleteReport(await storeForRoute(), (await params).reportId)));
}
