import { Page } from '../../parts/Page.tsx';

/** Jugendliche. */
export const StudentsPage = () => <Page title="Jugendliche">{null}</Page>;
