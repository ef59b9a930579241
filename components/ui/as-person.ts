// Whoever the page was made for asks, and nobody else: another person who signed in meanwhile, in another tab, is refused.
import { personHeader } from "#core/contract/person-header.ts";

/** Id of the person that the page was opened by; undefined on one's own PC. */
export function pagePerson(): string | undefined {
  return document.body.dataset.person || undefined;
}

/** The headers that go with whatever the page asks. */
export function asPerson(): Readonly<Record<string, string>> {
  const person = pagePerson();
  return person ? { [personHeader]: person } : {};
}
