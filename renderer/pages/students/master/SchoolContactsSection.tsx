import { Fragment } from 'react';
import { LineField } from '../../../parts/fields/LineField.tsx';
import { FieldGrid } from '../../../parts/FieldGrid.tsx';
import { Section } from '../../../parts/Section.tsx';

const contacts = [
  ['classTeacher', 'Klassenleitung', 'der Klassenleitung'],
  ['careerContact', 'Berufsorientierung', 'für Berufsorientierung'],
  ['socialWorker', 'Schulsozialarbeit', 'der Schulsozialarbeit'],
] as const;

/** Who at the school can be asked, and how they are reached. */
export const SchoolContactsSection = () => (
  <Section title="Ansprechpersonen an der Schule">
    <FieldGrid cols={3}>
      {contacts.map(([name, label, whose]) => (
        <Fragment key={name}>
          <LineField name={name} label={label} placeholder="Name" />
          <LineField name={`${name}Phone`} label="Telefon" aria-label={`Telefon ${whose}`} />
          <LineField name={`${name}Email`} label="E-Mail" aria-label={`E-Mail ${whose}`} />
        </Fragment>
      ))}
    </FieldGrid>
  </Section>
);
