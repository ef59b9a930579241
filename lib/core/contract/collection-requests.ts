// Collections: what their routes take, and the short ones of their answers.
import * as z from "zod";
import type { Decision } from "../collection/collection.ts";
import type { EditedOffice, OfficeChange } from "../offices/change-offices.ts";
import { kindsOfOffice, levelsOfOffice } from "../report/report.ts";

/** A new collection: from last year's, or of an office and a year. `list`: offices as pasted, a line an office. */
export type NewCollectionRequest =
  | { readonly after: string }
  | {
      readonly office: string;
      readonly year: number;
      readonly due?: string | undefined;
      readonly list?: string | undefined;
    };

type Undated<T> = T extends unknown ? Omit<T, "at" | "by"> : never;

/** A decision before it is recorded with its time and whose it is. */
export type NewDecision = Undated<Decision>;

export type CollectionChange =
  | { readonly due: string }
  | { readonly offices: OfficeChange }
  | { readonly list: string }
  | { readonly decide: readonly NewDecision[] }
  | { readonly paused: boolean };

/** The report of a return as a person confirmed it, as exchange JSON. */
export interface ConfirmedReturn {
  readonly exchange: object;
}

const name = z.string().min(1).max(200);
const list = z.string().max(500_000);
const day = z.string().max(20);

export const newCollectionShape = z.union([
  z.strictObject({ after: z.string().regex(/^[0-9a-f]{16}$/) }),
  z.strictObject({ office: z.string(), year: z.int(), due: day.optional(), list: list.optional() }),
]) satisfies z.ZodType<NewCollectionRequest>;

const text = z.string().trim().min(1).max(200).optional();
const year = z.int().min(1949).max(2100).optional();
const office = z.strictObject({
  name,
  aliases: z.array(name).max(50),
  kind: z.enum(kindsOfOffice).optional(),
  level: z.enum(levelsOfOffice).optional(),
  parent: text,
  code: text,
  from: year,
  until: year,
}) satisfies z.ZodType<EditedOffice>;

const officeChange = z.discriminatedUnion("do", [
  z.strictObject({ do: z.literal("add"), offices: z.array(office).max(10_000) }),
  z.strictObject({ do: z.literal("edit"), name, office }),
  z.strictObject({ do: z.literal("rename"), name, to: name }),
  z.strictObject({ do: z.literal("merge"), names: z.array(name).max(100), into: name }),
  z.strictObject({ do: z.literal("split"), name, into: z.array(name).max(100) }),
  z.strictObject({ do: z.literal("remove"), names: z.array(name).max(10_000) }),
  z.strictObject({ do: z.literal("exempt"), name, why: z.string().max(200) }),
  z.strictObject({ do: z.literal("require"), name }),
]) satisfies z.ZodType<OfficeChange>;

const file = z.string().min(1).max(40);
const digest = z.string().max(100);

const decision = z.discriminatedUnion("do", [
  z.strictObject({ do: z.literal("assign"), file, office: name }),
  z.strictObject({ do: z.literal("setAside"), file }),
  z.strictObject({ do: z.literal("choose"), office: name, file }),
  z.strictObject({ do: z.literal("accept"), office: name, digest, why: z.string().min(1).max(500).optional() }),
  z.strictObject({
    do: z.literal("sendBack"),
    office: name,
    digest,
    until: day.optional(),
    why: z.string().max(500).optional(),
  }),
  z.strictObject({ do: z.literal("extend"), office: name, until: day.optional(), why: z.string().trim().max(200) }),
  z.strictObject({ do: z.literal("overlap"), above: name, below: name, holds: z.boolean() }),
]) satisfies z.ZodType<NewDecision>;

export type OfficesChange = { readonly offices: OfficeChange } | { readonly list: string };

export const officesChangeShape = z.union([
  z.strictObject({ offices: officeChange }),
  z.strictObject({ list }),
]) satisfies z.ZodType<OfficesChange>;

export const collectionChangeShape = z.union([
  z.strictObject({ due: day }),
  z.strictObject({ offices: officeChange }),
  z.strictObject({ list }),
  z.strictObject({ decide: z.array(decision).min(1).max(5_000) }),
  z.strictObject({ paused: z.boolean() }),
]) satisfies z.ZodType<CollectionChange>;

export const confirmedShape = z.strictObject({ exchange: z.looseObject({}) }) satisfies z.ZodType<ConfirmedReturn>;
