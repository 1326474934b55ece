import JSZip from 'jszip';

/** The parts of a Word file as texts, by their names in the file. */
export const partsOfDocx = async (bytes: Uint8Array): Promise<Record<string, string>> => {
  const zip = await JSZip.loadAsync(bytes);
  const files = Object.values(zip.files).filter(({ dir }) => !dir);
  return Object.fromEntries(
    await Promise.all(files.map(async (file) => [file.name, await file.async('string')] as const)),
  );
};
