// Takes a store's file back to the first version, as programs of that time left it.

/** Undoes every step of `sqlite/migrate.ts` after the first. */
export const backToFirstVersion = `
  drop table looks; drop table remarks; drop table approved_versions; drop table report_moves; drop table report_writers;
  drop table report_work; drop table audit_log; drop table attempts; drop table sessions; drop table grants; drop table people;
  drop table offices_version; drop table offices;
  drop table register_counts; drop table office_memories; drop table fixed_sums; drop table returns; drop table collections;
  alter table reports drop column seal; alter table store drop column sequence;
  pragma user_version=1`;
