// The checks that are equations: each edition states them (its `equations` and its `total` heads); what the catalogue says
// of them is read from there.
import { editions } from "../editions/registry.ts";
import { type CompiledEquation, equationsOf } from "../equations/equations.ts";
import type { CheckEntry } from "./check.ts";

/** One entry for each number that equations of the editions are reported under; other wordings of a later form are added. */
export const equationChecks: readonly CheckEntry[] = [...byNumber(editions.flatMap(equationsOf))].map(
  ([number, equations]) => {
    const [first] = equations;
    return {
      number,
      name: wordings(equations.map(({ name }) => name)),
      severity: first.severity,
      ...(first.severity === "error"
        ? { cases: "没有空白格：错误；有空白格可以解释差额：疑问，并列出这些空白格" }
        : {}),
      basis: wordings(equations.map(({ basis }) => basis)),
      needs: "self",
      pace: "figures",
    };
  },
);

function byNumber(
  equations: readonly CompiledEquation[],
): ReadonlyMap<string, readonly [CompiledEquation, ...CompiledEquation[]]> {
  const found = new Map<string, [CompiledEquation, ...CompiledEquation[]]>();
  for (const equation of equations) {
    const list = found.get(equation.check);
    if (list) list.push(equation);
    else found.set(equation.check, [equation]);
  }
  return found;
}

function wordings(texts: readonly string[]): string {
  return [...new Set(texts)].join("；");
}
