// 全县 in a city's report, 全镇 in a county's: the scope of another office.
import { rankOf, ranks } from "./place-levels.ts";
import type { ProofSlip } from "./slip.ts";

/** 全县 in a city's report. 健全, 安全 and 全区域 are other words; 全区 is a province's word too. */
const whole = /(?<![安健完齐保])全([县区旗镇乡])(?![域位块间划市县区镇乡村级、（(]|[^\n]{0,2}[（(])/gu;
const provinces = /自治区|广西|宁夏|新疆|西藏|内蒙古/u;

/** 县委、县政府 whom a city's office would not follow. */
const leaders = /(?<![各每及等省市县区旗镇乡])([县区旗镇乡])委(?:、|和)?\1政府/gu;

/** A scope below the office's own that no name explains: all of one county, in the report of the city above it. */
export function* findOtherScope(text: string, office: string): Generator<ProofSlip> {
  const level = rankOf(office);
  if (level === undefined || /街道|开发区|新区|园区|管委会/u.test(office)) return;
  for (const { index, 0: found, 1: kind = "" } of [...text.matchAll(whole), ...text.matchAll(leaders)]) {
    if (office.includes(kind) || (ranks[kind] ?? 0) > level || (kind === "区" && provinces.test(office + text)))
      continue;
    const sentence = text.slice(text.lastIndexOf("。", index) + 1, index);
    if (sentence.includes(kind)) continue;
    yield { kind: "foreignName", from: index, to: index + found.length, found, why: `本单位是“${office}”` };
  }
}
