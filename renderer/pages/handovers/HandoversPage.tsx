import { Page } from '../../parts/Page.tsx';

/** Übergaben. */
export const HandoversPage = () => <Page title="Übergaben">{null}</Page>;
