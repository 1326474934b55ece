import { createContext, useContext, useMemo, useState, useSyncExternalStore } from 'react';
import type { Collection, Records } from '../../domain/record/recordSchemas.ts';
import type { VaultData } from '../../domain/record/vaultData.ts';
import type { Settings } from '../../domain/settings/settingsSchema.ts';
import type { Replica } from './replica.ts';

/** Hands the replica of the open vault to the pages. */
export const ReplicaContext = createContext<Replica | null>(null);

/** The replica of the open vault; throws outside of it, which would be a bug. */
export const useReplica = (): Replica => {
  const replica = useContext(ReplicaContext);
  if (replica === null) throw new Error('There is no open vault here.');
  return replica;
};

/** The collections a view is computed from; while `held` it stands as it is, whatever is saved. */
type Sources =
  readonly Collection[] | { readonly names: readonly Collection[]; readonly held: boolean };

const isList = (sources: Sources): sources is readonly Collection[] => Array.isArray(sources);

/** The versions of some collections as text; it changes when one of them does. */
const useVersions = (sources: Sources): string => {
  const replica = useReplica();
  const { names, held } = isList(sources) ? { names: sources, held: false } : sources;
  const latest = useSyncExternalStore(replica.subscribe, () =>
    names.map((name) => replica.version(name)).join(),
  );
  const [shown, setShown] = useState(latest);
  if (!held && shown !== latest) setShown(latest);
  return held ? shown : latest;
};

/**
 * A view computed from some collections; it is computed anew when one of them or a dependency changes.
 * `compute` must be pure. Name every collection it reads.
 *
 * @example useView(['note'], (data) => lastContacts(data.note), [])
 */
export const useView = <T,>(
  sources: Sources,
  compute: (data: VaultData) => T,
  dependencies: readonly unknown[] = [],
): T => {
  const replica = useReplica();
  const versions = useVersions(sources);
  // The versions stand for the collections; `compute` is pure in them and the dependencies.
  // eslint-disable-next-line react-hooks/exhaustive-deps, react-hooks/use-memo
  return useMemo(() => compute(replica.data), [replica, versions, ...dependencies]);
};

/** One record, or undefined when there is none (any more). */
export const useRecord = <C extends Collection>(
  collection: C,
  id: string | null,
): Records[C] | undefined => {
  const replica = useReplica();
  return useSyncExternalStore(replica.subscribe, () =>
    id === null ? undefined : replica.data[collection][id],
  );
};

/** The settings of the open vault. */
export const useSettings = (): Settings => {
  const settings = useRecord('settings', 'settings');
  if (settings === undefined) throw new Error('The vault has no settings.');
  return settings;
};
