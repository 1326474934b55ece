import { foldForSearch } from '../person/foldForSearch.ts';

/** Family names that are far more often an ordinary word of a letter about school and occupations. */
const words = `
  Koch Bäcker Becker Schneider Fischer Maurer Zimmermann Kaufmann Schmied Schmidt Gärtner Metzger Fleischer Schreiner
  Tischler Maler Dreher Schlosser Müller Jäger Förster Schäfer Bauer Landwirt Richter Lehrer Meister Geselle Pfleger
  Weber Drucker Schuster Krämer Kellner Wirt Wagner Böttcher Glaser Dachdecker Sattler Berufsfeld
  Sommer Winter Herbst Sonntag Montag Freitag Januar März April Mai Juni Juli August
  Berg Stein Wald Feld Bach See Busch Baum Blume Wolf Fuchs Vogel Hahn Hase Storch
  Lang Klein Groß Kurz Jung Alt Neu Gut Stark Schnell Braun Schwarz Weiß Roth Grün Blau Frei Reich Ernst Fromm
  König Kaiser Herzog Graf Engel Herr Frau Kind Mann Sohn Vater Bruder Freund Nachbar Vogt Schulz Schule Pfeiffer
  Haus Hof Garten Tisch Brand Stern Himmel Kraft Lust Glück Ende Anfang Zeit Rat Kühn Ost West Nord Süd
`;

/** Ordinary words in the form searches compare; as family names alone they are no sign of a person. */
export const ordinaryWords: ReadonlySet<string> = new Set(
  words.split(/\s+/).flatMap((word) => foldForSearch(word).split('\n')),
);
