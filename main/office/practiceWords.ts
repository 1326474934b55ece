/** What stands on the face and on every page of whatever is written from invented data. */
export const practiceWords = 'ÜBUNG – erfundene Daten';
