import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const impure = [
  { object: 'Date', property: 'now', message: 'Time is data: take it from the event.' },
  { object: 'Math', property: 'random', message: 'The pure heart has no randomness.' },
];

export default tseslint.config(
  { ignores: ['dist', 'node_modules', '.data', '**/*.cjs', 'apps/web/src/api/schema.d.ts'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      eqeqeq: 'error',
    },
  },
  {
    files: ['libs/machine/**/*.ts', 'workflows/**/*.ts'],
    ignores: ['**/*.spec.ts', '**/*.support.ts'],
    rules: {
      'no-restricted-properties': ['error', ...impure],
      'no-restricted-globals': ['error', 'console', 'process', 'setTimeout', 'fetch', 'crypto'],
      'no-restricted-syntax': [
        'error',
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'Time is data: take it from the event.' },
      ],
    },
  },
  { files: ['apps/web/**/*.{ts,tsx}'], ...reactHooks.configs.flat.recommended },
  // The one place that names what the machine passes through untyped.
  { files: ['libs/machine/src/workflow.ts'], rules: { '@typescript-eslint/no-explicit-any': 'off' } },
  // Written by the build: what it is made of.
  { files: ['apps/web/worker/worker.js'], languageOptions: { globals: { BUILD: 'readonly' } } },
  { files: ['**/*.mjs'], languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } } },
  prettier,
);
