// Files that were dropped or chosen, folders opened: each with its path.
import { isLeftover } from "#core/collection/leftover-files.ts";

export interface ChosenFile {
  readonly name: string;
  readonly body: Blob;
}

/** The files of a chooser; of a folder with their paths in it. */
export function filesIn(list: FileList | null): readonly ChosenFile[] {
  return [...(list ?? [])]
    .map((file) => ({ name: file.webkitRelativePath || file.name, body: file }))
    .filter(({ name }) => !isLeftover(name));
}

/** Everything that was dropped, folders opened all the way down. */
export async function droppedFiles(items: DataTransferItemList): Promise<readonly ChosenFile[]> {
  // Entries must be asked for before the first pause: afterwards the browser has forgotten them.
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const files: ChosenFile[] = [];
  for (const entry of entries) await addEntry(entry, files);
  return files;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

async function addEntry(entry: FileSystemEntry, files: ChosenFile[]): Promise<void> {
  if (isLeftover(entry.name)) return;
  if (isFile(entry)) {
    const body = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    files.push({ name: entry.fullPath.replace(/^\//u, ""), body });
    return;
  }
  if (!isFolder(entry)) return;
  const reader = entry.createReader();
  // A reader gives a hundred at a time, and nothing at the end.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return;
    for (const inside of some) await addEntry(inside, files);
  }
}
