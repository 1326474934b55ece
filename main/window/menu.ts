import { Menu } from 'electron';

/** The menu: editing and zoom with their keys; everything else stands in the window itself. */
export const setMenu = (): void => {
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: 'Bearbeiten',
        submenu: [
          { role: 'cut', label: 'Ausschneiden' },
          { role: 'copy', label: 'Kopieren' },
          { role: 'paste', label: 'Einfügen' },
          { role: 'selectAll', label: 'Alles auswählen' },
        ],
      },
      {
        label: 'Ansicht',
        submenu: [
          { role: 'zoomIn', label: 'Größer' },
          { role: 'zoomIn', label: 'Größer', accelerator: 'CommandOrControl+=', visible: false },
          { role: 'zoomOut', label: 'Kleiner' },
          { role: 'resetZoom', label: 'Normale Größe' },
          { role: 'togglefullscreen', label: 'Vollbild' },
        ],
      },
      { label: 'Programm', submenu: [{ role: 'quit', label: 'Beenden' }] },
    ]),
  );
};
