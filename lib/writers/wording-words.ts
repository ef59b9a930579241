// What wording templates can ask for: figures, shares that total 100.00, growth, conditions, lists.
import type { HelperOptions } from "handlebars";
import { type Share, sharesOf } from "#core/document/shares.ts";
import { cellByName, cellLabel } from "#core/editions/cells.ts";
import type { Edition } from "#core/editions/edition.ts";
import { growthOf, printPercent } from "#core/report/percent.ts";
import type { Figures } from "#core/report/report.ts";

/** The words for one report; what a reader should know of a share goes to `notes`. */
export function wordingWords(edition: Edition, figures: Figures, lastYear: Figures, notes: string[]) {
  const placeholder = (cell: string) => {
    if (!cellByName(edition, cell)) throw new Error(`wording of ${edition.id}: no cell ${cell}`);
    return `{{${cell}}}`;
  };
  let shares: ReadonlyMap<string, Share> = new Map();
  return {
    /** `{{figure 'cell'}}`: the figure, linked to its cell; a gap where it is blank. */
    figure: placeholder,
    /** `{{growth 'cell' up='上升'}}`: `，同比上升10.99%`, or nothing where last year's figure is unknown. */
    growth: (cell: string, { hash }: HelperOptions) => {
      const growth = growthOf(figures[cell], lastYear[cell]);
      if (growth === undefined) return "";
      if (growth === 0) return "，与上年持平";
      return `，同比${growth > 0 ? hash.up : "下降"}${printPercent(Math.abs(growth))}`;
    },
    /** `{{#shares 'a b c' of='whole'}}…{{/shares}}`: the cells whose shares total 100.00 inside. */
    shares(this: object, cells: string, options: HelperOptions) {
      const names = cells.split(/\s+/);
      const found = sharesOf(
        names.map((name) => figures[name]),
        figures[String(options.hash.of)],
      );
      shares = new Map(names.flatMap((name, index) => (found[index] ? [[name, found[index]]] : [])));
      notes.push(
        ...[...shares]
          .filter(([, share]) => share.adjusted !== 0)
          .map(([name, share]) => explain(edition, name, share)),
      );
      return options.fn(this);
    },
    /** `{{share 'cell'}}`: `，占19.28%`. */
    share: (cell: string) => {
      const share = shares.get(cell);
      return share ? `，占${printPercent(share.hundredths)}` : "";
    },
    /** `{{#some 'cell'}}…{{else}}…{{/some}}`: unless the figure is nil. */
    some(this: object, cell: string, options: HelperOptions) {
      return figures[cell] === 0 ? options.inverse(this) : options.fn(this);
    },
    /** `{{listed 'a b c'}}`: `（其中，label1件，label2件、label3件）` of the figures that are known and not nil. */
    listed: (cells: string) => {
      const clauses = cells
        .split(/\s+/)
        .filter((name) => (figures[name] ?? 0) !== 0)
        .map((name) => `${cellLabel(edition, name)}${placeholder(name)}${cellByName(edition, name)?.row.unit ?? ""}`);
      const last = clauses.pop();
      if (last === undefined) return "";
      return `（其中，${clauses.length === 0 ? last : `${clauses.join("，")}、${last}`}）`;
    },
  };
}

function explain(edition: Edition, cell: string, { hundredths, adjusted }: Share): string {
  const exact = printPercent(hundredths - adjusted);
  const change = `${adjusted > 0 ? "加" : "减"}${printPercent(Math.abs(adjusted)).replace("%", "个百分点")}`;
  return (
    `“${cellLabel(edition, cell)}”的占比四舍五入为${exact}，各项占比合计不是100%；` +
    `为使合计为100%，在最大的一项上${change}，印作${printPercent(hundredths)}。`
  );
}
