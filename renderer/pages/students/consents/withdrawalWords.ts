import type { WithdrawalEffects } from '../../../../domain/consent/withdrawalEffects.ts';

/** What a withdrawal does, in German sentences, before it is done; what was sent is listed beside them. */
export const effectWords = ({ marked, thinned, sent }: WithdrawalEffects): readonly string[] => [
  'Ab sofort wird darauf nichts mehr übermittelt.',
  ...counted(marked.length, {
    one: '1 vorbereitete Übergabe wird als widerrufen gekennzeichnet.',
    more: 'vorbereitete Übergaben werden als widerrufen gekennzeichnet.',
  }),
  ...counted(thinned.length, {
    one: 'In 1 vorbereiteten Übergabe entfallen die widerrufenen Angaben.',
    more: 'vorbereitete Übergaben verlieren die widerrufenen Angaben.',
  }),
  sent.length === 0
    ? 'Bisher wurde darauf nichts versendet.'
    : 'Schon versendet und nicht mehr zurückzuholen:',
];

const counted = (
  count: number,
  words: { readonly one: string; readonly more: string },
): readonly string[] => {
  if (count === 0) return [];
  return [count === 1 ? words.one : `${count} ${words.more}`];
};
