// Text in GBK, which no encoder of Node writes: each character by looking it up in the decoder.

let codes: ReadonlyMap<string, readonly number[]> | undefined;

/** The bytes of a text; `?` for what GBK does not have. */
export function gbkOf(text: string): Buffer {
  codes ??= allCodes();
  const known = codes;
  return Buffer.from([...text].flatMap((sign) => (sign < "\x80" ? [sign.charCodeAt(0)] : (known.get(sign) ?? [0x3f]))));
}

function allCodes(): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder("gbk");
  const found = new Map<string, readonly number[]>();
  for (let high = 0x81; high < 0xff; high += 1)
    for (let low = 0x40; low < 0xff; low += 1) found.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
  return found;
}
