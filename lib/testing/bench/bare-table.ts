// The floor of the keystroke bench: the same table in bare HTML, its sums and balances in a plain script.

/** Runs in the page: replaces everything by the given table, stripped to plain inputs, with the least script that adds up. */
export function makeBare(table: string): void {
  document.body.innerHTML = `<style>
    table { border-collapse: collapse; width: 780px; font: 14px sans-serif }
    th, td { border: 1px solid #ccc; padding: 0 } td { height: 32px }
    input { width: 100%; height: 32px; border: 0; text-align: right; font: inherit } .wrong { box-shadow: inset 0 0 0 2px red }
  </style>${table}<p id="found"></p>`;
  for (const element of document.querySelectorAll("table *")) {
    for (const { name } of [...element.attributes]) {
      if (!["colspan", "rowspan", "data-cell", "id"].includes(name)) element.removeAttribute(name);
    }
  }
  const inputs = [...document.querySelectorAll("input")];
  const at = new Map(inputs.map((input) => [input.dataset.cell ?? "", input]));
  const rows = [...new Set([...at.keys()].map((cell) => cell.split("_")[1] ?? ""))];
  const columns = [...new Set([...at.keys()].map((cell) => cell.split("_")[2] ?? ""))].filter((id) => id !== "total");
  const field = (row: string, column: string) => at.get(`requests_${row}_${column}`);
  const figure = (row: string, column: string) => Number(field(row, column)?.value || 0);
  const results = rows.slice(2, -2);
  const [first = "", second = ""] = rows;
  const [sum = "", rest = ""] = rows.slice(-2);
  const found = document.getElementById("found");
  document.querySelector("table")?.addEventListener("input", () => {
    for (const column of columns) {
      const total = field(sum, column);
      if (total) total.value = String(results.reduce((added, row) => added + figure(row, column), 0));
    }
    for (const row of rows) {
      const total = field(row, "total");
      if (total) total.value = String(columns.reduce((added, column) => added + figure(row, column), 0));
    }
    const broken = [...columns, "total"].filter((column) => {
      const wrong = figure(first, column) + figure(second, column) !== figure(sum, column) + figure(rest, column);
      field(first, column)?.classList.toggle("wrong", wrong);
      return wrong;
    });
    if (found) found.textContent = broken.join("、");
  });
  document.querySelector("table")?.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.target instanceof HTMLInputElement)) return;
    const [, row = "", column = ""] = event.target.dataset.cell?.split("_") ?? [];
    const next = field(rows[rows.indexOf(row) + 1] ?? "", column);
    next?.focus();
    next?.select();
  });
}
