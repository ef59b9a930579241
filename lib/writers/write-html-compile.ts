// Compiles the HTML templates, once, strictly: a field that a template names and the writer does not give is an error.
import Handlebars from "handlebars";
import type { NodeType } from "#core/document/node.ts";

export type Template = (view: object) => string;

/** Compiles templates of one set with their partials. Values are escaped unless a template says `{{{…}}}`. */
export function compileWith<K extends string>(
  sources: Readonly<Record<K, string>>,
  partials: Readonly<Record<string, string>>,
): Readonly<Record<K, Template>> {
  const compiler = Handlebars.create();
  for (const [name, source] of Object.entries(partials)) compiler.registerPartial(name, source);
  const entries = Object.entries<string>(sources).map(([name, source]) => [
    name,
    compiler.compile(source, { strict: true, knownHelpersOnly: true, preventIndent: true, data: false }),
  ]);
  return Object.fromEntries(entries) as Record<K, Template>;
}

/** As above for a set with one template for each type of node. */
export function compileNodes(sources: Readonly<Record<NodeType, string>>, partials: Readonly<Record<string, string>>) {
  return compileWith<NodeType>(sources, partials);
}
