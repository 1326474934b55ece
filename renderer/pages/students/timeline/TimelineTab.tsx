import { Box, Flex, Stack } from '@mantine/core';
import type { Student } from '../../../../domain/student/studentSchema.ts';
import { NoteComposer } from '../../../parts/NoteComposer.tsx';
import { AtAGlance } from './AtAGlance.tsx';
import { HandoverList } from './HandoverList.tsx';
import { OpenItems } from './OpenItems.tsx';
import { StudentTimeline } from './StudentTimeline.tsx';

/** What happened: the composer, everything newest first, and beside it what is known and what is open. */
export const TimelineTab = ({
  student,
  noteId,
}: {
  readonly student: Student;
  readonly noteId: string | null;
}) => (
  <Flex direction={{ base: 'column', md: 'row' }} gap="md" align="stretch">
    <Box flex={1} miw={0}>
      <Stack gap="md">
        <NoteComposer studentId={student.id} />
        <StudentTimeline key={noteId} studentId={student.id} noteId={noteId} />
      </Stack>
    </Box>
    <Stack gap="sm" w={{ base: '100%', md: 330 }} style={{ flexShrink: 0 }}>
      <OpenItems studentId={student.id} />
      <AtAGlance student={student} />
      <HandoverList studentId={student.id} />
    </Stack>
  </Flex>
);
