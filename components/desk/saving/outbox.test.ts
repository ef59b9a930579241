import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createDesk } from "#components/desk/desk.ts";
import type { SaveRequest } from "#core/contract/save.ts";
import { requireEdition } from "#core/editions/registry.ts";
import { textAt, withText } from "#core/report/keys.ts";
import type { Report } from "#core/report/report.ts";
import { createOutbox } from "./outbox.ts";
import type { Sent, Server } from "./protocol.ts";

const a = "entries.requests_newlyReceived_naturalPerson";
const b = "entries.requests_carriedOver_naturalPerson";
const blank: Report = {
  office: { name: "某局" },
  year: 2021,
  edition: "2021",
  entries: {},
  typedTotals: [],
  narrative: {},
};

/** A server that merges place by place, as ours does. */
function fakeServer() {
  const seen: SaveRequest[] = [];
  const answers = new Map<string, Sent>();
  const state = {
    report: blank,
    version: 1,
    away: false,
    loseAnswer: false,
    trouble: {} as Pick<Extract<Sent, { kind: "away" }>, "message" | "asks">,
  };
  const server: Server = {
    async save(request) {
      seen.push(request);
      if (state.away) return { kind: "away", ...state.trouble };
      const known = answers.get(request.saveId);
      if (known) return known;
      const stands = request.ops.filter(({ key, base, raw }) => [base, raw].includes(textAt(state.report, key)));
      const conflicts = request.ops
        .filter((op) => !stands.includes(op))
        .map((op) => ({ ...op, label: op.key, current: textAt(state.report, op.key), author: "乙", at: "" }));
      for (const { key, raw } of stands) state.report = withText(state.report, key, raw);
      if (stands.length > 0) state.version += 1;
      const answer = {
        version: state.version,
        savedAt: "",
        applied: stands.map(({ key }) => key),
        merged: [],
        conflicts,
      };
      const sent: Sent = { kind: "answer", answer };
      answers.set(request.saveId, sent);
      return state.loseAnswer ? { kind: "away" } : sent;
    },
    fetch: async () => ({ version: state.version, report: state.report, savedAt: "" }),
  };
  return { server, state, seen };
}

/** The server's state is asked for at once and arrives when told. */
function slowFetch(server: Server) {
  let arrive: () => void = () => {};
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const fetch = async () => {
    const seen = await server.fetch();
    await arrived;
    return seen;
  };
  return { server: { ...server, fetch }, arrive: () => arrive() };
}

function deskAndOutbox(server: Server) {
  const desk = createDesk({ edition: requireEdition("2021"), report: blank, check: () => [] });
  let ids = 0;
  const outbox = createOutbox({
    desk,
    server,
    known: { report: blank, version: 1, savedAt: "" },
    newId: () => `save-${++ids}`,
  });
  return { desk, outbox };
}

/** The server has 9 at `a` by now, and the clerk's 5 was sent. */
async function inConflict() {
  const { server, state } = fakeServer();
  const clerk = deskAndOutbox(server);
  state.report = withText(state.report, a, "9");
  state.version = 2;
  clerk.desk.type(a, "5");
  await vi.advanceTimersByTimeAsync(1000);
  return { ...clerk, state };
}

describe("outbox", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("sends after a pause, once, with what stood there before", async () => {
    const { server, state, seen } = fakeServer();
    const { desk, outbox } = deskAndOutbox(server);
    desk.type(a, "5");
    desk.type(a, "50");
    expect(outbox.state().kind).toBe("waiting");
    expect(outbox.settled()).toBe(false);
    await vi.advanceTimersByTimeAsync(900);
    expect(seen).toHaveLength(1);
    expect(seen[0]?.ops).toEqual([{ key: a, raw: "50", base: "" }]);
    expect(textAt(state.report, a)).toBe("50");
    expect(outbox.settled()).toBe(true);
    expect(outbox.state().kind).toBe("saved");
  });

  it("does not say that it is saved while something is shown that was not taken over", async () => {
    const { server, seen } = fakeServer();
    const { desk, outbox } = deskAndOutbox(server);
    const told = vi.fn();
    outbox.subscribe(told);
    desk.hold(true);
    expect([outbox.state().kind, outbox.settled(), told.mock.calls.length]).toEqual(["waiting", false, 1]);
    await vi.advanceTimersByTimeAsync(10_000);
    expect([outbox.state().kind, seen]).toEqual(["waiting", []]);
    desk.type(a, "7");
    desk.hold(false);
    expect(outbox.state().kind).toBe("waiting");
    await vi.advanceTimersByTimeAsync(1000);
    expect(seen[0]?.ops).toEqual([{ key: a, raw: "7", base: "" }]);
    expect([outbox.state().kind, outbox.settled()]).toEqual(["saved", true]);
  });

  it("does not say by turns that it is saved and not, while what stood there before is typed again", async () => {
    const { server, seen } = fakeServer();
    const { desk, outbox } = deskAndOutbox(server);
    desk.type(a, "5");
    desk.type(a, "");
    expect([outbox.state().kind, outbox.settled()]).toEqual(["waiting", true]);
    await vi.advanceTimersByTimeAsync(900);
    expect([outbox.state().kind, seen]).toEqual(["saved", []]);
  });

  it("sends what was typed with the figure made of it, until the place is edited again", async () => {
    const { server, seen } = fakeServer();
    const { desk } = deskAndOutbox(server);
    desk.type(a, "=414+2");
    desk.edit("写成数字", [{ key: a, text: "416", typed: "=414+2" }]);
    await vi.advanceTimersByTimeAsync(1000);
    expect(seen[0]?.ops).toEqual([{ key: a, raw: "416", base: "", typed: "=414+2" }]);
    desk.type(a, "417");
    await vi.advanceTimersByTimeAsync(1000);
    expect(seen[1]?.ops).toEqual([{ key: a, raw: "417", base: "416" }]);
  });

  it("does not wait for a pause for more than five seconds", async () => {
    const { server, seen } = fakeServer();
    const { desk } = deskAndOutbox(server);
    for (let count = 1; count <= 20; count += 1) {
      desk.type(a, String(count));
      await vi.advanceTimersByTimeAsync(300);
    }
    expect(seen.length).toBeGreaterThan(0);
  });

  it("goes on while the server is away and sends everything when it is back", async () => {
    const { server, state, seen } = fakeServer();
    const { desk, outbox } = deskAndOutbox(server);
    state.away = true;
    desk.type(a, "5");
    await vi.advanceTimersByTimeAsync(1000);
    expect(outbox.state()).toEqual({ kind: "away", count: 1, kept: "keeping" });
    state.trouble = { message: "磁盘已满。" };
    await outbox.flush();
    expect(outbox.state()).toEqual({ kind: "away", count: 1, kept: "keeping", message: "磁盘已满。" });
    desk.type(b, "6");
    expect(outbox.pending()).toHaveLength(2);
    state.away = false;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(textAt(state.report, a)).toBe("5");
    expect(textAt(state.report, b)).toBe("6");
    expect(outbox.state().kind).toBe("saved");
    expect(
      new Set(seen.filter(({ ops }) => ops.length === 1 && ops[0]?.key === a).map(({ saveId }) => saveId)).size,
    ).toBe(1);
  });

  it("says that edits are kept in the browser once they are, and no longer after the next key", async () => {
    const { server, state } = fakeServer();
    const { desk, outbox } = deskAndOutbox(server);
    state.away = true;
    desk.type(a, "5");
    const early = outbox.pending();
    desk.type(a, "56");
    await vi.advanceTimersByTimeAsync(1000);
    outbox.noteKept(early, "kept");
    expect(outbox.state()).toMatchObject({ kind: "away", kept: "keeping" });
    outbox.noteKept(outbox.pending(), "kept");
    expect(outbox.state()).toMatchObject({ kind: "away", kept: "kept" });
    desk.type(b, "6");
    expect(outbox.state()).toMatchObject({ kind: "away", kept: "keeping" });
    outbox.noteKept(outbox.pending(), "unkept");
    expect(outbox.state()).toMatchObject({ kind: "away", kept: "unkept" });
  });

  it("makes nothing twice when only the answer is lost", async () => {
    const { server, state } = fakeServer();
    const { desk, outbox } = deskAndOutbox(server);
    state.loseAnswer = true;
    desk.type(a, "5");
    await vi.advanceTimersByTimeAsync(1000);
    state.loseAnswer = false;
    await vi.advanceTimersByTimeAsync(20_000);
    expect(state.version).toBe(2);
    expect(outbox.conflicts()).toEqual([]);
    expect(outbox.settled()).toBe(true);
  });

  it("asks where somebody else changed the same place and overwrites nothing", async () => {
    const { server, state } = fakeServer();
    const { desk, outbox } = deskAndOutbox(server);
    state.report = withText(state.report, a, "9");
    state.version = 2;
    desk.type(a, "5");
    desk.type(b, "6");
    await vi.advanceTimersByTimeAsync(1000);
    expect(outbox.conflicts()).toMatchObject([{ key: a, raw: "5", current: "9" }]);
    expect(textAt(state.report, a)).toBe("9");
    expect(textAt(state.report, b)).toBe("6");
    outbox.resolve(a, "mine");
    await vi.advanceTimersByTimeAsync(1000);
    expect(textAt(state.report, a)).toBe("5");
    expect(outbox.conflicts()).toEqual([]);
  });

  it("takes the other's text when the clerk chooses it", async () => {
    const { desk, outbox } = await inConflict();
    outbox.resolve(a, "theirs");
    expect(textAt(desk.report(), a)).toBe("9");
    expect(outbox.settled()).toBe(true);
  });

  it("keeps asking when the clerk goes back to what was there before, until both sides are the same", async () => {
    const { desk, outbox } = await inConflict();
    desk.type(a, "");
    expect(outbox.conflicts()).toMatchObject([{ key: a, raw: "", current: "9" }]);
    desk.type(a, "9");
    expect(outbox.conflicts()).toEqual([]);
    expect(outbox.settled()).toBe(true);
  });

  it("shows what the other side has now, when that changes while the clerk has not chosen yet", async () => {
    const { desk, outbox, state } = await inConflict();
    outbox.hear(3, [{ key: a, raw: "10" }]);
    expect(outbox.conflicts()).toMatchObject([{ key: a, raw: "5", current: "10" }]);
    state.report = withText(state.report, a, "");
    state.version = 4;
    await outbox.catchUp();
    expect(outbox.conflicts()).toMatchObject([{ key: a, raw: "5", current: "" }]);
    outbox.resolve(a, "theirs");
    expect(textAt(desk.report(), a)).toBe("");
    expect(outbox.settled()).toBe(true);
  });

  it("asks about what an earlier page left, also after it has looked at the server", async () => {
    const { server, state } = fakeServer();
    const { desk, outbox } = deskAndOutbox(server);
    state.report = withText(state.report, a, "9");
    state.version = 2;
    await outbox.catchUp();
    outbox.restore([{ key: a, raw: "5", base: "" }]);
    await outbox.catchUp();
    await vi.advanceTimersByTimeAsync(1000);
    expect(outbox.conflicts()).toMatchObject([{ key: a, raw: "5", current: "9" }]);
    expect(textAt(state.report, a)).toBe("9");
    expect(textAt(desk.report(), a)).toBe("5");
  });

  it("does not wait for a pause in typing to try again", async () => {
    const { server, state, seen } = fakeServer();
    const { desk } = deskAndOutbox(server);
    state.away = true;
    desk.type(a, "5");
    await vi.advanceTimersByTimeAsync(1000);
    expect(seen).toHaveLength(1);
    state.away = false;
    for (let count = 1; count <= 10; count += 1) {
      desk.type(b, String(count));
      await vi.advanceTimersByTimeAsync(300);
    }
    expect(textAt(state.report, a)).toBe("5");
  });

  it("merges what another tab saved", () => {
    const { server } = fakeServer();
    const { desk, outbox } = deskAndOutbox(server);
    desk.type(b, "6");
    outbox.hear(2, [
      { key: a, raw: "4" },
      { key: b, raw: "7" },
    ]);
    expect(textAt(desk.report(), a)).toBe("4");
    expect(textAt(desk.report(), b)).toBe("6");
  });

  it("keeps what was just saved when an older answer of the server comes late", async () => {
    const { server, state } = fakeServer();
    const slow = slowFetch(server);
    const { desk, outbox } = deskAndOutbox(slow.server);
    const catchingUp = outbox.catchUp();
    desk.type(a, "5");
    await vi.advanceTimersByTimeAsync(1000);
    expect(textAt(state.report, a)).toBe("5");
    slow.arrive();
    await catchingUp;
    expect(textAt(desk.report(), a)).toBe("5");
    desk.type(b, "6");
    await vi.advanceTimersByTimeAsync(1000);
    expect(outbox.conflicts()).toEqual([]);
    expect(outbox.settled()).toBe(true);
  });

  it("knows its own save when it sees it before the answer", async () => {
    const { server, state } = fakeServer();
    let answer: () => void = () => {};
    const answered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const { desk, outbox } = deskAndOutbox({
      ...server,
      save: async (request) => {
        const sent = await server.save(request);
        await answered;
        return sent;
      },
    });
    desk.type(a, "5");
    await vi.advanceTimersByTimeAsync(1000);
    desk.type(a, "50");
    await outbox.catchUp();
    expect(outbox.conflicts()).toEqual([]);
    answer();
    await vi.advanceTimersByTimeAsync(2000);
    expect(textAt(state.report, a)).toBe("50");
    expect(outbox.conflicts()).toEqual([]);
    expect(outbox.settled()).toBe(true);
  });

  it("takes up what an earlier page could not send", async () => {
    const { server, state } = fakeServer();
    const { desk, outbox } = deskAndOutbox(server);
    expect(outbox.restore([{ key: a, raw: "8", base: "" }])).toBe(1);
    await vi.advanceTimersByTimeAsync(1000);
    expect(textAt(state.report, a)).toBe("8");
    expect(outbox.restore([{ key: a, raw: "8", base: "" }])).toBe(0);
    expect(textAt(desk.report(), a)).toBe("8");
  });

  it("does not put what an earlier page could not send over what was typed since", () => {
    const { desk, outbox } = deskAndOutbox(fakeServer().server);
    desk.type(a, "9");
    expect(outbox.restore([{ key: a, raw: "8", base: "" }])).toBe(0);
    expect(textAt(desk.report(), a)).toBe("9");
  });

  it("says why the server refuses and stops asking until the text changes", async () => {
    const refusing: Server = {
      save: vi.fn(async (): Promise<Sent> => ({ kind: "refused", message: "太长", key: a })),
      fetch: async () => undefined,
    };
    const { desk, outbox } = deskAndOutbox(refusing);
    desk.type(a, "5");
    await vi.advanceTimersByTimeAsync(30_000);
    expect(refusing.save).toHaveBeenCalledTimes(1);
    expect(outbox.state()).toEqual({ kind: "refused", message: "太长" });
    desk.type(a, "6");
    await vi.advanceTimersByTimeAsync(1000);
    expect(refusing.save).toHaveBeenCalledTimes(2);
  });
});
