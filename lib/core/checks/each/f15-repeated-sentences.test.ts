// F15, shown on a sound report with one thing broken.
import { type Example, withMore } from "#testing/examples/example.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";

function added(check: string, section: string, wrong: string, right: string, also: readonly string[] = []): Example {
  return {
    check,
    failing: { report: withMore(sound2021, section, wrong) },
    passing: { report: withMore(sound2021, section, right) },
    also,
  };
}

export const example: Example = added(
  "F15",
  "problems",
  "通过图解、视频等多种形式解读重要政策文件，方便群众理解和办事。通过图解、视频等多种形式解读重要政策文件，方便群众理解和办事。",
  "通过图解、视频等多种形式解读重要政策文件，方便群众理解和办事。",
);

itShows(import.meta, example, [
  "note 第五部分有同一句话“通过图解、视频等多种形式解读重要政策文件，方便群……”写了两遍，请删去一处。",
]);
