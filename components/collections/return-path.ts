// Where a return is looked at: a file on its own page, a report of this program where it is written,
// or read by who may not write in it.

/** `id` as the collection knows it: a number, or `report:…`. */
export function returnPath(collection: string, id: string): string {
  const report = /^report:(.*)$/u.exec(id)?.[1];
  return report ? `/reports/${report}?collection=${collection}` : `/collections/${collection}/returns/${id}`;
}
