// All checks, in the order of their numbers.
import type { Check, CheckEntry } from "../checks/check.ts";
import { moreDisclosedThanMade } from "../checks/each/a03-more-disclosed-than-made.ts";
import { rulesWithoutPower } from "../checks/each/a05-rules-without-power.ts";
import { purchasesAndAmount } from "../checks/each/a06-purchases-and-amount.ts";
import { decisionsWithoutItems } from "../checks/each/a07-decisions-without-items.ts";
import { noChanges } from "../checks/each/a08-no-changes.ts";
import { largeChange } from "../checks/each/a09-large-change.ts";
import { governmentWithoutDecisions } from "../checks/each/a10-government-without-decisions.ts";
import { subtotals } from "../checks/each/b04-subtotals.ts";
import { shiftedRow } from "../checks/each/b06-shifted-row.ts";
import { solvedCell } from "../checks/each/b07-solved-cell.ts";
import { muchCarriedForward } from "../checks/each/b08-much-carried-forward.ts";
import { muchOther } from "../checks/each/b09-much-other.ts";
import { missingSplit } from "../checks/each/b10-missing-split.ts";
import { feeUnmentioned } from "../checks/each/b11-fee-unmentioned.ts";
import { stateSecret } from "../checks/each/b12-state-secret.ts";
import { disputesWithoutRequests } from "../checks/each/b13-disputes-without-requests.ts";
import { blankCells } from "../checks/each/c01-blank-cells.ts";
import { wholeNumbers } from "../checks/each/c02-whole-numbers.ts";
import { unitsInCells } from "../checks/each/c03-units-in-cells.ts";
import { fourDecimals } from "../checks/each/c04-four-decimals.ts";
import { missingDecimals } from "../checks/each/c05-missing-decimals.ts";
import { wrongUnit } from "../checks/each/c06-wrong-unit.ts";
import { plainFigures } from "../checks/each/c07-plain-figures.ts";
import { suitsWithoutReviews } from "../checks/each/d04-suits-without-reviews.ts";
import { muchCorrected } from "../checks/each/d05-much-corrected.ts";
import { allParts } from "../checks/each/f01-all-parts.ts";
import { fiveAspects } from "../checks/each/f02-five-aspects.ts";
import { assessmentResults } from "../checks/each/f03-assessment-results.ts";
import { problemsAndImprovements } from "../checks/each/f04-problems-and-improvements.ts";
import { feeStatement } from "../checks/each/f05-fee-statement.ts";
import { title } from "../checks/each/f06-title.ts";
import { sameYear } from "../checks/each/f07-same-year.ts";
import { period } from "../checks/each/f08-period.ts";
import { opening } from "../checks/each/f09-opening.ts";
import { officialLabels } from "../checks/each/f10-official-labels.ts";
import { editionOfTheYear } from "../checks/each/f11-edition-of-the-year.ts";
import { overviewLength } from "../checks/each/f12-length.ts";
import { placeholders } from "../checks/each/f13-placeholders.ts";
import { unreadTables } from "../checks/each/f14-unread-tables.ts";
import { repeatedSentences } from "../checks/each/f15-repeated-sentences.ts";
import { numbering } from "../checks/each/f16-numbering.ts";
import { numberOfParts } from "../checks/each/f17-number-of-parts.ts";
import { slips } from "../checks/each/f18-slips.ts";
import { lostNumber } from "../checks/each/f19-lost-number.ts";
import { citedDocuments } from "../checks/each/f20-cited-documents.ts";
import { misspelt } from "../checks/each/f21-misspelt.ts";
import { impossibleValues } from "../checks/each/f22-impossible-values.ts";
import { contactWritten } from "../checks/each/f23-contact.ts";
import { officeNames } from "../checks/each/f24-office-names.ts";
import { sumOfAddends } from "../checks/each/g01-sum-of-addends.ts";
import { officesInSentences } from "../checks/each/g06-offices-in-sentences.ts";
import { chargesStated } from "../checks/each/h11-charges-stated.ts";
import { twelveParts } from "../checks/each/h12-twelve-parts.ts";
import { requestsReceived } from "../checks/each/n01-requests-received.ts";
import { countedTwice } from "../checks/each/n02-counted-twice.ts";
import { requestsAnswered } from "../checks/each/n03-requests-answered.ts";
import { carriedOverAndForward } from "../checks/each/n04-carried-over-and-forward.ts";
import { results } from "../checks/each/n05-results.ts";
import { applicants } from "../checks/each/n06-applicants.ts";
import { disputes } from "../checks/each/n07-disputes.ts";
import { everythingAnswered } from "../checks/each/n08-everything-answered.ts";
import { nothingReceived } from "../checks/each/n09-nothing-received.ts";
import { tableFigures } from "../checks/each/n10-table-figures.ts";
import { shares } from "../checks/each/n11-shares.ts";
import { sumsInSentences } from "../checks/each/n12-sums-in-sentences.ts";
import { twoFigures } from "../checks/each/n13-two-figures.ts";
import { twoUnits } from "../checks/each/n14-two-units.ts";
import { growthFigures } from "../checks/each/n15-growth.ts";
import { feeSums } from "../checks/each/n16-fee-sums.ts";
import { rates } from "../checks/each/n17-rates.ts";
import { decisionsAsDisclosure } from "../checks/each/n18-decisions-as-disclosure.ts";
import { sameFigure } from "../checks/each/p01-same-figure.ts";
import { allNil } from "../checks/each/p02-all-nil.ts";
import { roundFigures } from "../checks/each/p03-round-figures.ts";
import { deadline } from "../checks/each/w01-deadline.ts";
import { publishedEarly } from "../checks/each/w02-published-early.ts";
import { pageFields } from "../checks/each/w03-page-fields.ts";
import { fileNamed } from "../checks/each/w10-file-name.ts";
import { personalData } from "../checks/each/w11-personal-data.ts";
import { officeName } from "../checks/each/w12-office-name.ts";
import { oddCharacters } from "../checks/each/w13-odd-characters.ts";
import { carriedOver } from "../checks/each/y01-carried-over.ts";
import { documentsInForce } from "../checks/each/y02-documents-in-force.ts";
import { itemsLastYear } from "../checks/each/y03-items-last-year.ts";
import { disclosedStock } from "../checks/each/y04-disclosed-stock.ts";
import { otherForm } from "../checks/each/y05-other-form.ts";
import { jumps } from "../checks/each/y06-jumps.ts";
import { sameFigures } from "../checks/each/y07-same-figures.ts";
import { copiedText } from "../checks/each/y08-copied-text.ts";
import { staleYear } from "../checks/each/y09-stale-year.ts";
import { pendingDisputes } from "../checks/each/y11-pending-disputes.ts";
import { equationChecks } from "../checks/equation-checks.ts";

/** Every check that is a function; equations are reported in one go, under the numbers that the editions state. */
export const ownChecks: readonly Check[] = [
  moreDisclosedThanMade,
  rulesWithoutPower,
  purchasesAndAmount,
  decisionsWithoutItems,
  noChanges,
  largeChange,
  governmentWithoutDecisions,
  subtotals,
  shiftedRow,
  solvedCell,
  muchCarriedForward,
  muchOther,
  missingSplit,
  feeUnmentioned,
  stateSecret,
  disputesWithoutRequests,
  blankCells,
  wholeNumbers,
  unitsInCells,
  fourDecimals,
  missingDecimals,
  wrongUnit,
  plainFigures,
  suitsWithoutReviews,
  muchCorrected,
  allParts,
  fiveAspects,
  assessmentResults,
  problemsAndImprovements,
  feeStatement,
  title,
  sameYear,
  period,
  opening,
  officialLabels,
  editionOfTheYear,
  overviewLength,
  placeholders,
  unreadTables,
  repeatedSentences,
  numbering,
  numberOfParts,
  slips,
  lostNumber,
  citedDocuments,
  misspelt,
  impossibleValues,
  contactWritten,
  officeNames,
  sumOfAddends,
  officesInSentences,
  chargesStated,
  twelveParts,
  requestsReceived,
  countedTwice,
  requestsAnswered,
  carriedOverAndForward,
  results,
  applicants,
  disputes,
  everythingAnswered,
  nothingReceived,
  tableFigures,
  shares,
  sumsInSentences,
  twoFigures,
  twoUnits,
  growthFigures,
  feeSums,
  rates,
  decisionsAsDisclosure,
  sameFigure,
  allNil,
  roundFigures,
  deadline,
  publishedEarly,
  pageFields,
  fileNamed,
  personalData,
  officeName,
  oddCharacters,
  carriedOver,
  documentsInForce,
  itemsLastYear,
  disclosedStock,
  otherForm,
  jumps,
  sameFigures,
  copiedText,
  staleYear,
  pendingDisputes,
];

/** Every check of the product in the order of the numbers; the catalogue page and document are made from this list. */
export const checks: readonly CheckEntry[] = [...equationChecks, ...ownChecks].sort((one, other) =>
  one.number < other.number ? -1 : 1,
);

const readings: ReadonlyMap<string, Check["reads"]> = new Map(ownChecks.map(({ number, reads }) => [number, reads]));

/** What the check of a number reads, where that is less than the whole report. */
export function readBy(number: string): Check["reads"] {
  return readings.get(number);
}
