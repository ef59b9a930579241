// JSON of another program: figures by the paths of their keys, even where its strings are damaged.
import { describe, expect, it } from "vitest";
import { cellsOf } from "#core/editions/cells.ts";
import { requireEdition } from "#core/editions/registry.ts";
import { Blocks } from "#readers/blocks/blocks.ts";
import { addForeignJson } from "./read-foreign-json.ts";

function read(text: string) {
  const blocks = new Blocks();
  const known = addForeignJson(blocks, text);
  const figures = Object.fromEntries([...blocks.named].map(([name, { text: figure }]) => [name, figure]));
  const paragraphs = blocks.list.flatMap((block) => (block.kind === "paragraph" ? [block.text] : []));
  return { known, figures, paragraphs };
}

describe("figures", () => {
  it("stand by rows in columns, and by columns in rows", () => {
    const byColumn = {
      tableData: {
        naturalPerson: { newReceived: 5, results: { denied: { stateSecret: 1 } } },
        legalPerson: { commercial: { newReceived: 2 } },
      },
    };
    expect(read(JSON.stringify(byColumn)).figures).toEqual({
      requests_newlyReceived_naturalPerson: "5",
      requests_stateSecret_naturalPerson: "1",
      requests_newlyReceived_commercialEnterprise: "2",
    });
    const byRow = {
      activeDisclosureData: { regulations: { made: 1, valid: 3 }, licensing: { processed: 12 }, fees: { amount: 0.5 } },
      reviewLitigationData: { review: { maintain: 2, total: 2 } },
    };
    expect(read(JSON.stringify(byRow)).figures).toEqual({
      normativeActs_governmentRules_issued: "1",
      normativeActs_governmentRules_inForce: "3",
      licensing_licenses_decisions: "12",
      fees_administrativeFees_amount: "0.5",
      disputes_reconsideration_upheld: "2",
      disputes_reconsideration_total: "2",
    });
  });

  it("name cells that the form has", () => {
    const names = new Set(cellsOf(requireEdition("2021")).map(({ name }) => name));
    const rows = {
      newReceived: 1,
      carriedOver: 1,
      results: { granted: 1, partialGrant: 1, other: { otherReasons: 1 }, totalProcessed: 1, carriedForward: 1 },
    };
    const { figures } = read(JSON.stringify({ tableData: { naturalPerson: rows, total: rows } }));
    for (const name of Object.keys(figures)) expect(names.has(name), name).toBe(true);
  });

  it("nil and figures below nil are kept as they stand", () => {
    expect(read('{"tableData":{"total":{"newReceived":0,"carriedOver":-3}}}').figures).toEqual({
      requests_newlyReceived_total: "0",
      requests_carriedOver_total: "-3",
    });
  });

  it("outside of its tables, or under keys that nobody knows, are none", () => {
    expect(read('{"naturalPerson":{"newReceived":5}}').known).toBe(0);
    expect(read('{"tableData":{"naturalPerson":{"unknown":5},"newReceived":7}}').known).toBe(0);
    expect(read('{"page":1,"size":20}').known).toBe(0);
  });
});

describe("damage", () => {
  it("a broken string takes no figure with it", () => {
    const damaged = '{"title":"年报\n"坏"","tableData":{"naturalPerson":{"newReceived":5},"total":{"newReceived":5}';
    expect(read(damaged).figures).toMatchObject({
      requests_newlyReceived_naturalPerson: "5",
      requests_newlyReceived_total: "5",
    });
  });

  it("texts of title and content come as paragraphs, line by line", () => {
    expect(read('{"title":"甲局年报","content":"第一段。\\n第二\\"段\\"。"}').paragraphs).toEqual([
      "甲局年报",
      "第一段。",
      '第二"段"。',
    ]);
  });

  it("closing more than was opened, or lists in between, moves no figure to another place", () => {
    expect(read('}}{"tableData":{"list":[{"naturalPerson":1}],"total":{"newReceived":5}}}').figures).toEqual({
      requests_newlyReceived_total: "5",
    });
  });
});
