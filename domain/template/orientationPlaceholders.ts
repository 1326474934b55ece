import { row, table, type Placeholder } from './Placeholder.ts';

/** Placeholders on career orientation. */
export const orientationPlaceholders: readonly Placeholder[] = [
  row('berufswunsch', {
    name: 'Berufswunsch',
    label: 'Berufswünsche in ihrer Reihenfolge',
    example: 'Tischlerin (Holz)',
  }),
  row('berufswunsch', { name: 'Plan B', label: 'Plan B', example: 'Berufsfachschule Holztechnik' }),
  row('staerken', { name: 'Interessen', label: 'Interessen', example: 'Holz, Zeichnen, Fußball' }),
  row('staerken', { name: 'Stärken', label: 'Stärken', example: 'Ausdauer, Teamgeist' }),
  row('staerken', {
    name: 'Kompetenzprofil',
    label: 'Ergebnisse eines Kompetenzprofils',
    example: 'Profil AC vom 12.03.2026',
  }),
  table('praktika', {
    name: 'Praktika',
    label: 'ausgewählte Praktika mit Zeitraum und Rückmeldungen',
    example: 'Tischlerei Ahrens, 01.02.2027 – 12.02.2027',
  }),
  table('praxistage', {
    name: 'Praxistage',
    label: 'Praxistage mit Berufsfeldern und Rückmeldung',
    example: 'BBS II, Schuljahr 2025/2026, Holz und Metall',
  }),
  row('bewerbungen', {
    name: 'Bewerbungen',
    label: 'Zahl der Bewerbungen, Einladungen und Zusagen',
    example: '4 versendet, 2 Einladungen',
  }),
  row('bewerbungen', {
    name: 'Bewerbungsunterlagen',
    label: 'ob Bewerbungsunterlagen vorliegen',
    example: 'liegen vor',
  }),
  row('berufsberatung', {
    name: 'Berufsberatung',
    label: 'Berufsberaterin oder Berufsberater und letztes Gespräch',
    example: 'Frau Dr. Weiß, letztes Gespräch am 20.04.2027',
  }),
  row('berufsberatung', {
    name: 'Bescheinigung der Berufsberatung',
    row: 'Bescheinigung darüber',
    label: 'ob eine Bescheinigung der Berufsberatung vorliegt',
    example: 'liegt vor',
  }),
  row('mobilitaet', { name: 'Mobilität', label: 'Mobilität', example: 'Bus und Fahrrad' }),
  row('kenntnisse', {
    name: 'Sprachen und IT',
    label: 'Kenntnisse in Sprachen und IT',
    example: 'Englisch, Textverarbeitung',
  }),
  row('kenntnisse', { name: 'Ehrenamt', label: 'Ehrenamt', example: 'Jugendfeuerwehr' }),
];
