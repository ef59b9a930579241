import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkRequest } from "./check-request.ts";
import { askerOf, listeningFrom } from "./listening.ts";

const asked = (host: string, origin?: string) => ({
  method: "POST",
  url: "/api/reports",
  headers: { host, "content-length": "2", ...(origin ? { origin } : {}) },
  rawHeaders: ["Host", host],
});

test("without anything said it is this machine alone, by http", () => {
  const { host, port, scheme, open, address } = listeningFrom({}, []);
  expect({ host, port, scheme, open, address }).toEqual({
    host: "127.0.0.1",
    port: 3000,
    scheme: "http",
    open: false,
    address: "http://127.0.0.1:3000",
  });
});

test("for others it wants a certificate, a proxy, or that the risk is taken", () => {
  expect(() => listeningFrom({ HOST: "0.0.0.0" }, [])).toThrow(/证书.*反向代理.*--allow-http/);
  expect(listeningFrom({ HOST: "0.0.0.0" }, ["--allow-http"])).toMatchObject({
    open: true,
    unprotected: true,
    scheme: "http",
  });
  expect(() => listeningFrom({ HOST: "0.0.0.0", NIANBAO_CERT: "/nowhere", NIANBAO_CERT_KEY: "/nowhere" }, [])).toThrow(
    /读不到证书/,
  );
  const folder = mkdtempSync(join(tmpdir(), "nianbao-cert-"));
  const [cert, key] = [join(folder, "c.pem"), join(folder, "k.pem")];
  for (const path of [cert, key]) writeFileSync(path, "PEM");
  expect(listeningFrom({ HOST: "10.1.2.3", NIANBAO_CERT: cert, NIANBAO_CERT_KEY: key }, [])).toMatchObject({
    scheme: "https",
    unprotected: false,
    tls: { cert: "PEM", key: "PEM" },
    address: "https://10.1.2.3:3000",
  });
  rmSync(folder, { recursive: true });
  expect(() => listeningFrom({ NIANBAO_PROXY: "127.0.0.1" }, [])).toThrow(/NIANBAO_ADDRESS/);
  expect(() => listeningFrom({ NIANBAO_PROXY: "127.0.0.1", NIANBAO_ADDRESS: "http://a.cn" }, [])).toThrow(
    /NIANBAO_ADDRESS/,
  );
  expect(() => listeningFrom({ PORT: "x" }, [])).toThrow(/端口/);
});

test("behind a proxy the address that users type is the only origin, and http of the same name is another", () => {
  const { hosts, scheme, open } = listeningFrom(
    { NIANBAO_PROXY: "127.0.0.1", NIANBAO_ADDRESS: "https://nb.gov.cn" },
    [],
  );
  expect(open).toBe(true);
  expect(checkRequest(asked("nb.gov.cn", "https://nb.gov.cn"), hosts, scheme)).toBeUndefined();
  expect(checkRequest(asked("nb.gov.cn", "http://nb.gov.cn"), hosts, scheme)?.status).toBe(403);
  expect(checkRequest(asked("nb.gov.cn", "https://evil.cn"), hosts, scheme)?.status).toBe(403);
  expect(checkRequest(asked("evil.cn"), hosts, scheme)?.status).toBe(421);
});

test("who asked is the other end; through a proxy the last hop that it names, and nobody comes past it", () => {
  const proxies = new Set(["10.0.0.1"]);
  expect(askerOf("::ffff:10.2.3.4", "1.1.1.1", undefined)).toBe("10.2.3.4");
  expect(askerOf("::ffff:10.0.0.1", "6.6.6.6, 10.9.9.9", proxies)).toBe("10.9.9.9");
  expect(askerOf("10.0.0.1", undefined, proxies)).toBe("10.0.0.1");
  expect(askerOf("10.0.0.2", "10.9.9.9", proxies)).toBeUndefined();
});
