// Read an uploaded file as a report. The file's bytes are the body, its name is `?name=`. Nothing is kept.
import { answer, json } from "#server/http/answer.ts";
import { queryOf } from "#server/http/query.ts";
import { withUpload } from "#server/uploads/inbox.ts";
import { readInChild, unreadable } from "#server/uploads/read-in-child.ts";

export function POST(request: Request): Promise<Response> {
  return answer(async () => {
    const name = queryOf(request, "name");
    const read = await withUpload(request, (file) => readInChild(file, name ? { name } : {}, request.signal));
    if (!read.ok) throw unreadable(read);
    const { edition, ...rest } = read;
    return json({ ...rest, edition: edition.id });
  });
}
