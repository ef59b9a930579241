// Characters by their sounds and looks, as looked up.
import { fieldWords } from "./field-words.ts";
import { charactersBySound, lookAlikes } from "./sounds-and-looks.ts";

const usedInWords = new Set(fieldWords.replaceAll(" ", ""));
/** The sounds of a character, without tones. */
export const soundsOf = new Map<string, string[]>();
/** The characters of the field's words that have this sound, that have a sound near to it, that look like this character. */
export const meantBySound = new Map<string, string[]>();
export const meantByNearSound = new Map<string, string[]>();
export const meantByLook = new Map<string, string[]>();

for (const group of charactersBySound.split(" ")) {
  const sound = /^[a-z]+/.exec(group)?.[0] ?? "";
  for (const character of group.slice(sound.length)) {
    add(soundsOf, character, sound);
    if (!usedInWords.has(character)) continue;
    add(meantBySound, sound, character);
    add(meantByNearSound, nearSound(sound), character);
  }
}
for (const [meant = "", ...others] of lookAlikes.split(" ")) for (const other of others) add(meantByLook, other, meant);

function add(map: Map<string, string[]>, key: string, value: string): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}

/** What southern typists do not tell apart: z and zh, c and ch, s and sh, n and ng. */
export function nearSound(sound: string): string {
  return sound.replace(/^([zcs])h/, "$1").replace(/ng$/, "n");
}
