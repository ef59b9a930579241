// How high what sticks above a table is: the bar of the page wraps where it is narrow, heads where type is large.

/** Keeps the two heights at the table, for its styles, until the returned function is called. */
export function measureHeads(table: HTMLTableElement): () => void {
  const bar = document.querySelector<HTMLElement>("[data-bar]");
  const head = table.tHead;
  const measure = () => {
    if (bar) table.style.setProperty("--bar-height", `${bar.offsetHeight}px`);
    if (head) table.style.setProperty("--head-height", `${head.offsetHeight}px`);
  };
  const observer = new ResizeObserver(measure);
  if (bar) observer.observe(bar);
  if (head) observer.observe(head);
  measure();
  return () => observer.disconnect();
}
