// Text without what stands between marks: titles of documents, quotations, remarks in brackets.

/**
 * The text without everything from an opening mark to the next closing one, as `《[^》]*》` would find it. An opening mark
 * that nothing closes stays. One pass: as an expression, ten thousand opening marks take seconds.
 */
export function withoutQuoted(text: string, open: string, close: string): string {
  const kept: string[] = [];
  let at = 0;
  for (let from = text.indexOf(open); from >= 0; from = text.indexOf(open, at)) {
    const to = text.indexOf(close, from);
    if (to < 0) break;
    kept.push(text.slice(at, from));
    at = to + close.length;
  }
  return kept.join("") + text.slice(at);
}
