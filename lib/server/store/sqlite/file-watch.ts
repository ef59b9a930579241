// Notices when somebody else changes the database file: an old copy laid over it, or another file in its place.
import { statSync } from "node:fs";
import { openAsItStands } from "./open-database.ts";

interface Standing {
  readonly id: string;
  /** Counts the writes; a file never goes back unless it was exchanged. */
  readonly sequence: number;
}

const tries = 4;
const pause = 50;

/** The id and the count of writes in the file as it stands, its log left aside. Throws where it is no database of ours. */
export function standingOf(path: string): Standing {
  const database = openAsItStands(path);
  try {
    const row = database.prepare("select id, sequence from store").get();
    if (!row) throw new Error("the file holds no store");
    return { id: String(row.id), sequence: Number(row.sequence) };
  } finally {
    database.close();
  }
}

/** For the one connection that writes: `isOurs` before a write, `remember` after it. */
export class FileWatch {
  readonly #path: string;
  readonly #inode: bigint;
  #seen = "";
  #standing: Standing;

  constructor(path: string) {
    this.#path = path;
    this.#inode = statSync(path, { bigint: true }).ino;
    this.#seen = this.#look();
    this.#standing = standingOf(path);
  }

  /** Is the file still the one that we and our fellows wrote last? Cheap where nobody touched it. */
  isOurs(): boolean {
    const look = this.#look();
    if (look === this.#seen) return true;
    if (!look.startsWith(`${this.#inode} `)) return false;
    // Another server may just be folding its log into the file: then it stands whole a moment later.
    for (let attempt = 1; attempt <= tries; attempt++) {
      const standing = this.#read();
      if (standing && standing.id === this.#standing.id && standing.sequence >= this.#standing.sequence) {
        this.#standing = standing;
        this.#seen = look;
        return true;
      }
      if (standing && standing.id !== this.#standing.id) return false;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
    }
    return false;
  }

  /** After a write of our own: the log may have been folded into the file. */
  remember(): void {
    const look = this.#look();
    if (look === this.#seen) return;
    this.#seen = look;
    this.#standing = this.#read() ?? this.#standing;
  }

  #look(): string {
    const found = statSync(this.#path, { bigint: true, throwIfNoEntry: false });
    return found ? `${found.ino} ${found.size} ${found.mtimeNs} ${found.ctimeNs}` : "gone";
  }

  #read(): Standing | undefined {
    try {
      return standingOf(this.#path);
    } catch {
      return undefined;
    }
  }
}
