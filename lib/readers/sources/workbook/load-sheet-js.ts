// SheetJS with the code pages that old files name: loaded only where a workbook is opened.

export type SheetJs = typeof import("@e965/xlsx");

/** The library, its code page tables set. */
export async function loadSheetJs(): Promise<SheetJs> {
  const [library, tables] = await Promise.all([import("@e965/xlsx"), import("@e965/xlsx/dist/cpexcel.full.mjs")]);
  library.set_cptable(tables);
  return library;
}
