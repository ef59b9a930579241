// All checks, in the order of their numbers.
import type { Check } from "./check.ts";
import { moreDisclosedThanMade } from "./each/a03-more-disclosed-than-made.ts";
import { rulesWithoutPower } from "./each/a05-rules-without-power.ts";
import { purchasesAndAmount } from "./each/a06-purchases-and-amount.ts";
import { decisionsWithoutItems } from "./each/a07-decisions-without-items.ts";
import { noChanges } from "./each/a08-no-changes.ts";
import { largeChange } from "./each/a09-large-change.ts";
import { governmentWithoutDecisions } from "./each/a10-government-without-decisions.ts";
import { subtotals } from "./each/b04-subtotals.ts";
import { shiftedRow } from "./each/b06-shifted-row.ts";
import { solvedCell } from "./each/b07-solved-cell.ts";
import { muchCarriedForward } from "./each/b08-much-carried-forward.ts";
import { muchOther } from "./each/b09-much-other.ts";
import { missingSplit } from "./each/b10-missing-split.ts";
import { feeUnmentioned } from "./each/b11-fee-unmentioned.ts";
import { stateSecret } from "./each/b12-state-secret.ts";
import { disputesWithoutRequests } from "./each/b13-disputes-without-requests.ts";
import { blankCells } from "./each/c01-blank-cells.ts";
import { wholeNumbers } from "./each/c02-whole-numbers.ts";
import { unitsInCells } from "./each/c03-units-in-cells.ts";
import { fourDecimals } from "./each/c04-four-decimals.ts";
import { missingDecimals } from "./each/c05-missing-decimals.ts";
import { wrongUnit } from "./each/c06-wrong-unit.ts";
import { plainFigures } from "./each/c07-plain-figures.ts";
import { suitsWithoutReviews } from "./each/d04-suits-without-reviews.ts";
import { muchCorrected } from "./each/d05-much-corrected.ts";
import { equationChecks } from "./each/equation-checks.ts";
import { allParts } from "./each/f01-all-parts.ts";
import { fiveAspects } from "./each/f02-five-aspects.ts";
import { assessmentResults } from "./each/f03-assessment-results.ts";
import { problemsAndImprovements } from "./each/f04-problems-and-improvements.ts";
import { feeStatement } from "./each/f05-fee-statement.ts";
import { title } from "./each/f06-title.ts";
import { sameYear } from "./each/f07-same-year.ts";
import { period } from "./each/f08-period.ts";
import { opening } from "./each/f09-opening.ts";
import { officialLabels } from "./each/f10-official-labels.ts";
import { editionOfTheYear } from "./each/f11-edition-of-the-year.ts";
import { overviewLength } from "./each/f12-length.ts";
import { placeholders } from "./each/f13-placeholders.ts";
import { unreadTables } from "./each/f14-unread-tables.ts";
import { repeatedSentences } from "./each/f15-repeated-sentences.ts";
import { numbering } from "./each/f16-numbering.ts";
import { numberOfParts } from "./each/f17-number-of-parts.ts";
import { slips } from "./each/f18-slips.ts";
import { lostNumber } from "./each/f19-lost-number.ts";
import { citedDocuments } from "./each/f20-cited-documents.ts";
import { misspelt } from "./each/f21-misspelt.ts";
import { impossibleValues } from "./each/f22-impossible-values.ts";
import { contactWritten } from "./each/f23-contact.ts";
import { officeNames } from "./each/f24-office-names.ts";
import { officesInSentences } from "./each/g06-offices-in-sentences.ts";
import { chargesStated } from "./each/h11-charges-stated.ts";
import { twelveParts } from "./each/h12-twelve-parts.ts";
import { requestsReceived } from "./each/n01-requests-received.ts";
import { countedTwice } from "./each/n02-counted-twice.ts";
import { requestsAnswered } from "./each/n03-requests-answered.ts";
import { carriedOverAndForward } from "./each/n04-carried-over-and-forward.ts";
import { results } from "./each/n05-results.ts";
import { applicants } from "./each/n06-applicants.ts";
import { disputes } from "./each/n07-disputes.ts";
import { everythingAnswered } from "./each/n08-everything-answered.ts";
import { nothingReceived } from "./each/n09-nothing-received.ts";
import { tableFigures } from "./each/n10-table-figures.ts";
import { shares } from "./each/n11-shares.ts";
import { sumsInSentences } from "./each/n12-sums-in-sentences.ts";
import { twoFigures } from "./each/n13-two-figures.ts";
import { twoUnits } from "./each/n14-two-units.ts";
import { growthFigures } from "./each/n15-growth.ts";
import { feeSums } from "./each/n16-fee-sums.ts";
import { rates } from "./each/n17-rates.ts";
import { decisionsAsDisclosure } from "./each/n18-decisions-as-disclosure.ts";
import { sameFigure } from "./each/p01-same-figure.ts";
import { allNil } from "./each/p02-all-nil.ts";
import { roundFigures } from "./each/p03-round-figures.ts";
import { deadline } from "./each/w01-deadline.ts";
import { publishedEarly } from "./each/w02-published-early.ts";
import { pageFields } from "./each/w03-page-fields.ts";
import { fileNamed } from "./each/w10-file-name.ts";
import { personalData } from "./each/w11-personal-data.ts";
import { officeName } from "./each/w12-office-name.ts";
import { oddCharacters } from "./each/w13-odd-characters.ts";
import { carriedOver } from "./each/y01-carried-over.ts";
import { documentsInForce } from "./each/y02-documents-in-force.ts";
import { itemsLastYear } from "./each/y03-items-last-year.ts";
import { disclosedStock } from "./each/y04-disclosed-stock.ts";
import { otherForm } from "./each/y05-other-form.ts";
import { jumps } from "./each/y06-jumps.ts";
import { sameFigures } from "./each/y07-same-figures.ts";
import { copiedText } from "./each/y08-copied-text.ts";
import { staleYear } from "./each/y09-stale-year.ts";
import { pendingDisputes } from "./each/y11-pending-disputes.ts";

/** Every check of the product; the catalogue page and document are made from this list. */
export const checks: readonly Check[] = [
  ...equationChecks,
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
].sort((one, other) => (one.number < other.number ? -1 : 1));
