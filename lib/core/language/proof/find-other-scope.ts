// 全县 in a city's report, 全镇 in a county's: the scope of another office.
import { rankOf, ranks } from "./place-levels.ts";
import type { ProofSlip } from "./slip.ts";

/** 全县 in a city's report. 健全, 安全 and 全区域 are other words; 全区 is a province's word too. */
const whole = /全([县区旗镇乡])(?![域位块间划市县区镇乡村级、（(]|[^\n]{0,2}[（(])/gu;
/** 全省共收到 in a city's report: what only the office above can tell. */
const above = /全([省市州盟])(?:行政机关)?(?:共|累计|全年)?(?:收到|受理|办结)[^，。；]{0,8}申请/gu;
const beforeWhole = "安健完齐保";
const provinces = /自治区|广西|宁夏|新疆|西藏|内蒙古/u;

/** 县委、县政府 whom a city's office would not follow. Looked for by the character that is rarest. */
const leaders = /委[、和]?([县区旗镇乡])政府/gu;
const beforeLeaders = "各每及等省市县区旗镇乡";

interface Scope {
  readonly index: number;
  readonly found: string;
  readonly kind: string;
}

function scopesIn(text: string): readonly Scope[] {
  const all = [...text.matchAll(whole)].flatMap(({ index, 0: found, 1: kind = "" }) =>
    index > 0 && beforeWhole.includes(text.charAt(index - 1)) ? [] : [{ index, found, kind }],
  );
  const led = [...text.matchAll(leaders)].flatMap(({ index, 0: found, 1: kind = "" }) => {
    const other = index > 1 && beforeLeaders.includes(text.charAt(index - 2));
    return text.charAt(index - 1) !== kind || other ? [] : [{ index: index - 1, found: kind + found, kind }];
  });
  return [...all, ...led];
}

/** A scope below the office's own that no name explains: all of one county, in the report of the city above it. */
export function* findOtherScope(text: string, office: string): Generator<ProofSlip> {
  const level = rankOf(office);
  if (level === undefined) return;
  for (const { index, 1: kind = "" } of text.matchAll(above))
    if ((ranks[kind] ?? 0) > level && !beforeWhole.includes(text.charAt(index - 1) || "。"))
      yield { kind: "foreignName", from: index, to: index + 2, found: `全${kind}`, why: `本单位是“${office}”` };
  if (/街道|开发区|新区|园区|管委会/u.test(office)) return;
  for (const { index, found, kind } of scopesIn(text)) {
    if (office.includes(kind) || (ranks[kind] ?? 0) > level || (kind === "区" && provinces.test(office + text)))
      continue;
    const sentence = text.slice(text.lastIndexOf("。", index) + 1, index);
    if (sentence.includes(kind)) continue;
    yield { kind: "foreignName", from: index, to: index + found.length, found, why: `本单位是“${office}”` };
  }
}
