// Check an uploaded file. The file's bytes are the body, its name is `?name=`. Nothing is kept.
import { auditFile } from "#server/audit/audit-file.ts";
import { answer, json } from "#server/http/answer.ts";
import { queryOf } from "#server/http/query.ts";
import { readUpload } from "#server/http/read-body.ts";
import { Refusal } from "#server/refusal.ts";

export function POST(request: Request): Promise<Response> {
  return answer(async () => {
    const audited = await auditFile(await readUpload(request), queryOf(request, "name") ?? "");
    if (!audited.ok) throw new Refusal(422, audited.message);
    return json(audited);
  });
}
