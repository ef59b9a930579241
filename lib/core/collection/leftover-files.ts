// What systems and office programs leave in folders and archives: nobody handed it in.

const leftovers: readonly RegExp[] = [
  // Hidden files of Unix and macOS, with the folder that macOS adds to archives.
  /^\.(?!\.?$)/u,
  /^__MACOSX$/iu,
  // Word and WPS while a file is open: its owner's name, and what is not saved yet.
  /^~\$/u,
  /^~WRL\d+\.tmp$/iu,
  /^Thumbs\.db$/iu,
  /^desktop\.ini$/iu,
  /^\$RECYCLE\.BIN$/iu,
  /^System Volume Information$/iu,
];

/** Is the file, or a folder that it lies in, a leftover? `path` with slashes. */
export function isLeftover(path: string): boolean {
  return path.split("/").some((part) => leftovers.some((one) => one.test(part)));
}
