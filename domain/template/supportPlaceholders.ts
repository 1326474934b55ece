import { row, table, type Placeholder } from './Placeholder.ts';

/** Placeholders on support; all of it is entrusted (tier C) and goes only with a valid consent. */
export const supportPlaceholders: readonly Placeholder[] = [
  row('foerderbedarf', {
    name: 'Unterstützungsbedarf',
    label: 'sonderpädagogischer Unterstützungsbedarf',
    example: 'Lernen',
  }),
  row('foerderplan', { name: 'Förderplan', label: 'Förderplan', example: 'liegt bei' }),
  row('nachteilsausgleich', {
    name: 'Nachteilsausgleich',
    label: 'Nachteilsausgleich',
    example: 'Zeitzuschlag bei Klassenarbeiten',
  }),
  row('reha', { name: 'Reha-Status', label: 'Reha-Status', example: 'Antrag gestellt' }),
  row('reha', {
    name: 'Gutachten der Agentur für Arbeit',
    label: 'ob ein Gutachten vorliegt',
    example: 'ja',
  }),
  row('reha', {
    name: 'Schwerbehinderung',
    label: 'ob eine Schwerbehinderung besteht',
    example: 'nein',
  }),
  row('reha', {
    name: 'Schulbegleitung',
    label: 'ob es eine Schulbegleitung gibt',
    example: 'nein',
  }),
  row('bisherige_hilfe', {
    name: 'Bisherige Unterstützung',
    label: 'bisherige Unterstützung, seit wann und durch wen',
    example: 'Lernförderung, seit 2025',
  }),
  row('was_hilft', {
    name: 'Was sich bewährt hat',
    label: 'was sich bewährt hat',
    example: 'Kurze Absprachen am Morgen',
  }),
  row('was_hilft', {
    name: 'Was den Übergang erschwert',
    label: 'was den Übergang erschwert',
    example: 'Langer Schulweg',
  }),
  row('situation', {
    name: 'Lebenssituation',
    label: 'Lebenssituation',
    example: 'Wohnt bei der Großmutter.',
  }),
  table('notizen', {
    name: 'Gesprächsnotizen',
    label: 'ausgewählte Gesprächsnotizen, nach Tagen',
    example: 'Gespräch am 01.03.2027: Bewerbung besprochen',
  }),
];
