// The fields in which texts of the report are written, by the id of their element: whoever leads to a place in a text or puts
// something in need not know whether it is the editor or the plain box.

export interface TextField {
  focus(): void;
  /** Selects a piece of the text and brings it into view. */
  select(from: number, to: number): void;
  /** Puts text in at the caret as if typed; at the end where nobody has been in the text yet. */
  insert(text: string): void;
}

const fields = new Map<string, TextField>();

/** Makes a field known under its id. Returns what takes it back. */
export function registerField(id: string, field: TextField): () => void {
  fields.set(id, field);
  return () => {
    if (fields.get(id) === field) fields.delete(id);
  };
}

/** Another step may have to be shown first, and its editor to arrive: for so many frames the text is waited for. */
const mostFrames = 600;

/** Uses the field with this id: at once where it is on the page, else as soon as it is. */
export function withField(id: string, use: (field: TextField) => void, frames = mostFrames): void {
  const field = fields.get(id);
  if (field) use(field);
  else if (frames > 0) requestAnimationFrame(() => withField(id, use, frames - 1));
}

/** Selects a piece of the text with this id once the step that holds it is shown. */
export function selectWhenThere(id: string, from: number, to: number): void {
  requestAnimationFrame(() => withField(id, (field) => field.select(from, to)));
}
