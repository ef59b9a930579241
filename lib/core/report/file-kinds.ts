// Which files can be read as a report, as people are told and as file dialogs are asked to show. What a file is, its content says.

/** Endings of names, for file dialogs. */
export const readableEndings = [
  ...[".docx", ".doc", ".wps"],
  ...[".xlsx", ".xls", ".et", ".ods"],
  ...[".pdf", ".ofd"],
  ...[".html", ".htm", ".mht", ".mhtml"],
  ...[".txt", ".md", ".csv", ".json"],
] as const;

/** As people are told. */
export const readableWords =
  "Word（.docx .doc .wps）、Excel（.xlsx .xls .et .ods）、PDF 和 OFD（有文字层）、网页（.html .mht）、文本、交换 JSON";
