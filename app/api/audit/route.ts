// Check an uploaded file. The file's bytes are the body, its name is `?name=`, which of several `?report=`.

import { visitorForRoute } from "#server/accounts/visit.ts";
import { auditFile } from "#server/audit/audit-file.ts";
import { answer, json } from "#server/http/answer.ts";
import { queryOf, reportOf } from "#server/http/query.ts";
import { withUpload } from "#server/uploads/inbox.ts";
import { unreadable } from "#server/uploads/read-in-child.ts";

export function POST(request: Request): Promise<Response> {
  return answer(async () => {
    await visitorForRoute();
    const name = queryOf(request, "name") ?? "";
    const report = reportOf(request);
    const audited = await withUpload(request, (file) => auditFile(file, name, { report, signal: request.signal }));
    if (!audited.ok) throw unreadable(audited);
    return json(audited);
  });
}
