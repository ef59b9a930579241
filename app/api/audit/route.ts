// Check an uploaded file. The file's bytes are the body, its name is `?name=`. Nothing is kept.
import { answer, json } from "#server/http/answer.ts";
import { queryOf } from "#server/http/query.ts";
import { readUpload } from "#server/http/read-body.ts";
import { Refusal } from "#server/refusal.ts";
import { auditInChild } from "#server/uploads/read-in-child.ts";

export function POST(request: Request): Promise<Response> {
  return answer(async () => {
    const name = queryOf(request, "name");
    const audited = await auditInChild(await readUpload(request), name ? { name } : {});
    if (!audited.ok) throw new Refusal(422, audited.message);
    const { edition, ...rest } = audited;
    return json({ ...rest, edition: edition.id });
  });
}
