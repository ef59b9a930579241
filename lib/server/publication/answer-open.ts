// Answers to whoever asks for open data, without signing in: nothing but what offices published and opened, never a cookie.
import { publishedPart } from "#core/report/published-part.ts";
import { writeCsv } from "#writers/write-csv.ts";
import { officeMode } from "../accounts/office-mode.ts";
import { Refusal } from "../ground/refusal.ts";
import { sha256 } from "../store/digest.ts";
import { openedStore } from "../store/opened-store.ts";
import type { Store } from "../store/store.ts";
import { linkedCatalog, linkedReport, type OpenForm, openAddress, openForms } from "./linked-reports.ts";
import { type PublishedReport, publishedReport } from "./published-report.ts";

const notOpen = "没有这份开放数据：单位没有开放，或者还没有发布。";
/** Caches may keep an answer so long; whoever closes its data waits no longer than that. */
const keptFor = "public, max-age=300";

/** The catalogue of all years or of one (`2025`). Refused with 404 where nothing can be open, and for what is no year. */
export async function openCatalog(request: Request, year?: string): Promise<Response> {
  const store = await requireOpen();
  const asked = year === undefined ? {} : { year: yearOf(year) };
  const [open, offices] = await Promise.all([store.review.openReports(asked), store.people.offices()]);
  const names = new Map(offices.map(({ id, name }) => [id, name]));
  const listed = open.map((each) => ({ ...each, officeName: names.get(each.office) ?? "" }));
  const address = year === undefined ? "/open" : `/open/${year}`;
  const text = `${JSON.stringify(linkedCatalog(address, listed), null, 2)}\n`;
  return tagged(request, sha256(text), text, openForms.jsonld);
}

/** One report: `file` is the office's id with the ending of a form (`0123456789ab.csv`). Refused with 404. */
export async function openReport(request: Request, year: string, file: string): Promise<Response> {
  const store = await requireOpen();
  const [, office = "", form = ""] = /^([0-9a-f]{12,16})\.([a-z]+)$/.exec(file) ?? [];
  if (!isForm(form)) throw new Refusal(404, notOpen);
  const found = await publishedReport(store, yearOf(year), office);
  if (!found) throw new Refusal(404, notOpen);
  const answer = tagged(request, `${found.fingerprint}-${form}`, written[form](office, found), openForms[form]);
  answer.headers.set("link", `<${openAddress(found.report.year, office, "jsonld")}>; rel="describedby"`);
  return answer;
}

const written: Readonly<Record<OpenForm, (office: string, found: PublishedReport) => string>> = {
  json: (_office, { edition, report }) => `${JSON.stringify(publishedPart(edition, report), null, 2)}\n`,
  csv: (_office, { edition, report }) => writeCsv(edition, report),
  jsonld: (office, found) => `${JSON.stringify(linkedReport(office, found), null, 2)}\n`,
};

function isForm(text: string): text is OpenForm {
  return Object.hasOwn(openForms, text);
}

/** On one's own PC nothing is published by this program: there is nothing to be had. */
async function requireOpen(): Promise<Store> {
  if (!officeMode()) throw new Refusal(404, notOpen);
  return openedStore();
}

function yearOf(text: string): number {
  if (!/^\d{4}$/.test(text)) throw new Refusal(404, notOpen);
  return Number(text);
}

/** The answer with its tag; nothing but the tag for whoever has it already (304). */
function tagged(request: Request, mark: string, body: string, type: string): Response {
  const etag = `"${mark}"`;
  const headers = { etag, "cache-control": keptFor, vary: "accept-encoding" };
  const known = (request.headers.get("if-none-match") ?? "").split(",").map((one) => one.trim().replace(/^W\//, ""));
  if (known.includes(etag)) return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, "content-type": type } });
}
