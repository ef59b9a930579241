// A file as an answer: its bytes, a name that Chinese and old clients can save it under, never kept by a cache.

export interface AnsweredFile {
  readonly bytes: Uint8Array | string;
  readonly type: string;
  readonly name: string;
  /** Shown in the browser instead of saved. */
  readonly inline?: boolean;
}

export function fileAnswer({ bytes, type, name, inline = false }: AnsweredFile): Response {
  // A copy of its own memory: what the writer gives may be shared.
  const body = typeof bytes === "string" ? new TextEncoder().encode(bytes) : new Uint8Array(bytes);
  return new Response(body, {
    headers: {
      "content-type": type,
      "content-length": String(body.length),
      "content-disposition": disposition(name, inline),
      "cache-control": "no-store",
    },
  });
}

/** RFC 6266: a plain name for old clients, and the Chinese one as RFC 5987 asks. */
function disposition(name: string, inline: boolean): string {
  const extension = name.slice(name.lastIndexOf("."));
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${inline ? "inline" : "attachment"}; filename="report${extension}"; filename*=UTF-8''${encoded}`;
}
