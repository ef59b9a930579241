// Read an uploaded file as a report. The file's bytes are the body, its name is `?name=`. Nothing is kept.
import { answer, json } from "#server/http/answer.ts";
import { queryOf } from "#server/http/query.ts";
import { readUpload } from "#server/http/read-body.ts";
import { Refusal } from "#server/refusal.ts";
import { readInChild } from "#server/uploads/read-in-child.ts";

export function POST(request: Request): Promise<Response> {
  return answer(async () => {
    const name = queryOf(request, "name");
    const read = await readInChild(await readUpload(request), name ? { name } : {});
    if (!read.ok) throw new Refusal(422, read.message);
    const { edition, ...rest } = read;
    return json({ ...rest, edition: edition.id });
  });
}
