/** The password of every practice vault: it guards invented data only and is shown to everybody. */
export const practicePassword = 'Staffelstab üben';
