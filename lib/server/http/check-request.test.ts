// The guard in front of everything: what is let through, and what never is.
import { describe, expect, it } from "vitest";
import { largestFile } from "#core/report/largest-file.ts";
import { allowedHosts, checkRequest } from "./check-request.ts";
import { largestJson } from "./read-body.ts";

const hosts = allowedHosts(4000);
interface Asked {
  readonly method?: string;
  readonly url?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Headers as they came, where that is more than one of a kind. */
  readonly raw?: readonly string[];
}
const status = ({ method = "GET", url = "/reports", headers = {}, raw }: Asked, scheme?: "http" | "https") => {
  const all = { host: "127.0.0.1:4000", ...headers };
  return checkRequest(
    { method, url, headers: all, rawHeaders: [...(raw ?? Object.entries(all).flat())] },
    hosts,
    scheme,
  )?.status;
};

describe("who is asked for", () => {
  it.each(["127.0.0.1:4000", "localhost:4000", "LOCALHOST:4000", "[::1]:4000"])("%s is this server", (host) => {
    expect(status({ headers: { host } })).toBeUndefined();
  });

  it.each([
    "",
    "127.0.0.1",
    "127.0.0.1:80",
    "evil.example:4000",
    "127.0.0.1:4000.evil.example",
    "127.0.0.1:4000@evil.example",
  ])("“%s” is another: a page elsewhere that names itself as us gets nothing", (host) => {
    expect(status({ headers: { host } })).toBe(421);
  });

  it("two hosts are none", () => {
    expect(status({ raw: ["Host", "127.0.0.1:4000", "host", "evil.example"] })).toBe(400);
  });

  it("on port 80 the port may be left out", () => {
    expect([...allowedHosts(80)]).toEqual(expect.arrayContaining(["localhost", "localhost:80", "127.0.0.1"]));
    expect(allowedHosts(4000).has("localhost")).toBe(false);
  });
});

describe("how it is asked", () => {
  it.each([
    ["GET", undefined],
    ["HEAD", undefined],
    ["POST", undefined],
    ["PATCH", undefined],
    ["DELETE", undefined],
    ["PUT", 405],
    ["TRACE", 405],
    ["CONNECT", 405],
    ["get", 405],
    ["", 405],
  ])("%s: %s", (method, refused) => {
    expect(status({ method })).toBe(refused);
  });

  it.each([
    ["an address with a nil sign", "/a%00b", 404],
    ["an address that cannot be decoded", "/%E0%A4%A", 404],
    ["no path", "http://127.0.0.1/", 404],
    ["the picture proxy", "/_next/image?url=/x", 404],
    ["the picture proxy in disguise", "/%5Fnext/image?url=/x", 404],
    ["an address too long", `/reports?${"a".repeat(8_000)}`, 414],
    ["Chinese in the address", "/reports/%E5%B9%B4%E6%8A%A5", undefined],
  ])("%s: %s", (_, url, refused) => {
    expect(status({ url })).toBe(refused);
  });

  it("no lasting connection is opened", () => {
    expect(status({ headers: { upgrade: "WebSocket", connection: "Upgrade" } })).toBe(400);
  });
});

describe("where a change comes from", () => {
  const change = (headers: Readonly<Record<string, string>>, scheme?: "http" | "https") =>
    status({ method: "POST", url: "/api/reports", headers }, scheme);

  it("a page of ours, an address typed in, a program", () => {
    expect(change({ origin: "http://127.0.0.1:4000", "sec-fetch-site": "same-origin" })).toBeUndefined();
    expect(change({ "sec-fetch-site": "none" })).toBeUndefined();
    expect(change({})).toBeUndefined();
  });

  it.each([
    [{ "sec-fetch-site": "cross-site" }],
    [{ "sec-fetch-site": "same-site" }],
    [{ origin: "http://evil.example" }],
    [{ origin: "null" }],
    [{ origin: "https://127.0.0.1:4000" }],
    [{ origin: "http://127.0.0.1:4001" }],
    [{ origin: "http://127.0.0.1:4000.evil.example" }],
    [{ origin: "http://127.0.0.1:4000", "sec-fetch-site": "cross-site" }],
  ])("%j is refused", (headers) => {
    expect(change(headers)).toBe(403);
  });

  it("looking at something may be asked from anywhere", () => {
    expect(status({ headers: { origin: "http://evil.example", "sec-fetch-site": "cross-site" } })).toBeUndefined();
  });

  it("behind an encrypted address the page's is encrypted, too", () => {
    expect(change({ origin: "https://127.0.0.1:4000" }, "https")).toBeUndefined();
    expect(change({ origin: "http://127.0.0.1:4000" }, "https")).toBe(403);
  });
});

describe("how much is sent", () => {
  const sent = (url: string, headers: Readonly<Record<string, string>>) => status({ method: "POST", url, headers });

  it("no more than a report needs; as much as a file may have where files are taken", () => {
    expect(sent("/api/reports", { "content-length": String(largestJson) })).toBeUndefined();
    expect(sent("/api/reports", { "content-length": String(largestJson + 1) })).toBe(413);
    for (const url of ["/api/read", "/api/audit/", "/api/collections/0123456789abcdef/files?name=x"]) {
      expect(sent(url, { "content-length": String(largestFile) })).toBeUndefined();
      expect(sent(url, { "content-length": String(largestFile + 1) })).toBe(413);
    }
  });

  it.each(["/api/readme", "/api/collections/xyz/files", "/x/api/read"])("%s takes no files", (url) => {
    expect(sent(url, { "content-length": String(largestFile) })).toBe(413);
  });

  it("a body whose length nobody tells, or that is no length, is refused", () => {
    expect(sent("/api/read", { "transfer-encoding": "chunked" })).toBe(413);
    expect(sent("/api/reports", { "content-length": "abc" })).toBe(413);
    expect(sent("/api/reports", {})).toBeUndefined();
  });
});
