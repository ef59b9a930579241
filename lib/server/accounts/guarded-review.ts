// The way of reports as one visitor may follow and change it. Who does something is the session's person, never the client's word.
import { refuseMove } from "#core/workflow/judge-move.ts";
import { moveRules } from "#core/workflow/states.ts";
import { Refusal } from "../ground/refusal.ts";
import type {
  Approved,
  Handing,
  MoveRequest,
  NewRemark,
  OpenReport,
  Present,
  Remark,
  ReportWork,
  ReviewStore,
} from "../store/review-store.ts";
import { noteBy, type Visitor } from "./visitor.ts";

const statusOf = { state: 409, role: 403, writer: 403, accepted: 409, why: 422 } as const;

export class GuardedReview implements ReviewStore {
  readonly #review: ReviewStore;
  readonly #visitor: Visitor;
  readonly #mayRead: (report: string) => Promise<boolean>;
  readonly #seen: () => Promise<ReadonlySet<string>>;

  constructor(
    review: ReviewStore,
    visitor: Visitor,
    mayRead: (report: string) => Promise<boolean>,
    seen: () => Promise<ReadonlySet<string>>,
  ) {
    this.#review = review;
    this.#visitor = visitor;
    this.#mayRead = mayRead;
    this.#seen = seen;
  }

  /** Open to anybody, as the office decided. */
  openReports(asked?: { readonly year?: number; readonly office?: string }): Promise<readonly OpenReport[]> {
    return this.#review.openReports(asked);
  }

  async work(report: string): Promise<ReportWork | undefined> {
    return (await this.#mayRead(report)) ? this.#review.work(report) : undefined;
  }

  async works(): Promise<readonly Omit<ReportWork, "writers" | "accepted">[]> {
    const seen = await this.#seen();
    return (await this.#review.works()).filter(({ report }) => seen.has(report));
  }

  async move(report: string, request: MoveRequest): Promise<Handing | undefined> {
    if (!(await this.#mayRead(report))) return undefined;
    const { person, tree } = this.#visitor;
    const { move, version, why, approved, footing } = request;
    const asked: MoveRequest = {
      move,
      version,
      why,
      person,
      note: noteBy(
        this.#visitor,
        "moved",
        report,
        [moveRules[move].label, why, approved ? `SHA-256 ${approved.fingerprint}` : ""]
          .filter((each) => each !== "")
          .join("："),
      ),
      ...(approved ? { approved } : {}),
      ...(footing ? { footing } : {}),
    };
    return this.#review.move(report, asked, (work) => {
      const refused = refuseMove(tree, work, person, move, why);
      if (refused) throw new Refusal(statusOf[refused.kind], refused.message);
    });
  }

  async handings(report: string): Promise<readonly Handing[]> {
    return (await this.#mayRead(report)) ? this.#review.handings(report) : [];
  }

  async approved(report: string, handing: number): Promise<Approved | undefined> {
    return (await this.#mayRead(report)) ? this.#review.approved(report, handing) : undefined;
  }

  async approvals(report: string) {
    return (await this.#mayRead(report)) ? this.#review.approvals(report) : [];
  }

  async addRemark(report: string, remark: NewRemark): Promise<Remark> {
    await this.#require(report);
    const { id, name } = this.#visitor.person;
    return this.#review.addRemark(report, { ...remark, personId: id, person: name });
  }

  async resolveRemark(report: string, remark: number, _by: string, resolved: boolean): Promise<boolean> {
    await this.#require(report);
    return this.#review.resolveRemark(report, remark, this.#visitor.person.name, resolved);
  }

  async remarks(report: string): Promise<readonly Remark[]> {
    return (await this.#mayRead(report)) ? this.#review.remarks(report) : [];
  }

  async look(report: string, _person: string, version?: number): Promise<readonly Present[]> {
    return (await this.#mayRead(report)) ? this.#review.look(report, this.#visitor.person.id, version) : [];
  }

  async lastLook(report: string): Promise<number | undefined> {
    return (await this.#mayRead(report)) ? this.#review.lastLook(report, this.#visitor.person.id) : undefined;
  }

  async #require(report: string): Promise<void> {
    if (!(await this.#mayRead(report))) throw new Refusal(404, "没有找到这份报告。");
  }
}
