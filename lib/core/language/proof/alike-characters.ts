// Characters that are taken for one another: those of one sound, as an input method offers them, and those of one look.

import { meantByLook, meantByNearSound, meantBySound, nearSound, soundsOf } from "./sounds-of-characters.ts";

export interface Meant {
  readonly meant: string;
  /** The very sound or look; else only sounds near to it: z for zh, an for ang. */
  readonly sure: boolean;
}

/** Both are written in the same words, or one is the older form: 制订 and 制定, 帐 and 账. */
const bothRight = new Set(
  "定订 作做 他它 他她 它她 记纪 力利 账帐 制治 像象 划画 连联 的地 的得 地得 制置 复覆 唯惟 志誌 采採 布佈".split(" "),
);

const kept = new Map<string, readonly Meant[]>();

/** The characters of the field's words that may have been meant where this one stands, the likeliest first. */
export function likelyMeant(found: string): readonly Meant[] {
  const known = kept.get(found);
  if (known) return known;
  const sounds = soundsOf.get(found) ?? [];
  const same = new Set([
    ...sounds.flatMap((sound) => meantBySound.get(sound) ?? []),
    ...(meantByLook.get(found) ?? []),
  ]);
  const near = new Set(sounds.flatMap((sound) => meantByNearSound.get(nearSound(sound)) ?? []));
  const may = (meant: string) => meant !== found && !bothRight.has(found + meant) && !bothRight.has(meant + found);
  const meant = [
    ...[...same].filter(may).map((each) => ({ meant: each, sure: true })),
    ...[...near].filter((each) => may(each) && !same.has(each)).map((each) => ({ meant: each, sure: false })),
  ];
  kept.set(found, meant);
  return meant;
}

/** Have two characters a sound in common, whatever the tone? */
export function soundAlike(one: string, other: string): boolean {
  const sounds = soundsOf.get(other) ?? [];
  return (soundsOf.get(one) ?? []).some((sound) => sounds.includes(sound));
}
