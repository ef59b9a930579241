// A save and a handing over at the same moment: whichever comes first, what is handed over is what was saved until then.
import { afterAll, expect, test } from "vitest";
import { withText } from "#core/report/keys.ts";
import type { Report } from "#core/report/report.ts";
import { endPostgres, storeKinds } from "#testing/stores/kinds-of-stores.ts";
import type { Person } from "../people-store.ts";
import type { Store } from "../store.ts";

const report: Report = {
  office: { name: "某局" },
  year: 2025,
  edition: "2021",
  entries: {},
  typedTotals: [],
  narrative: {},
};
const note = { person: "测试", what: "move", about: "", origin: "" };
const clerk: Person = { id: "p", login: "p", name: "某人", mustChange: false, grants: [] };
const rounds = 12;

afterAll(endPostgres);

async function save(store: Store, id: string, count: number): Promise<number> {
  const request = { saveId: `s${count}`, fingerprint: "", author: "某人", baseVersion: 1, writer: { person: "p" } };
  const answer = await store.save(id, request, (draft) => ({
    report: withText(draft.report, "narrative.overview", String(count)),
    answer: draft.version + 1,
  }));
  return answer ?? 0;
}

/** The version that was handed over: asked again with the newest while others save. */
async function handOver(store: Store, id: string): Promise<number> {
  for (;;) {
    const version = (await store.read(id))?.version ?? 0;
    const request = { move: "submit", version, why: "", person: clerk, note } as const;
    const made = await store.review
      .move(id, request, () => undefined)
      .catch((error: { status?: number }) => {
        if (error.status !== 409) throw error;
        return undefined;
      });
    if (made) return version;
  }
}

test.each(storeKinds)(
  "on $name no save comes through after a handing over, over two servers",
  { timeout: 180_000 },
  async ({ place }) => {
    const at = await place();
    const [one, other] = [await at.open(), await at.open()];
    await one.people.putOffice({ id: "city", name: "某市", aliases: [], oneForAll: true }, note);
    let refused = 0;
    for (let round = 0; round < rounds; round++) {
      // Every other report has no row of its own that says where it is on its way.
      const writer = round % 2 ? { writer: { person: "p", office: "city" } } : {};
      const { id } = await one.create({ report, author: "某人", cause: "created", ...writer });
      const saving = (async () => {
        for (let count = 1; ; count++) {
          const answered = await save(count % 2 ? one : other, id, count).catch((error: { status?: number }) => error);
          if (typeof answered === "number") continue;
          expect(answered.status).toBe(423);
          refused++;
          return count - 1;
        }
      })();
      const [handed, acknowledged] = await Promise.all([handOver(round % 3 ? other : one, id), saving]);
      const kept = await one.read(id);
      expect(kept?.version).toBe(handed);
      expect(kept?.version).toBe(1 + acknowledged);
      expect((await one.review.work(id))?.writers).toEqual(acknowledged > 0 || round % 2 ? ["p"] : []);
    }
    expect(refused).toBe(rounds);
    await Promise.all([one.close(), other.close()]);
    await at.remove();
  },
);
