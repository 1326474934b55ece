declare module 'atomically' {
  export const writeFile: (path: string, text: string) => Promise<void>;
}

declare module 'write-file-atomic' {
  const writeFileAtomic: (path: string, text: string) => Promise<void>;
  // The library is CommonJS: all it gives is one function.
  // eslint-disable-next-line no-restricted-syntax
  export default writeFileAtomic;
}
