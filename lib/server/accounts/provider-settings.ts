// The office's own sign-on (OpenID Connect), if it has one: which it is, and how we are known there. From the environment.
import { readFileSync } from "node:fs";
import { Refusal } from "../ground/refusal.ts";

export interface ProviderSettings {
  /** Whoever vouches for people; nobody else is asked. */
  readonly issuer: URL;
  readonly client: string;
  /** Undefined for a client without one. */
  readonly secret?: string;
  /** The claim that holds the login of an account here. */
  readonly claim: string;
  /** What its button says. */
  readonly name: string;
  /** Where the provider sends people back to. */
  readonly back: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

export const backPath = "/api/sign-in/provider/back";

const loopback = /^(?:127\.0\.0\.1|localhost|\[::1\])$/;

/**
 * From NIANBAO_OIDC_ISSUER, NIANBAO_OIDC_CLIENT, NIANBAO_OIDC_SECRET_FILE, NIANBAO_OIDC_CLAIM, NIANBAO_OIDC_NAME;
 * `address` is how users reach this server. Undefined without an issuer. Refused (422) with what is wrong.
 */
export function providerFrom(environment: Environment, address: string): ProviderSettings | undefined {
  const { NIANBAO_OIDC_ISSUER: issuer, NIANBAO_OIDC_CLIENT: client, NIANBAO_OIDC_SECRET_FILE: file } = environment;
  if (!issuer) return undefined;
  const claim = environment.NIANBAO_OIDC_CLAIM;
  if (!client) throw new Refusal(422, "用统一登录时，请用 NIANBAO_OIDC_CLIENT 写明本程序在登录平台上的客户端编号。");
  if (!claim)
    throw new Refusal(
      422,
      "用统一登录时，请用 NIANBAO_OIDC_CLAIM 写明平台给出的哪一项是本程序的账号名（例如 sub、工号）：要是平台管理、本人不能改、不会转给别人的一项。",
    );
  return {
    issuer: issuerFrom(issuer),
    client,
    ...(file ? { secret: secretIn(file) } : {}),
    claim,
    name: environment.NIANBAO_OIDC_NAME || "统一登录平台",
    back: `${address}${backPath}`,
  };
}

function issuerFrom(text: string): URL {
  const issuer = URL.parse(text);
  const isSafe = issuer?.protocol === "https:" || (issuer?.protocol === "http:" && loopback.test(issuer.hostname));
  if (!issuer || !isSafe)
    throw new Refusal(422, "NIANBAO_OIDC_ISSUER 应是登录平台的地址，以 https:// 开头，例如 https://sso.example.gov.cn");
  return issuer;
}

function secretIn(file: string): string {
  try {
    return readFileSync(file, "utf8").trim();
  } catch {
    throw new Refusal(422, "读不到 NIANBAO_OIDC_SECRET_FILE：应是只写有客户端密钥的文件，程序要能读取。");
  }
}
