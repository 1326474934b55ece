/** What stands on the face and on every page of a sheet with invented data. */
export const practiceBand = 'ÜBUNG – erfundene Daten';
