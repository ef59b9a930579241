// Everything that a text may ask for later, fetched while nobody waits, so that it is there when the server is not.

export function loadTools(): Promise<unknown> {
  return Promise.all([
    import("./editor/prose-editor.ts"),
    import("./figure-menu.tsx"),
    import("./last-year-text.tsx"),
    import("./offers.ts"),
    import("./printed-text.tsx"),
    import("./read-prose.ts"),
    import("./slip-list.tsx"),
    import("./starter-list.tsx"),
  ]);
}
