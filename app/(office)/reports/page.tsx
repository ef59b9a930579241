// The office's reports.
import type { Metadata } from "next";
import { after } from "next/server";
import { dueToContinue } from "#components/reports/like-reports.ts";
import { ReportList } from "#components/reports/report-list.tsx";
import { isState } from "#core/findings/section-state.ts";
import { refuseWriting } from "#core/workflow/judge-move.ts";
import { stateNames } from "#core/workflow/states.ts";
import { officeMode } from "#server/accounts/office-mode.ts";
import { storeForPage, visitorForPage } from "#server/accounts/visit.ts";
import { collectingPlaces } from "#server/collections/collecting-places.ts";
import { listPage } from "#server/reports/list-page.ts";
import { listReports } from "#server/reports/read-report.ts";

export const metadata: Metadata = { title: "我的年报" };

type Search = Promise<Readonly<Record<string, string | string[] | undefined>>>;

export default async function ReportsPage({ searchParams }: { searchParams: Search }) {
  const params = await searchParams;
  const asked = {
    search: oneOf(params.search),
    year: oneOf(params.year),
    state: oneOf(params.state),
    errors: oneOf(params.errors),
  };
  const store = await storeForPage();
  const [page, deleted, all, ways] = await Promise.all([
    listPage(store, {
      search: asked.search,
      ...(/^\d{4}$/.test(asked.year) ? { year: Number(asked.year) } : {}),
      ...(isState(asked.state) ? { state: asked.state } : {}),
      ...(/^\d{1,4}$/.test(asked.errors) ? { errors: Number(asked.errors) } : {}),
      page: Number.parseInt(oneOf(params.page), 10) || 1,
    }),
    listReports(store, { deleted: true }),
    listReports(store),
    officeMode() ? store.review.works() : [],
  ]);
  const visitor = await visitorForPage();
  const collecting = visitor ? await collectingPlaces(store, visitor, new Date().getFullYear() - 1) : [];
  const work = new Map(ways.map((way) => [way.report, way]));
  const reports = page.reports.map((report) => {
    const way = work.get(report.id);
    if (!way || !visitor) return report;
    const closed = refuseWriting(visitor.tree, way, visitor.person) !== undefined;
    return { ...report, work: stateNames[way.state], closed };
  });
  const due = dueToContinue(all, new Date().getFullYear());
  // This page is the first after a start.
  after(async () => {
    const { prepareNewestCollection } = await import("#server/collections/prepare-newest.ts");
    await prepareNewestCollection(store);
  });
  return (
    <ReportList
      page={{ ...page, reports }}
      search={asked}
      deleted={deleted}
      due={due}
      collecting={collecting}
      reminded={officeMode() !== undefined}
      begins={!visitor || visitor.person.grants.some(({ role }) => role === "clerk")}
    />
  );
}

/** An address may name a thing twice: the first counts, cut where it is longer than any name. */
function oneOf(given: string | string[] | undefined): string {
  return ((Array.isArray(given) ? given[0] : given) ?? "").slice(0, 100);
}
