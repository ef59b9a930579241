import { describe, expect, it } from "vitest";
import { createTopics, type Topic } from "./topics.ts";

function listening() {
  const topics = createTopics();
  const told: string[] = [];
  const listen = (topic: Topic, name: string = topic) => topics.of(topic)(() => told.push(name));
  return { topics, told, listen };
}

describe("who is told", () => {
  it("only who listens to what was marked, once, at the next publish", () => {
    const { topics, told, listen } = listening();
    listen("report");
    listen("cell:a");
    listen("cell:b");
    topics.mark("cell:a");
    topics.mark("cell:a");
    expect(told).toEqual([]);
    topics.publish();
    expect(told).toEqual(["cell:a"]);
    topics.publish();
    expect(told).toEqual(["cell:a"]);
  });

  it("everybody who listens to it, until they stop", () => {
    const { topics, told, listen } = listening();
    const stop = listen("findings", "one");
    listen("findings", "other");
    topics.mark("findings");
    topics.publish();
    stop();
    stop();
    topics.mark("findings");
    topics.publish();
    expect(told).toEqual(["one", "other", "other"]);
  });

  it("what a listener marks is published with the next, not lost and not without end", () => {
    const { topics, told, listen } = listening();
    topics.of("report")(() => {
      told.push("report");
      topics.mark("calm");
    });
    listen("calm");
    topics.mark("report");
    topics.publish();
    expect(told).toEqual(["report"]);
    topics.publish();
    expect(told).toEqual(["report", "calm"]);
  });

  it("a listener that leaves while it is told does not keep others from being told", () => {
    const { topics, told, listen } = listening();
    const stop = topics.of("report")(() => {
      told.push("first");
      stop();
    });
    listen("report", "second");
    topics.mark("report");
    topics.publish();
    expect(told).toEqual(["first", "second"]);
  });
});

it("a topic has one subscribe function, so that a screen does not subscribe anew at each look", () => {
  const { topics } = listening();
  expect(topics.of("cell:a")).toBe(topics.of("cell:a"));
  expect(topics.of("cell:a")).not.toBe(topics.of("cell:b"));
});
