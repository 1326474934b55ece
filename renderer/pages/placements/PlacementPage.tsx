import { ActionIcon, Button, Grid, Stack, Tooltip } from '@mantine/core';
import { IconBriefcase, IconBuilding, IconTrash, IconUser } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import { fullName } from '../../../domain/person/personName.ts';
import { deletePlacement } from '../../../domain/placement/deletePlacement.ts';
import type { Placement } from '../../../domain/placement/placementSchema.ts';
import { companyPath, studentPath } from '../../frame/routes.ts';
import { confirm } from '../../parts/confirm.tsx';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { Page } from '../../parts/Page.tsx';
import { RecordForm } from '../../parts/RecordForm.tsx';
import { useRecord, useReplica } from '../../state/ReplicaContext.tsx';
import { saveWithUndo } from '../../state/save.tsx';
import {
  ClosingSection,
  CompanyAssessmentSection,
  OwnAssessmentSection,
} from './placement/AssessmentSections.tsx';
import { PapersMenu } from './placement/PapersMenu.tsx';
import { PeriodSection } from './placement/PeriodSection.tsx';
import { PlacementCourse } from './placement/PlacementCourse.tsx';
import { PlaceSection } from './placement/PlaceSection.tsx';
import { PreparationSection } from './placement/PreparationSection.tsx';
import { VisitSection } from './placement/VisitSection.tsx';

/** One placement, from the search to the assessment. */
export const PlacementPage = ({ id }: { readonly id: string }) => {
  const placement = useRecord('placement', id);
  return placement === undefined ? <Gone /> : <KnownPlacement placement={placement} />;
};

const KnownPlacement = ({ placement }: { readonly placement: Placement }) => {
  const student = useRecord('student', placement.studentId);
  const company = useRecord('company', placement.companyId);
  const [, go] = useLocation();
  const person = student === undefined ? 'Praktikum' : fullName(student);
  return (
    <Page
      title={`${person}: ${company?.name ?? 'noch ohne Betrieb'}`}
      onBack={() => window.history.back()}
      actions={
        <>
          <Button
            component="a"
            href={`#${studentPath(placement.studentId)}`}
            variant="default"
            leftSection={<IconUser size={16} aria-hidden />}
          >
            Zur Person
          </Button>
          {placement.companyId === null ? null : (
            <Button
              component="a"
              href={`#${companyPath(placement.companyId)}`}
              variant="default"
              leftSection={<IconBuilding size={16} aria-hidden />}
            >
              Zum Betrieb
            </Button>
          )}
          <PapersMenu placementId={placement.id} />
          <DeleteButton placement={placement} onDeleted={() => go('/praktika')} />
        </>
      }
    >
      <RecordForm collection="placement" record={placement} action="Praktikum geändert">
        <Stack gap="md">
          <PlacementCourse placement={placement} />
          <Grid gap="md">
            <Grid.Col span={{ base: 12, lg: 6 }}>
              <Stack gap="md">
                <PlaceSection placement={placement} />
                <PeriodSection placement={placement} />
              </Stack>
            </Grid.Col>
            <Grid.Col span={{ base: 12, lg: 6 }}>
              <Stack gap="md">
                <PreparationSection placement={placement} />
                <VisitSection />
              </Stack>
            </Grid.Col>
            <Grid.Col span={12}>
              <CompanyAssessmentSection />
            </Grid.Col>
            <Grid.Col span={12}>
              <OwnAssessmentSection />
            </Grid.Col>
            <Grid.Col span={{ base: 12, lg: 6 }}>
              <ClosingSection placement={placement} />
            </Grid.Col>
          </Grid>
        </Stack>
      </RecordForm>
    </Page>
  );
};

const DeleteButton = ({
  placement,
  onDeleted,
}: {
  readonly placement: Placement;
  readonly onDeleted: () => void;
}) => {
  const replica = useReplica();
  const remove = async (): Promise<void> => {
    const changes = deletePlacement(replica.data, placement.id);
    if (!changes.ok) {
      await confirm({
        title: 'Dieses Praktikum bleibt erhalten',
        text: 'Es steht in einer Übergabe, die versendet oder widerrufen wurde. Was versendet wurde, bleibt so lesbar, wie es versendet wurde.',
        yes: 'Verstanden',
      });
      return;
    }
    const yes = await confirm({
      title: 'Praktikum löschen',
      text: 'Das Praktikum wird mit Bewertung und Besuchsnotiz gelöscht. Aus Entwürfen von Übergaben wird es entfernt. Der Betrieb bleibt erhalten.',
      yes: 'Praktikum löschen',
      danger: true,
    });
    if (yes && (await saveWithUndo('Praktikum gelöscht', changes.value))) onDeleted();
  };
  return (
    <Tooltip label="Praktikum löschen">
      <ActionIcon
        variant="default"
        size="lg"
        aria-label="Praktikum löschen"
        onClick={() => void remove()}
      >
        <IconTrash size={18} />
      </ActionIcon>
    </Tooltip>
  );
};

const Gone = () => (
  <Page title="Praktikum">
    <EmptyState
      icon={IconBriefcase}
      title="Dieses Praktikum gibt es nicht mehr"
      action={
        <Button component="a" href="#/praktika">
          Zu allen Praktika
        </Button>
      }
    >
      Es wurde gelöscht. Mit Strg + Z nehmen Sie die letzte Änderung zurück.
    </EmptyState>
  </Page>
);
