// The JSON Schema of the exchange form, which the product publishes.
import * as z from "zod";
import { cellsOf, groupCellsOf } from "../editions/cells.ts";
import type { Edition } from "../editions/edition.ts";
import { editions } from "../editions/registry.ts";
import { envelope } from "./exchange-shape.ts";
import type { FigureKind } from "./figure.ts";

/** JSON Schema (draft 2020-12) of the exchange form, one alternative an edition. */
export function exchangeSchema(among: readonly Edition[] = editions): object {
  const base = z.toJSONSchema(envelope, { io: "input" }) as { properties: Record<string, unknown>; required: string[] };
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "政府信息公开工作年度报告交换格式 nianbao/1",
    oneOf: among.map((edition) => ({
      ...base,
      $schema: undefined,
      title: edition.name,
      properties: {
        ...base.properties,
        edition: { const: edition.id },
        figures: {
          type: "object",
          additionalProperties: false,
          properties: Object.fromEntries(
            [...cellsOf(edition), ...groupCellsOf(edition)].map((cell) => [cell.name, figureSchema(cell)]),
          ),
        },
        narrative: {
          type: "object",
          additionalProperties: false,
          properties: Object.fromEntries(
            ["opening", ...edition.sections.map((section) => section.id)].map((id) => [id, { type: "string" }]),
          ),
        },
      },
      required: [...new Set([...base.required, "edition"])],
    })),
  };
}

function figureSchema(cell: FigureKind): object {
  if (cell.amount) return { type: ["string", "null"], pattern: "^\\d{1,9}(\\.\\d{1,6})?$" };
  return cell.signed ? { type: ["integer", "null"] } : { type: ["integer", "null"], minimum: 0 };
}
