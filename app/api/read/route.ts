// A foreign file (the request's body) as a report, with the source it was read from. Nothing is kept.
import { answer, json } from "#server/http/answer.ts";
import { queryOf } from "#server/http/query.ts";
import { readUpload } from "#server/http/read-body.ts";
import { Refusal } from "#server/refusal.ts";
import { readInChild } from "#server/uploads/read-in-child.ts";

export function POST(request: Request): Promise<Response> {
  return answer(async () => {
    const name = queryOf(request, "name")?.slice(0, 255);
    const read = await readInChild(await readUpload(request), name ? { name } : {});
    if (!read.ok) throw new Refusal(422, read.message);
    const { report, source, notes } = read;
    return json({ report, source, notes });
  });
}
