import type { Failure } from '../../domain/contract/failure.ts';
import { ok, type Result } from '../../domain/contract/result.ts';
import type { Commit } from '../../domain/record/change.ts';
import { makeReplica, type Replica } from './replica.ts';

/** How the records are fetched, and how commits are heard of. */
export type RecordSource = {
  readonly fetch: () => Promise<Result<string, Failure>>;
  /** Calls the listener for every commit; gives the function that ends listening. */
  readonly listen: (listener: (commit: Commit) => void) => () => void;
};

/** A replica that follows the vault until it is stopped. */
export type Followed = { readonly replica: Replica; readonly stop: () => void };

/**
 * Fetches the records and follows every commit from before they were asked for: the vault also saves by itself, such as
 * what came of a backup, and a commit between question and page must not be missed. One that the records contain
 * already is applied once more in its order, which changes nothing.
 */
export const followRecords = async ({
  fetch,
  listen,
}: RecordSource): Promise<Result<Followed, Failure>> => {
  const early: Commit[] = [];
  const stopEarly = listen((commit) => early.push(commit));
  const records = await fetch();
  if (!records.ok) {
    stopEarly();
    return records;
  }
  const replica = makeReplica(records.value);
  for (const commit of early) replica.apply(commit);
  const stop = listen(replica.apply);
  stopEarly();
  return ok({ replica, stop });
};
