// The library's own worker: foreign bytes are opened beside the page, never in it.
import "./fill-at.ts";
import "pdfjs-dist/legacy/build/pdf.worker.mjs";
