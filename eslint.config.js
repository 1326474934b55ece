import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const walls = {
  domain: [
    'electron',
    'node:*',
    'react',
    'react-dom',
    '@mantine/*',
    '**/main/**',
    '**/renderer/**',
  ],
  main: ['react', 'react-dom', '@mantine/*', '**/renderer/**', '**/preload/**'],
  preload: ['**/main/**', '**/renderer/**', 'node:*', 'zod'],
  renderer: ['electron', 'node:*', '**/main/**', '**/preload/**'],
};

const pages = 'evaluations|gate|handovers|placements|settings|students|today';

/** A room may not import what stands behind its wall (docs/architecture.md). */
const wall = (room) => ({
  files: [`${room}/**/*.{ts,tsx}`],
  rules: {
    'no-restricted-imports': [
      'error',
      { patterns: [{ group: walls[room], message: `The room ${room} may not import this.` }] },
    ],
  },
});

export default tseslint.config(
  {
    ignores: [
      'out/',
      'dist/',
      'node_modules/',
      'tests/bench/node_modules/',
      'tests/torture/peers/node_modules/',
      'artifacts/',
    ],
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      'no-console': 'error',
      'max-lines': ['error', { max: 260, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 3],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: true },
      ],
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat['recommended-latest']],
  },
  ...Object.keys(walls).map(wall),
  {
    files: ['renderer/pages/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: walls.renderer, message: 'The room renderer may not import this.' },
            {
              regex: `^(\\.\\./)+(${pages})/`,
              message: 'What two pages share lives in renderer/parts.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    ignores: ['main/ipc/**', 'preload/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ImportSpecifier[imported.name=/^ipc(Main|Renderer)$/]',
          message: 'Only main/ipc and preload may touch the channel between the processes.',
        },
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
        { selector: 'TSEnumDeclaration', message: 'Use a union of literals.' },
      ],
    },
  },
  {
    // The tools read these files before any room exists; they belong to no tsconfig.
    files: ['*.config.ts'],
    extends: [tseslint.configs.disableTypeChecked],
    rules: {
      'no-restricted-syntax': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': 'off',
    },
  },
  {
    files: ['tests/**/*.{ts,tsx}'],
    rules: {
      'max-lines': 'off',
      'max-params': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
);
