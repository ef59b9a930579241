// What stands out among the offices one level down, each with the way to where it can be looked at.

import { ButtonLink } from "#components/ui/button.tsx";
import type { LevelStandingOut, StandingOut } from "#core/contract/level-answers.ts";
import { coveredWord } from "./covered-word.ts";
import { levelPath, reportPath } from "./level-address.ts";
import { LevelFrame } from "./level-frame.tsx";
import styles from "./levels.module.css";

export function LevelStandingOutScreen({ view }: { view: LevelStandingOut }) {
  const { office, year, offices, looked, lines, more } = view;
  return (
    <LevelFrame
      place={view}
      page="/standing-out"
      title={`${office.name}${year}年值得核实的数`}
      intro={
        looked === 0
          ? "下一级还没有可以比较的数。"
          : `下一级 ${offices} 家，看了有数的 ${looked} 家：相互比较，并与各自上年比较（两年都报齐的才比）。这里只是提示，不一定有错，请向单位核实。`
      }
    >
      {lines.length === 0 ? <p>{looked === 0 ? "" : "没有发现值得核实的数。"}</p> : <Lines view={view} />}
      {more > 0 ? <p>另有 {more} 条没有列出，请到下一级看。</p> : null}
    </LevelFrame>
  );
}

function Lines({ view }: { view: LevelStandingOut }) {
  return (
    <ul className={styles.list}>
      {view.lines.map((line) => (
        <li key={`${line.id} ${line.kind}`} data-office={line.id} data-kind={line.kind}>
          <strong>{line.name}</strong>
          <span className={styles.grow}>
            {line.message}
            {line.reported < line.due ? `（${coveredWord[view.kind]} ${line.reported}/${line.due}）` : ""}
          </span>
          <Ways view={view} line={line} />
        </li>
      ))}
    </ul>
  );
}

/** To the cell among its peers, and to what it is made of. */
function Ways({ view, line }: { view: LevelStandingOut; line: StandingOut }) {
  const { id, isUpper, report, cells } = line;
  const [cell] = cells;
  return (
    <>
      <ButtonLink small look="quiet" href={levelPath(view.office.id, "", { ...view, cell })}>
        看各家这一格
      </ButtonLink>
      {isUpper ? (
        <ButtonLink small look="quiet" href={levelPath(id, "", { ...view, cell })}>
          看它的下级
        </ButtonLink>
      ) : report === undefined ? null : (
        <ButtonLink small look="quiet" href={reportPath(report, view.office.id, { kind: view.kind, cell })}>
          打开它的年报
        </ButtonLink>
      )}
    </>
  );
}
