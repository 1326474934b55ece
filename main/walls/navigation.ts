import type { App } from 'electron';
import { originOf } from './parseUrl.ts';

/** Refuses every way a page could leave the program: links, new windows, web views, downloads. */
export const refuseNavigation = (app: App, home: string): void => {
  app.on('web-contents-created', (_, contents) => {
    contents.on('will-navigate', (event) => {
      if (originOf(event.url) !== home) event.preventDefault();
    });
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.session.removeAllListeners('will-download');
    contents.session.on('will-download', (event) => event.preventDefault());
  });
};
