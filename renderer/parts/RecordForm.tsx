import { createContext, useCallback, useContext, type ReactNode } from 'react';
import { put } from '../../domain/record/change.ts';
import type { Collection, Records } from '../../domain/record/recordSchemas.ts';
import { useReplica } from '../state/ReplicaContext.tsx';
import { save } from '../state/save.tsx';
import { useAutosave, type Autosave } from '../state/useAutosave.ts';

type Place = {
  readonly collection: Collection;
  readonly record: object;
  readonly id: string;
  readonly action: string;
  readonly locked: boolean;
};

const RecordFormContext = createContext<Place | null>(null);

/**
 * A form over one record whose fields save themselves, one by one.
 * `action` is what undo will say, as in 'Stammdaten geändert'; a locked form can only be read.
 */
export const RecordForm = <C extends Collection>({
  collection,
  record,
  action,
  locked = false,
  children,
}: {
  readonly collection: C;
  readonly record: Records[C];
  readonly action: string;
  readonly locked?: boolean;
  readonly children: ReactNode;
}) => (
  <RecordFormContext value={{ collection, record, id: record.id, action, locked }}>
    {children}
  </RecordFormContext>
);

/**
 * One field of the record of the surrounding form, as a value that saves itself.
 * It is put into the record as it is at the moment of saving, so that two fields never undo each other.
 */
export const useRecordField = <T,>(name: string): Autosave<T> & { readonly locked: boolean } => {
  const place = useContext(RecordFormContext);
  if (place === null) throw new Error('A record field stands outside of a form.');
  const replica = useReplica();
  const { collection, id, action } = place;
  const store = useCallback(
    (value: T) =>
      save(action, () => {
        const now = replica.data[collection][id];
        if (now === undefined) return [];
        return [put(collection, { ...now, [name]: value })];
      }),
    [replica, collection, id, action, name],
  );
  const stored = (place.record as Readonly<Record<string, unknown>>)[name] as T;
  return { ...useAutosave(stored, store), locked: place.locked };
};
