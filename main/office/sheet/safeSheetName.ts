import { safeText } from '../../../domain/record/safeText.ts';

/**
 * A sheet name Excel accepts: at most 31 characters, none of `\ / ? * [ ] : '`, not empty, not the
 * reserved "History", and not one already taken (capital and small letters count the same).
 *
 * @example safeSheetName('Verbleib 2026/2027', []) // 'Verbleib 2026-2027'
 */
export const safeSheetName = (wanted: string, taken: readonly string[]): string => {
  const cleaned = safeText(wanted)
    .replace(/[\\/:]/g, '-')
    .replace(/[?*[\]'\n\t]/g, '')
    .trim();
  const base = cleaned === '' || cleaned.toLowerCase() === 'history' ? 'Blatt' : cleaned;
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const end = number === 1 ? '' : ` ${number}`;
    const name = safeText(base.slice(0, 31 - end.length)).trim() + end;
    if (!used.has(name.toLowerCase())) return name;
  }
};
