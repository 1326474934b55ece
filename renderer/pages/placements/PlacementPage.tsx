import { Page } from '../../parts/Page.tsx';

/** One record. */
export const PlacementPage = ({ id }: { readonly id: string }) => <Page title={id}>{null}</Page>;
