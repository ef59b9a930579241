// The printed tables of a collection's sum, and beside them who makes up the cell that was asked about.
"use client";
import type { CellContributions } from "#core/aggregate/contributions.ts";
import { cellLabel } from "#core/editions/cells.ts";
import { ContributionList } from "./contribution-list.tsx";
import { type SumTablesProps, TablesBeside } from "./tables-beside.tsx";

/** What the server told about a cell; within: of an office that is a sum itself. */
export interface GivenCell extends CellContributions {
  readonly cell: string;
  readonly within?: string | undefined;
}

interface Props extends SumTablesProps {
  readonly given: GivenCell | undefined;
  /** Looks into an office of the given cell. */
  readonly onWithin: ((cell: string, office: string) => void) | undefined;
  /** Asks for all offices of the given cell. */
  readonly onAll: (given: GivenCell) => void;
}

export function AskedTables({ onWithin, onAll, ...tables }: Props) {
  const { edition } = tables;
  return (
    <TablesBeside {...tables}>
      {(given, onAway) => (
        <ContributionList
          key={`${given.cell} ${given.within ?? ""}`}
          edition={edition}
          cell={given.cell}
          label={`${given.within === undefined ? "" : `${given.within}：`}${cellLabel(edition, given.cell)}`}
          given={given}
          onWithin={onWithin && ((office) => onWithin(given.cell, office))}
          onAll={() => onAll(given)}
          onAway={onAway}
        />
      )}
    </TablesBeside>
  );
}
