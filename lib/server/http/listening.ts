// Where the server listens and under which addresses it is reached: on this machine alone, or as the office wants it.
import { readFileSync } from "node:fs";
import { hostname, networkInterfaces } from "node:os";
import { Refusal } from "../ground/refusal.ts";
import { allowedHosts } from "./check-request.ts";

export interface Listening {
  readonly host: string;
  readonly port: number;
  /** The address to open. */
  readonly address: string;
  /** Hosts that a request may name. */
  readonly hosts: ReadonlySet<string>;
  /** How users reach the server. */
  readonly scheme: "http" | "https";
  /** Certificate and key (PEM), where this server itself speaks https. */
  readonly tls?: { readonly cert: string; readonly key: string };
  /** Addresses of the proxy: nobody else is answered, and it is believed who asked through it. */
  readonly proxies?: ReadonlySet<string>;
  /** Reached by others than this machine: people must sign in. */
  readonly open: boolean;
  /** What is sent can be read and changed on its way. */
  readonly unprotected: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

const loopback = /^(?:127\.0\.0\.1|localhost|::1|\[::1\])$/;

export const unprotectedWarning =
  "注意：按 --allow-http 的要求不加密提供服务。同一网络里的人可以看到、改动传输的口令和报告内容，冒充登录的人。请尽快配置证书或反向代理。";

/** Is the server asked to answer others than this machine? */
export function asksForOthers({ HOST, NIANBAO_PROXY }: Environment): boolean {
  return !loopback.test(HOST || "127.0.0.1") || (NIANBAO_PROXY ?? "") !== "";
}

/**
 * From HOST, PORT; NIANBAO_CERT and NIANBAO_CERT_KEY (files), or NIANBAO_PROXY (addresses of the proxy) with
 * NIANBAO_ADDRESS (https://…, as users type it); or the option --allow-http. Refused with what is wrong.
 */
export function listeningFrom(environment: Environment, options: readonly string[]): Listening {
  const host = environment.HOST || "127.0.0.1";
  const port = Number(environment.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Refusal(422, "端口不正确：PORT 应为 1 至 65535 的整数。");
  const tls = certificateFrom(environment);
  const proxies = environment.NIANBAO_PROXY
    ? new Set(environment.NIANBAO_PROXY.split(/[\s,]+/).map(plainAddress))
    : undefined;
  const given = addressFrom(environment.NIANBAO_ADDRESS);
  const open = asksForOthers(environment);
  if (proxies && given?.protocol !== "https:")
    throw new Refusal(
      422,
      "用反向代理时，请用 NIANBAO_ADDRESS 写明用户访问的地址，例如 https://nianbao.example.gov.cn",
    );
  const allowHttp = options.includes("--allow-http");
  if (open && !tls && !proxies && !allowHttp)
    throw new Refusal(
      422,
      "拒绝启动：局域网使用需要配置证书（NIANBAO_CERT、NIANBAO_CERT_KEY），或由反向代理提供 HTTPS（NIANBAO_PROXY、NIANBAO_ADDRESS）；确要明文请加 --allow-http 并知悉风险。",
    );
  const scheme = tls || proxies ? "https" : "http";
  const own = `${scheme}://${host === "0.0.0.0" || host === "::" ? hostname() : host}:${port}`;
  return {
    host: host.replace(/[[\]]/g, ""),
    port,
    address: given ? given.origin : own,
    hosts: new Set([
      ...allowedHosts(port),
      ...(open ? hostsOf(host, port, scheme) : []),
      ...(given ? [given.host] : []),
    ]),
    scheme,
    open,
    unprotected: open && scheme === "http",
    ...(tls ? { tls } : {}),
    ...(proxies ? { proxies } : {}),
  };
}

function certificateFrom({ NIANBAO_CERT: cert, NIANBAO_CERT_KEY: key }: Environment): Listening["tls"] {
  if (!cert && !key) return undefined;
  try {
    return { cert: readFileSync(cert ?? "", "utf8"), key: readFileSync(key ?? "", "utf8") };
  } catch {
    throw new Refusal(
      422,
      "读不到证书：NIANBAO_CERT 应是证书文件，NIANBAO_CERT_KEY 应是私钥文件（PEM），程序要能读取。",
    );
  }
}

function addressFrom(text: string | undefined): URL | undefined {
  if (!text) return undefined;
  try {
    return new URL(text);
  } catch {
    throw new Refusal(422, "NIANBAO_ADDRESS 应是用户访问的地址，例如 https://nianbao.example.gov.cn");
  }
}

/** The names under which others may reach this machine. */
function hostsOf(host: string, port: number, scheme: string): readonly string[] {
  const every = host === "0.0.0.0" || host === "::";
  const addresses = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  const names = every
    ? [hostname(), ...addresses.map(({ address, family }) => (family === "IPv6" ? `[${address}]` : address))]
    : [host];
  const usual = port === (scheme === "https" ? 443 : 80);
  return names.flatMap((name) => [`${name}:${port}`.toLowerCase(), ...(usual ? [name.toLowerCase()] : [])]);
}

/** `::ffff:10.0.0.1` and `10.0.0.1` are the same machine. */
export function plainAddress(address: string): string {
  return address.replace(/^::ffff:/, "");
}

/** Who asked: through the proxy whoever it says, the last hop; else the other end. Undefined for whoever goes past the proxy. */
export function askerOf(
  remote: string,
  forwarded: string | undefined,
  proxies: ReadonlySet<string> | undefined,
): string | undefined {
  const near = plainAddress(remote);
  if (!proxies) return near;
  if (!proxies.has(near)) return undefined;
  return plainAddress(forwarded?.split(",").at(-1)?.trim().slice(0, 60) || near);
}
