/** A sentence with long words, dashes and commas; repeated it makes running text of any length. */
export const sentence =
  'Ein langer Absatz zeigt, wie sich ein Text über viele Zeilen mit Umbrüchen, Bindestrichen und langen Wörtern verhält. ';

/** A name of 60 letters that breaks every table it stands in. */
export const longName = 'Nguyễn-Çağlayan-Đorđević-Hinterhuber-Schlüterowskiņaģ-Łukasie';
