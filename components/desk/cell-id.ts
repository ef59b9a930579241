// The id of a cell's input in the page: findings, repairs and addresses lead to it.

export function cellId(cell: string): string {
  return `cell-${cell}`;
}
