// Autosave: takes a clerk's edits and answers what became of each.
import type { Op, SaveAnswer, SaveRequest } from "#core/contract/save.ts";
import type { Edition } from "#core/editions/edition.ts";
import { editionById } from "#core/editions/registry.ts";
import { hasKey, keyLabel, refusedText } from "#core/report/known-keys.ts";
import type { Report } from "#core/report/report.ts";
import { Refusal } from "../ground/refusal.ts";
import { sha256 } from "../store/digest.ts";
import type { Store } from "../store/store.ts";
import { mergeSave } from "./merge-save.ts";

/** Longest text of one place, in UTF-16 units. */
const longestEntry = 10_000;
const longestNarrative = 300_000;

/** Who saves where nobody said a name. */
export const nobody = "本机";

/**
 * Saves, idempotently by `saveId`. Whatever was typed is kept, figures or not; only unknown places and impossible choices
 * are refused, and then nothing of the save is applied.
 */
export async function saveReport(store: Store, id: string, save: SaveRequest): Promise<SaveAnswer> {
  const fingerprint = sha256(JSON.stringify([save.baseVersion, save.ops]));
  const request = { saveId: save.saveId, fingerprint, author: save.author || nobody, baseVersion: save.baseVersion };
  const answer = await store.save(id, request, (current, later, at) => {
    if (current.deletedAt) throw new Refusal(410, deleted);
    const edition = requireKeys(current.report, save.ops);
    if (save.baseVersion > current.version) {
      throw new Refusal(409, "服务器上的报告比你看到的旧（可能恢复过备份），请核对后重新保存。", {
        version: current.version,
        conflicts: [],
      });
    }
    return mergeSave(edition, current, later, save.ops, at);
  });
  if (!answer) throw new Refusal(404, "没有找到这份报告。");
  return answer;
}

/** The report's edition. Refuses places that it does not have, and texts that cannot stand at theirs. */
function requireKeys(report: Report, ops: readonly Op[]): Edition {
  const edition = editionById(report.edition);
  if (!edition) throw new Refusal(503, "这份报告使用的格式不在本程序中。");
  for (const { key, raw } of ops) {
    if (!hasKey(edition, key)) throw new Refusal(422, "该年度使用的报表格式没有这个栏目。", { key });
    const refused = refusedText(key, raw) ?? tooLong(key, raw, keyLabel(edition, report.year, key));
    if (refused) throw new Refusal(422, refused, { key });
  }
  return edition;
}

const deleted = "这份报告已移入回收站，恢复后才能修改。";

function tooLong(key: string, raw: string, label: string): string | undefined {
  const longest = key.startsWith("narrative.") || key.startsWith("explanations.") ? longestNarrative : longestEntry;
  return raw.length > longest ? `“${label}”的内容超过 ${longest} 字，放不下。` : undefined;
}
