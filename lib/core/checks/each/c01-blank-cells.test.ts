// C01, shown on a sound report with one thing broken.

import { expect } from "vitest";
import { broken } from "#testing/examples/broken-examples.ts";
import { type Example, withEntries } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";
import { blankCells } from "./c01-blank-cells.ts";

export const example: Example = broken("C01", sound2021, { requests_repeated_legalServices: "" });

itShows(import.meta, example, ["warning “重复申请·法律服务机构”还没有填，没有发生的请填 0。", "填 0"]);

const blankPair = {
  requests_repeated_legalServices: "",
  requests_excessive_naturalPerson: "",
};

itMarks(import.meta, blankCells, [
  {
    when: "two blanks of a table are one mark with one offer for both",
    report: withEntries(sound2021, blankPair),
    marks: [
      {
        section: "requests",
        cells: expect.arrayContaining(Object.keys(blankPair)),
        repairs: [{ changes: expect.arrayContaining([{ cell: "requests_excessive_naturalPerson", value: "0" }]) }],
      },
    ],
  },
  {
    when: "blanks of two tables are two marks",
    report: withEntries(sound2021, { ...blankPair, enforcement_coercion_decisions: "" }),
    marks: [{ section: "disclosure", cells: ["enforcement_coercion_decisions"] }, { section: "requests" }],
  },
  {
    when: "what the equations fix is offered with its value, not with 0",
    report: withEntries(sound2021, { requests_carriedForward_naturalPerson: "" }),
    marks: [{ repairs: [{ changes: [{ cell: "requests_carriedForward_naturalPerson", value: "3" }] }] }],
  },
  {
    when: "a dash may be nil or nothing: both are offered",
    report: withEntries(sound2021, { enforcement_coercion_decisions: "—" }),
    marks: [
      {
        severity: "warning",
        cells: ["enforcement_coercion_decisions"],
        left: "—",
        repairs: [
          { changes: [{ cell: "enforcement_coercion_decisions", value: "0" }] },
          { changes: [{ cell: "enforcement_coercion_decisions", value: "" }] },
        ],
      },
    ],
  },
  {
    when: "words are an error that nothing overrides",
    report: withEntries(sound2021, { enforcement_coercion_decisions: "无" }),
    marks: [{ severity: "error", unfinished: true, left: "无" }],
  },
  { when: "0 is a figure", report: withEntries(sound2021, { enforcement_coercion_decisions: "0" }), marks: [] },
  {
    when: "a cell that waits for its reader is not called blank",
    report: {
      ...withEntries(sound2021, { requests_repeated_legalServices: "" }),
      reading: { requests_repeated_legalServices: { kind: "ambiguous", printed: "1 0" } },
    },
    marks: [],
  },
]);
