import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** The baton's teal; the sixth and seventh shade carry white text at AA contrast. */
const teal: MantineColorsTuple = [
  '#e8f6f6',
  '#d5eaeb',
  '#a9d4d6',
  '#7abdc0',
  '#4fa5a9',
  '#2c8d92',
  '#0d7377',
  '#0b6165',
  '#094f52',
  '#073d40',
];

/** The one theme of the window. */
export const theme = createTheme({
  primaryColor: 'staffel',
  primaryShade: { light: 6, dark: 6 },
  colors: { staffel: teal },
  fontFamily: "'Inter Variable', sans-serif",
  fontFamilyMonospace: "'Inter Variable', monospace",
  headings: { fontFamily: "'Inter Variable', sans-serif", fontWeight: '700' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  fontSizes: { xs: '0.78rem', sm: '0.875rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  components: {
    Notification: { defaultProps: { closeButtonProps: { 'aria-label': 'Schließen' } } },
    // A dialog's head is no second banner of the page.
    Modal: {
      defaultProps: {
        closeButtonProps: { 'aria-label': 'Schließen' },
        attributes: { header: { role: 'presentation' } },
      },
    },
  },
});
