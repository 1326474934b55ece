import { expect, test } from 'vitest';
import { removeTemplate } from '../../../domain/template/removeTemplate.ts';
import { exampleHandover } from '../letter/exampleCase.ts';
import { day } from '../../../domain/calendar/day.ts';

test('a template goes with its choice in drafts, and leaves alone what was sent and other choices', () => {
  const [draft, other, sent] = [
    exampleHandover({ id: 'draft', templateId: 't' }),
    exampleHandover({ id: 'other', templateId: 'u' }),
    exampleHandover({ id: 'sent', templateId: 't', state: 'versendet', sentOn: day('2027-05-01') }),
  ];
  expect(removeTemplate({ handover: { draft, other, sent } }, 't')).toEqual([
    { drop: 'template', id: 't' },
    { put: 'handover', record: { ...draft, templateId: null } },
  ]);
});
