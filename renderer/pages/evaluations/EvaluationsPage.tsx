import { Page } from '../../parts/Page.tsx';

/** Auswertungen. */
export const EvaluationsPage = () => <Page title="Auswertungen">{null}</Page>;
