/** Occupations young people wish for, with their field of work. */
export const wishCatalogue = [
  { occupation: 'Tischler/in', field: 'Holztechnik' },
  { occupation: 'Kfz-Mechatroniker/in', field: 'Fahrzeugtechnik' },
  { occupation: 'Elektroniker/in für Energie- und Gebäudetechnik', field: 'Elektrotechnik' },
  { occupation: 'Metallbauer/in', field: 'Metalltechnik' },
  { occupation: 'Anlagenmechaniker/in SHK', field: 'Metalltechnik' },
  { occupation: 'Maler/in und Lackierer/in', field: 'Farbtechnik und Raumgestaltung' },
  { occupation: 'Straßenbauer/in', field: 'Bautechnik' },
  { occupation: 'Pflegefachmann/-frau', field: 'Gesundheit und Pflege' },
  { occupation: 'Medizinische/r Fachangestellte/r', field: 'Gesundheit und Pflege' },
  { occupation: 'Tiermedizinische/r Fachangestellte/r', field: 'Gesundheit und Pflege' },
  { occupation: 'Sozialpädagogische Assistenz', field: 'Sozialpädagogik' },
  { occupation: 'Koch/Köchin', field: 'Gastronomie' },
  { occupation: 'Bäcker/in', field: 'Ernährung und Hauswirtschaft' },
  { occupation: 'Kaufmann/-frau im Einzelhandel', field: 'Wirtschaft und Verwaltung' },
  { occupation: 'Verwaltungsfachangestellte/r', field: 'Wirtschaft und Verwaltung' },
  { occupation: 'Fachkraft für Lagerlogistik', field: 'Wirtschaft und Verwaltung' },
  { occupation: 'Friseur/in', field: 'Körperpflege' },
  { occupation: 'Gärtner/in', field: 'Agrar und Gartenbau' },
  { occupation: 'Fachinformatiker/in', field: 'Informatik' },
  { occupation: 'Mediengestalter/in', field: 'Informatik' },
] as const;

/** Second plans, should the first wish not come true. */
export const planBTexts = [
  'Einjährige Berufsfachschule im gleichen Berufsfeld',
  'Berufseinstiegsschule Klasse 2, Abschluss verbessern',
  'Freiwilliges Soziales Jahr',
  'Einstiegsqualifizierung im Praktikumsbetrieb',
  'Weiter zur Schule, später Fachoberschule',
  'Bewerbung in den Nachbarorten ausweiten',
] as const;

/** What young people say they like to do. */
export const interestTexts = [
  'Baut und repariert gern, zuletzt ein altes Fahrrad.',
  'Verbringt viel Zeit mit Tieren, hilft in den Ferien auf einem Hof.',
  'Zeichnet und gestaltet, hat das Plakat zum Schulfest entworfen.',
  'Spielt im Verein Handball und betreut dort eine Kindergruppe.',
  'Kocht zu Hause für die Familie und probiert neue Rezepte aus.',
  'Interessiert sich für Computer, hat einen Rechner selbst zusammengebaut.',
  'Ist gern draußen, arbeitet in der Schulgarten-AG mit.',
  'Liest viel und schreibt für die Schülerzeitung.',
  'Hört gern zu und wird in der Klasse oft um Rat gefragt.',
  'Spielt Schlagzeug in der Schulband und baut bei Auftritten die Technik auf.',
] as const;

/** Strengths as a competence profile names them. */
export const strengthTexts = [
  'zuverlässig',
  'pünktlich',
  'teamfähig',
  'handwerklich geschickt',
  'ausdauernd',
  'hilfsbereit',
  'kreativ',
  'sorgfältig',
  'freundlich im Umgang',
  'räumliches Vorstellungsvermögen',
  'lernt durch Zuschauen',
  'behält die Übersicht',
  'technisches Verständnis',
  'rechnet sicher',
] as const;

/** What has helped so far. */
export const helpTexts = [
  'Kurze schriftliche Absprachen und ein fester wöchentlicher Termin.',
  'Aufgaben in kleinen Schritten, danach eine klare Rückmeldung.',
  'Eine vertraute Person beim ersten Termin in einer neuen Stelle.',
  'Praktisches Arbeiten; Erklärungen am Werkstück statt auf dem Papier.',
  'Ruhiger Arbeitsplatz und die Möglichkeit zu einer kurzen Pause.',
  'Erinnerung am Vortag, am besten als Nachricht.',
] as const;

/** What has stood in the way. */
export const obstacleTexts = [
  'Neue Gruppen kosten anfangs viel Kraft.',
  'Lange Texte in Formularen; braucht dabei Unterstützung.',
  'Die Busverbindung am frühen Morgen ist schlecht.',
  'Prüfungssituationen führen zu starker Anspannung.',
  'Verliert bei mehreren Aufgaben zugleich den Überblick.',
] as const;

/** Circumstances of life that are nobody's business without consent. */
export const situationTexts = [
  'Wohnt abwechselnd bei beiden Eltern, die Absprachen zwischen den Haushalten sind schwierig.',
  'Übernimmt zu Hause viel Verantwortung für zwei jüngere Geschwister.',
  'Umzug der Familie im letzten Jahr, der Freundeskreis ist dadurch weit entfernt.',
  'Ein Elternteil ist länger erkrankt; die Familie wird von Verwandten unterstützt.',
  'Angespannte finanzielle Lage, die Fahrtkosten zum Praktikum müssen geklärt werden.',
] as const;

/** Support that is already there. */
export const supportTexts = [
  { what: 'Wöchentliches Gespräch in der Schulsozialarbeit', contact: 'Katrin Beispiel' },
  { what: 'Nachhilfe in Mathematik', contact: 'Lernwerkstatt Musterthal' },
  { what: 'Berufsberatung in der Schule', contact: 'Ines Kaltenbach' },
  { what: 'Sprachförderung, zwei Stunden in der Woche', contact: 'Oberschule Musterthal' },
  { what: 'Sozialpädagogische Familienhilfe', contact: 'Landkreis Musterthal' },
  { what: 'Mentoring-Projekt „Tandem“', contact: 'Freiwilligenzentrum Musterthal' },
] as const;

/** How young people get about. */
export const mobilityTexts = [
  'Bus und Fahrrad',
  'Bus, Fahrzeit etwa 40 Minuten',
  'Fahrrad, keine Busverbindung am Wochenende',
  'Mofa-Führerschein vorhanden',
  '',
] as const;

/** Notes on school career. */
export const careerTexts = [
  'Grundschule in Musterthal, seit Klasse 5 an dieser Schule.',
  'Wechsel vom Gymnasium nach Klasse 7.',
  'Klasse 7 wiederholt, seither stabile Leistungen.',
  'Seit Klasse 8 an dieser Schule, zuvor in einem anderen Bundesland.',
] as const;
