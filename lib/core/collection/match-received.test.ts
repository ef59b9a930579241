// Kept returns and their offices: nothing that came is lost, nothing counts twice, the doubtful is asked, decisions last.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellsOf } from "../editions/cells.ts";
import { requireEdition } from "../editions/registry.ts";
import type { Collection, Decision } from "./collection.ts";
import { type MatchedReceived, matchReceived } from "./match-received.ts";
import { partName } from "./part-of-file.ts";
import type { Received } from "./received.ts";

const edition = requireEdition("2021");
const [cell = ""] = cellsOf(edition).map(({ name }) => name);
const year = 2025;
const at = (day: number) => `2026-01-${String(day).padStart(2, "0")}T08:00:00.000Z`;

let count = 0;
function came(office: string, more: Partial<Received> = {}): Received {
  count += 1;
  const file = more.file ?? `${office}年报${count}.docx`;
  return {
    id: String(count),
    file,
    digest: `digest ${count}`,
    batch: `batch ${count}`,
    at: at(10),
    office,
    year,
    edition,
    figures: { [cell]: count },
    read: 1,
    errors: 0,
    warnings: 0,
    doubtful: [],
    ...more,
  };
}

const collectionOf = (
  decisions: readonly Decision[] = [],
  names = ["青禾县林业局", "青禾县水务局", "青禾县教育局"],
): Collection => ({
  office: { name: "青禾县人民政府" },
  year,
  offices: names.map((name) => ({ name, aliases: name === "青禾县水务局" ? ["青禾县水利局"] : [] })),
  decisions,
});
const filesOf = ({ offices }: MatchedReceived) =>
  Object.fromEntries(
    offices
      .filter(({ returns }) => returns.length > 0)
      .map(({ office, returns }) => [office.name, returns.map(({ id }) => id)]),
  );

/** Every place where a return may end up. */
function placesOf({ offices, own, asked, unmatched }: MatchedReceived): readonly string[] {
  const matched = [...offices, ...(own ? [own] : [])].flatMap(({ returns, older }) => [...returns, ...older]);
  return [...matched, ...asked, ...unmatched].map(({ file }) => file);
}

describe("what counts of an office", () => {
  it("is what came last; what it replaced stays in sight, newest first", () => {
    const [first, second, third] = [came("青禾县林业局"), came("青禾县林业局"), came("青禾县林业局")];
    const matched = matchReceived(collectionOf(), [first, second, third]);
    expect(filesOf(matched)).toEqual({ 青禾县林业局: [third.id] });
    expect(matched.offices[0]?.older.map(({ id }) => id)).toEqual([second.id, first.id]);
  });

  it("are both of two different ones that came together: somebody has to choose", () => {
    const together = [came("青禾县林业局", { batch: "one" }), came("青禾县林业局", { batch: "one" })];
    expect(filesOf(matchReceived(collectionOf(), together)).青禾县林业局).toHaveLength(2);
  });

  it("is the report of this program beside the last file, however late that was changed", () => {
    const kept = came("青禾县林业局", { id: "report:7", at: at(1) });
    const file = came("青禾县林业局", { at: at(20) });
    expect(filesOf(matchReceived(collectionOf(), [kept, file])).青禾县林业局).toEqual([file.id, "report:7"]);
  });

  it("is the chosen one, until something newer comes", () => {
    const [one, other] = [came("青禾县林业局", { batch: "b" }), came("青禾县林业局", { batch: "b" })];
    const choose: Decision = { do: "choose", office: "青禾县林业局", file: one.id, at: at(12) };
    expect(filesOf(matchReceived(collectionOf([choose]), [one, other])).青禾县林业局).toEqual([one.id]);
    const later = came("青禾县林业局", { at: at(13) });
    expect(filesOf(matchReceived(collectionOf([choose]), [one, other, later])).青禾县林业局).toEqual([later.id]);
  });
});

describe("a verdict", () => {
  const accept = (office: string, digest: string): Decision => ({ do: "accept", office, digest, at: at(12) });

  it("is about the return that was looked at and no other", () => {
    const [one, two] = [came("青禾县林业局"), came("青禾县林业局")];
    const decisions = [accept("青禾县林业局", one.digest)];
    expect(matchReceived(collectionOf(decisions), [one]).offices[0]?.verdict).toBe("accepted");
    expect(matchReceived(collectionOf(decisions), [one, two]).offices[0]?.verdict).toBeUndefined();
  });

  it("stays with an office that is listed by another name since", () => {
    const one = came("青禾县水利局");
    const decisions = [accept("青禾县水利局", one.digest)];
    expect(matchReceived(collectionOf(decisions), [one]).offices[1]).toMatchObject({ verdict: "accepted" });
  });

  it("the last one counts, and says until when", () => {
    const one = came("青禾县林业局");
    const back: Decision = {
      do: "sendBack",
      office: "青禾县林业局",
      digest: one.digest,
      until: "2026-01-25",
      at: at(13),
    };
    const found = matchReceived(collectionOf([accept("青禾县林业局", one.digest), back]), [one]).offices[0];
    expect([found?.verdict, found?.until]).toEqual(["returned", "2026-01-25"]);
  });

  it("is none where two returns stand beside each other", () => {
    const [one, other] = [came("青禾县林业局", { batch: "b" }), came("青禾县林业局", { batch: "b" })];
    expect(
      matchReceived(collectionOf([accept("青禾县林业局", one.digest)]), [one, other]).offices[0]?.verdict,
    ).toBeUndefined();
  });
});

describe("what is asked", () => {
  it.each([
    [
      "a report that says no year, with the office that is meant",
      came("青禾县林业局", { undated: true }),
      "青禾县林业局",
      "没有写年度",
    ],
    [
      "the collecting office's own name: its own figures or the sum?",
      came("青禾县人民政府"),
      "青禾县人民政府",
      "就是汇总单位",
    ],
    ["an office that is on no list", came("远山县林草局"), undefined, "远山县林草局"],
  ])("%s", (_, one, likely, why) => {
    const { asked, offices } = matchReceived(collectionOf(), [one]);
    expect(asked).toMatchObject([{ id: one.id, why: expect.stringContaining(why) }]);
    expect(asked[0]?.likely).toBe(likely);
    expect(offices.flatMap(({ returns }) => returns)).toEqual([]);
  });

  it("each of several reports of the year in one file; the only one of the year is no question", () => {
    const part = (report: number, more: Partial<Received> = {}) =>
      came("青禾县林业局", { file: partName("两年.docx", report, 2), digest: `whole#${report}`, ...more });
    expect(matchReceived(collectionOf(), [part(1), part(2)]).asked).toHaveLength(2);
    const untitled = matchReceived(collectionOf(), [part(1), part(2, { undated: true, year: 2021 })]);
    expect(untitled.asked.map(({ why }) => why)).toEqual([
      expect.stringContaining("这是第 1 份"),
      expect.stringMatching(/这是第 2 份.*没有写年度/u),
    ]);
    expect(untitled.offices.flatMap(({ returns }) => returns)).toEqual([]);
    const both = matchReceived(collectionOf(), [part(1, { year: year - 1 }), part(2)]);
    expect(both.asked).toEqual([]);
    expect(both.offices[0]).toMatchObject({ returns: [{ year }], before: { year: year - 1 } });
  });
});

describe("where somebody decided", () => {
  it("a file counts for the office it was given to, and not at all where it was set aside", () => {
    const [given, aside] = [came("不知名单位"), came("青禾县教育局")];
    const decisions: readonly Decision[] = [
      { do: "assign", file: given.id, office: "青禾县水利局", at: at(11) },
      { do: "setAside", file: aside.id, at: at(11) },
    ];
    const matched = matchReceived(collectionOf(decisions), [given, aside]);
    expect(filesOf(matched)).toEqual({ 青禾县水务局: [given.id] });
    expect(matched.unmatched).toEqual([{ file: aside.file, why: "已决定不计入" }]);
  });

  it("the later decision about a file takes the place of the earlier", () => {
    const one = came("不知名单位");
    const decisions: readonly Decision[] = [
      { do: "setAside", file: one.id, at: at(11) },
      { do: "assign", file: one.id, office: "青禾县林业局", at: at(12) },
    ];
    expect(filesOf(matchReceived(collectionOf(decisions), [one]))).toEqual({ 青禾县林业局: [one.id] });
  });

  it("an office that is no longer on the list is asked again, not dropped", () => {
    const one = came("不知名单位");
    const decisions: readonly Decision[] = [{ do: "assign", file: one.id, office: "已撤销的局", at: at(11) }];
    expect(matchReceived(collectionOf(decisions), [one]).asked.map(({ id }) => id)).toEqual([one.id]);
  });

  it("the collecting office's own report counts as its own", () => {
    const one = came("青禾县人民政府");
    const decisions: readonly Decision[] = [{ do: "assign", file: one.id, office: "青禾县人民政府", at: at(11) }];
    expect(matchReceived(collectionOf(decisions), [one]).own?.returns.map(({ id }) => id)).toEqual([one.id]);
  });
});

it("last year's report is compared with and never counted; an office of which only that came is asked for this year's", () => {
  const before = came("青禾县林业局", { year: year - 1 });
  const matched = matchReceived(collectionOf(), [before]);
  expect(matched.offices[0]).toMatchObject({ returns: [], before: { id: before.id } });
  expect(matched.notes).toEqual([`“青禾县林业局”只报来了2024年的（${before.file}），只用来比对；请让单位报送2025年的`]);
});

const office = fc.constantFrom("青禾县林业局", "青禾县水利局", "教育局", "青禾县人民政府", "不知名单位", "");
const someReturns = fc.array(
  fc.record({
    office,
    batch: fc.constantFrom("a", "b"),
    digest: fc.constantFrom("x", "y", "z", "w"),
    figure: fc.nat(2),
    own: fc.boolean(),
  }),
  { maxLength: 8 },
);

it("everything of the year is in one place: counted, replaced, asked or set aside with the reason", () => {
  fc.assert(
    fc.property(someReturns, fc.array(fc.nat(7), { maxLength: 3 }), (returns, aside) => {
      const received = returns.map(({ office: name, batch, digest, figure, own }, index) =>
        came(name, {
          id: own ? `report:${index}` : `${index}`,
          file: `${index}.docx`,
          batch,
          digest,
          figures: { [cell]: figure },
        }),
      );
      const decisions = aside.map((file): Decision => ({ do: "setAside", file: `${file}`, at: at(11) }));
      const places = placesOf(matchReceived(collectionOf(decisions), received));
      expect([...places].sort()).toEqual(received.map(({ file }) => file).sort());
    }),
  );
});

it("no two returns that count have the same bytes, and which comes first changes no office's number of returns", () => {
  fc.assert(
    fc.property(someReturns, (returns) => {
      const received = returns.map(({ office: name, digest, figure }, index) =>
        came(name, {
          id: `${index}`,
          file: `${index}.docx`,
          batch: "a",
          digest: `${name}${digest}${figure}`,
          figures: { [cell]: figure },
        }),
      );
      const matched = matchReceived(collectionOf(), received);
      const counted = matched.offices.flatMap((each) => each.returns.map(({ digest }) => digest));
      expect(new Set(counted).size).toBe(counted.length);
      const other = matchReceived(collectionOf(), [...received].reverse());
      expect(other.offices.map((each) => each.returns.length)).toEqual(
        matched.offices.map((each) => each.returns.length),
      );
    }),
  );
});

describe("an office that is on no list", () => {
  it("of a place that is none of the list's is marked, so that it is not added with others", () => {
    const found = matchReceived(collectionOf(), [came("青禾县审计局"), came("赤水市审计局"), came("统计局")]);
    expect(found.asked.map(({ office, foreign }) => [office, foreign])).toEqual([
      ["青禾县审计局", undefined],
      ["赤水市审计局", "赤水市"],
      ["统计局", undefined],
    ]);
    expect(found.asked[1]?.why).toContain("可能是外地的");
  });

  it("of such a place is not offered from last year's reports either", () => {
    const found = matchReceived(collectionOf(), [
      came("赤水市审计局", { year: year - 1 }),
      came("青禾县审计局", { year: year - 1 }),
    ]);
    expect(found.earlier).toEqual(["青禾县审计局"]);
  });
});

describe("the same bytes under several names", () => {
  const bytes = { digest: "the same", office: "" };
  const whys = ({ asked }: MatchedReceived) => Object.fromEntries(asked.map(({ file, why }) => [file, why]));

  it("that point to different offices: each is asked, and belongs where somebody says", () => {
    const [one, other] = [
      came("", { ...bytes, file: "青禾县林业局年报.docx" }),
      came("", { ...bytes, file: "青禾县水务局年报.docx" }),
    ];
    const open = matchReceived(collectionOf(), [one, other]);
    expect(filesOf(open)).toEqual({});
    expect(whys(open)).toEqual({
      [one.file]: expect.stringContaining(`与“${other.file}”是同一个文件`),
      [other.file]: expect.stringContaining(`与“${one.file}”是同一个文件`),
    });
    const assign: Decision = { do: "assign", file: other.id, office: "青禾县水务局", at: at(12) };
    expect(filesOf(matchReceived(collectionOf([assign]), [one, other]))).toEqual({ 青禾县水务局: [other.id] });
  });

  it("of which one is not that of the office inside: this one is asked, wherever it stands", () => {
    const mine = came("青禾县林业局", { digest: "the same", file: "林业局.docx" });
    const foreign = came("青禾县林业局", { digest: "the same", file: "水务局.docx" });
    for (const files of [
      [mine, foreign],
      [foreign, mine],
    ]) {
      const matched = matchReceived(collectionOf(), files);
      expect(filesOf(matched)).toEqual({ 青禾县林业局: [mine.id] });
      expect(whys(matched)).toEqual({ "水务局.docx": expect.stringContaining("里面写的是“青禾县林业局”") });
    }
  });

  it("is asked still when the figures of one were confirmed", () => {
    const confirmed = came("青禾县林业局", { digest: "same-1", file: "林业局.docx" });
    const foreign = came("青禾县林业局", { digest: "same", file: "水务局.docx" });
    expect(filesOf(matchReceived(collectionOf(), [confirmed, foreign]))).toEqual({ 青禾县林业局: [confirmed.id] });
  });

  it("in folders of different offices, with nothing inside: each is asked", () => {
    const files = ["林业局", "水务局"].map((folder) => came("", { ...bytes, file: `${folder}/年报.docx` }));
    expect(filesOf(matchReceived(collectionOf(), files))).toEqual({});
    expect(Object.keys(whys(matchReceived(collectionOf(), files)))).toEqual(files.map(({ file }) => file));
  });

  it("that point to one office or to none count once", () => {
    const named = came("", { ...bytes, file: "林业局年报.docx" });
    const copy = came("", { ...bytes, file: "年报 - 副本.docx" });
    const matched = matchReceived(collectionOf(), [copy, named]);
    expect([filesOf(matched), matched.asked]).toEqual([{ 青禾县林业局: [named.id] }, []]);
    expect(matched.unmatched).toEqual([{ file: copy.file, why: expect.stringContaining("只算一次") }]);
  });
});
