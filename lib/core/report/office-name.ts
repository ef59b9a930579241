// What the name of an office may look like: the same for a new report, one that is edited, one that is read in.

/** Longest name, in characters. */
export const longestOfficeName = 100;

const forbidden = /[\\/:?*<>|"]/gu;

/** Why a name cannot be printed and used in file names, in Chinese; undefined where it can, and for no name at all. */
export function officeNameFault(name: string): string | undefined {
  if (/[\r\n\u2028\u2029\u0085]/u.test(name)) return "单位名称不能换行。";
  if (/\p{Cc}/u.test(name)) return "单位名称含不可见字符，请删去后重新填写。";
  if (/[\p{Cf}\p{Cs}\p{Cn}]/u.test(name)) return "单位名称含隐藏字符，请删去后重新填写。";
  const first = name.trim()[0] ?? "";
  if (first !== "" && "=+@".includes(first)) return `单位名称不能以“${first}”开头。`;
  const found = [...new Set(name.match(forbidden) ?? [])];
  if (found.length === 1) return `单位名称含不允许的字符“${found[0]}”。`;
  if (found.length > 1) return `单位名称含不允许的字符 ${found.join(" ")}。`;
  return [...name.trim()].length > longestOfficeName ? `单位名称最长 ${longestOfficeName} 个字。` : undefined;
}
