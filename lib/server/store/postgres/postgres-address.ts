// Which databases are meant by an address; apart from the client, that only they need.

/** Is it an address of PostgreSQL? */
export function isPostgresAddress(text: string | undefined): text is string {
  return /^postgres(?:ql)?:\/\//.test(text ?? "");
}
