// What we use of the inside of word-extractor, which comes without types.
declare module "word-extractor/lib/word-ole-extractor.js" {
  export interface Piece {
    text: string;
    readonly startFilePos: number;
    readonly endFilePos: number;
    /** Bytes a character. */
    readonly bpc: number;
  }

  export interface WordText {
    getBody(options: { filterUnicode: boolean }): string;
    getFootnotes(options: { filterUnicode: boolean }): string;
    getAnnotations(): string;
    getEndnotes(options: { filterUnicode: boolean }): string;
    getTextboxes(options: { filterUnicode: boolean; includeHeadersAndFooters: boolean }): string;
  }

  export default class WordOleExtractor {
    protected readonly _pieces: Piece[];
    extract(reader: object): Promise<WordText>;
    protected extractWordDocument(compound: object, main: Buffer): Promise<object>;
    protected documentStream(compound: object, name: string): Promise<NodeJS.ReadableStream>;
    protected streamBuffer(stream: NodeJS.ReadableStream): Promise<Buffer>;
    protected writeParagraphProperties(main: Buffer, table: Buffer): void;
    protected writeCharacterProperties(main: Buffer, table: Buffer): void;
  }
}

declare module "word-extractor/lib/buffer-reader.js" {
  export default class BufferReader {
    constructor(buffer: Buffer);
  }
}
