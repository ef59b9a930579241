// Saves to a store as fast as it can until it is killed, or so often, and says what was acknowledged: FOLDER|ADDRESS REPORT NAME [TIMES].
import { setTimeout } from "node:timers/promises";
import { withText } from "#core/report/keys.ts";
import { isPostgresAddress } from "#server/store/postgres/postgres-address.ts";
import { openPostgresStore } from "#server/store/postgres/postgres-store.ts";
import { openStore } from "#server/store/sqlite/open-store.ts";

const [folder = "", id = "", name = "", times = "Infinity"] = process.argv.slice(2);
const store = await (isPostgresAddress(folder) ? openPostgresStore(folder) : openStore(folder));
for (let count = 1; count <= Number(times); count++) {
  const saveId = `${name}-${count}`;
  const request = { saveId, fingerprint: saveId, author: name, baseVersion: 1 };
  await store.save(id, request, (draft) => ({
    report: withText(draft.report, `narrative.${name}`, String(count)),
    answer: { version: draft.version + 1 },
  }));
  process.stdout.write(`${count}\n`);
  // SQLite is not fair: a writer that never pauses keeps the other out.
  await setTimeout(2);
}
await store.close();
