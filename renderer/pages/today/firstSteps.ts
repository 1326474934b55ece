import type { VaultData } from '../../../domain/record/vaultData.ts';

/** One step on the way into an empty vault. */
export type FirstStep = {
  readonly path: string;
  readonly title: string;
  readonly why: string;
  readonly done: boolean;
};

type Data = Pick<VaultData, 'settings' | 'school' | 'partner' | 'student'>;

/** The first steps with what is done already; null as soon as there is a young person in the vault. */
export const firstSteps = (data: Data): readonly FirstStep[] | null => {
  const [some] = Object.keys(data.student);
  if (some !== undefined) return null;
  const schools = Object.values(data.school);
  return [
    {
      path: '/einstellungen/einrichtung',
      title: 'Einrichtung und Briefkopf eintragen',
      why: 'So stehen sie auf jedem Übergabeschreiben.',
      done: (data.settings['settings']?.institution ?? '') !== '',
    },
    {
      path: '/einstellungen/schulen',
      title: 'Schule und Klassen anlegen',
      why: 'Jugendliche werden einer Schule und einer Klasse zugeordnet.',
      done: schools.some((school) => school.myClasses.length > 0),
    },
    {
      path: '/einstellungen/stellen',
      title: 'Stellen mit Ansprechpersonen anlegen',
      why: 'BBS, Agentur für Arbeit und andere, an die Sie übergeben.',
      done: Object.keys(data.partner).length > 0,
    },
    {
      path: '/jugendliche',
      title: 'Die erste Jugendliche oder den ersten Jugendlichen anlegen',
      why: 'Danach zeigt diese Seite jeden Tag, was ansteht.',
      done: false,
    },
  ];
};
