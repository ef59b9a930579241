// How long the desk waits for what, in milliseconds: all of its patience in one place.

export const delays = {
  /** A burst of keys is checked once, so long after its last; totals follow every key. */
  check: 180,
  /** So long without a change, and the topic `calm` is told: for what need not follow every key. */
  calm: 500,
  /** Work in slices: so long each, and at the latest so long after it was asked for. */
  slice: 8,
  sliceAtLatest: 500,
  /** What is shown about the cell that was entered follows so long after a key, a change or a move. */
  inspect: 300,
  /** Digits that an input method still holds count as typed so long after the last sign of it; half a word so long. */
  composedFigure: 1_500,
  composedText: 60_000,
  /** A save goes out so long after the last key, and at the latest so long after the first. */
  save: 800,
  saveAtLatest: 5_000,
  /** What is not on the server is kept in the browser. */
  keep: 400,
  /** An answer of the server is waited for; after each failure in a row it is asked again. */
  answer: 15_000,
  retries: [1_000, 2_000, 4_000, 8_000, 15_000],
  /** Other tabs are waited for. */
  tabs: 250,
  /** The steps that are not shown are fetched. */
  rest: 1_000,
} as const;
