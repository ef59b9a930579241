// The statements by which sums are made, kept and compared: $1 is the year where nothing else is said.
import type { Edition } from "#core/editions/edition.ts";
import { signingMoves } from "#core/workflow/states.ts";
import { quoted } from "./edition-table.ts";
import { figureTableOf } from "./figure-tables.ts";
import { addingUp, columnsOf, fromReports, isLeaf, leavesBelow, picking, placed, signed } from "./sum-parts.ts";
import { cellsMark, sumTableOf } from "./sum-tables.ts";

/** Sums of the offices $2 in the year $1 worked out from every report. */
export function inFull(edition: Edition): string {
  return `with recursive ${leavesBelow}, ${picking(fromReports(edition))}, ${addingUp(edition)} select * from sums`;
}

/**
 * Keeps sums of the offices $2, whose offices below have theirs: of those and of the leaves right below. Kept sums are looked up
 * office by office (`offset 0`), however few the planner takes a year to have.
 */
export function keeping(edition: Edition): string {
  const cells = columnsOf(edition);
  const table = sumTableOf(edition);
  const columns = ["due", "reported", "doubled", "digest_high", "digest_low", ...cells];
  return `with
  nodes as (select unnest($2::text[]) as id),
  leaf as (
    select o.id as office, n.id as node from nodes n join offices o on (o.above = n.id or o.id = n.id) where ${isLeaf("o.id")}
  ),
  kept_below as (
    select o.above as node, k.kind, k.due, k.reported, k.doubled, k.digest_high as high, k.digest_low as low,
      ${cells.map((cell) => `k.${cell}`).join(", ")}
    from nodes n join offices o on o.above = n.id
    cross join lateral (select * from ${table} where office_id = o.id and year = $1 offset 0) k
  ), ${picking(placed(edition))}, ${addingUp(edition, "kept_below")}
  insert into ${table} (office_id, kind, year, offices_version, cells, ${columns.join(", ")})
  select office_id, kind, $1, (select version from offices_version), '${cellsMark(edition)}', ${columns.join(", ")} from sums
  on conflict do nothing`;
}

/** Is a kept row of the tree of offices as it is now, and of the cells that this program knows? */
const current = (edition: Edition) =>
  `offices_version = (select version from offices_version) and cells = '${cellsMark(edition)}'`;

/** Kept sums of the office $1 in the years $2 of the kind $3; of years without marks alone, unless they were just made. */
export function kept(edition: Edition, unmarked = true): string {
  const marks = unmarked ? " and not exists (select 1 from sums_marks m where m.year = k.year)" : "";
  return `select * from ${sumTableOf(edition)} k where office_id = $1 and year = any($2::integer[]) and kind = $3 and ${current(edition)}${marks}`;
}

/** Takes the marks of the year $1 away, and with them the sums above all that they mark; and those of another tree. */
export function spreading(edition: Edition): string {
  return `with recursive taken as (delete from sums_marks where year = $1 returning report_id, office_id),
  up (office_id) as (
    (select w.office_id from taken t join report_work w on w.report_id = t.report_id
      union select office_id from taken where office_id is not null)
    union select o.above from up u join offices o on o.id = u.office_id where o.above is not null
  )
  delete from ${sumTableOf(edition)} where year = $1 and ((${current(edition)}) is not true or office_id in (select office_id from up))`;
}

/** Offices at or below $2 whose sums of the year $1 are not kept, deepest last. What is kept is not looked into. */
export function lacking(edition: Edition): string {
  const isKept = (office: string) =>
    `exists (select 1 from ${sumTableOf(edition)} k where k.office_id = ${office} and k.kind = 'live' and k.year = $1)`;
  return `with recursive lack (id, depth) as (
    select id, 0 from offices where id = $2 and not ${isKept("id")}
    union all
    select o.id, l.depth + 1 from lack l join offices o on o.above = l.id where not ${isLeaf("o.id")} and not ${isKept("o.id")}
  ) select id, depth from lack order by depth`;
}

/** All kept sums of the year $1 that differ from the full ones; those under marks are due to be made anew. */
export function differing(edition: Edition): string {
  const columns = ["due", "reported", "doubled", "digest_high", "digest_low", ...columnsOf(edition)];
  const differs = columns.map((column) => `k.${column} is distinct from s.${column}`).join(" or ");
  return `with recursive nodes as (select distinct office_id as id from ${sumTableOf(edition)} where year = $1),
  up (office, node) as (
    select id, id from offices o where ${isLeaf("o.id")}
    union all select u.office, o.above from up u join offices o on o.id = u.node where o.above is not null
  ),
  leaf as (select office, node from up where node in (select id from nodes)), ${picking(fromReports(edition))}, ${addingUp(edition)},
  marked (office_id) as (
    (select w.office_id from sums_marks m join report_work w on w.report_id = m.report_id where m.year = $1
      union select office_id from sums_marks where year = $1 and office_id is not null)
    union select o.above from marked u join offices o on o.id = u.office_id where o.above is not null
  )
  select o.name, o.id as office, s.kind, (select jsonb_object_agg(key, value) from jsonb_each_text(to_jsonb(k))) as kept,
    (select jsonb_object_agg(key, value) from jsonb_each_text(to_jsonb(s))) as full
  from sums s join ${sumTableOf(edition)} k on k.office_id = s.office_id and k.kind = s.kind and k.year = $1 and ${current(edition)}
  join offices o on o.id = s.office_id
  where s.office_id not in (select office_id from marked) and (${differs}) order by o.id, s.kind limit 100`;
}

/** What each office right below the office $2 adds to these cells in the year $1 by the kind $3; the largest in `first` comes first. */
export function contributing(edition: Edition, cells: readonly string[], first?: string): string {
  const figures = cells.map((cell) => `coalesce(k.${quoted(cell)}, f.${quoted(cell)}) as ${quoted(cell)}`);
  const order = first === undefined ? "" : `${quoted(first)} desc nulls last, `;
  return `with leaf as (select id as office, above as node from offices o where above = $2 and ${isLeaf("o.id")}), ${picking(placed(edition))}
  select o.id as office, o.name, c.report_id as report, coalesce(k.due, 1) as due,
    coalesce(k.reported, case when c.report_id is null then 0 else 1 end) as reported,
    coalesce(k.doubled, case when t.office is null then 0 else 1 end) as doubled, ${figures.join(", ")}
  from offices o
  left join ${sumTableOf(edition)} k on k.office_id = o.id and k.kind = $3 and k.year = $1 and not ${isLeaf("o.id")}
  left join counted c on c.office = o.id and (c.signed or $3 = 'live')
  left join (
    select office from leaf_returns where not counts and (signings > 1 or $3 = 'live')
  ) t on t.office = o.id
  left join ${figureTableOf(edition)} f on f.year = $1 and f.report_id = c.report_id
  where o.above = $2 order by ${order}o.id`;
}

/** Leaves at or below the offices $2 without one signed report of the year $1. */
export function missing(edition: Edition): string {
  return `with recursive ${leavesBelow},
  had as (
    select r.office_id as office, count(*)::integer as reports, count(*) filter (where ${signed}) as signings,
      min(r.state) as state
    from ${placed(edition)} r group by r.office_id
  )
  select l.office, l.name, coalesce(a.name, '') as above, coalesce(h.reports, 0) as reports,
    case when h.reports = 1 then h.state end as state, coalesce(h.signings, 0) > 1 as doubled
  from leaf l left join had h on h.office = l.office left join upper_offices a on a.id = l.above
  where coalesce(h.signings, 0) <> 1 order by l.office`;
}

/** When the returns of the year $1 at or below the offices $2 were last written in, and last signed or opened again. */
export function lastChanged(edition: Edition): string {
  return `with recursive ${leavesBelow}
  select max(p.updated_at) as live, max(m.at) as signed
  from leaf l join ${placed(edition)} r on r.office_id = l.office join reports p on p.id = r.report_id
  left join lateral (
    select max(at) as at from report_moves where report_id = r.report_id and move in (${signingMoves.map((move) => `'${move}'`).join(", ")})
  ) m on true`;
}

/** Years that there are reports of, one look each: a million reports are not passed. */
export const yearsThere = `with recursive there (year) as (
  select min(year) from reports
  union all select (select min(r.year) from reports r where r.year > t.year) from there t where t.year is not null
) select year from there t
  where year is not null and exists (select 1 from reports r where r.year = t.year and r.deleted_at is null) order by year`;
