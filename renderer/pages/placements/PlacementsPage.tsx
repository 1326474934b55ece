import { Page } from '../../parts/Page.tsx';

/** Praktika. */
export const PlacementsPage = (_: { readonly tab?: string }) => (
  <Page title="Praktika">{null}</Page>
);
