// What the statements on sums are put together from. Names of tables and columns follow from the edition; all else is a
// parameter: $1 is the year.
import { sumKinds } from "#core/aggregate/level-sums.ts";
import { cellsOf } from "#core/editions/cells.ts";
import type { Edition } from "#core/editions/edition.ts";
import { isApproved, states } from "#core/workflow/states.ts";
import { quoted } from "./edition-table.ts";
import { figureTableOf } from "./figure-tables.ts";

/** Is the return `r` signed? */
export const signed = `r.state in (${states
  .filter(isApproved)
  .map((state) => `'${state}'`)
  .join(", ")})`;

export const kinds = `(values ${sumKinds.map((kind) => `('${kind}')`).join(", ")})`;

/** Who counts in which sum: what is signed in both, what is not in that of what stands there now. */
const kindsBySigned = "(values ('signed', true), ('live', true), ('live', false))";

export const isLeaf = (office: string) => `not exists (select 1 from offices b where b.above = ${office})`;

export const columnsOf = (edition: Edition) => cellsOf(edition).map(({ name }) => quoted(name));

/** The year's returns of a form from the narrow table that triggers keep (`sum-tables.ts`). */
export const placed = ({ id }: Edition) =>
  `(select office_id, report_id, state from sums_returns where year = $1 and edition = '${id}')`;

/** The same past that table, from the reports and where they are on their way. */
export const fromReports = ({ id }: Edition) =>
  `(select w.office_id, w.report_id, w.state from report_work w join reports p on p.id = w.report_id
    where p.year = $1 and p.edition = '${id}' and p.deleted_at is null)`;

/** Half of the digest of a return's mark (`markOf`), as `sumDigest` takes it. */
const half = (from: number) => `('x' || encode(substr(d.digest, ${from}, 8), 'hex'))::bit(64)::bigint`;

/**
 * CTEs on `leaf (office, node)` and the returns of the year: `leaf_returns` says how many each leaf has, `counted` has those
 * that count, `twice` how many leaves there are where none can be preferred.
 */
export function picking(returns: string): string {
  return `
  leaf_counts as (
    select l.node, l.office, count(*) as reports, count(*) filter (where ${signed}) as signings,
      coalesce(min(r.report_id) filter (where ${signed}), min(r.report_id)) as report_id
    from leaf l join ${returns} r on r.office_id = l.office group by l.node, l.office
  ),
  leaf_returns as materialized (
    select *, signings = 1 as signed, signings = 1 or (signings = 0 and reports = 1) as counts from leaf_counts
  ),
  counted as (select * from leaf_returns where counts),
  twice as (
    select t.node, k.kind, count(*)::integer as doubled
    from leaf_returns t join ${kinds} k (kind) on t.signings > 1 or k.kind = 'live'
    where not t.counts group by t.node, k.kind
  )`;
}

/**
 * `sums`: of each node and kind what its leaves add up to, in one row, on the CTEs above and `nodes (id)`. Each return is added
 * once, to the signed or to the others; `more` names a CTE of rows that are added as they are.
 */
export function addingUp(edition: Edition, more = ""): string {
  const cells = columnsOf(edition);
  const counts = "due, reported, doubled, high, low";
  const adding = (cell: string) => `sum(${cell})::bigint as ${cell}`;
  return `
  by_state as (
    select c.node, c.signed, count(*) as reported, bit_xor(${half(1)}) as high, bit_xor(${half(9)}) as low,
      ${cells.map((cell) => `sum(f.${cell})::bigint as ${cell}`).join(", ")}
    from counted c join ${figureTableOf(edition)} f on f.year = $1 and f.report_id = c.report_id
    cross join lateral (
      select sha256(convert_to(concat_ws(' ', c.office, c.report_id, f.version), 'UTF8')) as digest offset 0
    ) d
    group by c.node, c.signed
  ),
  owed as (select node, count(*) as due from leaf group by node),
  parts as (
    select a.node, k.kind, 0 as due, a.reported, 0 as doubled, a.high, a.low, ${cells.map((cell) => `a.${cell}`).join(", ")}
    from by_state a join ${kindsBySigned} k (kind, signed) on k.signed = a.signed
    ${more && `union all select node, kind, ${counts}, ${cells.join(", ")} from ${more}`}
  ),
  added as (
    select node, kind, sum(due) as due, sum(reported) as reported, sum(doubled) as doubled, bit_xor(high) as high,
      bit_xor(low) as low, ${cells.map(adding).join(", ")}
    from parts group by node, kind
  ),
  sums as (
    select n.id as office_id, k.kind, (coalesce(o.due, 0) + coalesce(a.due, 0))::integer as due,
      coalesce(a.reported, 0)::integer as reported, (coalesce(t.doubled, 0) + coalesce(a.doubled, 0))::integer as doubled,
      coalesce(a.high, 0) as digest_high, coalesce(a.low, 0) as digest_low, ${cells.map((cell) => `a.${cell}`).join(", ")}
    from nodes n cross join ${kinds} k (kind)
    left join owed o on o.node = n.id
    left join added a on a.node = n.id and a.kind = k.kind
    left join twice t on t.node = n.id and t.kind = k.kind
  )`;
}

/**
 * CTEs, recursive. $2 offices: all leaves at or below each, by the office asked for. Only offices that have others below are
 * gone down one by one; the leaves, which are most, come all at once.
 */
export const leavesBelow = `
  nodes as (select unnest($2::text[]) as id),
  upper_offices as materialized (
    select o.id, o.above, o.name from (select distinct above as id from offices where above is not null) u
    join offices o using (id)
  ),
  below (office, node) as (
    select id, id from nodes union all select u.id, d.node from below d join upper_offices u on u.above = d.office
  ),
  leaf as (
    select o.id as office, d.node, o.name, o.above from below d join offices o on o.above = d.office
      where not exists (select 1 from upper_offices u where u.id = o.id)
    union all
    select o.id, o.id, o.name, o.above from nodes n join offices o on o.id = n.id where ${isLeaf("o.id")}
  )`;
