import { describe, expect, it } from "vitest";
import { lockedPackage } from "./locked-packages.ts";
import { platforms, platformsNamed } from "./platform.ts";

describe("the machines that there is an archive for", () => {
  it("are all where none is named, and those that are, in the usual order", () => {
    expect(platformsNamed([])).toEqual(platforms);
    expect(platformsNamed(["linux-arm64", "windows-x64"]).map(({ id }) => id)).toEqual(["windows-x64", "linux-arm64"]);
  });

  it("a name that there is not is told, with those that there are", () => {
    expect(() => platformsNamed(["linux-x64", "amiga"])).toThrow(/amiga.*windows-x64/u);
  });

  it("each has a Node of its own, sealed, all of one version", () => {
    const nodes = platforms.map(({ nodePackage }) => lockedPackage(nodePackage));
    expect(new Set(nodes.map(({ version }) => version)).size).toBe(1);
    expect(new Set(nodes.map(({ integrity }) => integrity)).size).toBe(platforms.length);
    for (const { integrity } of nodes) expect(integrity).toMatch(/^sha512-/u);
  });

  it("whoever unpacks it finds something to start and something to read, in Chinese", () => {
    for (const { topFiles } of platforms) {
      const names = Object.values(topFiles);
      expect(names).toContain("说明.txt");
      expect(names.some((name) => name.startsWith("启动"))).toBe(true);
    }
  });
});
