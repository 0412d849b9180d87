import importX from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

/** Which layers each layer may import. Everything else is an error; tsconfig references say the same to the compiler. */
const LAYERS = {
  core: [],
  messages: ['core'],
  node: ['core', 'messages'],
  protocol: ['core'],
  demo: ['core', 'node'],
  cli: ['core', 'messages', 'node', 'protocol'],
  extension: ['core', 'messages', 'node', 'protocol', 'demo'],
  webview: ['core', 'messages', 'protocol'],
};

const zones = Object.entries(LAYERS).map(([layer, allowed]) => ({
  target: `./src/${layer}`,
  from: './src',
  except: [layer, ...allowed].map((name) => `./${name}`),
  message: `src/${layer} may import only ${['itself', ...allowed].join(', ')}.`,
}));

const banned = (names, why) => ({
  'no-restricted-imports': [
    'error',
    {
      paths: names.map((name) => ({ name, message: why })),
      patterns: [{ group: ['node:*'], message: why }],
    },
  ],
});
const NODE_BUILTINS = [
  'vscode',
  'fs',
  'path',
  'os',
  'child_process',
  'crypto',
  'url',
  'util',
  'stream',
  'events',
  'worker_threads',
];

export default tseslint.config(
  {
    ignores: [
      'dist',
      '.types',
      'node_modules',
      'test/host/node_modules',
      'test/fixtures',
      '.demo',
      '.vscode-test',
    ],
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    plugins: { 'import-x': importX },
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    settings: {
      'import-x/resolver': { node: { extensions: ['.ts', '.js', '.json'] } },
      // Without it the plugin follows imports into JavaScript alone, and no cycle is ever found.
      'import-x/extensions': ['.ts'],
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      eqeqeq: 'error',
      'max-lines': ['error', { max: 250 }],
      'max-lines-per-function': ['error', { max: 40, skipComments: true, skipBlankLines: true }],
      'import-x/no-default-export': 'error',
      // A package may hold a folder `node`, which the plugin would take for the resolver of that name.
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'import-x/no-restricted-paths': ['error', { zones }],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ExportAllDeclaration',
          message: 'No barrels: import from the file that defines it.',
        },
      ],
    },
  },
  {
    files: ['src/core/**', 'src/messages/**', 'src/protocol/**'],
    rules: banned(NODE_BUILTINS, 'This layer runs anywhere: no VS Code, no Node.'),
  },
  { files: ['src/webview/**'], rules: banned(NODE_BUILTINS, 'A webview is a browser.') },
  {
    files: ['src/node/**', 'src/cli/**', 'src/demo/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: [{ name: 'vscode', message: 'Runs without VS Code.' }] },
      ],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      'max-lines-per-function': 'off', // a describe block is no function
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
);
