import { Page } from '../../parts/Page.tsx';

/** Heute. */
export const TodayPage = () => <Page title="Heute">{null}</Page>;
