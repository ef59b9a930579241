// What the routes of accounts take: signing in, passwords, people, offices.
import * as z from "zod";
import { type Grant, roles } from "../workflow/roles.ts";

export interface SignInRequest {
  readonly login: string;
  readonly password: string;
}

export interface PasswordRequest {
  readonly current: string;
  readonly password: string;
}

export interface NewPersonRequest extends SignInRequest {
  readonly name: string;
  readonly grants: readonly Grant[];
}

/** One thing that is done to a person. */
export type PersonRequest =
  | { readonly name: string; readonly grants: readonly Grant[]; readonly disabled: boolean }
  | { readonly password: string }
  | { readonly unlock: true }
  | { readonly endSessions: true };

export interface OfficeRequest {
  readonly id?: string | undefined;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly above?: string | undefined;
  readonly oneForAll: boolean;
  /** Left out: as it was. */
  readonly openData?: boolean | undefined;
}

/** Longer ones are told what is wrong by whoever judges them. */
const longText = z.string().max(1_000_000);
const name = z.string().max(200);
const id = z.string().regex(/^[0-9a-f]{12,16}$/);
const grants = z.array(z.strictObject({ role: z.enum(roles), office: id })).max(200) satisfies z.ZodType<Grant[]>;

export const signInShape = z.strictObject({ login: name, password: longText }) satisfies z.ZodType<SignInRequest>;

export const passwordShape = z.strictObject({
  current: longText,
  password: longText,
}) satisfies z.ZodType<PasswordRequest>;

export const newPersonShape = z.strictObject({
  login: name,
  name,
  password: longText,
  grants,
}) satisfies z.ZodType<NewPersonRequest>;

export const personShape = z.union([
  z.strictObject({ name, grants, disabled: z.boolean() }),
  z.strictObject({ password: longText }),
  z.strictObject({ unlock: z.literal(true) }),
  z.strictObject({ endSessions: z.literal(true) }),
]) satisfies z.ZodType<PersonRequest>;

export const officeShape = z.strictObject({
  id: id.optional(),
  name,
  aliases: z.array(name).max(20),
  above: id.optional(),
  oneForAll: z.boolean(),
  openData: z.boolean().optional(),
}) satisfies z.ZodType<OfficeRequest>;
