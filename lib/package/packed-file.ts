// A file as it goes into an archive.

export interface PackedFile {
  /** From the archive's top folder, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly executable?: boolean;
}
