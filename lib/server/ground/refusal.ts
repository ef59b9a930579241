// What a clerk is told when something cannot be done: a status, a Chinese sentence, and what the screen needs to know.

/** Known by its name and not by `instanceof`: the server and the bundled routes load this file twice. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly status: number;
  readonly details: Readonly<Record<string, unknown>>;

  /** `status` is an HTTP status, `message` a Chinese sentence without paths or technical words. */
  constructor(status: number, message: string, details: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.status = status;
    this.details = details;
  }
}

export function isRefusal(error: unknown): error is Refusal {
  return error instanceof Error && error.name === "Refusal" && "status" in error;
}
