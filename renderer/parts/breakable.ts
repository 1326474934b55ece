/** Stems that long German words of trades are put together from; a line may break before them. */
const joints =
  /(?<=\p{L}{3})(?=(?:angestellt|anlagen|arbeit|assisten|betreu|elektron|erzieh|fach|fertig|gestalt|handel|handwerk|helfer|informatik|ingenieur|installat|kauf|konstrukt|logist|management|mechan|mechatron|medizin|meister|pädagog|pfleg|techn|verkäuf|verwalt|wirtschaft))/gu;

const longWord = /[\p{L}-]{13,}/gu;

const softHyphen = '\u00ad';
const wordJoiner = '\u2060';

/**
 * The same words with places where a line may break with a hyphen, for narrow columns; endings as in
 * "Fachmann/-frau" stay in one piece. For the screen only.
 *
 * @example breakable('Verwaltungsfachangestellte') // 'Verwaltungs\u00adfach\u00adangestellte'
 */
export const breakable = (text: string): string =>
  text
    .replace(longWord, (word) => word.replace(joints, softHyphen))
    .replaceAll('/-', `/${wordJoiner}-${wordJoiner}`)
    .replace(/\/(?=\p{Ll})/gu, `/${wordJoiner}`);
