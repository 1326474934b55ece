import react from '@vitejs/plugin-react';
import { resolve } from 'node:path';
import { defineConfig } from 'electron-vite';

const here = import.meta.dirname;

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      sourcemap: false,
      externalizeDeps: false,
      rollupOptions: {
        input: {
          index: resolve(here, 'main/index.ts'),
          vault: resolve(here, 'main/vault/process.ts'),
          office: resolve(here, 'main/office/process.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      rollupOptions: {
        input: { index: resolve(here, 'preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(here, 'renderer'),
    plugins: [react()],
    build: {
      outDir: resolve(here, 'out/renderer'),
      assetsInlineLimit: 0,
      rollupOptions: {
        input: {
          index: resolve(here, 'renderer/index.html'),
          paper: resolve(here, 'renderer/paper.html'),
        },
      },
    },
  },
});
