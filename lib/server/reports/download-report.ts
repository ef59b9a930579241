// A report as a file: written, named after its title, safe to save on Windows.
import { hindranceWords } from "#core/checks/hindrance-words.ts";
import { fileName } from "#core/report/file-name.ts";
import { Refusal } from "../ground/refusal.ts";
import { fileAnswer } from "../http/file-answer.ts";
import type { Store } from "../store/store.ts";
import { outputSource } from "./output-source.ts";
import { outputNamed } from "./outputs.ts";

/**
 * The response to a download of a report as `output`; `inline` shows it in the browser instead of saving it. What is
 * meant for publication is refused (409) while errors stand that are not overridden with a reason, or a section is blank.
 */
export async function downloadReport(store: Store, id: string, output: string, inline = false): Promise<Response> {
  const writer = outputNamed(output);
  if (!writer) throw new Refusal(404, `没有“${output.slice(0, 20)}”这种输出。`);
  const source = await outputSource(store, id);
  const standing = source.standing.length;
  const { notStarted } = source.state;
  if (writer.final && standing + notStarted.length > 0) {
    throw new Refusal(
      409,
      `${hindranceWords(source.report.year, standing, notStarted)}，暂不能生成正式稿。请先核对。`,
      {
        standing,
        notStarted: notStarted.map(({ id }) => id),
      },
    );
  }
  return fileAnswer({
    bytes: await writer.write(source),
    type: writer.type,
    name: fileName(source.report, writer.extension),
    inline,
  });
}
