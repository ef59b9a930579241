// Figures that another program read by machine and keeps as JSON with keys of its own: kept apart as data, by path.
import type { Blocks, NewCell } from "#readers/blocks/blocks.ts";

/** Keys of that program → ids of heads, table by table. A path gives one row and one column. */
const dialects: readonly {
  readonly root: string;
  readonly table: (row: string) => string;
  readonly rows: Keys;
  readonly columns: Keys;
}[] = [
  {
    root: "activeDisclosureData",
    table: (row) => tableOfRow[row] ?? "",
    rows: {
      regulations: "governmentRules",
      normativeDocuments: "normativeDocuments",
      licensing: "licenses",
      punishment: "penalties",
      coercion: "coercion",
      fees: "administrativeFees",
    },
    columns: { made: "issued", repealed: "repealed", valid: "inForce", processed: "decisions", amount: "amount" },
  },
  {
    root: "tableData",
    table: () => "requests",
    rows: {
      newReceived: "newlyReceived",
      carriedOver: "carriedOver",
      "results.granted": "disclosed",
      "results.partialGrant": "partlyDisclosed",
      "results.denied.stateSecret": "stateSecret",
      "results.denied.lawForbidden": "prohibitedByLaw",
      "results.denied.safetyStability": "securityOrStability",
      "results.denied.thirdPartyRights": "thirdPartyRights",
      "results.denied.internalAffairs": "internalAffairs",
      "results.denied.processInfo": "processInformation",
      "results.denied.enforcementCase": "enforcementFile",
      "results.denied.adminQuery": "administrativeInquiry",
      "results.unableToProvide.noInfo": "notHeld",
      "results.unableToProvide.needCreation": "mustBeCreated",
      "results.unableToProvide.unclear": "stillUnclear",
      "results.notProcessed.complaint": "petitionOrComplaint",
      "results.notProcessed.repeat": "repeated",
      "results.notProcessed.publication": "publishedMaterial",
      "results.notProcessed.massiveRequests": "excessive",
      "results.notProcessed.confirmInfo": "confirmationOrReissue",
      "results.other.overdueCorrection": "correctionOverdue",
      "results.other.overdueFee": "feeOverdue",
      "results.other.otherReasons": "otherReason",
      "results.totalProcessed": "resultsTotal",
      "results.carriedForward": "carriedForward",
    },
    columns: {
      naturalPerson: "naturalPerson",
      "legalPerson.commercial": "commercialEnterprise",
      "legalPerson.research": "researchInstitute",
      "legalPerson.social": "publicWelfare",
      "legalPerson.legal": "legalServices",
      "legalPerson.other": "otherOrganization",
      total: "total",
    },
  },
  {
    root: "reviewLitigationData",
    table: () => "disputes",
    rows: {
      review: "reconsideration",
      litigationDirect: "directSuit",
      litigationPostReview: "suitAfterReconsideration",
    },
    columns: { maintain: "upheld", correct: "corrected", other: "otherOutcome", unfinished: "pending", total: "total" },
  },
];

type Keys = Readonly<Record<string, string>>;

const tableOfRow: Keys = {
  governmentRules: "normativeActs",
  normativeDocuments: "normativeActs",
  licenses: "licensing",
  penalties: "enforcement",
  coercion: "enforcement",
  administrativeFees: "fees",
};

const token = /"([A-Za-z_]\w*)"\s*:\s*(?:(\{)|(\[)|(-?\d+(?:\.\d+)?))|([{}])/gu;

/** Adds figures and texts of such JSON, even where its strings are damaged. Returns how many figures it knew. */
export function addForeignJson(blocks: Blocks, text: string): number {
  const path: string[] = [];
  const rows: NewCell[][] = [];
  for (const match of text.matchAll(token)) {
    const [, key = "", object, list, value, brace] = match;
    if (object) path.push(key);
    else if (brace === "{") path.push("");
    else if (brace === "}") path.pop();
    else if (!list && value !== undefined) {
      const name = cellAt([...path, key]);
      if (name !== undefined)
        rows.push([{ text: [...path, key].filter((one) => one !== "").join(".") }, { text: value, name }]);
    }
  }
  for (const match of text.matchAll(/"(?:title|content)"\s*:\s*"((?:[^"\\]|\\.)*)"/gu)) {
    for (const line of (match[1] ?? "").split(/\\n|\n/u)) blocks.paragraph(line.replace(/\\(.)/gu, "$1"));
  }
  if (rows.length > 0) blocks.grid(rows, true);
  return rows.length;
}

/** The cell a path of keys names, below the root of one of the tables. */
function cellAt(path: readonly string[]): string | undefined {
  for (const { root, table, rows, columns } of dialects) {
    const at = path.lastIndexOf(root);
    if (at < 0) continue;
    const inside = path.slice(at + 1);
    for (let cut = 1; cut < inside.length; cut += 1) {
      const first = inside.slice(0, cut).join(".");
      const second = inside.slice(cut).join(".");
      const row = rows[first] ?? rows[second];
      const column = rows[first] === undefined ? columns[first] : columns[second];
      if (row !== undefined && column !== undefined) return `${table(row)}_${row}_${column}`;
    }
  }
  return undefined;
}
