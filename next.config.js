// How Next builds the product. Headers carry a nonce and are set by lib/server/serve.ts.
/** @type {import('next').NextConfig} */
export default {
  // The same sources give the same build: lib/server/prepare.cjs names it after them.
  generateBuildId: () => process.env.NIANBAO_BUILD_ID ?? null,
  // What was found by another program is found again: lib/server/reports/list-states.ts.
  env: { NIANBAO_PROGRAM: process.env.NIANBAO_BUILD_ID ?? "" },
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  // Types are checked by `npm run typecheck`, tests included; a build on a clerk's machine need not wait for it.
  typescript: { ignoreBuildErrors: true },
  experimental: { authInterrupts: true },
  serverExternalPackages: ["kysely", "pdfjs-dist", "hucre", "handlebars", "docx", "yauzl", "saxes", "parse5"],
};
