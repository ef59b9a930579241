import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { backPath, providerFrom } from "./provider-settings.ts";

const good = {
  NIANBAO_OIDC_ISSUER: "https://sso.example.gov.cn",
  NIANBAO_OIDC_CLIENT: "nianbao",
  NIANBAO_OIDC_CLAIM: "sub",
};
const from = (more: Readonly<Record<string, string | undefined>> = {}) =>
  providerFrom({ ...good, ...more }, "https://nb.example.gov.cn");

describe("the office's own sign-on", () => {
  it("is none where none is named", () => {
    expect(from({ NIANBAO_OIDC_ISSUER: undefined })).toBeUndefined();
    expect(from({ NIANBAO_OIDC_ISSUER: "" })).toBeUndefined();
  });

  it("is known by its address, our name there and the claim with the login", () => {
    const settings = from();
    expect(settings).toMatchObject({
      client: "nianbao",
      claim: "sub",
      name: "统一登录平台",
      back: `https://nb.example.gov.cn${backPath}`,
    });
    expect(settings?.issuer.href).toBe("https://sso.example.gov.cn/");
    expect(settings).not.toHaveProperty("secret");
    expect(from({ NIANBAO_OIDC_NAME: "市统一认证" })?.name).toBe("市统一认证");
  });

  it.each([
    [{ NIANBAO_OIDC_CLIENT: "" }, "NIANBAO_OIDC_CLIENT"],
    [{ NIANBAO_OIDC_CLAIM: undefined }, "NIANBAO_OIDC_CLAIM"],
    [{ NIANBAO_OIDC_ISSUER: "http://sso.example.gov.cn" }, "https://"],
    [{ NIANBAO_OIDC_ISSUER: "sso.example.gov.cn" }, "NIANBAO_OIDC_ISSUER"],
    [{ NIANBAO_OIDC_ISSUER: "ftp://127.0.0.1" }, "NIANBAO_OIDC_ISSUER"],
    [{ NIANBAO_OIDC_ISSUER: "http://localhost.evil.example" }, "NIANBAO_OIDC_ISSUER"],
    [{ NIANBAO_OIDC_SECRET_FILE: "/no/such/file" }, "NIANBAO_OIDC_SECRET_FILE"],
  ])("%j is refused, with what to set", (more, said) => {
    expect(() => from(more)).toThrow(expect.objectContaining({ status: 422, message: expect.stringContaining(said) }));
  });

  it.each(["http://127.0.0.1:9000", "http://localhost:9000", "http://[::1]:9000"])(
    "%s on this machine may be unencrypted",
    (issuer) => {
      expect(from({ NIANBAO_OIDC_ISSUER: issuer })?.issuer.protocol).toBe("http:");
    },
  );

  it("its secret is what stands in the file, without the line's end", () => {
    const folder = mkdtempSync(join(tmpdir(), "nianbao-secret-"));
    const file = join(folder, "secret");
    writeFileSync(file, "  geheim \n");
    expect(from({ NIANBAO_OIDC_SECRET_FILE: file })?.secret).toBe("geheim");
    rmSync(folder, { recursive: true });
  });
});
