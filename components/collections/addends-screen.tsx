// The figures of a summed report, each asked who it is made of.
"use client";
import { useCallback, useEffect, useState } from "react";
import { announce } from "#components/ui/announce.ts";
import { askServer } from "#components/ui/ask-server.ts";
import { Page } from "#components/ui/page.tsx";
import { StatusRegion } from "#components/ui/status-region.tsx";
import { isContributions } from "#core/contract/collection-answers.ts";
import { requireEdition } from "#core/editions/registry.ts";
import { AskedTables, type GivenCell } from "./asked-tables.tsx";

const noBlanks = {};
const usualMost = 100;

export function AddendsScreen({
  reportId,
  year,
  edition: editionId,
  addends,
  figures,
  asked,
}: {
  reportId: string;
  year: number;
  edition: string;
  addends: number;
  figures: Readonly<Record<string, string>>;
  asked: string | undefined;
}) {
  const edition = requireEdition(editionId);
  const { given, choose } = useAddends(reportId, asked);

  const chooseCell = useCallback((cell: string) => void choose(cell), [choose]);

  return (
    <Page title="汇总数由谁构成" intro={`由 ${addends} 份年报相加而成。点任何一个数，看各单位各占多少。`}>
      <AskedTables
        edition={edition}
        year={year}
        figures={figures}
        blanks={noBlanks}
        chosen={given?.cell}
        onChoose={chooseCell}
        given={given}
        onWithin={
          given?.within === undefined && given?.collection
            ? (cell, office) => void choose(cell, office, given.collection)
            : undefined
        }
        onAll={({ cell, within, collection, offices }) => void choose(cell, within, collection, offices)}
      />
      <StatusRegion />
    </Page>
  );
}

/** Asks who makes up a cell, at once for the one that the address names. */
function useAddends(reportId: string, asked: string | undefined) {
  const [given, setGiven] = useState<GivenCell>();

  const choose = useCallback(
    async (cell: string, within?: string, collection?: string, most = usualMost) => {
      const route =
        within && collection
          ? `/api/collections/${collection}/cells/${cell}?most=${most}&within=${encodeURIComponent(within)}`
          : `/api/reports/${reportId}/addends?most=${most}&cell=${cell}`;
      const answered = await askServer(route, "GET", isContributions);
      if (answered.ok) setGiven({ ...answered.value, cell, within });
      else announce(answered.message);
    },
    [reportId],
  );
  useEffect(() => {
    if (asked) void choose(asked);
  }, [asked, choose]);
  return { given, choose };
}
