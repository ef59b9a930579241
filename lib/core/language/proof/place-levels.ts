// Levels of places, and of which one an office is.

/** Levels of places by their last character; a higher number stands above. */
export const ranks: Readonly<Record<string, number>> = {
  省: 4,
  市: 3,
  州: 3,
  盟: 3,
  县: 2,
  区: 2,
  旗: 2,
  镇: 1,
  乡: 1,
};
/** The level of the place that the office is of: the lowest that its name names. */
export function rankOf(office: string): number | undefined {
  const named = [...office.replace(/(?:街道|开发区|新区|园区).*$/u, "镇")].flatMap(
    (character) => ranks[character] ?? [],
  );
  return named.length === 0 ? undefined : Math.min(...named);
}
