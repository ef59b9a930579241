// A clock that is wrong is told; nothing depends on it: the order of changes is that of their versions.

const hour = 60 * 60 * 1000;
const earliest = Date.parse("2025-01-01T00:00:00Z");
const latest = Date.parse("2090-01-01T00:00:00Z");

/** What seems wrong with the clock, in Chinese, `lastSaved` (ISO 8601) being the newest time in the store. */
export function clockWarning(now: Date, lastSaved: string | undefined): string | undefined {
  const time = now.getTime();
  if (time < earliest || time > latest) return "本机时间可能不正确，请校准；顺序以版本号为准。";
  const early = lastSaved === undefined ? 0 : Date.parse(lastSaved) - time;
  if (early < hour / 12) return undefined;
  const much = early < hour ? `${Math.round((60 * early) / hour)} 分钟` : `${Math.round(early / hour)} 小时`;
  return `本机时间比上次保存早 ${much}，请校准；顺序以版本号为准。`;
}
