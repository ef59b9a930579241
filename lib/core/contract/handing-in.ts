// Handing in to the office above: what the screens of both sides are told.
import type { HandInState } from "../workflow/hand-in.ts";
import { withFields } from "./answer.ts";

/** The office above counts a file that came by mail, not the report in this program: who accepted it, and on which day. */
export interface MailedStatus {
  readonly by?: string;
  readonly on?: string;
}

/** Where an office's return of a year is. */
export interface HandInStatus {
  /** Name of the office above. */
  readonly above: string;
  readonly year: number;
  readonly state: HandInState;
  /** Name of the office that decided last, where another one is above now. */
  readonly decidedBy?: string;
  /** Why the office above asks for none this year. */
  readonly exempt?: string;
  readonly mailed?: MailedStatus;
  /** Who decided last, and on which day. */
  readonly by?: string;
  readonly on?: string;
  /** Why it was given back. */
  readonly why?: string;
  /** The last day, and how far it is; why it is another one than that of all. */
  readonly due?: string;
  readonly days?: string;
  readonly extended?: string;
}

/** Something to be done soon, or late already. */
export type Reminder =
  | (HandInStatus & {
      readonly kind: "own";
      readonly office: string;
      /** The report that has to be finished; absent where it was not begun. */
      readonly report?: string;
      /** Of an office that adds up what is below it: how many stand right below, and how many of them have signed. */
      readonly below?: { readonly due: number; readonly signed: number };
    })
  | {
      readonly kind: "level";
      readonly collection: string;
      readonly office: string;
      readonly year: number;
      readonly due: string;
      readonly days: string;
      readonly lacking: number;
      readonly overdue: number;
    };

/** An office that somebody collects for, and who reports to it. */
export interface CollectingPlace {
  readonly office: string;
  readonly year: number;
  /** How many stand right below it, and the first of them. */
  readonly below: number;
  readonly named: readonly string[];
  /** Who its sum goes to; absent for the office on top. */
  readonly above?: string;
  /** Its last day there, and how far that is. */
  readonly due?: string;
  readonly days?: string;
  /** The collection of the year; absent where there is none yet. */
  readonly collection?: string;
}

export interface Reminders {
  readonly reminders: readonly Reminder[];
}

export const isReminders = withFields<Reminders>("reminders");
