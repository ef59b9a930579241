// Claims about kinds of applicant.
import { cellsOf } from "../../editions/cells.ts";
import type { Edition, Role } from "../../editions/edition.ts";
import { applicantCells } from "../role-cells.ts";
import type { Claim } from "./claims.ts";
import { unknownLength } from "./clauses.ts";
import type { Meaning } from "./meanings.ts";
import { requestBases } from "./request-bases.ts";
import { has, type Tag, type Word } from "./tag-claims.ts";
import { wordsAround } from "./words-around.ts";

const counted = "件宗起份条个例";
const disputes: readonly Tag[] = ["reconsideration", "litigation", "directSuit", "suitAfterReconsideration"];
const applicants: readonly Tag[] = ["person", "organization", "kindOfOrganization"];
const between: readonly Tag[] = ["neutral", "anyRequest", "carrier"];

/** `自然人312件`, `公民个人提出申请1030件`: who asked stands last before the number. */
export function applicantMeaning(edition: Edition, claim: Claim): Meaning | undefined {
  if (claim.unit === "" || !counted.includes(claim.unit) || !has(claim.sentence.words, ...applicants)) return undefined;
  const { near, after } = wordsAround(claim);
  if (has(near, ...disputes) || !requestBases(edition)) return undefined;
  const behind = kindBehind(claim, near, after);
  if (behind) return meaningOf(edition, behind.tag === "person");
  const received = has(near, "receive", "receiveAndAnswer");
  const last = [...near].reverse().find(({ tag }) => !between.includes(tag) && tag !== "propose");
  const person = last?.tag === "person";
  // 收到公民提出的申请 may stand for all who asked, 收到自然人提出的申请 does not.
  if (received && has(near, "propose") && last?.text !== "自然人") return undefined;
  if (received && last?.text === "公民") return undefined;
  if (
    last?.tag === "kindOfOrganization" &&
    unknownLength(claim.sentence, last.to, claim.nearFrom + claim.near.length) === 0
  )
    return kindMeaning(edition, last.text);
  if (!last || !(person || (last.tag === "organization" && last.text.includes("法人")))) return undefined;
  if (unknownLength(claim.sentence, last.to, claim.nearFrom + claim.near.length) > 0) return undefined;
  return meaningOf(edition, person);
}

/** `50件来自自然人，8件为法人或其他组织申请`: the number stands before who asked, in a sentence about requests. */
function kindBehind(claim: Claim, near: readonly Word[], after: readonly Word[]): Word | undefined {
  const { sentence, nearFrom, from, end } = claim;
  const [first, second] = after;
  const kind = first?.tag === "neutral" ? second : first;
  const whole = kind?.tag === "person" || (kind?.tag === "organization" && kind.text.includes("法人"));
  if (!kind || !whole || !/申请/u.test(sentence.text + sentence.heading)) return undefined;
  const linked = /^(?:来自|为|是|系|由|属于)$/u.test(
    sentence.text.slice(end - sentence.from, kind.from - sentence.from),
  );
  const bare =
    near.every(({ tag }) => tag === "part" || tag === "neutral") && unknownLength(sentence, nearFrom, from) === 0;
  const rest = after.filter((word) => word.from >= kind.to);
  const closed = rest.every(({ tag }) => between.includes(tag) || tag === "propose" || tag === "request");
  return linked && bare && closed ? kind : undefined;
}

/** `商业企业申请4件`: a kind that has a column of its own. */
function kindMeaning(edition: Edition, label: string): Meaning | undefined {
  const cells = (role: Role) =>
    cellsOf(edition).flatMap(({ row, column, name }) => (row.role === role && column.label === label ? [name] : []));
  const newly = cells("received");
  if (newly.length === 0) return undefined;
  const bases = [
    { name: `${label}本年新收`, cells: newly },
    { name: `${label}本年新收＋上年结转`, cells: [...newly, ...cells("carriedOver")] },
    { name: `${label}办理结果总计`, cells: cells("results") },
  ];
  return { kind: label, check: "N06", bases, natural: 2 };
}

function meaningOf(edition: Edition, person: boolean): Meaning {
  const newly = applicantCells(edition, "received", person);
  const bases = [
    { name: "本年新收", cells: newly },
    { name: "本年新收＋上年结转", cells: [...newly, ...applicantCells(edition, "carriedOver", person)] },
    { name: "办理结果总计", cells: applicantCells(edition, "results", person) },
  ];
  return { kind: person ? "naturalPerson" : "organization", check: "N06", bases, natural: 2 };
}
