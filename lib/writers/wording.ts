// The product's own sentences: Handlebars templates of an edition, filled with placeholders, shares and growth.
import Handlebars from "handlebars";
import type { Sentences, Wording } from "#core/document/wording.ts";
import type { Edition } from "#core/editions/edition.ts";
import type { Figures } from "#core/report/report.ts";
import { wordings } from "#templates/wording/wordings.ts";
import { officeScope } from "./office-scope.ts";
import { wordingWords } from "./wording-words.ts";

type Template = ReturnType<typeof Handlebars.compile>;

const compiled = new Map<string, Template>();

function templateOf(edition: Edition, section: string): Template | undefined {
  const source = wordings[edition.id]?.[section];
  if (source === undefined) return undefined;
  const key = `${edition.id} ${section}`;
  let template = compiled.get(key);
  if (!template) {
    template = Handlebars.compile(source, { strict: true, noEscape: true, explicitPartialContext: true });
    compiled.set(key, template);
  }
  return template;
}

/** The wording of an edition, for `buildDocument`. Growth is printed where last year's figure is known. */
export function wordingOf(edition: Edition, lastYear?: Figures): Wording {
  return (section, report, figures): Sentences | undefined => {
    const template = templateOf(edition, section);
    if (!template) return undefined;
    const notes: string[] = [];
    const helpers = wordingWords(edition, figures, lastYear ?? {}, notes);
    const text = template({ year: report.year, ...officeScope(report.office) }, { helpers });
    return { text, notes };
  };
}
