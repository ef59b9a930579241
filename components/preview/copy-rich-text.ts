// Puts HTML on the clipboard as rich text. On plain http there is no clipboard API, so the old command is the rule, not the exception.

/** Copies the fragment; false where the browser refuses. Call it from a click. */
export async function copyRichText(html: string): Promise<boolean> {
  const plain = plainTextOf(html);
  if (window.isSecureContext && typeof ClipboardItem !== "undefined") {
    try {
      const blob = (type: string, text: string) => new Blob([text], { type });
      await navigator.clipboard.write([
        new ClipboardItem({ "text/html": blob("text/html", html), "text/plain": blob("text/plain", plain) }),
      ]);
      return true;
    } catch {
      return copyByCommand(html, plain);
    }
  }
  return copyByCommand(html, plain);
}

/** Selects something so that the command works, and answers its event with the fragment itself. */
function copyByCommand(html: string, plain: string): boolean {
  const holder = document.createElement("div");
  holder.contentEditable = "true";
  holder.setAttribute("aria-hidden", "true");
  holder.style.cssText = "position:fixed;left:-9999px;top:0;white-space:pre";
  holder.textContent = "年报";
  document.body.append(holder);
  const focused = document.activeElement;
  let answered = false;
  const answer = (event: ClipboardEvent) => {
    event.preventDefault();
    event.clipboardData?.setData("text/html", html);
    event.clipboardData?.setData("text/plain", plain);
    answered = event.clipboardData !== null;
  };
  document.addEventListener("copy", answer, { capture: true, once: true });
  holder.focus();
  window.getSelection()?.selectAllChildren(holder);
  const done = document.execCommand("copy");
  document.removeEventListener("copy", answer, { capture: true });
  window.getSelection()?.removeAllRanges();
  holder.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return done && answered;
}

/** The text without markup: a line a paragraph, tabs between the cells of a row. */
function plainTextOf(html: string): string {
  const body = new DOMParser().parseFromString(html, "text/html").body;
  for (const cell of body.querySelectorAll("td,th")) cell.append("\t");
  for (const block of body.querySelectorAll("p,h1,h2,h3,h4,tr,br")) block.after("\n");
  return (body.textContent ?? "")
    .replace(/\t\n/g, "\n")
    .replace(/\n{2,}/g, "\n")
    .trim();
}
