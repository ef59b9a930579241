import { expect, it } from "vitest";
import { noticeStore } from "#components/ui/announce.ts";
import { announceStep } from "./announce-step.ts";

it("offers to take a step back only where it changed something", () => {
  let undone = 0;
  let edited = () => {};
  const desk = {
    onEdited(listener: (keys: readonly string[]) => void) {
      edited = () => listener([]);
      return () => {
        edited = () => {};
      };
    },
    undo() {
      undone += 1;
      return undefined;
    },
  };
  announceStep(desk, "已清除 0 格", 0);
  expect(noticeStore.snapshot()).toMatchObject({ text: "已清除 0 格" });
  expect(noticeStore.snapshot()?.action).toBeUndefined();
  announceStep(desk, "已清除 3 格", 3);
  noticeStore.snapshot()?.action?.run();
  expect(undone).toBe(1);
  edited();
  expect(noticeStore.snapshot()).toBeUndefined();
});
