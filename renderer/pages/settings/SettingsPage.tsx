import { Page } from '../../parts/Page.tsx';
import type { ThemeChoice } from '../../state/useSession.ts';

/** Settings. */
export const SettingsPage = (_: {
  readonly section: string | undefined;
  readonly theme: ThemeChoice;
  readonly onTheme: (theme: ThemeChoice) => void;
}) => <Page title="Einstellungen">{null}</Page>;
