// Official prose about known figures: what agrees with the tables, and what contradicts them.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { cellsOf } from "#core/editions/cells.ts";
import { requireEdition } from "#core/editions/registry.ts";
import type { Report } from "#core/report/report.ts";
import { sound2021 } from "./sound-reports.ts";

const leaves = cellsOf(requireEdition("2021")).filter((cell) => !cell.total);
const columns = leaves.flatMap(({ table, row, column }) =>
  table.id === "requests" && row.id === "newlyReceived" ? [column.id] : [],
);

/** By applicant; what is left out is 0. */
const requests: Readonly<Record<string, readonly number[]>> = {
  newlyReceived: [312, 40, 3, 2, 21, 7],
  carriedOver: [9, 0, 0, 0, 2],
  disclosed: [150, 15, 0, 0, 8],
  partlyDisclosed: [22, 3, 0, 0, 1],
  prohibitedByLaw: [1],
  thirdPartyRights: [5],
  internalAffairs: [4],
  processInformation: [6, 1],
  enforcementFile: [9],
  administrativeInquiry: [7, 1],
  notHeld: [60, 10, 3, 2, 9, 5],
  mustBeCreated: [8],
  stillUnclear: [5],
  petitionOrComplaint: [12],
  repeated: [6, 2],
  publishedMaterial: [1],
  excessive: [3],
  correctionOverdue: [2],
  feeOverdue: [1],
  otherReason: [5, 4, 0, 0, 3, 1],
  carriedForward: [14, 4, 0, 0, 2, 1],
};

const others: Readonly<Record<string, string>> = {
  disputes_reconsideration_upheld: "9",
  disputes_reconsideration_corrected: "1",
  disputes_reconsideration_otherOutcome: "4",
  disputes_reconsideration_pending: "3",
  disputes_directSuit_upheld: "5",
  disputes_directSuit_otherOutcome: "2",
  disputes_directSuit_pending: "1",
  disputes_suitAfterReconsideration_upheld: "4",
  disputes_suitAfterReconsideration_otherOutcome: "1",
  disputes_suitAfterReconsideration_pending: "1",
  normativeActs_governmentRules_issued: "2",
  normativeActs_governmentRules_repealed: "1",
  normativeActs_governmentRules_inForce: "19",
  normativeActs_normativeDocuments_issued: "23",
  normativeActs_normativeDocuments_repealed: "11",
  normativeActs_normativeDocuments_inForce: "184",
  licensing_licenses_decisions: "431287",
  enforcement_penalties_decisions: "98654",
  enforcement_coercion_decisions: "3021",
  fees_administrativeFees_amount: "15203.3506",
};

/** A city's report that says `sentence` about requests. */
export function reportSaying(sentence: string): Report {
  const byCell = Object.entries(requests).flatMap(([row, figures]) =>
    figures.map((figure, index) => [`requests_${row}_${columns[index]}`, String(figure)]),
  );
  return {
    ...sound2021,
    entries: { ...Object.fromEntries(leaves.map(({ name }) => [name, "0"])), ...Object.fromEntries(byCell), ...others },
    narrative: { ...sound2021.narrative, overview: `（二）依申请公开\n${sentence}` },
  };
}

function lines(file: string): readonly string[] {
  return readFileSync(join(import.meta.dirname, file), "utf8")
    .trim()
    .split("\n");
}

/** Nothing in these contradicts the tables. */
export const trueSentences = lines("true-sentences.txt");

/** Number of the check that speaks up, and the sentence. */
export const falseSentences = lines("false-sentences.txt").map((line) => [line.slice(0, 3), line.slice(4)] as const);
