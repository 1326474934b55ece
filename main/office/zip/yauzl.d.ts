/** The part of yauzl 3 the office uses; the library brings no types. */
declare module 'yauzl' {
  /** An entry as the central directory of a zip file tells of it. */
  export type Entry = {
    readonly fileName: string;
    readonly compressedSize: number;
    readonly uncompressedSize: number;
    readonly crc32: number;
    readonly isEncrypted: () => boolean;
    readonly canDecodeFileData: () => boolean;
  };

  export type ZipFile = {
    readonly entryCount: number;
    readonly eachEntry: () => AsyncIterable<Entry>;
    readonly openReadStreamPromise: (entry: Entry) => Promise<AsyncIterable<Buffer>>;
  };

  export const fromBufferPromise: (
    buffer: Buffer,
    options?: { readonly strictFileNames?: boolean },
  ) => Promise<ZipFile>;
}
