// Where the focus goes when what was pressed is gone: without this a keyboard begins at the top of the page again.

/** The first thing in `place` that can be pressed, else the heading of the list; nothing where the focus is somewhere already. */
export function focusNear(place: HTMLElement | null): void {
  // After the rows were drawn anew.
  setTimeout(() => {
    if (document.activeElement !== null && document.activeElement !== document.body) return;
    const near = place?.isConnected ? place.querySelector<HTMLElement>("button:not(:disabled), a[href]") : null;
    (near ?? document.getElementById(listHeading))?.focus();
  });
}

/** Id of the heading of the list of offices. */
export const listHeading = "states";
