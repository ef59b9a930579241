// Tabs of one report, over real channels: who is there, and what was saved.
import { afterEach, describe, expect, it, vi } from "vitest";
import { joinTabs, randomId, type TabChannel } from "./tab-channel.ts";

const open: TabChannel[] = [];
function join(report: string, onSaved: Parameters<typeof joinTabs>[1] = () => {}): TabChannel {
  const tab = joinTabs(report, onSaved);
  open.push(tab);
  return tab;
}
afterEach(() => {
  for (const tab of open.splice(0)) tab.close();
  vi.unstubAllGlobals();
});
const report = () => `r${randomId()}`;

describe("who is there", () => {
  it("the other tabs of the same report, none of another, and not itself", async () => {
    const id = report();
    const [one, two, three] = [join(id), join(id), join(id)];
    join(report());
    expect(await one.others()).toEqual(new Set([two.tab, three.tab]));
  });

  it("a tab that was closed is gone", async () => {
    const id = report();
    const [one, two] = [join(id), join(id)];
    two.close();
    expect(await one.others()).toEqual(new Set());
  });

  it("where browsers have no channels every tab is alone", async () => {
    vi.stubGlobal("BroadcastChannel", undefined);
    const id = report();
    const one = join(id);
    join(id);
    expect(await one.others()).toEqual(new Set());
    one.tellSaved(3, []);
  });
});

it("what one tab saved the others hear, with nothing but place and text", async () => {
  const id = report();
  const heard: unknown[] = [];
  const done = new Promise<void>((resolve) => {
    join(id, (version, edits) => {
      heard.push([version, edits]);
      resolve();
    });
  });
  const own: number[] = [];
  const one = join(id, (version) => own.push(version));
  one.tellSaved(4, [{ key: "figures.a", raw: "3", base: "2" } as { key: string; raw: string }]);
  await done;
  expect(heard).toEqual([[4, [{ key: "figures.a", raw: "3" }]]]);
  expect(own).toEqual([]);
});

it("ids are long and never the same", () => {
  const ids = new Set(Array.from({ length: 200 }, randomId));
  expect(ids.size).toBe(200);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{32}$/u);
});
