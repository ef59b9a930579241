// Reads from a store on whatever disk it is given, and tries to write: FOLDER REPORT NAME. Says the text at NAME and the
// status of the refused write.
import { openStore } from "#server/store/sqlite/open-store.ts";

const [folder = "", id = "", name = ""] = process.argv.slice(2);
const store = await openStore(folder);
const text = (await store.read(id))?.report.narrative[name];
const status = await store.setDeleted(id, true).then(
  () => 200,
  (error: { status: number }) => error.status,
);
process.stdout.write(`${text} ${status}\n`);
await store.close();
