// What our own Word and Excel files say about themselves in their properties: year, form, office.
import type { Stated } from "./blocks.ts";
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
  const office = values.get("creator");
  return { year, edition, ...(office === undefined ? {} : { office }) };
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
