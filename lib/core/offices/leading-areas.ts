// The places that an office's name begins with: 贵州省赤水市财政局 → 贵州省, 赤水市. And whether they are of somebody else's area.
import { foldOfficeName } from "./fold-office-name.ts";

const area = /^\p{Script=Han}{1,8}?(?:地区|[省市县]|[区州盟旗](?![省市县区]))/u;

/** Words that end like a place and are none. */
const noPlaces = new Set(
  "城市 社区 园区 景区 风景区 风景名胜区 开发区 经济开发区 经济技术开发区 高新区 高新技术开发区 高新技术产业开发区 新区 示范区 度假区 保税区 实验区 林区 矿区 灌区 库区 牧区 湖区 市区 城区 辖区 地区 全市 全县 全区 全省 本市 本县 本区 本省".split(
    " ",
  ),
);

const mostAreas = 4;

/** The places, largest first, as the name writes them; none where it begins with no place. */
export function leadingAreas(name: string): readonly string[] {
  const areas: string[] = [];
  let rest = foldOfficeName(name);
  while (areas.length < mostAreas) {
    const [found] = area.exec(rest) ?? [];
    if (found === undefined || noPlaces.has(found)) break;
    areas.push(found);
    rest = rest.slice(found.length);
  }
  return areas;
}

/** From an office's name to the place that it is of, where that is none of those that `known` offices are of; else undefined. */
export function foreignAreas(known: readonly string[]): (name: string) => string | undefined {
  const homes = new Set(known.map((name) => leadingAreas(name).join("")).filter((home) => home !== ""));
  const byEnd = [...homes];
  return (name) => {
    const areas = leadingAreas(name);
    if (areas.length === 0 || homes.size === 0) return undefined;
    // 开封市杞县 is of 开封市; 河南省开封市 and 开封市 are one; 长春市朝阳区 is not of 北京市朝阳区.
    const isHome = areas.some((_, at) => {
      const place = areas.slice(0, at + 1).join("");
      return homes.has(place) || byEnd.some((home) => home.endsWith(place) || place.endsWith(home));
    });
    return isHome ? undefined : areas.join("");
  };
}
