// The wording of each edition by its id: sentences of sections that print their figures in prose.
import { wording2018 } from "./edition-2018.ts";

export const wordings: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "2018": wording2018,
};
