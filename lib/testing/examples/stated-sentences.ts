// Sentences of offices of every kind, each with the figures that its tables hold and the check that has to speak, or 真.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { cellsOf } from "#core/editions/cells.ts";
import { requireEdition } from "#core/editions/registry.ts";
import type { Report } from "#core/report/report.ts";

export interface StatedSentence {
  /** Number of the check; undefined where the sentence is true. */
  readonly check?: string | undefined;
  readonly sentence: string;
  /** The report with the sentence, and the same without it. */
  readonly report: Report;
  readonly silent: Report;
}

const cells: Readonly<Record<string, string>> = {
  新收: "requests_newlyReceived_naturalPerson",
  法人新收: "requests_newlyReceived_commercialEnterprise",
  上年: "requests_carriedOver_naturalPerson",
  公开: "requests_disclosed_naturalPerson",
  部分: "requests_partlyDisclosed_naturalPerson",
  结转: "requests_carriedForward_naturalPerson",
  复议: "disputes_reconsideration_upheld",
  复议纠正: "disputes_reconsideration_corrected",
  复议其他: "disputes_reconsideration_otherOutcome",
  复议未结: "disputes_reconsideration_pending",
  诉讼: "disputes_directSuit_upheld",
  诉讼纠正: "disputes_directSuit_corrected",
  诉讼未结: "disputes_directSuit_pending",
  后诉: "disputes_suitAfterReconsideration_upheld",
  制发: "normativeActs_normativeDocuments_issued",
  废止: "normativeActs_normativeDocuments_repealed",
  有效: "normativeActs_normativeDocuments_inForce",
  许可: "licensing_licenses_decisions",
  处罚: "enforcement_penalties_decisions",
  强制: "enforcement_coercion_decisions",
  收费: "fees_administrativeFees_amount",
};
/** Results that are neither granted nor left over, one row each. */
const otherResults: Readonly<Record<string, string>> = {
  重复: "requests_repeated_naturalPerson",
  信访: "requests_petitionOrComplaint_naturalPerson",
  第三方: "requests_thirdPartyRights_naturalPerson",
  过程: "requests_processInformation_naturalPerson",
  另行制作: "requests_mustBeCreated_naturalPerson",
  不明确: "requests_stillUnclear_naturalPerson",
  查询: "requests_administrativeInquiry_naturalPerson",
  案卷: "requests_enforcementFile_naturalPerson",
  不补正: "requests_correctionOverdue_naturalPerson",
  秘密: "requests_stateSecret_naturalPerson",
  禁止: "requests_prohibitedByLaw_naturalPerson",
  大量: "requests_excessive_naturalPerson",
  内部事务: "requests_internalAffairs_naturalPerson",
  主动撤回: "requests_otherReason_naturalPerson",
};
const otherNames = Object.keys(otherResults);
const leaves = cellsOf(requireEdition("2021")).filter((cell) => !cell.total);

/** What `新收8 结转2` leaves out is 0; requests that are neither granted nor left over were not held. */
function entriesOf(figures: string): Readonly<Record<string, string>> {
  const given = new Map(
    figures.split(" ").map((each) => [each.replace(/[\d.]+$/u, ""), Number(/[\d.]+$/u.exec(each)?.[0])]),
  );
  const at = (name: string) => given.get(name) ?? 0;
  const rest =
    at("新收") +
    at("上年") -
    at("结转") -
    at("公开") -
    at("部分") -
    otherNames.reduce((sum, name) => sum + at(name), 0);
  return {
    ...Object.fromEntries(leaves.map(({ name }) => [name, "0"])),
    ...Object.fromEntries(
      [...given].map(([name, figure]) => [{ ...cells, ...otherResults }[name] as string, String(figure)]),
    ),
    requests_notHeld_naturalPerson: String(rest),
    requests_notHeld_commercialEnterprise: String(at("法人新收")),
  };
}

/** Lines `check|figures|office|sentence`. */
export const statedSentences: readonly StatedSentence[] = readFileSync(
  join(import.meta.dirname, "stated-sentences.txt"),
  "utf8",
)
  .trim()
  .split("\n")
  .map((line) => {
    const [check = "", figures = "", office = "", sentence = ""] = line.split("|");
    const saying = (text: string): Report => ({
      office: { name: office },
      year: 2023,
      edition: "2021",
      entries: entriesOf(figures),
      typedTotals: [],
      narrative: { overview: `（二）依申请公开\n${text}` },
    });
    return { check: check === "真" ? undefined : check, sentence, report: saying(sentence), silent: saying("略。") };
  });
