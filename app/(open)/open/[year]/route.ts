// Open data on one year, as a catalogue.
import { answer } from "#server/http/answer.ts";
import { openCatalog } from "#server/publication/answer-open.ts";

export function GET(request: Request, { params }: { params: Promise<{ year: string }> }): Promise<Response> {
  return answer(async () => openCatalog(request, (await params).year));
}
