// The wording of each edition by its id. An edition without an entry has no sentences of its own.
import { wording2018 } from "./edition-2018.ts";
import { wording2019 } from "./edition-2019.ts";
import { wording2021 } from "./edition-2021.ts";

export const wordings: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "2018": wording2018,
  "2019": wording2019,
  "2021": wording2021,
};
