// What the routes of collections take, as schemas: nothing but these keys.
import * as z from "zod";

const name = z.string().min(1).max(200);
const list = z.string().max(500_000);

export const newCollectionShape = z.union([
  z.strictObject({ after: z.string().regex(/^[0-9a-f]{16}$/) }),
  z.strictObject({ office: z.string(), year: z.int(), due: z.string().max(20).optional(), list: list.optional() }),
]);

const officeChange = z.discriminatedUnion("do", [
  z.strictObject({
    do: z.literal("add"),
    offices: z.array(z.strictObject({ name, aliases: z.array(name).max(50) })).max(10_000),
  }),
  z.strictObject({ do: z.literal("rename"), name, to: name }),
  z.strictObject({ do: z.literal("merge"), names: z.array(name).max(100), into: name }),
  z.strictObject({ do: z.literal("split"), name, into: z.array(name).max(100) }),
  z.strictObject({ do: z.literal("remove"), name }),
  z.strictObject({ do: z.literal("exempt"), name, why: z.string().max(200) }),
  z.strictObject({ do: z.literal("require"), name }),
]);

const file = z.string().min(1).max(40);
const digest = z.string().max(100);

const decision = z.discriminatedUnion("do", [
  z.strictObject({ do: z.literal("assign"), file, office: name }),
  z.strictObject({ do: z.literal("setAside"), file }),
  z.strictObject({ do: z.literal("choose"), office: name, file }),
  z.strictObject({ do: z.literal("accept"), office: name, digest, why: z.string().min(1).max(500).optional() }),
  z.strictObject({ do: z.literal("sendBack"), office: name, digest, until: z.string().max(20).optional() }),
  z.strictObject({ do: z.literal("overlap"), above: name, below: name, holds: z.boolean() }),
]);

export const collectionChangeShape = z.union([
  z.strictObject({ due: z.string().max(20) }),
  z.strictObject({ offices: officeChange }),
  z.strictObject({ list }),
  z.strictObject({ decide: z.array(decision).min(1).max(5_000) }),
  z.strictObject({ paused: z.boolean() }),
]);

export const confirmedShape = z.strictObject({ exchange: z.looseObject({}) });
