// A file that cannot be read, with the Chinese sentence that tells the clerk why and what to do.

/** Thrown inside readers; `readReport` turns it into its answer. */
export class UnreadableFile extends Error {}
