// What thousands of returns cost is paid once: their settled state is one for the process, what waits is found by an index.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { openStore } from "../store/sqlite/open-store.ts";
import type { Store } from "../store/store.ts";
import { createCollection } from "./keep-collections.ts";
import { prepareNewestCollection } from "./prepare-newest.ts";
import { collectionState } from "./settled-collection.ts";

let folder: string;
let store: Store;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "nianbao-settled-"));
  store = await openStore(folder);
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

test("a page and a route, which load the file each for itself, share what is known until something changes", async () => {
  const { id } = await createCollection(store, { office: "青禾市人民政府", year: 2024, list: "甲局\n乙局" });
  const first = await collectionState(store, id);
  vi.resetModules();
  const loadedAgain = await import("./settled-collection.ts");
  expect(await loadedAgain.collectionState(store, id)).toBe(first);
  await store.collections.change(id, (collection) => ({ ...collection, offices: [] }));
  const changed = await loadedAgain.collectionState(store, id);
  expect(changed.kept.collection.offices).toEqual([]);
  expect(await collectionState(store, id)).toBe(changed);
});

test("what was worked on last is read once, before it is asked for; what cannot be read is told to whoever asks", async () => {
  const { id } = await createCollection(store, { office: "青禾市财政局", year: 2024, list: "甲局" });
  const read = vi.spyOn(store.collections, "returns");
  await prepareNewestCollection(store);
  await prepareNewestCollection(store);
  expect(read).toHaveBeenCalledTimes(1);
  await collectionState(store, id);
  expect(read).toHaveBeenCalledTimes(1);
  vi.resetModules();
  const { prepareNewestCollection: again } = await import("./prepare-newest.ts");
  const said = vi.spyOn(console, "error").mockImplementation(() => undefined);
  vi.spyOn(store.collections, "list").mockRejectedValueOnce(new Error("the disk is away"));
  await again(store);
  expect(said).toHaveBeenCalledWith("preparing the newest collection:", "the disk is away");
  vi.restoreAllMocks();
});

test("the next file that waits is found without passing those that were read", () => {
  const database = new DatabaseSync(join(folder, "nianbao.db"), { readOnly: true });
  const asked = "select id from returns where collection_id = 'a' and state = 'waiting' and id not in (1) order by id";
  const plan = JSON.stringify(database.prepare(`explain query plan ${asked}`).all());
  database.close();
  expect(plan).toContain("returns_by_state (collection_id=? AND state=?)");
  expect(plan).not.toContain("TEMP B-TREE");
});
