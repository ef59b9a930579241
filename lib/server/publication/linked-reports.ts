// What is open, told to catalogues and search engines: JSON-LD in the words of schema.org. Addresses are relative to the
// answer's own, as JSON-LD allows: the same data under whatever name the server is reached.
import { reportTitle } from "#core/report/title.ts";
import type { OpenReport } from "../store/review-store.ts";
import type { PublishedReport } from "./published-report.ts";

const context = "https://schema.org";
/** Forms in which a report can be had: ending of its address → media type. */
export const openForms = {
  json: "application/json; charset=utf-8",
  csv: "text/csv; charset=utf-8",
  jsonld: "application/ld+json; charset=utf-8",
} as const;
export type OpenForm = keyof typeof openForms;

/** `/open/2025/0123456789ab.json`: never another one for the same report. */
export function openAddress(year: number, office: string, form: OpenForm): string {
  return `/open/${year}/${office}.${form}`;
}

/** A report as a schema.org `Dataset`. */
export function linkedReport(office: string, { report, edition, publishedAt, fingerprint }: PublishedReport): object {
  const publisher = { "@type": "GovernmentOrganization", name: report.office.name };
  const download = (form: OpenForm, name: string) => ({
    "@type": "DataDownload",
    name,
    encodingFormat: openForms[form].split(";")[0],
    contentUrl: openAddress(report.year, office, form),
  });
  return {
    "@context": context,
    "@id": openAddress(report.year, office, "jsonld"),
    "@type": ["Report", "Dataset"],
    name: reportTitle(report),
    inLanguage: "zh-CN",
    publisher,
    temporalCoverage: `${report.year}-01-01/${report.year}-12-31`,
    dateModified: publishedAt,
    version: fingerprint,
    isAccessibleForFree: true,
    measurementTechnique: edition.name,
    distribution: [download("json", "数据与正文（nianbao/1）"), download("csv", "数据表（CSV）")],
  };
}

export interface ListedReport extends OpenReport {
  readonly officeName: string;
}

/** What is open as a schema.org `DataCatalog`, the newest year first. `address`: where this answer stands. */
export function linkedCatalog(address: string, open: readonly ListedReport[]): object {
  // An office may have published several reports on a year: they have one address.
  const once = [...new Map(open.map((each) => [openAddress(each.year, each.office, "jsonld"), each])).values()];
  return {
    "@context": context,
    "@id": address,
    "@type": "DataCatalog",
    name: "政府信息公开工作年度报告数据",
    inLanguage: "zh-CN",
    dataset: once.map(({ year, office, officeName }) => ({
      "@type": "Dataset",
      "@id": openAddress(year, office, "jsonld"),
      name: `${officeName}${year}年政府信息公开工作年度报告`,
      publisher: { "@type": "GovernmentOrganization", name: officeName },
      temporalCoverage: `${year}-01-01/${year}-12-31`,
      distribution: (["json", "csv"] as const).map((form) => ({
        "@type": "DataDownload",
        encodingFormat: openForms[form].split(";")[0],
        contentUrl: openAddress(year, office, form),
      })),
    })),
  };
}
