// XML inside office files: read as a stream of events, DOCTYPE refused, depth bounded.
import { SaxesParser } from "saxes";
import { UnreadableFile } from "#readers/blocks/unreadable-file.ts";

const deepest = 400;

export interface XmlHandler {
  /** Local name without prefix; attributes by local name. */
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  text(text: string): void;
}

function local(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

/** Feeds a document to a handler. Throws UnreadableFile where it is no XML, has a DOCTYPE or is nested too deeply. */
export function parseXml(bytes: Uint8Array, handler: XmlHandler): void {
  const text = decodeXml(bytes);
  const parser = new SaxesParser();
  let depth = 0;
  parser.on("doctype", () => {
    throw new UnreadableFile("文件含有不允许的 DOCTYPE，已拒绝读取");
  });
  parser.on("error", () => {
    throw new UnreadableFile("文件不完整或已损坏，请重新保存后再试");
  });
  parser.on("opentag", (tag) => {
    depth += 1;
    if (depth > deepest) throw new UnreadableFile("文档结构嵌套过深，已拒绝读取");
    const attributes: Record<string, string> = Object.create(null);
    for (const [name, value] of Object.entries(tag.attributes)) attributes[local(name)] = String(value);
    handler.open(local(tag.name), attributes);
  });
  parser.on("closetag", (tag) => {
    depth -= 1;
    handler.close(local(tag.name));
  });
  parser.on("text", (part) => handler.text(part));
  parser.on("cdata", (part) => handler.text(part));
  parser.write(text).close();
}

function decodeXml(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding).decode(bytes);
}
