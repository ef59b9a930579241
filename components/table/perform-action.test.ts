// What a key does in a table, on a desk with the table of 2021 and inputs that are as plain as they can be.
import { beforeEach, describe, expect, it } from "vitest";
import { createDesk } from "#components/desk/desk.ts";
import { placesOf } from "#core/desk/places.ts";
import { gridOf } from "#core/editions/grid.ts";
import { requireEdition } from "#core/editions/registry.ts";
import type { Report } from "#core/report/report.ts";
import { createBlockSelection } from "./block-selection.ts";
import { createCellMode } from "./cell-mode.ts";
import type { KeyAction } from "./key-actions.ts";
import { performAction } from "./perform-action.ts";
import type { CellTarget, TableKeys, WiredTable } from "./wired-table.ts";

const edition = requireEdition("2021");
const received = "requests_newlyReceived_naturalPerson";
const carried = "requests_carriedOver_naturalPerson";
const report: Report = {
  office: { name: "某局" },
  year: 2021,
  edition: "2021",
  entries: { [received]: "5", [carried]: "7" },
  typedTotals: [],
  narrative: {},
};

function tableWith(tabBy: TableKeys["tabBy"] = "rows") {
  const section = edition.sections.find(({ id }) => id === "requests");
  if (!section) throw new Error("no requests");
  const desk = createDesk({ edition, report });
  const places = placesOf(gridOf(section));
  const gone: string[] = [];
  const marked = new Set<string>();
  const inputOf = (cell: string) =>
    ({
      value: desk.view(cell).text,
      readOnly: desk.view(cell).origin === "computed",
      select: () => {},
      setSelectionRange: () => {},
    }) as unknown as HTMLInputElement;
  const table: WiredTable = {
    desk,
    places,
    block: createBlockSelection(places, (cell, selected) => void (selected ? marked.add(cell) : marked.delete(cell))),
    mode: createCellMode(),
    keys: () => ({ tabBy, onHelp: () => {}, onActive: () => {} }),
    inputOf,
    go: (cell) => void (cell !== undefined && gone.push(cell)),
  };
  const at = (cell: string): CellTarget => ({ cell, input: inputOf(cell) });
  const perform = (action: KeyAction, cell = received, before = "") => performAction(table, action, at(cell), before);
  return { table, desk, gone, marked, perform };
}

describe("a key in a table", () => {
  let made = tableWith();
  beforeEach(() => {
    made = tableWith();
  });

  it("moves to the next cell, to the edge, to the first and the last", () => {
    const { perform, gone, table } = made;
    perform({ do: "move", to: "down" });
    perform({ do: "corner", to: "first" });
    perform({ do: "corner", to: "last" });
    expect(gone).toEqual([carried, table.places.acrossOrder[0], table.places.acrossOrder.at(-1)]);
  });

  it("stretches a block, which Esc gives up before anything else", () => {
    const { perform, marked, desk } = made;
    perform({ do: "extend", to: "down" });
    expect([...marked]).toEqual([received, carried]);
    perform({ do: "restore" }, received, "4");
    expect([marked.size, desk.view(received).text]).toEqual([0, "5"]);
    perform({ do: "restore" }, received, "4");
    expect(desk.view(received).text).toBe("4");
  });

  it("clears what is typed in the block as one step, and leaves what is computed", () => {
    const { perform, desk } = made;
    perform({ do: "selectAll" });
    perform({ do: "clear" });
    expect(desk.report().entries).toEqual({});
    expect(desk.report().typedTotals).toEqual([]);
    expect(desk.undo()?.label).toBe("清除");
    expect(desk.report().entries).toEqual(report.entries);
  });

  it("leaves Tab to the browser along rows, and steps over computed totals along columns", () => {
    expect(made.perform({ do: "tab", step: 1 })).toBe(false);
    const byColumns = tableWith("columns");
    let cell = received;
    for (let steps = 0; steps < 20; steps += 1) {
      byColumns.perform({ do: "tab", step: 1 }, cell);
      cell = byColumns.gone.at(-1) ?? cell;
    }
    expect(byColumns.gone).toHaveLength(20);
    expect(byColumns.gone.filter((one) => byColumns.desk.view(one).origin === "computed")).toEqual([]);
  });

  it("goes to what it takes back", () => {
    const { perform, desk, gone } = made;
    desk.type(`entries.${carried}`, "8");
    perform({ do: "undo" });
    expect([desk.view(carried).text, gone.at(-1)]).toEqual(["7", carried]);
  });
});
