// Connections to PostgreSQL: what is acknowledged is on its disk, nobody waits for ever, and connections that break are told.
import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { Tables } from "../tables.ts";

const seconds = 1_000;
/** Set for each connection: a commit is answered when it is on the disk, whatever the server's default. */
const settings = "-c synchronous_commit=on -c lock_timeout=10000 -c idle_in_transaction_session_timeout=30000";

/** A pool. Connections that break, idle or in use, leave it; whoever uses one is told by its query, nobody else. */
export function poolTo(url: string, most = 10): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: most,
    options: settings,
    connectionTimeoutMillis: 5 * seconds,
    query_timeout: 60 * seconds,
    keepAlive: true,
    application_name: "nianbao",
    allowExitOnIdle: true,
  });
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool;
}

export function tablesIn(pool: pg.Pool): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}
