import { describe, expect, test } from 'vitest';
import { day } from '../../../domain/calendar/day.ts';
import { allianceDrafts } from '../../../domain/handover/allianceDrafts.ts';
import { blockers } from '../../../domain/handover/blockers.ts';
import { handoverCase } from '../../../domain/handover/handoverCase.ts';
import { handoverGroup, proposedCopies } from '../../../domain/handover/handoverGroup.ts';
import { takeOver, type TakenOver } from '../../../domain/handover/takeOver.ts';
import type { Handover } from '../../../domain/handover/handoverSchema.ts';
import { apply } from '../../../domain/record/apply.ts';
import { drop } from '../../../domain/record/change.ts';
import type { NewVaultData } from '../../../domain/record/vaultData.ts';
import { exampleConsent, today } from '../letter/exampleCase.ts';
import { admit, begin, consentOf, drafting, emptyWorld, settle } from './severalWorld.ts';

const members = ['agentur', 'jobcenter', 'jugendamt'] as const;

const recipients = members.map((id) => ({ partnerId: id, personId: `${id}-person` }));

/** A young person, and an alliance of three partners. */
const world = (): NewVaultData => {
  const data = emptyWorld();
  admit(data, 'a');
  for (const kind of members) settle(data, kind, kind);
  settle(data, 'jba', 'jba');
  data.partner['jba'] = { ...data.partner['jba']!, memberIds: [...members] };
  return data;
};

/** The world with a copy for each partner of the alliance. */
const begun = (): { data: NewVaultData; copies: readonly Handover[] } => {
  const data = world();
  const { drafts, changes } = allianceDrafts(data, 'a', { ...drafting(), recipients });
  apply(data, changes);
  return { data, copies: drafts };
};

describe('a handover to a Jugendberufsagentur', () => {
  test('is one draft for each chosen partner, with a person, a basis and ticks of its own', () => {
    const { copies } = begun();
    expect(copies.map(({ partnerId, personId, preset }) => [partnerId, personId, preset])).toEqual([
      ['agentur', 'agentur-person', 'agentur'],
      ['jobcenter', 'jobcenter-person', 'jobcenter'],
      ['jugendamt', 'jugendamt-person', 'jugendamt'],
    ]);
    expect(copies[0]?.fields).not.toEqual(copies[2]?.fields);
    expect(copies.every(({ basis }) => basis === 'einwilligung')).toBe(true);
  });

  test('shares one group, by which the alliance is found again', () => {
    const { data, copies } = begun();
    const group = handoverGroup(data, copies[1]!);
    expect(group?.copies.map(({ partnerId }) => partnerId)).toEqual([...members]);
    expect(group?.alliance?.id).toBe('jba');
  });

  test('never addresses the alliance itself', () => {
    const data = world();
    const made = allianceDrafts(data, 'a', {
      ...drafting(),
      recipients: [{ partnerId: 'jba', personId: 'jba-person' }, ...recipients],
    });
    expect(made.drafts.map(({ partnerId }) => partnerId)).toEqual([...members]);
    const direct = begin(data, 'a', { partnerId: 'jba', personId: 'jba-person' });
    const found = blockers(handoverCase(data, direct)!);
    expect(found.map(({ text }) => text).join()).toMatch(/Bündnis und keine Empfängerin/);
  });

  test('is no group any more when only one copy is left', () => {
    const { data, copies } = begun();
    apply(data, [drop('handover', copies[0]!.id), drop('handover', copies[1]!.id)]);
    expect(handoverGroup(data, copies[2]!)).toBeNull();
  });

  test('proposes the other partners for the Verteiler, and each only once', () => {
    const { data, copies } = begun();
    const group = handoverGroup(data, copies[0]!)!;
    expect(proposedCopies(data, group, copies[0]!)).toEqual([
      'Stelle jobcenter',
      'Stelle jugendamt',
    ]);
    const named = { ...copies[0]!, copies: ['Stelle jobcenter'] };
    expect(proposedCopies(data, group, named)).toEqual(['Stelle jugendamt']);
  });
});

describe('what one copy hands to the others', () => {
  const words = {
    occasion: 'Wechsel in die Ausbildung',
    request: 'Bitte laden Sie ein.',
    talkOn: day('2027-06-01'),
    talkPlace: 'Rathaus',
    talkParticipants: [{ name: 'Frau Kalt', institution: '', role: '' }],
  };

  const taken = (
    what: TakenOver,
    prepare: (data: NewVaultData, copies: readonly Handover[]) => void,
  ) => {
    const { data, copies } = begun();
    prepare(data, copies);
    const from = data.handover[copies[0]!.id]!;
    apply(data, takeOver(data, { group: handoverGroup(data, from)!, from, what, today }));
    return copies.map(({ id }) => data.handover[id]!);
  };

  test('are its words, but not its recipient, its basis or the minutes of its talk', () => {
    const [, second, third] = taken('words', (data, [first]) => {
      data.handover[first!.id] = {
        ...first!,
        ...words,
        basis: 'leistungstraeger',
        talkNotes: 'Nur für das Protokoll',
      };
    });
    for (const copy of [second, third])
      expect(copy).toMatchObject({ ...words, basis: 'einwilligung', talkNotes: '' });
    expect(second?.partnerId).toBe('jobcenter');
  });

  test('leaves the ticks of the others alone when only the words are asked for', () => {
    const [, second] = taken('words', (data, [first]) => {
      data.handover[first!.id] = { ...first!, ...words, fields: ['name'] };
    });
    expect(second?.fields).toContain('berufswunsch');
  });

  test('are of its fields those the other’s own gate lets go, with their entries', () => {
    const [, second, third] = taken('words and fields', (data, [first]) => {
      const everyone = members.map((partnerId) => ({ partnerId, personId: null, function: '' }));
      consentOf(data, 'a', {
        recipients: everyone,
        groups: ['person', 'orientierung', 'praktika'],
      });
      consentOf(data, 'a', {
        recipients: [{ partnerId: 'jobcenter', personId: null, function: '' }],
        groups: ['unterstuetzung', 'notizen'],
      });
      data.handover[first!.id] = {
        ...first!,
        fields: ['name', 'staerken', 'praktika', 'was_hilft', 'notizen', 'kontakt'],
        noteIds: ['a-note1'],
        placementIds: ['a-placement1'],
      };
    });
    expect(second).toMatchObject({
      fields: ['name', 'staerken', 'praktika', 'was_hilft', 'notizen'],
      noteIds: ['a-note1'],
      placementIds: ['a-placement1'],
    });
    // Strengths and placements are never meant for the Jugendamt; help and notes are not consented to for it.
    expect(third).toMatchObject({ fields: ['name'], noteIds: [], placementIds: [] });
  });

  test.each(['freigegeben', 'versendet', 'widerrufen'] as const)(
    'does not reach a copy that is %s',
    (state) => {
      const [, second, third] = taken('words and fields', (data, [first, other]) => {
        consentOf(data, 'a', { groups: [...exampleConsent().groups] });
        data.handover[first!.id] = { ...first!, ...words };
        data.handover[other!.id] = { ...other!, state };
      });
      expect(second?.occasion).toBe('');
      expect(third?.occasion).toBe(words.occasion);
    },
  );
});
