/** The kind of clipboard content that says: this was copied in Staffelstab. */
export const copyMark = 'application/x-staffelstab';
