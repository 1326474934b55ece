/** Private notes: impressions and questions to oneself, never for anybody else. */
export const privateNoteTexts = [
  'Wirkt heute müder als sonst. Beim nächsten Mal behutsam nachfragen.',
  'Ich habe zu schnell Lösungen angeboten. Mehr Zeit lassen.',
  'Bauchgefühl: Der Wunsch kommt eher aus der Familie. Weiter beobachten.',
  'Frage für die kollegiale Beratung: Wie viel Begleitung ist noch hilfreich?',
  'Hat zum ersten Mal von sich aus erzählt. Das Vertrauen wächst.',
  'Eigene Ungeduld bemerkt, weil Absprachen wieder offen sind.',
] as const;
