// Breaks a title into printed lines (GB/T 9704-2012 7.3.1: one or several centred lines, no word cut at a line's end).

/** Characters of 2号 that fit on a line of 156 mm. */
const longestLine = 20;

/** Width in full characters: half-width letters and digits count half. */
export function emWidth(text: string): number {
  let width = 0;
  for (const character of text) width += /[\u0020-\u007e]/.test(character) ? 0.5 : 1;
  return width;
}

/** A title of more than 20 characters breaks before its year; what is longer still is divided evenly. */
export function titleLines(title: string): readonly string[] {
  if (emWidth(title) <= longestLine) return [title];
  const match = /^(.+?)(\d{4}年.*)$/su.exec(title);
  const parts = match ? [match[1] as string, match[2] as string] : [title];
  return parts.flatMap(divide);
}

/** Lines of about the same length; a run of digits or letters is never cut. */
function divide(text: string): readonly string[] {
  const width = emWidth(text);
  if (width <= longestLine) return [text];
  const wanted = width / Math.ceil(width / longestLine);
  const lines: string[] = [""];
  for (const piece of text.match(/[\w.-]+|[^\w.-]/gu) ?? [text]) {
    const line = lines[lines.length - 1] as string;
    if (line !== "" && emWidth(line) + emWidth(piece) / 2 > wanted) lines.push(piece);
    else lines[lines.length - 1] = line + piece;
  }
  return lines;
}
