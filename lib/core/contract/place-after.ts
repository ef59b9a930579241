// Where to go after signing in: a place of this program, whatever the address says.

const home = "/reports";

/** The place, or the list of reports where it would lead elsewhere (`//evil.example`, `https:…`) or nowhere (a route). */
export function placeAfter(next: string): string {
  const path = next.split(/[?#]/)[0] ?? "";
  const steps = path.toLowerCase().replaceAll("%2e", ".").split("/");
  const isOurs =
    path.startsWith("/") &&
    !steps.some((step, at) => step === "." || step === ".." || (step === "" && at === 1 && steps.length > 2)) &&
    !/[\\\s\p{Cc}]/u.test(next);
  return isOurs && !path.startsWith("/sign-in") && !path.startsWith("/api/") ? next : home;
}
