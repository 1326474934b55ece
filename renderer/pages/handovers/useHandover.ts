import { useCallback } from 'react';
import { handoverCase, type HandoverCase } from '../../../domain/handover/handoverCase.ts';
import type { Handover } from '../../../domain/handover/handoverSchema.ts';
import { put, type Change } from '../../../domain/record/change.ts';
import type { Collection } from '../../../domain/record/recordSchemas.ts';
import { useReplica, useView } from '../../state/ReplicaContext.tsx';
import { save } from '../../state/save.tsx';

/** Everything the letter of a handover is made from. */
export const caseSources = [
  'settings',
  'handover',
  'student',
  'partner',
  'partnerPerson',
  'guardian',
  'enrolment',
  'school',
  'company',
  'destination',
  'placement',
  'participation',
  'note',
  'agreement',
  'competenceProfile',
  'consent',
] as const satisfies readonly Collection[];

/** The case of a handover, a new object whenever anything it rests on changes; null when there is none. */
export const useHandoverCase = (id: string): HandoverCase | null =>
  useView(
    caseSources,
    (data) => {
      const handover = data.handover[id];
      return handover === undefined ? null : handoverCase(data, handover);
    },
    [id],
  );

/** Changes several fields of a handover at once, together with what else belongs to the action. */
export type ChangeHandover = (
  action: string,
  patch: Partial<Handover>,
  further?: readonly Change[],
) => Promise<boolean>;

/** The function that changes a handover as it is at the moment of saving. */
export const useHandoverChange = (id: string): ChangeHandover => {
  const replica = useReplica();
  return useCallback(
    (action, patch, further = []) => {
      const now = replica.data.handover[id];
      if (now === undefined) return Promise.resolve(true);
      return save(action, [put('handover', { ...now, ...patch }), ...further]);
    },
    [replica, id],
  );
};
