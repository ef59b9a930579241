// What a published page says of itself to search engines and catalogues of open data: JSON-LD in the words of schema.org.
import type { Document } from "#core/document/node.ts";
import type { MetaTag, Published } from "./write-html-meta.ts";

/** Id of the element in which the page carries the report as data. */
export const dataId = "nianbao";

/** The report as a schema.org `Report` and `Dataset`: who publishes it, for which year, where its figures stand as JSON. `tags`: its meta tags. */
export function linkedData(document: Document, published: Published, tags: readonly MetaTag[]): object {
  const told = new Map(tags.map(({ name, content }) => [name, content]));
  const day = told.get("PubDate")?.slice(0, 10);
  const publisher = { "@type": "GovernmentOrganization", name: document.office };
  return {
    "@context": "https://schema.org",
    "@type": ["Report", "Dataset"],
    name: document.title,
    description: told.get("Description") ?? document.title,
    inLanguage: "zh-CN",
    keywords: told.get("Keywords"),
    publisher,
    author: publisher,
    temporalCoverage: `${document.year}-01-01/${document.year}-12-31`,
    ...(day ? { datePublished: day } : {}),
    ...(published.url ? { url: published.url } : {}),
    isAccessibleForFree: true,
    distribution: {
      "@type": "DataDownload",
      name: `${document.year}年数据（nianbao/1）`,
      encodingFormat: "application/json",
      contentUrl: `${published.url?.replace(/#.*$/u, "") ?? ""}#${dataId}`,
    },
  };
}
