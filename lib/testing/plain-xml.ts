// Reads XML plainly, for tests: a strict little parser, independent of the product's readers.

export interface Xml {
  /** With its prefix: `w:p`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Xml | string)[];
}

const token =
  /<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/gy;

/** The root element. Throws where the XML is not well formed. */
export function readPlainXml(source: string): Xml {
  const text = source.replace(/^\ufeff/, "");
  const root: (Xml | string)[] = [];
  const open: { name: string; attributes: Record<string, string>; children: (Xml | string)[] }[] = [];
  token.lastIndex = 0;
  let at = 0;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    at = token.lastIndex;
    const [, close, name, attributes, empty, characters] = match;
    const here = open[open.length - 1]?.children ?? root;
    if (characters !== undefined) {
      if (open.length > 0) here.push(decode(characters));
      else if (characters.trim() !== "") throw new Error("text outside the root");
    } else if (name !== undefined && close === "/") {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes nothing`);
    } else if (name !== undefined) {
      const element = { name, attributes: attributesOf(attributes ?? ""), children: [] };
      here.push(element);
      if (empty !== "/") open.push(element);
    }
  }
  if (at !== text.length) throw new Error(`not well formed at ${at}: ${text.slice(at, at + 40)}`);
  if (open.length > 0) throw new Error(`<${open[open.length - 1]?.name}> is not closed`);
  const [element, ...more] = root;
  if (typeof element !== "object" || more.length > 0) throw new Error("not one root");
  return element;
}

function attributesOf(source: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name, double, single] of source.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (name === undefined || name in found) throw new Error(`attribute ${name} twice`);
    found[name] = decode(double ?? single ?? "");
  }
  return found;
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function decode(text: string): string {
  if (/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(text)) throw new Error("a character XML forbids");
  return text.replace(/&(#x?[\da-f]+|\w+);|&/gi, (whole, name?: string) => {
    if (name?.startsWith("#")) {
      return String.fromCodePoint(/^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1)));
    }
    const entity = name === undefined ? undefined : entities[name];
    if (entity === undefined) throw new Error(`entity ${whole}`);
    return entity;
  });
}

export function elements(xml: Xml): readonly Xml[] {
  return xml.children.filter((child): child is Xml => typeof child !== "string");
}

/** First child element of this name. */
export function child(xml: Xml | undefined, name: string): Xml | undefined {
  return xml && elements(xml).find((each) => each.name === name);
}

/** All elements of this name below, in order. */
export function descendants(xml: Xml, name: string): readonly Xml[] {
  return elements(xml).flatMap((each) => [...(each.name === name ? [each] : []), ...descendants(each, name)]);
}

export function textOf(xml: Xml): string {
  return xml.children.map((each) => (typeof each === "string" ? each : textOf(each))).join("");
}

/** The attribute of an element, `w:val` where not named. */
export function value(xml: Xml | undefined, name = "w:val"): string | undefined {
  return xml?.attributes[name];
}
