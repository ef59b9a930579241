// What happens to a database in use: restarted, crashed, connections cut before and after the commit, a newer program.
import { connect, createServer, type Server, type Socket } from "node:net";
import { setTimeout } from "node:timers/promises";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { withText } from "#core/report/keys.ts";
import type { Report } from "#core/report/report.ts";
import { endPostgres, postgresForTests } from "#testing/stores/kinds-of-stores.ts";
import type { Store } from "../store.ts";
import { openPostgresStore } from "./postgres-store.ts";

const blank: Report = {
  office: { name: "青禾县林业局" },
  year: 2021,
  edition: "2021",
  entries: {},
  typedTotals: [],
  narrative: {},
};

let address: string;
let store: Store;
let id: string;
beforeEach(async () => {
  address = await (await postgresForTests()).newDatabase();
  store = await openPostgresStore(address);
  ({ id } = await store.create({ report: blank, author: "甲", cause: "created" }));
});
afterEach(() => store.close());
afterAll(endPostgres);

function save(on: Store, count: number): Promise<number | undefined> {
  const request = { saveId: `save-${count}`, fingerprint: "", author: "甲", baseVersion: 1 };
  return on.save(id, request, (draft) => ({
    report: withText(draft.report, "narrative.overview", String(count)),
    answer: draft.version + 1,
  }));
}

test.each(["SIGINT", "SIGQUIT"] as const)(
  "restarted by %s in the middle: savers wait, and nothing is lost",
  async (signal) => {
    const postgres = await postgresForTests();
    const other = await openPostgresStore(address);
    let [acknowledged, going] = [0, true];
    const saving = (async () => {
      for (let count = 1; going; count++) {
        await save(count % 2 ? store : other, count);
        acknowledged = count;
      }
    })();
    // However slow the machine is: some saves before each restart, and some after the last.
    const some = async () => {
      for (const until = acknowledged + 3; acknowledged < until; ) await Promise.race([setTimeout(5), saving]);
    };
    for (let round = 0; round < 2; round++) {
      await some();
      await postgres.end(signal);
      await setTimeout(100);
      await postgres.begin();
    }
    await some();
    going = false;
    await saving;
    expect(acknowledged).toBeGreaterThan(5);
    expect(await store.read(id)).toMatchObject({ version: 1 + acknowledged });
    expect((await store.history(id)).length).toBe(1 + acknowledged);
    expect(await store.verify()).toEqual([]);
    await other.close();
  },
);

/** A way to the database that can be cut: at the next commit, on its way there or with its answer on the way back. */
class Wire {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  cut: "before" | "after" | undefined;
  cuts = 0;

  constructor(to: number) {
    this.#server = createServer((near) => {
      const far = connect(to, "127.0.0.1");
      let committing = false;
      const end = () => {
        near.destroy();
        far.destroy();
      };
      for (const socket of [near, far]) {
        this.#sockets.add(socket);
        socket.on("error", end);
        socket.on("close", end);
      }
      near.on("data", (bytes: Buffer) => {
        committing = this.cut !== undefined && /\bcommit\b|\bupdate reports set\b/i.test(bytes.toString("latin1"));
        if (committing && this.cut === "before") this.#cut(end);
        else far.write(bytes);
      });
      far.on("data", (bytes: Buffer) => {
        if (committing && this.cut === "after") this.#cut(end);
        else near.write(bytes);
      });
    });
  }

  #cut(end: () => void): void {
    this.cut = undefined;
    this.cuts++;
    end();
  }

  async listen(): Promise<number> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    return (this.#server.address() as { port: number }).port;
  }

  close(): void {
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
  }
}

test.each(["before", "after"] as const)(
  "a connection cut %s the commit: a save is done once and answered",
  async (moment) => {
    const wire = new Wire(Number(new URL(address).port));
    const cutting = new URL(address);
    cutting.port = String(await wire.listen());
    const behind = await openPostgresStore(cutting.href);
    wire.cut = moment;
    expect(await save(behind, 1)).toBe(2);
    expect(wire.cuts).toBe(1);
    wire.cut = moment;
    const made = await behind.create({ report: blank, author: "乙", cause: "created" });
    expect(wire.cuts).toBe(2);
    expect((await store.list()).map((each) => each.id).sort()).toEqual([id, made.id].sort());
    expect(await store.read(id)).toMatchObject({ version: 2 });
    wire.cut = moment;
    const restoring = behind.restore(id, 1, "乙");
    // What may be done already is not done again blindly.
    if (moment === "after") await expect(restoring).rejects.toMatchObject({ status: 503, message: /可能已经完成/ });
    else await expect(restoring).rejects.toMatchObject({ status: 503 });
    expect(await store.verify()).toEqual([]);
    await behind.close();
    wire.close();
  },
);

test("while the database is away, reading and writing are told to wait, in Chinese, and come back with it", {
  timeout: 90_000,
}, async () => {
  const postgres = await postgresForTests();
  await postgres.end();
  const told = await Promise.allSettled([store.read(id), save(store, 1)]);
  for (const each of told)
    expect(each).toMatchObject({
      status: "rejected",
      reason: { name: "Refusal", status: 503, message: /连不上数据库/ },
    });
  await postgres.begin();
  expect(await save(store, 1)).toBe(2);
});

test("a database of a newer program, one that is not there, and a user without rights are refused in Chinese", async () => {
  const postgres = await postgresForTests();
  await postgres.ask("update schema_version set version = 99, usable_from = 99", address);
  await expect(openPostgresStore(address)).rejects.toMatchObject({ status: 409, message: /先升级程序/ });
  await expect(openPostgresStore(postgres.address("nowhere"))).rejects.toMatchObject({
    status: 507,
    message: /没有这个数据库/,
  });
  await postgres.ask("create role clerk login");
  const fresh = new URL(await postgres.newDatabase());
  fresh.username = "clerk";
  await expect(openPostgresStore(fresh.href)).rejects.toMatchObject({ status: 507, message: /权限不够/ });
});

test("revisions cannot be changed, deleted or emptied", async () => {
  const postgres = await postgresForTests();
  for (const sql of ["update revisions set author = '乙'", "delete from revisions", "truncate revisions"])
    await expect(postgres.ask(sql, address)).rejects.toThrow("append-only");
});
