// `at` for browsers before Chromium 92: the PDF library's own fillings leave it out. Imported before the library.

interface Indexed {
  readonly length: number;
  readonly [index: number]: unknown;
}

function at(this: Indexed, index: number): unknown {
  const whole = Math.trunc(index) || 0;
  return this[whole < 0 ? this.length + whole : whole];
}

for (const { prototype } of [Array, String, Object.getPrototypeOf(Uint8Array) as { readonly prototype: object }]) {
  if (!("at" in prototype)) Object.defineProperty(prototype, "at", { value: at, configurable: true, writable: true });
}
