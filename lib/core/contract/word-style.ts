// The house style of Word as its screen sends it.
import * as z from "zod";
import type { StyleValues } from "../document/house-style.ts";

export const wordStyleShape = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean()]),
) satisfies z.ZodType<StyleValues>;
