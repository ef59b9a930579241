// Parameters after the `?` of an address.
import { Refusal } from "../refusal.ts";

/** The value of a parameter, undefined where it is absent. Given twice it is refused. */
export function queryOf(request: Request, name: string): string | undefined {
  const values = new URL(request.url).searchParams.getAll(name);
  if (values.length > 1) throw new Refusal(400, "参数重复。");
  return values[0];
}
