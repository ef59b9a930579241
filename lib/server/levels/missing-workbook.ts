// Who has not signed for a year, as a workbook: all of them, whatever the screen's page shows.
import { safeName } from "#core/report/file-name.ts";
import { fileAnswer } from "../http/file-answer.ts";
import { findPlace, type Looking } from "./level-place.ts";
import { SumsWithMail } from "./sums-with-mail.ts";
import { byAbove, missingRow } from "./view-missing.ts";

const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The response to the download. Refused as `findPlace`. */
export async function missingWorkbook(looking: Looking, id: string): Promise<Response> {
  const { office, year } = await findPlace(looking, id);
  const missing = byAbove(await new SumsWithMail(looking).missing(id, year));
  const { writeMissingList } = await import("#writers/write-collection/write-missing-list.ts");
  const bytes = writeMissingList(missing.map(missingRow));
  return fileAnswer({ bytes, type: xlsx, name: `${safeName(`${office.name}${year}年`, `${year}年`)}未报名单.xlsx` });
}
