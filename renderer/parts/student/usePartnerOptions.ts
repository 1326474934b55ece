import { listName } from '../../../domain/person/personName.ts';
import type { PartnerPerson } from '../../../domain/partner/partnerSchemas.ts';
import { useView } from '../../state/ReplicaContext.tsx';

type Option = { readonly value: string; readonly label: string };

const collator = new Intl.Collator('de', { numeric: true });

/** Active institutions as options; the groups among them (Jugendberufsagentur) only on demand. */
export const usePartnerOptions = ({ withGroups }: { readonly withGroups: boolean }): Option[] =>
  useView(
    ['partner'],
    (data) =>
      Object.values(data.partner)
        .filter(({ active, kind }) => active && (withGroups || kind !== 'jba'))
        .map(({ id, name, department }) => ({
          value: id,
          label: department === '' ? name : `${name}, ${department}`,
        }))
        .sort((one, other) => collator.compare(one.label, other.label)),
    [withGroups],
  );

const personLabel = (person: PartnerPerson): string =>
  [listName({ familyName: person.familyName, givenNames: person.givenName }), person.function]
    .filter((part) => part !== '')
    .join(', ');

/** Active named persons at an institution as options. */
export const usePersonOptions = (partnerId: string | null): Option[] =>
  useView(
    ['partnerPerson'],
    (data) =>
      Object.values(data.partnerPerson)
        .filter((person) => person.active && person.partnerId === partnerId)
        .map((person) => ({ value: person.id, label: personLabel(person) }))
        .sort((one, other) => collator.compare(one.label, other.label)),
    [partnerId],
  );
