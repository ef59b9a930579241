// What a browser needs to draw a page of a PDF that does not carry its own fonts: character maps and stand-in fonts.
import { visitorForRoute } from "#server/accounts/visit.ts";
import { answer } from "#server/http/answer.ts";
import { pageFont } from "#server/uploads/page-font.ts";

export function GET(_request: Request, { params }: { params: Promise<{ name: string }> }): Promise<Response> {
  return answer(async () => {
    await visitorForRoute();
    return new Response(new Uint8Array(await pageFont((await params).name)), {
      headers: { "content-type": "application/octet-stream", "cache-control": "private, max-age=86400" },
    });
  });
}
