// What offices below have signed in this program: counted for whom it is of, or for nobody, and never asked.
import { describe, expect, it } from "vitest";
import { requireEdition } from "../editions/registry.ts";
import type { Collection, Decision } from "./collection.ts";
import { matchReceived } from "./match-received.ts";
import type { Received } from "./received.ts";

const edition = requireEdition("2021");
const year = 2025;
const at = "2026-01-11T08:00:00.000Z";
const offices = ["青禾县林业局", "青禾县水务局", "青禾县教育局"].map((name) => ({
  name,
  aliases: name === "青禾县水务局" ? ["青禾县水利局"] : [],
}));
const collectionOf = (decisions: readonly Decision[] = []): Collection => ({
  office: { name: "青禾县人民政府" },
  year,
  offices,
  decisions,
});
const filesOf = (matched: ReturnType<typeof matchReceived>) =>
  Object.fromEntries(
    matched.offices.flatMap(({ office, returns }) =>
      returns.length > 0 ? [[office.name, returns.map(({ id }) => id)]] : [],
    ),
  );

describe("what was signed in this program", () => {
  const signed = (office: string, more: Partial<Received> = {}): Received => ({
    id: `report:${office}`,
    file: `本程序中的${office}${year}年年报`,
    digest: office,
    batch: "",
    at,
    ...{ office, year, edition, figures: { a: 1 }, read: 1, errors: 0, warnings: 0, doubtful: [] },
    signed: {},
    ...more,
  });

  it("counts for the office that it is of by a name on the list, and for no other: not the likely one, nor one decided on", () => {
    const near = signed("青禾县林业管理局");
    const assigned: Decision = { do: "assign", file: near.id, office: "青禾县林业局", at };
    for (const decisions of [[], [assigned]]) {
      const matched = matchReceived(collectionOf(decisions), [near, signed("青禾县水利局")]);
      expect(filesOf(matched)).toEqual({ 青禾县水务局: ["report:青禾县水利局"] });
      expect([matched.asked, matched.unmatched.map(({ file }) => file)]).toEqual([[], [near.file]]);
    }
  });

  it("is never set aside, and two with the same bytes are two", () => {
    const [one, two] = [signed("青禾县林业局", { digest: "same" }), signed("青禾县教育局", { digest: "same" })];
    const matched = matchReceived(collectionOf([{ do: "setAside", file: one.id, at }]), [one, two]);
    expect(filesOf(matched)).toEqual({ 青禾县林业局: [one.id], 青禾县教育局: [two.id] });
  });

  it("of the year before names offices to add, never the one that collects", () => {
    const before = { year: year - 1 };
    const came = [signed("青禾县人民政府", before), signed("青禾县档案局", before)];
    expect(matchReceived(collectionOf(), came).earlier).toEqual(["青禾县档案局"]);
  });
});
