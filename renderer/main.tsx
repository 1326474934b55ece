import '@fontsource-variable/inter';
import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import 'dayjs/locale/de';
import './theme/page.css';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { pressOnce } from './parts/pressOnce.ts';
import { markCopies } from './state/markCopies.ts';
import { collectWarnings } from './state/warnings.ts';

markCopies();
collectWarnings();
pressOnce();
const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<App />);
