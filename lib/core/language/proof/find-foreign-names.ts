// Names that are not this office's: 我局 in a government's report, 我县 in a city's, a neighbour where one's own name belongs.
import { findOtherScope } from "./find-other-scope.ts";
import { findOwnName } from "./find-own-name.ts";
import { rankOf, ranks } from "./place-levels.ts";
import type { ProofSlip } from "./slip.ts";

const departments = "局委厅署";
const own = /我([省市州盟县区旗镇乡局委厅署])(?![员托派])/gu;
const governments = /([\p{Script=Han}]{2,3})([省市州盟县区旗镇乡])人民政府/gu;
/** Where a text can only mean the office itself: whom to ask, whose site, who did it. */
const addressed = /(?:联系|咨询|请与|请向|登录|访问|查阅|下载|网站)/u;

/** Words in a text that name another office than `office`, which is the reporting office's full name. */
export function findForeignNames(text: string, office: string): readonly ProofSlip[] {
  if (office === "") return [];
  return [
    ...otherSelf(text, office),
    ...findOtherScope(text, office),
    ...findOwnName(text, office),
    ...neighbours(text, office),
  ];
}

function* otherSelf(text: string, office: string): Generator<ProofSlip> {
  const level = rankOf(office);
  for (const { index, 0: found, 1: kind = "" } of text.matchAll(own)) {
    if (office.includes(kind)) continue;
    const rank = ranks[kind];
    const foreign = rank === undefined ? isOtherKind(office) : level !== undefined && rank <= level;
    if (foreign) yield { kind: "foreignName", from: index, to: index + 2, found, why: `本单位是“${office}”` };
  }
}

/** An office whose name says what it is, and that is no 局 or 委 at all. */
function isOtherKind(office: string): boolean {
  return /(?:人民政府|办事处|办公室|中心|局|厅|署|委员会|委)$/u.test(office) &&
    ![...departments].includes(office.slice(-1))
    ? true
    : /[局厅署委]$/u.test(office);
}

function* neighbours(text: string, office: string): Generator<ProofSlip> {
  const home = /([\p{Script=Han}]{2,3})([省市州盟县区旗镇乡])人民政府/u.exec(office);
  if (!home) return;
  const [, name = "", level = ""] = home;
  for (const match of text.matchAll(governments)) {
    const { 1: named = "", 2: kind = "" } = match;
    const other = named.replace(/^[与请向到在和由及]/u, "");
    const index = match.index + named.length - other.length;
    const found = match[0].slice(named.length - other.length);
    if (kind !== level || other.endsWith(name.slice(-2)) || name.endsWith(other.slice(-2))) continue;
    const before = text.slice(Math.max(0, index - 16), index);
    const after = text.slice(index + found.length, index + found.length + 16);
    if (addressed.test(before) || addressed.test(after))
      yield { kind: "foreignName", from: index, to: index + found.length, found, why: `本单位是“${office}”` };
  }
}
