import { useView } from '../../../state/ReplicaContext.tsx';

/** What of the register belongs to one handover, the first paper first. */
export const usePapers = (handoverId: string) =>
  useView(
    ['disclosure', 'waivedCorrection'],
    (data) => ({
      papers: Object.values(data.disclosure)
        .filter((disclosure) => disclosure.handoverId === handoverId)
        .toSorted((one, other) => one.at.localeCompare(other.at)),
      waived: Object.values(data.waivedCorrection).filter(
        (waived) => waived.handoverId === handoverId,
      ),
    }),
    [handoverId],
  );
