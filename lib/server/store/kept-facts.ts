// A kept return as what adding up and matching need of it; its figures are unpacked when asked for.
import type { ConvertedAmount, UncheckedFigure } from "#core/collection/office-return.ts";
import { type Received, unpackFigures, unpackValues } from "#core/collection/received.ts";
import type { Edition } from "#core/editions/edition.ts";
import { requireEdition } from "#core/editions/registry.ts";
import type { Figures } from "#core/report/report.ts";
import { readKept } from "../ground/read-kept.ts";
import type { KeptReturn } from "./collection-store.ts";

/** What is kept of a return beside its report, as JSON. */
export interface Facts {
  readonly office: string;
  readonly year: number;
  readonly edition: string;
  readonly errors: number;
  readonly warnings: number;
  readonly doubtful: readonly string[];
  readonly repaired?: readonly string[];
  readonly converted?: readonly ConvertedAmount[];
  readonly unchecked?: readonly UncheckedFigure[];
  readonly told?: readonly string[];
  readonly undated?: true;
  readonly read: number;
  readonly addends?: readonly string[];
  /** How often a person confirmed its figures. */
  readonly confirmed: number;
}

/** A return whose figures are unpacked when somebody asks: the list of states asks for few. */
export class KeptFacts implements Received {
  readonly id: string;
  readonly file: string;
  readonly batch: string;
  readonly at: string;
  readonly digest: string;
  readonly office: string;
  readonly year: number;
  readonly edition: Edition;
  readonly errors: number;
  readonly warnings: number;
  readonly doubtful: readonly string[];
  readonly repaired: readonly string[];
  readonly converted: readonly ConvertedAmount[];
  readonly unchecked: readonly UncheckedFigure[];
  readonly told: readonly string[];
  readonly undated?: true;
  readonly read: number;
  readonly addends?: readonly string[];
  readonly #packed: string;
  /** As names they take ten times the room: they go when nobody looks at them. */
  #figures: WeakRef<Figures> | undefined;
  #values: Float64Array | undefined;

  constructor({ id, file, batch, at, digest, facts, figures }: KeptReturn) {
    const { confirmed, edition, ...own } = readKept<Facts>(facts);
    this.id = String(id);
    this.file = file;
    this.batch = batch;
    this.at = at;
    // Another figure confirmed makes it another return: whoever accepted it has not seen that.
    this.digest = confirmed === 0 ? digest : `${digest}-${confirmed}`;
    this.office = own.office;
    this.year = own.year;
    this.edition = requireEdition(edition);
    this.errors = own.errors;
    this.warnings = own.warnings;
    this.doubtful = own.doubtful;
    this.repaired = own.repaired ?? [];
    this.converted = own.converted ?? [];
    this.unchecked = own.unchecked ?? [];
    this.told = own.told ?? [];
    this.read = own.read;
    if (own.undated) this.undated = own.undated;
    if (own.addends) this.addends = own.addends;
    this.#packed = figures;
  }

  get values(): Float64Array {
    this.#values ??= unpackValues(this.edition, this.#packed);
    return this.#values;
  }

  get figures(): Figures {
    const known = this.#figures?.deref();
    if (known) return known;
    const figures = unpackFigures(this.edition, this.#packed);
    this.#figures = new WeakRef(figures);
    return figures;
  }
}
