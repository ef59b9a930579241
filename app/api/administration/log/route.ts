// The audit log as a file for a spreadsheet; filtered like its page.
import { askedNotes, notesAsCsv } from "#server/accounts/audit-notes.ts";
import { notesOf } from "#server/accounts/keep-people.ts";
import { noteExport, requireVisitor } from "#server/accounts/visit.ts";
import { answer } from "#server/http/answer.ts";

/** Most lines of one file. */
const most = 50_000;

export function GET(request: Request): Promise<Response> {
  return answer(async () => {
    const { store, visitor } = await requireVisitor();
    const notes = await notesOf(store, visitor, { ...askedNotes(new URL(request.url).searchParams), most });
    await noteExport("操作记录", `${notes.length} 行`);
    return new Response(notesAsCsv(notes), {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition":
          "attachment; filename=\"log.csv\"; filename*=UTF-8''%E6%93%8D%E4%BD%9C%E8%AE%B0%E5%BD%95.csv",
        "cache-control": "no-store",
      },
    });
  });
}
