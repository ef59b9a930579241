// What the exchange form holds whatever the edition, as zod shapes.
import * as z from "zod";
import { kindsOfOffice, levelsOfOffice } from "./report.ts";

const text = z.string().max(2_000);
const texts = z.record(z.string(), z.string().max(200_000));

const explanation = z.object({
  check: text,
  cells: z.array(text).default([]),
  values: z.record(z.string(), z.string()).default({}),
  text: z.string().max(20_000),
  by: text.default(""),
  at: text.default(""),
  override: z.boolean().default(false),
});

const reading = z.object({
  kind: z.enum(["read", "variant", "repaired", "ambiguous", "missing"]),
  printed: z.string().optional(),
  place: z.string().optional(),
  candidates: z.array(z.string()).optional(),
});

const addend = z.object({
  office: text,
  digest: text.default(""),
  state: text.default(""),
  figures: z.record(z.string(), z.union([z.number(), z.string(), z.null()])).default({}),
});

/** The parts of the exchange form that do not depend on the edition. Unknown keys are ignored (and noted). */
export const envelope = z.object({
  schema: z.literal("nianbao/1"),
  office: z.object({
    name: text,
    kind: z.enum(kindsOfOffice).optional(),
    level: z.enum(levelsOfOffice).optional(),
  }),
  year: z.int().min(1990).max(2100),
  edition: text.optional(),
  title: text.optional(),
  figures: z.record(z.string(), z.union([z.number(), z.string(), z.null()])),
  narrative: texts,
  details: z
    .object({
      published: z
        .object({ date: text.optional(), url: text.optional(), number: text.optional(), indexNumber: text.optional() })
        .optional(),
      contact: z
        .object({
          address: text.optional(),
          postcode: text.optional(),
          phone: text.optional(),
          fax: text.optional(),
          email: text.optional(),
        })
        .optional(),
      period: z.object({ from: text.optional(), to: text.optional() }).optional(),
      signature: z.object({ office: text.optional(), date: text.optional() }).optional(),
      attachments: z.array(text).max(100).optional(),
    })
    .optional(),
  typedTotals: z.array(text).optional(),
  printed: z.record(z.string(), text).optional(),
  labels: z.record(z.string(), text).optional(),
  reading: z.record(z.string(), reading).optional(),
  explanations: z.array(explanation).optional(),
  addends: z.array(addend).optional(),
  coverage: z.object({ due: z.int().min(0), reported: z.int().min(0) }).optional(),
  notes: z.array(z.string()).optional(),
});

export type Envelope = z.infer<typeof envelope>;
