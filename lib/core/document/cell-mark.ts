// A cell's name as a Word bookmark: Word takes at most 40 characters.

const longest = 40;

/** The cell's name, or its beginning and a checksum where it is too long; different for different cells. */
export function cellMark(name: string): string {
  return name.length <= longest ? name : `${name.slice(0, longest - 8)}_${checksum(name)}`;
}

/** A number for the bookmark, the same for the same cell: Word wants one that no other bookmark of the file has. */
export function cellMarkId(name: string): number {
  return fnv(name) >>> 1;
}

/** Seven characters. */
function checksum(text: string): string {
  return fnv(text).toString(36).padStart(7, "0");
}

/** FNV-1a, 32 bits. */
function fnv(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}
