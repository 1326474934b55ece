/** Major number of the file format; a reader refuses a later one. */
export const formatMajor = 1;

/** Minor number of the file format; a reader that does not know it may look but must not write. */
export const formatMinor = 2;

/** The first eight bytes of a snapshot; like those of PNG they betray copies made in text mode. */
export const snapshotMagic = Buffer.from([0x89, 0x53, 0x54, 0x46, 0x0d, 0x0a, 0x1a, 0x0a]);

/** The first eight bytes of a journal segment. */
export const segmentMagic = Buffer.from([0x89, 0x53, 0x54, 0x4a, 0x0d, 0x0a, 0x1a, 0x0a]);
