// Where to go after signing in: a place of this program, whatever the address says.

/** The place, or the list of reports where it would lead elsewhere (`//evil.example`, `https:…`). */
export function placeAfter(next: string): string {
  const home = "/reports";
  if (!next.startsWith("/") || next.startsWith("/sign-in") || next.startsWith("/api/")) return home;
  try {
    const { origin, pathname, search, hash } = new URL(next, "http://here.invalid");
    return origin === "http://here.invalid" && !/^[/\\]{2}/.test(pathname) ? `${pathname}${search}${hash}` : home;
  } catch {
    return home;
  }
}
