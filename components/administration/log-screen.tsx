// The audit log: filtered by plain forms, taken away as a file for a spreadsheet.
import styles from "#components/accounts/accounts.module.css";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { localTime } from "#components/ui/local-time.ts";
import { Page } from "#components/ui/page.tsx";
import { AdministrationPlaces } from "./administration-places.tsx";
import { HeadedTable } from "./headed-table.tsx";

export interface LogView {
  readonly notes: readonly {
    readonly id: number;
    readonly at: string;
    readonly person: string;
    readonly what: string;
    readonly about: string;
    readonly words: string;
    readonly origin: string;
  }[];
  readonly kinds: readonly { readonly what: string; readonly name: string }[];
  readonly asked: { readonly what: string; readonly text: string; readonly from: string; readonly until: string };
  /** As it follows `?`. */
  readonly query: string;
  readonly older: string;
}

export function LogScreen({ notes, kinds, asked, query, older }: LogView) {
  return (
    <Page title="操作记录" intro="只增不改：登录、导出、角色变动、流转、越权被拒。" actions={<AdministrationPlaces />}>
      <form className={styles.row} method="get">
        <select className={styles.input} name="what" defaultValue={asked.what} aria-label="做了什么">
          <option value="">全部</option>
          {kinds.map(({ what, name }) => (
            <option key={what} value={what}>
              {name}
            </option>
          ))}
        </select>
        <input
          className={styles.input}
          name="text"
          defaultValue={asked.text}
          placeholder="谁、对象、说明"
          aria-label="谁、对象、说明"
        />
        <input className={styles.input} name="from" type="date" defaultValue={asked.from} aria-label="从" />
        <input className={styles.input} name="until" type="date" defaultValue={asked.until} aria-label="到" />
        <Button type="submit">筛选</Button>
        <ButtonLink href={`/api/administration/log?${query}`} download>
          导出
        </ButtonLink>
      </form>
      <HeadedTable heads={["时间", "谁", "做了什么", "对象", "说明", "来自"]}>
        {notes.map(({ id, at, person, what, about, words, origin }) => (
          <tr key={id}>
            <td>{localTime(at)}</td>
            <td>{person}</td>
            <td>{what}</td>
            <td>{about}</td>
            <td>{words}</td>
            <td>{origin}</td>
          </tr>
        ))}
      </HeadedTable>
      {older === "" ? null : (
        <div>
          <ButtonLink href={`/administration/log?${older}`}>更早的</ButtonLink>
        </div>
      )}
    </Page>
  );
}
