import type { Day } from '../../../domain/calendar/day.ts';
import type { Handover } from '../../../domain/handover/handoverSchema.ts';
import { newHandoverFor } from '../../../domain/handover/newHandoverFor.ts';
import type { Partner } from '../../../domain/partner/partnerSchemas.ts';

/** To whom drafts are prepared, and what they are made with. */
export type Preparation = {
  readonly partner: Partner;
  readonly personId: string | null;
  readonly partners: Readonly<Record<string, Partner>>;
  readonly today: Day;
  /** ISO 8601, UTC */
  readonly now: string;
  readonly newId: () => string;
};

/**
 * Drafts for young people, one for each addressee. The Jugendberufsagentur is no addressee itself:
 * each of its members gets a draft of its own.
 */
export const prepareHandovers = (
  studentIds: readonly string[],
  given: Preparation,
): readonly Handover[] => {
  const { partner, personId, partners, today, now: createdAt, newId } = given;
  const addressees =
    partner.kind === 'jba'
      ? partner.memberIds.flatMap((id) => {
          const member = partners[id];
          return member === undefined ? [] : [{ member, personId: null }];
        })
      : [{ member: partner, personId }];
  return studentIds.flatMap((studentId) =>
    addressees.map(({ member, personId: person }) =>
      newHandoverFor(member.kind, today, {
        id: newId(),
        studentId,
        createdAt,
        partnerId: member.id,
        personId: person,
      }),
    ),
  );
};
