// The statements by which sums are made, kept and compared. Names of tables and columns follow from the edition; all else
// is a parameter.
import { sumKinds } from "#core/aggregate/level-sums.ts";
import { cellsOf } from "#core/editions/cells.ts";
import type { Edition } from "#core/editions/edition.ts";
import { isApproved, states } from "#core/workflow/states.ts";
import { quoted } from "./edition-table.ts";
import { figureTableOf } from "./figure-tables.ts";
import { sumTableOf } from "./sum-tables.ts";

const signed = `w.state in (${states
  .filter(isApproved)
  .map((state) => `'${state}'`)
  .join(", ")})`;

export const isLeaf = (office: string) => `not exists (select 1 from offices b where b.above = ${office})`;

/** Half of the digest of a return's mark (`markOf`), as `sumDigest` takes it. */
const mark = (from: number) =>
  `('x' || substr(encode(sha256(convert_to(concat_ws(' ', office, report_id, version), 'UTF8')), 'hex'), ${from}, 16))::bit(64)::bigint`;

/**
 * CTEs on `leaf (office, node)`, for the year $1 and a form: `picks` says which reports an office has and whether each counts,
 * `counted` has a row a kind for each that does.
 */
export function picking(edition: Edition): string {
  return `
  reports_of as (
    select l.node, l.office, r.id as report_id, r.version, w.state, ${signed} as signed,
      count(*) over (partition by l.node, l.office) as reports,
      count(*) filter (where ${signed}) over (partition by l.node, l.office) as signings
    from leaf l join report_work w on w.office_id = l.office
    join reports r on r.id = w.report_id and r.year = $1 and r.edition = '${edition.id}' and r.deleted_at is null
  ),
  picks as (
    select r.*, k.kind,
      case k.kind when 'signed' then r.signed and r.signings = 1
        else (r.signed and r.signings = 1) or (r.reports = 1 and r.signings = 0) end as counts,
      case k.kind when 'signed' then r.signings > 1 else r.signings > 1 or (r.signings = 0 and r.reports > 1) end as doubled
    from reports_of r cross join (values ${sumKinds.map((kind) => `('${kind}')`).join(", ")}) k (kind)
  ),
  counted as (select node, kind, office, report_id, version, ${mark(1)} as high, ${mark(17)} as low from picks where counts)`;
}

/** `sums`: of each node and kind what its leaves add up to, in one row, on the CTEs above and `nodes (id)`. */
export function addingUp(edition: Edition): string {
  const cells = cellsOf(edition).map(({ name }) => quoted(name));
  return `
  added as (
    select c.node, c.kind, count(*)::integer as reported, bit_xor(c.high) as high, bit_xor(c.low) as low,
      ${cells.map((cell) => `sum(f.${cell})::bigint as ${cell}`).join(", ")}
    from counted c join ${figureTableOf(edition)} f on f.year = $1 and f.report_id = c.report_id
    group by c.node, c.kind
  ),
  owed as (select node, count(*)::integer as due from leaf group by node),
  twice as (select node, kind, count(distinct office)::integer as doubled from picks where doubled group by node, kind),
  sums as (
    select n.id as office_id, k.kind, coalesce(o.due, 0) as due, coalesce(a.reported, 0) as reported,
      coalesce(t.doubled, 0) as doubled, coalesce(a.high, 0) as digest_high, coalesce(a.low, 0) as digest_low,
      ${cells.map((cell) => `a.${cell}`).join(", ")}
    from nodes n cross join (values ${sumKinds.map((kind) => `('${kind}')`).join(", ")}) k (kind)
    left join owed o on o.node = n.id
    left join added a on a.node = n.id and a.kind = k.kind
    left join twice t on t.node = n.id and t.kind = k.kind
  )`;
}

/** $1 year, $2 offices: all leaves at or below each, by the office asked for. */
export const leavesBelow = `
  nodes as (select unnest($2::text[]) as id),
  below (office, node) as (
    select id, id from nodes union all select o.id, d.node from below d join offices o on o.above = d.office
  ),
  leaf as (select office, node from below d where exists (select 1 from offices o where o.id = d.office) and ${isLeaf("d.office")})`;

/** Sums of the offices $2 in the year $1 worked out from every return. */
export function inFull(edition: Edition): string {
  return `with recursive ${leavesBelow}, ${picking(edition)}, ${addingUp(edition)} select * from sums`;
}

/** Keeps sums of the offices $2, whose offices below have theirs: of those and of the leaves right below. */
export function keeping(edition: Edition): string {
  const cells = cellsOf(edition).map(({ name }) => quoted(name));
  const table = sumTableOf(edition);
  const columns = ["due", "reported", "doubled", "digest_high", "digest_low", ...cells];
  const both = (cell: string) => `coalesce(s.${cell} + b.${cell}, s.${cell}, b.${cell})`;
  return `with
  nodes as (select unnest($2::text[]) as id),
  leaf as (
    select o.id as office, n.id as node from nodes n join offices o on (o.above = n.id or o.id = n.id) where ${isLeaf("o.id")}
  ), ${picking(edition)}, ${addingUp(edition)},
  below as (
    select o.above as office_id, k.kind, sum(k.due) as due, sum(k.reported) as reported, sum(k.doubled) as doubled,
      bit_xor(k.digest_high) as digest_high, bit_xor(k.digest_low) as digest_low,
      ${cells.map((cell) => `sum(k.${cell})::bigint as ${cell}`).join(", ")}
    from nodes n join offices o on o.above = n.id join ${table} k on k.office_id = o.id and k.year = $1
    group by o.above, k.kind
  )
  insert into ${table} (office_id, kind, year, offices_version, ${columns.join(", ")})
  select s.office_id, s.kind, $1, (select version from offices_version),
    s.due + coalesce(b.due, 0), s.reported + coalesce(b.reported, 0), s.doubled + coalesce(b.doubled, 0),
    s.digest_high # coalesce(b.digest_high, 0), s.digest_low # coalesce(b.digest_low, 0), ${cells.map(both).join(", ")}
  from sums s left join below b on b.office_id = s.office_id and b.kind = s.kind
  on conflict do nothing`;
}

/** Is a kept row of the tree of offices as it is now? */
const current = "offices_version = (select version from offices_version)";

/** Kept sums of the office $1 in the years $2 of the kind $3; of years without marks alone, unless they were just made. */
export function kept(edition: Edition, unmarked = true): string {
  const marks = unmarked ? " and not exists (select 1 from sums_marks m where m.year = k.year)" : "";
  return `select * from ${sumTableOf(edition)} k where office_id = $1 and year = any($2::integer[]) and kind = $3 and ${current}${marks}`;
}

/** Takes the marks of the year $1 away, and with them the sums above all that they mark; and those of another tree. */
export function spreading(edition: Edition): string {
  return `with recursive taken as (delete from sums_marks where year = $1 returning report_id, office_id),
  up (office_id) as (
    (select w.office_id from taken t join report_work w on w.report_id = t.report_id
      union select office_id from taken where office_id is not null)
    union select o.above from up u join offices o on o.id = u.office_id where o.above is not null
  )
  delete from ${sumTableOf(edition)} where year = $1 and (not (${current}) or office_id in (select office_id from up))`;
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
  const columns = [
    "due",
    "reported",
    "doubled",
    "digest_high",
    "digest_low",
    ...cellsOf(edition).map(({ name }) => quoted(name)),
  ];
  const differs = columns.map((column) => `k.${column} is distinct from s.${column}`).join(" or ");
  return `with recursive nodes as (select distinct office_id as id from ${sumTableOf(edition)} where year = $1),
  up (office, node) as (
    select id, id from offices o where ${isLeaf("o.id")}
    union all select u.office, o.above from up u join offices o on o.id = u.node where o.above is not null
  ),
  leaf as (select office, node from up where node in (select id from nodes)), ${picking(edition)}, ${addingUp(edition)},
  marked (office_id) as (
    (select w.office_id from sums_marks m join report_work w on w.report_id = m.report_id where m.year = $1
      union select office_id from sums_marks where year = $1 and office_id is not null)
    union select o.above from marked u join offices o on o.id = u.office_id where o.above is not null
  )
  select o.name, o.id as office, s.kind, (select jsonb_object_agg(key, value) from jsonb_each_text(to_jsonb(k))) as kept,
    (select jsonb_object_agg(key, value) from jsonb_each_text(to_jsonb(s))) as full
  from sums s join ${sumTableOf(edition)} k on k.office_id = s.office_id and k.kind = s.kind and k.year = $1 and ${current}
  join offices o on o.id = s.office_id
  where s.office_id not in (select office_id from marked) and (${differs}) order by o.id, s.kind limit 100`;
}

/** Who adds how much to a cell of the office $2 in the year $1 by the kind $3. */
export function contributing(edition: Edition, cell: string): string {
  return `with leaf as (select id as office, above as node from offices o where above = $2 and ${isLeaf("o.id")}), ${picking(edition)}
  select o.id as office, o.name, coalesce(k.${quoted(cell)}, f.${quoted(cell)}) as value, c.report_id as report,
    coalesce(k.due, 1) as due, coalesce(k.reported, case when c.report_id is null then 0 else 1 end) as reported,
    coalesce(k.doubled, case when exists (select 1 from picks p where p.office = o.id and p.kind = $3 and p.doubled) then 1 else 0 end) as doubled
  from offices o
  left join ${sumTableOf(edition)} k on k.office_id = o.id and k.kind = $3 and k.year = $1 and not ${isLeaf("o.id")}
  left join counted c on c.office = o.id and c.kind = $3
  left join ${figureTableOf(edition)} f on f.year = $1 and f.report_id = c.report_id
  where o.above = $2 order by value desc nulls last, o.id`;
}

/** Leaves at or below the offices $2 without one signed report of the year $1. */
export function missing(edition: Edition): string {
  return `with recursive ${leavesBelow},
  had as (
    select l.office, count(*)::integer as reports, count(*) filter (where ${signed}) as signings, min(w.state) as state
    from leaf l join report_work w on w.office_id = l.office
    join reports r on r.id = w.report_id and r.year = $1 and r.edition = '${edition.id}' and r.deleted_at is null
    group by l.office
  )
  select o.id as office, o.name, coalesce(a.name, '') as above, coalesce(h.reports, 0) as reports,
    case when h.reports = 1 then h.state end as state
  from leaf l join offices o on o.id = l.office left join offices a on a.id = o.above left join had h on h.office = l.office
  where coalesce(h.signings, 0) <> 1 order by o.id`;
}
