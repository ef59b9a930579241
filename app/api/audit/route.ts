// A foreign file (the request's body), read and checked. A file that cannot be read is an answer too. Nothing is kept.
import { auditFile } from "#server/audit/audit-file.ts";
import { answer, json } from "#server/http/answer.ts";
import { queryOf } from "#server/http/query.ts";
import { readUpload } from "#server/http/read-body.ts";

export function POST(request: Request): Promise<Response> {
  return answer(async () => {
    const name = queryOf(request, "name")?.slice(0, 255) || "粘贴的内容";
    return json(await auditFile(await readUpload(request), name));
  });
}
