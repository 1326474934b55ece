/** School degrees in the wording of § 1 AVO-Sek I Niedersachsen; the codes never change meaning. */
export const degreeLabels = {
  ohne: 'ohne Abschluss (Abgangszeugnis)',
  fs_lernen: 'Abschluss der Förderschule mit dem Schwerpunkt Lernen',
  fs_ge: 'Abschlusszeugnis im Förderschwerpunkt geistige Entwicklung',
  hsa: 'Hauptschulabschluss',
  sek1_hsa: 'Sekundarabschluss I – Hauptschulabschluss',
  sek1_rsa: 'Sekundarabschluss I – Realschulabschluss',
  erw_sek1: 'Erweiterter Sekundarabschluss I',
  fhr_schul: 'Fachhochschulreife (schulischer Teil)',
  fhr: 'Fachhochschulreife',
  fgh: 'fachgebundene Hochschulreife',
  ahr: 'allgemeine Hochschulreife (Abitur)',
  ausl_anerkannt: 'ausländischer Abschluss (anerkannt)',
  ausl_offen: 'ausländischer Abschluss (nicht anerkannt)',
  offen: 'noch offen',
} as const;

/** Short forms of the degrees for narrow table columns. */
export const degreeShortLabels: Readonly<Record<DegreeCode, string>> = {
  ohne: 'ohne Abschluss',
  fs_lernen: 'FS Lernen',
  fs_ge: 'FS GE',
  hsa: 'HSA (Kl. 9)',
  sek1_hsa: 'Sek I – HSA',
  sek1_rsa: 'Sek I – RSA',
  erw_sek1: 'Erw. Sek I',
  fhr_schul: 'FHR (schulisch)',
  fhr: 'FHR',
  fgh: 'fachgeb. HR',
  ahr: 'Abitur',
  ausl_anerkannt: 'ausl., anerkannt',
  ausl_offen: 'ausl., offen',
  offen: 'noch offen',
};

/** Code of a school degree. */
export type DegreeCode = keyof typeof degreeLabels;
