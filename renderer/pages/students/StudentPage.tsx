import { Page } from '../../parts/Page.tsx';

/** One young person. */
export const StudentPage = ({ id }: { readonly id: string; readonly tab: string }) => (
  <Page title={id}>{null}</Page>
);
