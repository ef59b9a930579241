// What keeps a final version from being made, in Chinese.
import type { Section } from "../editions/edition.ts";
import { sectionHeading } from "../report/title.ts";

/** `“二、…”还没有填写，还有 2 处错误没有改正，也没有写明保留的理由`; "" where nothing does. */
export function hindranceWords(year: number, standing: number, notStarted: readonly Section[]): string {
  const headings = notStarted.map((section) => `“${sectionHeading(section, year)}”`);
  const sections =
    headings.length > 3 ? `${headings.slice(0, 3).join("")}等 ${headings.length} 个部分` : headings.join("");
  const words = [
    sections === "" ? "" : `${sections}还没有填写`,
    standing === 0 ? "" : `还有 ${standing} 处错误没有改正，也没有写明保留的理由`,
  ];
  return words.filter((each) => each !== "").join("，");
}
