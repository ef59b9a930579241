// A block of cells as the clipboard carries it: tabs and lines for spreadsheets, a table for Word.

export type Block = readonly (readonly string[])[];

export function blockAsText(block: Block): string {
  return block.map((line) => line.join("\t")).join("\n");
}

export function blockAsHtml(block: Block): string {
  const rows = block.map((line) => `<tr>${line.map((text) => `<td>${escapeHtml(text)}</td>`).join("")}</tr>`).join("");
  return `<table>${rows}</table>`;
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
