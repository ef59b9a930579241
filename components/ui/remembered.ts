// Small choices remembered in this browser; where it keeps nothing (blocked, private, full) they last as long as the page.

/** What was kept under the name; null where nothing was. */
export function remembered(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

/** Keeps a choice under the name, where the browser allows it. */
export function remember(name: string, choice: string): void {
  try {
    localStorage.setItem(name, choice);
  } catch {
    // Not remembered, but in force.
  }
}
