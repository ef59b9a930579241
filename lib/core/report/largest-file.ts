// How large a file may be that is read as a report: one limit for screens, server, readers and command line.

const megabytes = 20;

/** In bytes. */
export const largestFile = megabytes * 1024 * 1024;
/** As people are told. */
export const largestFileWords = `${megabytes} MB`;
