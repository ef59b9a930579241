// What the keyboard is at stays in sight while something lies over the end of the window.
const room = 8;

/** Scrolls the page by as much as `over` covers of the element that has the focus. */
export function keepFocusInSight(over: HTMLElement): void {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || focused === document.body || over.contains(focused)) return;
  const covered = (focused.closest("tr") ?? focused).getBoundingClientRect();
  const covering = over.getBoundingClientRect();
  const beside = covered.right < covering.left || covered.left > covering.right;
  if (beside || covered.height > covering.top || covered.top > covering.bottom) return;
  const hidden = covered.bottom + room - covering.top;
  if (hidden > 0) window.scrollBy(0, hidden);
}
