import { basename } from 'node:path';
import { failure } from '../../domain/contract/failure.ts';
import { fail, ok } from '../../domain/contract/result.ts';
import type { Output } from '../../domain/contract/contract.ts';
import type { VaultQuestions } from '../vault/server/questions.ts';
import type { Answers } from './door.ts';
import type { ExportDesk } from './exportAnswers.ts';
import type { Taking } from './hearVault.ts';
import { placeFor } from './placeFor.ts';

type ScanDesk = Pick<ExportDesk, 'session' | 'askWhere' | 'ownFolders' | 'hold'> & {
  readonly askScan: () => Promise<string | null>;
  readonly brokeOff: (taking: Taking) => void;
};

const add = async (
  desk: ScanDesk,
  scan: VaultQuestions['addScan']['in'],
  stays: () => boolean,
): Promise<Output<'scan.add'>> => {
  const added = stays()
    ? await desk.hold(desk.session.ask('addScan', scan))
    : fail(failure('not open'));
  // The page that asked is gone by then: the next one says it.
  if (!added.ok && !stays()) desk.brokeOff('scan');
  return added;
};

/** The answers that choose a scanned paper or a place for its copy; the vault process reads and writes it. */
export const scanFileAnswers = (desk: ScanDesk): Pick<Answers, 'scan.add' | 'scan.save'> => ({
  'scan.add': async ({ consentId }) => {
    const stays = desk.session.stay();
    const path = await desk.askScan();
    if (path === null) return fail(failure('cancelled'));
    return add(desk, { consentId, path }, stays);
  },
  'scan.save': async ({ attachmentId }) => {
    const stays = desk.session.stay();
    const described = await desk.session.ask('describeScan', { attachmentId });
    if (!described.ok) return described;
    const place = await placeFor(desk, described.value.fileName);
    if (!place.ok) return place;
    if (!stays()) return fail(failure('not open'));
    const path = place.value;
    const written = await desk.hold(desk.session.ask('writeScan', { attachmentId, path }));
    return written.ok ? ok({ fileName: basename(path) }) : written;
  },
});
