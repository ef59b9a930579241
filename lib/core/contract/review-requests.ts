// What is done on the review screen, as its route takes it.
import * as z from "zod";
import { moves } from "../workflow/states.ts";
import type { ReviewRequest } from "./review.ts";

const version = z.int().min(1);
const words = z.string().max(2_000);

export const reviewShape = z.union([
  z.strictObject({ move: z.enum(moves), version, why: words }),
  z.strictObject({
    remark: z.strictObject({
      version,
      place: z.string().max(200),
      quote: z.string().max(500),
      words,
      answers: z.int().min(1).optional(),
    }),
  }),
  z.strictObject({ resolve: z.int().min(1), resolved: z.boolean() }),
  z.strictObject({ look: version.nullable() }),
]) satisfies z.ZodType<ReviewRequest>;
