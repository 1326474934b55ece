import { describe, expect, test } from 'vitest';
import { fieldCatalogue } from '../../../domain/handover/fieldCatalogue.ts';
import { gate } from '../../../domain/handover/gate.ts';
import type { HandoverPreset } from '../../../domain/handover/presetSchema.ts';
import { presets, presetsFor } from '../../../domain/handover/presets.ts';
import { recipientColumn } from '../../../domain/handover/recipientColumn.ts';
import { transferSections } from '../../../domain/letter/transferSections.ts';
import {
  exampleCase,
  exampleHandover,
  examplePartner,
  exampleStudent,
  today,
} from '../letter/exampleCase.ts';

const createdAt = '2026-11-22T08:00:00.000Z';

const own = (given: Partial<HandoverPreset>): HandoverPreset => ({
  ...{ id: 'own1', label: 'Unser Bogen', partnerKind: null, basis: null, fields: [] },
  ...{ createdAt, changedAt: createdAt },
  ...given,
});

const codes = (kind: Parameters<typeof presetsFor>[0], mine: readonly HandoverPreset[] = []) =>
  presetsFor(kind, mine).map(({ code }) => code);

describe('the presets', () => {
  test('tick nothing that is never meant for their recipients', () => {
    const wrong = presets.flatMap(({ code, kinds, fields }) =>
      (kinds ?? []).flatMap((kind) =>
        fields
          .filter((field) => fieldCatalogue[field][recipientColumn(kind)] === 'never')
          .map((field) => `${code} ${kind} ${field}`),
      ),
    );
    expect(wrong).toEqual([]);
  });

  test('of a BBS offer its registration and the three classes of the BES', () => {
    expect(codes('bbs')).toEqual(['bbs', 'bes1', 'bes2', 'bes_si', 'frei']);
  });

  test('of the Agentur offer its own and the report', () => {
    expect(codes('agentur')).toEqual(['agentur', 'meldung', 'frei']);
  });

  test('of a partner without its own offer the free one', () => {
    expect(codes('kammer')).toEqual(['frei']);
  });

  test('that are own stand where their kind of partner stands, by name', () => {
    const mine = [
      own({ id: 'b', label: 'Übergabebogen', partnerKind: 'bbs' }),
      own({ id: 'a', label: 'Alles' }),
      own({ id: 'c', partnerKind: 'jugendamt' }),
    ];
    expect(codes('bbs', mine).slice(-3)).toEqual(['frei', 'a', 'b']);
  });
});

test('the report of § 31a SGB III holds exactly its seven particulars', () => {
  const report = presets.find(({ code }) => code === 'meldung');
  const given = exampleCase({
    partner: { ...examplePartner, kind: 'agentur' },
    student: { ...exampleStudent, achievedDegree: 'sek1_hsa' },
    handover: exampleHandover({ basis: 'leistungstraeger', fields: [...(report?.fields ?? [])] }),
  });
  const { released } = gate(given, today);
  const rows = transferSections(given, released, today)
    .flatMap(({ content }) => content)
    .flatMap((content) => (content.kind === 'particulars' ? content.rows : []));
  expect(rows.map(({ label }) => label)).toEqual([
    'Familienname',
    'Vorname',
    'Geburtsdatum',
    'Geschlecht',
    'Anschrift',
    'Schulform',
    'Erreichter Abschluss',
  ]);
});
