// What package-lock.json says about a package.
import { readFileSync } from "node:fs";

export const root = new URL("../..", import.meta.url);

interface Locked {
  readonly version: string;
  readonly integrity: string;
}

const { packages } = JSON.parse(readFileSync(new URL("package-lock.json", root), "utf8")) as {
  packages: Record<string, Locked>;
};

/** Version and seal of a package at the top of the tree. Throws where it is not locked. */
export function lockedPackage(name: string): Locked {
  const locked = packages[`node_modules/${name}`];
  if (!locked) throw new Error(`${name} is not in package-lock.json`);
  return locked;
}
