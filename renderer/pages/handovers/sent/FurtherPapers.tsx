import { Anchor, List, Text } from '@mantine/core';
import { formatDay } from '../../../../domain/calendar/formatDay.ts';
import {
  documentLabels,
  type Disclosure,
} from '../../../../domain/disclosure/disclosureSchemas.ts';
import type { WaivedCorrection } from '../../../../domain/disclosure/waivedCorrectionSchema.ts';
import { fieldCatalogue } from '../../../../domain/handover/fieldCatalogue.ts';
import { dayOfMoment } from '../../../parts/handover/handoverState.ts';
import { EditorSection } from '../EditorSection.tsx';

/** Every paper that went out with a handover, each to be read again, and corrections judged not to be needed. */
export const FurtherPapers = ({
  papers,
  waived,
  shown,
  onShow,
}: {
  readonly papers: readonly Disclosure[];
  readonly waived: readonly WaivedCorrection[];
  /** The disclosure whose paper stands beside. */
  readonly shown: string | null;
  readonly onShow: (disclosureId: string) => void;
}) => {
  if (papers.length < 2 && waived.length === 0) return null;
  return (
    <EditorSection title="Alle Schreiben dieser Übergabe">
      <List size="sm" spacing={4}>
        {papers.map((paper) => (
          <List.Item key={paper.id}>
            {paper.id === shown ? (
              <Text size="sm" fw={600} component="span">
                {titleOf(paper)} (rechts zu sehen)
              </Text>
            ) : (
              <Anchor component="button" size="sm" onClick={() => onShow(paper.id)}>
                {titleOf(paper)}
              </Anchor>
            )}
          </List.Item>
        ))}
        {waived.map(({ id, on, reason, facts }) => (
          <List.Item key={id}>
            {formatDay(on)}: keine Berichtigung (
            {facts.map(({ field }) => fieldCatalogue[field].label).join('; ')}). Grund: {reason}
          </List.Item>
        ))}
      </List>
    </EditorSection>
  );
};

const titleOf = ({ document, at, partnerName }: Disclosure): string =>
  `${documentLabels[document]} vom ${dayOfMoment(at)} an ${partnerName}`;
