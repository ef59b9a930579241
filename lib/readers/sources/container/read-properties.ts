// What our own Word and Excel files say about themselves in their properties: year, form, office.
import type { Stated } from "#readers/blocks/blocks.ts";
import { parseXml } from "./parse-xml.ts";
import type { Zip } from "./unzip.ts";

/** The statement of a file of ours, or undefined for any other file. */
export async function readProperties(zip: Zip): Promise<Stated | undefined> {
  const values = new Map<string, string>();
  const custom = await zip.read("docProps/custom.xml");
  const core = await zip.read("docProps/core.xml");
  if (custom) collect(custom, values, (name, attributes) => (name === "property" ? attributes.name : undefined));
  if (core) collect(core, values, (name) => (name === "creator" ? "creator" : undefined));
  const year = Number(values.get("报告年度"));
  const edition = values.get("报告格式");
  if (edition === undefined || !Number.isInteger(year)) return undefined;
  const version = values.get("填报表版本");
  // Whoever saves a workbook may become its author; whose it is stands in a property of its own.
  const office = values.get("填报单位") ?? values.get("creator");
  const details = closingOf(values);
  return {
    year,
    edition,
    ...(office === undefined ? {} : { office }),
    ...(details ? { details } : {}),
    ...(version === undefined ? {} : { returnWorkbook: Number(version) }),
  };
}

function closingOf(values: ReadonlyMap<string, string>): Stated["details"] {
  const [office, printed, names] = ["署名", "成文日期", "附件"].map((name) => values.get(name));
  const day = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/u.exec(printed ?? "");
  const date = day ? `${day[1]}-${day[2]?.padStart(2, "0")}-${day[3]?.padStart(2, "0")}` : printed;
  if (office === undefined && date === undefined && names === undefined) return undefined;
  const signature = { ...(office === undefined ? {} : { office }), ...(date === undefined ? {} : { date }) };
  return {
    ...(Object.keys(signature).length > 0 ? { signature } : {}),
    ...(names === undefined ? {} : { attachments: names.split("\n") }),
  };
}

/** Texts below the elements that `keyOf` gives a key. */
function collect(
  bytes: Uint8Array,
  values: Map<string, string>,
  keyOf: (name: string, attributes: Readonly<Record<string, string>>) => string | undefined,
): void {
  let key: string | undefined;
  let depth = 0;
  parseXml(bytes, {
    open: (name, attributes) => {
      if (key === undefined) key = keyOf(name, attributes);
      if (key !== undefined) depth += 1;
    },
    close: () => {
      if (key === undefined) return;
      depth -= 1;
      if (depth === 0) key = undefined;
    },
    text: (text) => {
      if (key !== undefined && text.trim() !== "") values.set(key, (values.get(key) ?? "") + text);
    },
  });
}
