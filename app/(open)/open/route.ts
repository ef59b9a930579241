// All open data, as a catalogue.
import { answer } from "#server/http/answer.ts";
import { openCatalog } from "#server/publication/answer-open.ts";

export function GET(request: Request): Promise<Response> {
  return answer(() => openCatalog(request));
}
