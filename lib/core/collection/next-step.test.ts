// What is to be done next where offices hand in online: from an empty list to the sum that waits above.
import { expect, test } from "vitest";
import type { CollectionView, OfficeRow, OwnSum } from "./collection-view.ts";
import { nextStep } from "./next-step.ts";
import type { ReturnState } from "./return-state.ts";

function view(states: readonly ReturnState[], more: Partial<CollectionView> = {}): CollectionView {
  const rows = states.map((state, at): OfficeRow => ({ name: `第${at}镇`, state, older: [], changed: 0 }));
  return {
    id: "0123456789abcdef",
    office: "柳溪县",
    year: 2025,
    today: "2026-01-10",
    lacking: { offices: 0, overdue: 0 },
    live: {},
    rows,
    asked: [],
    earlier: [],
    unmatched: [],
    notes: [],
    waiting: 0,
    files: 0,
    paused: false,
    ...more,
  };
}
const draft = { report: "0123456789abcdef", stateName: "草稿", isOpen: true, isSigned: false };
const submitted = { ...draft, stateName: "已送审", isOpen: false };
const signed = { ...submitted, stateName: "已签发", isSigned: true };
const withSum = (sum: OwnSum, above?: string) => ({ live: { sum: { ...sum, ...(above ? { above } : {}) } } });

test("first who reports, then what came, then the sum", () => {
  expect(nextStep(view([]), true)).toMatchObject({ at: "offices" });
  expect(nextStep(view(["received", "missing"], { due: "2026-01-20" }), true)).toEqual({
    words: "1 家已报，待接收：点单位的年报看过后，点“通过”或“退回”；1 家还没有报来，签发后会自动列在这里。",
  });
  expect(nextStep(view(["missing"]), true)?.words).toContain("报送截止日期还没有定");
  expect(nextStep(view(["doubtful", "errors", "accepted"]), true)?.words).toContain("2 家有错误或待核");
  expect(nextStep(view(["accepted", "exempt"]), true)).toMatchObject({ at: "sum" });
});

test("the sum is written out by whoever fills in, goes its way, and waits above", () => {
  const written = view(["accepted"], withSum(draft, "青禾市"));
  expect(nextStep(written, true)).toEqual({
    words: "本单位的汇总年报已生成（草稿）：补写文字部分，核对后送审，签发后即报送“青禾市”。",
    at: "report",
  });
  expect(nextStep(written, false)).toEqual({ words: expect.stringContaining("请有“填报”角色的人") });
  expect(nextStep(view(["missing"], { due: "2026-01-20", ...withSum(draft) }), true)?.words).toMatch(
    /签发后会自动列在这里。接收以后，到“汇总数”计入更新。$/u,
  );
  expect(nextStep(view(["accepted"], withSum(submitted, "青禾市")), true)?.words).toContain("已送审，正在审核、签发");
  expect(nextStep(view(["accepted", "missing"], withSum(signed, "青禾市")), false)).toEqual({
    words: expect.stringMatching(/已签发，待“青禾市”接收。1 家还没有报来/u),
    at: "report",
  });
  expect(nextStep(view(["accepted"], withSum(signed)), true)?.words).toBe("本单位的汇总年报已签发。");
});

test("nothing on one's own PC, and nothing more once the sum was accepted above", () => {
  const { live: _live, ...own } = view(["received"]);
  expect(nextStep(own, true)).toBeUndefined();
  const accepted = { office: "青禾市", by: "市经办", on: "2026-01-21" };
  expect(nextStep(view(["accepted"], { live: { accepted } }), true)).toBeUndefined();
  expect(nextStep(view(["received"], { live: { passedOver: "另一次汇总算数" } }), true)).toBeUndefined();
});
