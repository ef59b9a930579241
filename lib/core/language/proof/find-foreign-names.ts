// Names that are not this office's: 我局 in a government's report, 我县 in a city's, a neighbour where one's own name belongs.
import { simplify } from "../simplify.ts";
import { findOtherScope } from "./find-other-scope.ts";
import { findOwnName } from "./find-own-name.ts";
import { rankOf, ranks } from "./place-levels.ts";
import type { ProofSlip } from "./slip.ts";

const departments = "局委厅署";
const own = /我([省市州盟县区旗镇乡局委厅署校院])(?![员托派园士])/gu;
/** 本局 in a government's report; 日本局部 and 基本局面 are other words. */
const ownByThis = /(?<![日基根成样版])本([局委厅署])(?![部面势限长员托派])/gu;
/** The place in an office's name that stands right before what it does: 青禾 + 县 + 教育体育局. */
const placed = /([\p{Script=Han}]{2,3})([省市州盟县区旗镇乡])(人民政府|[\p{Script=Han}]{2,16}[局委厅办会署])$/u;
/** The first place that an address names, behind its province. */
const address = /地址[:：为]?\s*(?:\p{Script=Han}{2,3}省)?(\p{Script=Han}{2,3}?)([市县区旗])/gu;
/** What stands before a level without being a place's name: 各县, 所在县. */
const notPlace = /[各每本全我该其在级和与、]$/u;
/** Where a text can only mean the office itself: whom to ask, whose site, who did it. */
const addressed = /(?:联系|咨询|请与|请向|登录|访问|查阅|下载|网站|公开指南|公开目录)/u;

/** Words in a text that name another office than `office`, which is the reporting office's full name. */
export function findForeignNames(text: string, office: string): readonly ProofSlip[] {
  if (office === "") return [];
  return [
    ...otherSelf(text, office),
    ...findOtherScope(text, office),
    ...findOwnName(text, office),
    ...neighbours(simplify(text), simplify(office)),
    ...otherAddress(simplify(text), simplify(office)),
  ];
}

function* otherSelf(text: string, office: string): Generator<ProofSlip> {
  const level = rankOf(office);
  for (const { index, 0: found, 1: kind = "" } of [...text.matchAll(own), ...text.matchAll(ownByThis)]) {
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

/** The office's own name, and that of the government above it, with another place in it, where the text can only mean the own one. */
function* neighbours(text: string, office: string): Generator<ProofSlip> {
  const [, ownName = "", level = "", kind = ""] = placed.exec(office) ?? [];
  if (kind === "") return;
  for (const each of new Set([kind, "人民政府"])) {
    const own = { name: ownName, level, kind: each };
    for (const { from, to } of [...otherLevels(text, own), ...otherPlaces(text, own)]) {
      const found = text.slice(from, to);
      if (!office.includes(found) && isAddressed(text, from, to))
        yield { kind: "foreignName", from, to, found, why: `本单位是“${office}”` };
    }
  }
}

/** 地址：白水市人民路1号 in the report of 青禾市; 金华市义乌市 names the own one behind. */
function* otherAddress(text: string, office: string): Generator<ProofSlip> {
  const [, name = "", level = ""] = placed.exec(office) ?? [];
  if (name === "") return;
  for (const { index, 0: words, 1: other = "", 2: kind = "" } of text.matchAll(address)) {
    const own = name.slice(-2);
    const to = index + words.length;
    if (kind !== level || other.slice(-2) === own || text.slice(index, to + 12).includes(own)) continue;
    const found = other + kind;
    yield { kind: "foreignName", from: to - found.length, to, found, why: `本单位是“${office}”` };
  }
}

interface Named {
  readonly name: string;
  readonly level: string;
  readonly kind: string;
}

/** 青禾县 for 青禾市. */
function* otherLevels(text: string, { name, level, kind }: Named) {
  for (const other of Object.keys(ranks)) {
    const found = `${name.slice(-2)}${other}${kind}`;
    const from = other === level ? -1 : text.indexOf(found);
    if (from >= 0) yield { from, to: from + found.length };
  }
}

/** 白水县 for 青禾县. */
function* otherPlaces(text: string, { name, level, kind }: Named) {
  const end = level + kind;
  for (let at = text.indexOf(end); at >= 0; at = text.indexOf(end, at + 1)) {
    const named = /[\p{Script=Han}]{2,3}$/u.exec(text.slice(Math.max(0, at - 3), at))?.[0] ?? "";
    const other = named.replace(/^[与请向到在和由及]/u, "");
    const own = other.endsWith(name.slice(-2)) || name.endsWith(other.slice(-2));
    if (other.length >= 2 && !own && !notPlace.test(other)) yield { from: at - other.length, to: at + end.length };
  }
}

function isAddressed(text: string, from: number, to: number): boolean {
  return addressed.test(text.slice(Math.max(0, from - 16), from)) || addressed.test(text.slice(to, to + 16));
}
