import { formatDayOrBlank } from '../calendar/formatDay.ts';
import { ageOn } from '../person/age.ts';
import { addressLines } from '../person/addressLines.ts';
import { familyNameWithParticle, fullName } from '../person/personName.ts';
import { part, row, rows, type Placeholder } from './Placeholder.ts';

/** Placeholders on the person and the family. */
export const personPlaceholders: readonly Placeholder[] = [
  part(
    'name',
    { name: 'Name', label: 'Rufname und Familienname', example: 'Mia von der Heide' },
    ({ student }) => fullName(student),
  ),
  part(
    'name',
    { name: 'Vorname', label: 'alle Vornamen', example: 'Mia Sophie' },
    ({ student }) => student.givenNames,
  ),
  part(
    'name',
    { name: 'Familienname', label: 'Familienname mit Zusatz', example: 'von der Heide' },
    ({ student }) => familyNameWithParticle(student),
  ),
  part(
    'name',
    { name: 'Rufname', label: 'der Name, mit dem die Person gerufen wird', example: 'Mia' },
    ({ student }) => student.callName || student.givenNames,
  ),
  part(
    'geburtsdatum',
    { name: 'Geburtsdatum', label: 'Geburtsdatum', example: '14.03.2010' },
    ({ student }) => formatDayOrBlank(student.birthDay),
  ),
  part(
    'geburtsdatum',
    { name: 'Alter', label: 'Alter am Tag des Briefs in Jahren', example: '17' },
    ({ student: { birthDay } }, today) => (birthDay === null ? '' : String(ageOn(birthDay, today))),
  ),
  row('geschlecht', { name: 'Geschlecht', label: 'Geschlecht', example: 'weiblich' }),
  row('anschrift', {
    name: 'Anschrift',
    label: 'Anschrift in einer Zeile, mit Ortsteil',
    example: 'Lerchenweg 12a, 37520 Osterode am Harz, Ortsteil Dorste',
  }),
  part(
    'anschrift',
    {
      name: 'Anschriftzeilen',
      label: 'Anschrift in Zeilen untereinander',
      example: 'Lerchenweg 12a\n37520 Osterode am Harz',
    },
    ({ student }) => addressLines(student).join('\n'),
  ),
  row('kontakt', { name: 'Telefon', label: 'Telefon', example: '0151 5550123' }),
  row('kontakt', { name: 'E-Mail', label: 'E-Mail-Adresse', example: 'mia@post.example' }),
  row('herkunft', { name: 'Geburtsort', label: 'Geburtsort und -land', example: 'Göttingen' }),
  row('herkunft', {
    name: 'Staatsangehörigkeit',
    label: 'Staatsangehörigkeit',
    example: 'deutsch',
  }),
  row('sprache', { name: 'Deutschkenntnisse', label: 'Deutschkenntnisse', example: 'B1' }),
  row('sprache', { name: 'Herkunftssprache', label: 'Herkunftssprache', example: 'Arabisch' }),
  row('sprache', {
    name: 'In Deutschland seit',
    label: 'Tag der Einreise',
    example: '01.09.2019',
  }),
  rows('erziehungsberechtigte', {
    name: 'Erziehungsberechtigte',
    label: 'Erziehungsberechtigte mit Rolle, Anschrift und Telefon',
    example: 'Mutter: Petra von der Heide\nTelefon 05522 55512',
  }),
  row('sorgerecht', {
    name: 'Sorgerecht',
    label: 'wer das Sorgerecht hat',
    example: 'Petra von der Heide: allein',
  }),
  row('betreuende_stelle', {
    name: 'Betreuende Stelle',
    label: 'Einrichtung, in der die Person lebt',
    example: 'Wohngruppe Sösetal',
  }),
];
