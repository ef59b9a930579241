// May this person make this move on this report now? The only place that answers it.
import type { OfficeTree } from "../offices/office-tree.ts";
import { type Grant, mayAs, roleNames } from "./roles.ts";
import { isWritable, type Move, moveRules, moves, stateNames, type WorkState } from "./states.ts";

/** The office above has accepted the report. */
export interface Accepted {
  readonly officeId: string;
  readonly office: string;
  /** Name of who did it. */
  readonly by: string;
  /** The day, `2026-01-12`. */
  readonly on: string;
  /** Not the report itself but the sum of this office, which holds it. */
  readonly sumOf?: string;
}

/** What is known of a report on its way. */
export interface Work {
  /** Id of the office whose report it is. */
  readonly office: string;
  readonly state: WorkState;
  /** 1 until it is published; each correction begins the next. */
  readonly round: number;
  /** Ids of those who changed it since the last publication. */
  readonly writers: readonly string[];
  /** The office lets one person do all (一人兼办); it is printed. */
  readonly oneForAll: boolean;
  /** As long as it stands, only the office that accepted opens the report again. */
  readonly accepted?: Accepted;
}

export interface Mover {
  readonly id: string;
  readonly grants: readonly Grant[];
}

export type MoveRefused = {
  /**
   * `state`: not from here; `role`: not this person's work; `writer`: their own text; `accepted`: the office above has it;
   * `why`: no reason given.
   */
  readonly kind: "state" | "role" | "writer" | "accepted" | "why";
  readonly message: string;
};

/** Why the move is refused, undefined where it may be made. `why` are the words given for it. */
export function refuseMove(
  tree: OfficeTree,
  work: Work,
  mover: Mover,
  move: Move,
  why: string,
): MoveRefused | undefined {
  const rule = moveRules[move];
  const roles = rule.from[work.state];
  if (!roles)
    return { kind: "state", message: `报告现在是“${stateNames[work.state]}”，不能“${rule.label}”；请刷新页面。` };
  if (!mayAs(tree, mover.grants, work.office, ...roles))
    return { kind: "role", message: `“${rule.label}”要由有${roles.map(named).join("或")}角色的人来办。` };
  if (rule.notByWriter && !work.oneForAll && work.writers.includes(mover.id))
    return { kind: "writer", message: `这一稿你填写过，不能由你“${rule.label}”；请由其他人来办。` };
  const { accepted } = work;
  if (rule.opens && accepted) return { kind: "accepted", message: closedWords(accepted, rule.label) };
  if (rule.why && why.trim() === "") return { kind: "why", message: `“${rule.label}”请写明原因。` };
  return undefined;
}

function closedWords({ office, on, by, sumOf }: Accepted, label: string): string {
  return sumOf === undefined
    ? `“${office}”已于${on}接收这份年报（经办人：${by}），不能“${label}”；需要修改的，请联系“${office}”退回。`
    : `“${office}”已于${on}接收“${sumOf}”的汇总（经办人：${by}），这份年报已计入其中，不能“${label}”；需要修改的，请联系“${sumOf}”，由它先请“${office}”退回汇总。`;
}

/** The moves that somebody may make now, as buttons show them. */
export function movesOpenTo(tree: OfficeTree, work: Work, mover: Mover): readonly Move[] {
  return moves.filter((move) => refuseMove(tree, work, mover, move, "-") === undefined);
}

/** Why somebody may not write now, undefined where they may. */
export function refuseWriting(tree: OfficeTree, work: Pick<Work, "office" | "state">, mover: Mover) {
  if (!mayAs(tree, mover.grants, work.office, "clerk"))
    return { kind: "role", message: "你没有修改报告的权限。" } as const;
  if (isWritable(work.state)) return undefined;
  return { kind: "state", message: `报告${stateNames[work.state]}，退回或更正前不能修改。` } as const;
}

function named(role: keyof typeof roleNames): string {
  return `“${roleNames[role]}”`;
}
