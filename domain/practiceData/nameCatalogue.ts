/** An invented young person's name and what goes with it. */
export type PracticeName = {
  readonly gender: 'weiblich' | 'maennlich' | 'divers';
  readonly givenNames: string;
  readonly callName: string;
  readonly nameParticle: string;
  readonly familyName: string;
};

const genders = { w: 'weiblich', m: 'maennlich', d: 'divers' } as const;

/**
 * Reads one line of the catalogue: gender, given names (an asterisk marks the one called by), family name
 * with its particle in round brackets.
 */
const named = (line: string): PracticeName => {
  const [gender = 'w', given = '', family = ''] = line.split('|');
  const particle = /^\((.+)\) ?/.exec(family);
  const called = given.split(' ').find((name) => name.endsWith('*')) ?? '';
  return {
    gender: genders[gender as keyof typeof genders],
    givenNames: given.replace('*', ''),
    callName: called.replace('*', ''),
    nameParticle: particle?.[1] ?? '',
    familyName: particle === null ? family : family.slice(particle[0].length),
  };
};

const cohort = [
  'w|Mia|(von der) Heide',
  'm|Ștefan|Ionescu',
  'w|Zoë* Marie|Brandt',
  'm|Łukasz|Wiśniewski',
  'w|Thị Hoài An*|Nguyễn',
  'm|Yiğit|Çalışkan',
  'w|Elif|Kılıç',
  'm|Søren|Jørgensen',
  'w|Lucía|Muñoz García',
  'm|Omar|(al-) Hamdan',
  'w|Leonie|Groß',
  'm|Jannis|Köhler',
  'd|Kim|Mayer',
  'w|Anna-Lena|Schulze-Wülfing',
  'm|Finn Ole*|Petersen',
  'w|Nour|(el-) Masri',
  'm|Tomáš|Dvořák',
  'w|Oksana|Kovalenko',
  'm|Emre|Yıldız',
  'w|Frieda|Wolters',
  'm|Noah|Bergmann',
  'w|Sofiia|Bondarenko',
  'm|Ben Luca|Ahrens',
  'w|Amira|Haddad',
  'm|Paul|Zimmermann',
  'w|Lina|Hoffmeister',
  'm|Piotr|Dąbrowski',
  'w|Greta|(van den) Berg',
  'm|Milan|Đorđević',
  'w|Ioana|Șerban',
  'm|Jonas|Niemann',
  "w|Emily|O'Neill",
  'm|Karim|Rahimi',
  'w|Charlotte|(de) Vries',
  'm|Luis|Fernández Peña',
  'w|Hannah|Brinkmann',
  'm|Tim|Schröder',
  'w|Zeynep|Şahin',
  "m|Matteo|D'Angelo",
  'w|Jule|Oppermann',
  'm|Levi|Steinkamp',
  'w|Maja|Åkesson',
  'm||Hamid',
  'w|Pauline|Drewes',
  'm|Erik|Lindqvist',
  'w|Aleksandra|Żółkowska',
  'm|Moritz|Thiele',
  'w|Marie-Sophie|Kaufmann',
  'm|Adrian|Popa',
  'w|Hatice|Öztürk',
  'm|Jakob|Rüter',
  'w|Nele|Voigt',
  'm|Abdi|Warsame',
  'w|Thea|Meinecke',
  'm|Constantin|Bălan',
  'w|Ida|Sörensen',
  'm|Leon Max*|Kruse',
  'w|Ronja|Weiß',
  'm|Elias|Hartung',
  'w|Melina|Papadopoulou',
];

const leftLastYear = [
  'w|Clara|Behrens',
  'm|Hüseyin|Aydın',
  'w|Johanna|Lütke-Hölscher',
  'm|Nico|Engel',
  'w|Daria|Petrenko',
  'm|Til|(zu) Wessel',
  'w|Sarah|Neubert',
  'm|Anton|Grube',
];

/** The sixty who leave at the end of this school year. */
export const cohortNames: readonly PracticeName[] = cohort.map(named);

/** Those who left last summer and whose actual destination is asked for. */
export const formerNames: readonly PracticeName[] = leftLastYear.map(named);
