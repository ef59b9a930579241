// One after the other on one subject, at once on two.
import { expect, test } from "vitest";
import { Queues } from "./queues.ts";

test("work on one subject is done in order, also after work that failed; other subjects go on", async () => {
  const queues = new Queues();
  const done: string[] = [];
  let open = () => {};
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  const first = queues.inTurn("a", async () => {
    await gate;
    done.push("a1");
    throw new Error("no");
  });
  const second = queues.inTurn("a", async () => done.push("a2"));
  await queues.inTurn("b", async () => done.push("b1"));
  open();
  await expect(first).rejects.toThrow("no");
  await second;
  await queues.inTurn("a", async () => done.push("a3"));
  expect(done).toEqual(["b1", "a1", "a2", "a3"]);
});
