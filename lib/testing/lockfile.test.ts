// The supply chain, without a network: no package below a known safe version, none that is forbidden, none unsealed.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import floors from "./floors.json" with { type: "json" };

interface Locked {
  readonly version: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
}

const text = readFileSync(new URL("../../package-lock.json", import.meta.url), "utf8");
const { "": _root, ...packages } = (JSON.parse(text) as { packages: Record<string, Locked> }).packages;
const locked = Object.entries(packages).map(([path, entry]) => ({
  name: path.split("node_modules/").at(-1) ?? "",
  ...entry,
}));

function isBelow(version: string, floor: string): boolean {
  const [have = [], want = []] = [version, floor].map((each) => each.split("-")[0]?.split(".").map(Number));
  for (let at = 0; at < 3; at++) if (have[at] !== want[at]) return (have[at] ?? 0) < (want[at] ?? 0);
  return false;
}

test("the lockfile is read", () => {
  expect(locked.length).toBeGreaterThan(80);
  expect(isBelow("16.4.4", "16.4.5") && isBelow("9.9.9", "10.0.0") && !isBelow("16.10.0", "16.4.5")).toBe(true);
});

test.each(floors.floors)("$name is at least $atLeast", ({ name, atLeast }) => {
  const versions = locked.filter((each) => each.name === name).map(({ version }) => version);
  expect(versions.length).toBeGreaterThan(0);
  expect(versions.filter((version) => isBelow(version, atLeast))).toEqual([]);
});

test("nothing forbidden is installed", () => {
  const forbidden = new Set(floors.forbidden.map(({ name }) => name));
  expect(locked.filter(({ name }) => forbidden.has(name))).toEqual([]);
});

test("every package is sealed, none runs a script when installed, none names where it was downloaded", () => {
  expect(locked.filter(({ integrity }) => !integrity?.startsWith("sha512-")).map(({ name }) => name)).toEqual([]);
  expect(locked.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name)).toEqual([]);
  expect(text).not.toContain('"resolved"');
});
