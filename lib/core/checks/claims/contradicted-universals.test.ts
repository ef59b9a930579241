import { expect, test } from "vitest";
import { contextOf } from "#core/checks/context.ts";
import { cellsOf } from "#core/editions/cells.ts";
import { edition2021 } from "#core/editions/edition-2021.ts";
import type { Report } from "#core/report/report.ts";
import { withText } from "#testing/examples/example.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";
import { wrongGrants } from "./contradicted-universals.ts";

const saysAll = withText(sound2021, "overview", "予以公开31件，部分公开4件", "所有申请均予以公开");
const found = (report: Report) => wrongGrants(contextOf(report)).map(({ right }) => right);

test("that all was granted is contradicted by other results", () => {
  expect(found(saysAll)).toEqual(["31"]);
});

test("a blank cell contradicts nothing", () => {
  const granted = cellsOf(edition2021).filter(({ row }) => row.role === "granted");
  const entries = { ...saysAll.entries, ...Object.fromEntries(granted.map(({ name }) => [name, ""])) };
  expect(found({ ...saysAll, entries })).toEqual([]);
});
