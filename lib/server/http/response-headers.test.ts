import { describe, expect, it } from "vitest";
import { headersFor } from "./response-headers.ts";

const policyOf = (url: string, ...more: [boolean?, boolean?]) =>
  new Map(
    headersFor(url, ...more)
      .policy.split("; ")
      .map((part) => [part.split(" ")[0] ?? "", part.split(" ").slice(1)]),
  );

describe("pages", () => {
  it("run only scripts of their own answer, each time with another mark", () => {
    const scripts = [1, 2].map(() =>
      policyOf("/reports")
        .get("script-src")
        ?.find((source) => source.startsWith("'nonce-")),
    );
    expect(scripts[0]).toMatch(/^'nonce-[\w+/]{22}=='$/u);
    expect(scripts[0]).not.toBe(scripts[1]);
    expect(policyOf("/reports").get("script-src")).not.toContain("'unsafe-inline'");
    expect(policyOf("/reports").get("script-src")).not.toContain("'unsafe-eval'");
  });

  it("load from nowhere else, send forms nowhere else, and stand in nobody's frame", () => {
    const policy = policyOf("/");
    for (const name of ["default-src", "form-action", "frame-src"]) expect(policy.get(name)).toEqual(["'self'"]);
    expect(policy.get("frame-ancestors")).toEqual(["'none'"]);
    expect(policy.get("connect-src")).toEqual(["'self'"]);
    expect(headersFor("/").headers["access-control-allow-origin"]).toBeUndefined();
  });

  it("while it is developed, and only then, more is allowed", () => {
    expect(policyOf("/", true).get("script-src")).toContain("'unsafe-eval'");
    expect(policyOf("/", true).get("connect-src")).toContain("ws:");
  });
});

describe("documents of routes", () => {
  it.each(["/api/reports/x/html", "/open/2025"])("%s runs nothing and loads nothing", (url) => {
    const policy = policyOf(url);
    expect(policy.get("default-src")).toEqual(["'none'"]);
    expect(policy.has("script-src")).toBe(false);
    expect(policy.get("sandbox")).not.toContain("allow-scripts");
  });
});

describe("open data", () => {
  it.each(["/open", "/open/2025", "/open?x=1"])("%s may be read by anybody", (url) => {
    expect(headersFor(url).headers).toMatchObject({
      "access-control-allow-origin": "*",
      "cross-origin-resource-policy": "cross-origin",
    });
  });

  it.each(["/opening", "/reports/open", "/api/open"])("%s is none", (url) => {
    expect(headersFor(url).headers["access-control-allow-origin"]).toBeUndefined();
    expect(headersFor(url).headers["cross-origin-resource-policy"]).toBe("same-origin");
  });
});

it("every answer says that its kind is what it says, and only an encrypted one asks to stay so", () => {
  for (const url of ["/", "/api/x", "/open"]) expect(headersFor(url).headers["x-content-type-options"]).toBe("nosniff");
  expect(headersFor("/").headers["strict-transport-security"]).toBeUndefined();
  expect(headersFor("/", false, true).headers["strict-transport-security"]).toMatch(/^max-age=\d+$/u);
});
