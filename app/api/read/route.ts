// Read an uploaded file as a report. The file's bytes are the body, its name is `?name=`, which of several `?report=`.
import { visitorForRoute } from "#server/accounts/visit.ts";
import { answer, json } from "#server/http/answer.ts";
import { queryOf, reportOf } from "#server/http/query.ts";
import { withUpload } from "#server/uploads/inbox.ts";
import { readInChild, unreadable } from "#server/uploads/read-in-child.ts";

export function POST(request: Request): Promise<Response> {
  return answer(async () => {
    await visitorForRoute();
    const name = queryOf(request, "name");
    const report = reportOf(request);
    const options = { ...(name ? { name } : {}), ...(report === undefined ? {} : { report }) };
    const read = await withUpload(request, (file) => readInChild(file, options, request.signal));
    if (!read.ok) throw unreadable(read);
    const { edition, ...rest } = read;
    return json({ ...rest, edition: edition.id });
  });
}
