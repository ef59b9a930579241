// Names of offices as they are compared: width, spaces, brackets and Traditional forms folded away.
import { foldLabel } from "../language/fold-text.ts";

/** A name as it is compared: `河南省 开封市（教体局）` and `河南省开封市教体局` are the same. */
export function foldOfficeName(name: string): string {
  return foldLabel(name);
}

/** `开封市人民政府` → `开封市`: the area that an office of a place is named after. Undefined for an office that is no government. */
export function areaOf(name: string): string | undefined {
  const folded = foldOfficeName(name);
  const area = /^(.{2,20}?[省市县区州旗盟乡镇])(?:人民政府)(?:办公室|办公厅)?$/u.exec(folded)?.[1];
  return area;
}
