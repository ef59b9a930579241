// The office's day: deadlines are counted by the clock on its wall, not by UTC.

/** `2026-11-22` in the local time zone. */
export function localDay(date: Date): string {
  const two = (part: number) => String(part).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** `2026-11-22 09:05` in the local time zone. */
export function localMinute(date: Date): string {
  const two = (part: number) => String(part).padStart(2, "0");
  return `${localDay(date)} ${two(date.getHours())}:${two(date.getMinutes())}`;
}
