import { followedPapers } from '../../../../domain/disclosure/changedFacts.ts';
import type { Disclosure } from '../../../../domain/disclosure/disclosureSchemas.ts';
import { ChangedFactsHint } from './ChangedFactsHint.tsx';

/** For each paper of a handover what has changed since it went out; nothing while all stands as it was sent. */
export const ChangedPapers = ({ papers }: { readonly papers: readonly Disclosure[] }) =>
  papers
    .filter(({ document }) => followedPapers.has(document))
    .map((paper) => <ChangedFactsHint key={paper.id} disclosure={paper} />);
