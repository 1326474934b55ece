/** Bundles the harness with the engine into one file for plain Node, and gives its path. */
export declare const bundleHarness: (root: string, outDir: string) => Promise<string>;
