// All examples, one for each check of the catalogue.
import type { Example } from "./example.ts";
import { figureExamples } from "./figures.ts";
import { textExamples } from "./texts.ts";
import { yearExamples } from "./years.ts";

export const examples: readonly Example[] = [...figureExamples, ...textExamples, ...yearExamples].sort((one, other) =>
  one.check < other.check ? -1 : 1,
);
