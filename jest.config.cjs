// First: workers and what they start take it from their environment.
require('./test/support/temporary-folder.cjs');
// From here on in this process and in those it starts: the workers, whose realm is that of the test files.
require('./test/support/test-date.cjs');

const alone = process.env.TESTS === 'alone';

/** @type {import('jest').Config} */
module.exports = {
  testMatch: [`<rootDir>/{apps,libs,workflows,test}/**/*${alone ? '.alone' : ''}.spec.ts`],
  // `npm run test:full` has what takes minutes too, before a release; then, alone on the machine, what bounds a time of answering.
  testPathIgnorePatterns: [
    '/node_modules/',
    ...(alone ? [] : ['\\.alone\\.spec\\.ts$']),
    ...(process.env.TESTS === 'full' || alone ? [] : ['\\.full\\.spec\\.ts$']),
  ],
  testEnvironment: '<rootDir>/test/support/one-realm.cjs',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  transform: {
    '/node_modules/.+\\.(js|cjs|mjs)$': '<rootDir>/test/support/installed.cjs',
    '^.+\\.(ts|js|mjs)$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
          target: 'es2022',
          keepClassNames: true,
        },
        module: { type: 'commonjs' },
        sourceMaps: 'inline',
      },
    ],
  },
  transformIgnorePatterns: [],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': ['$1.ts', '$1.js'] },
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
  setupFiles: ['reflect-metadata'],
  maxWorkers: 3,
  testSequencer: '<rootDir>/test/support/longest-first.cjs',
  // A worker grows by some 3 MB with each file, up to 400 MB above that between collections (December 2026, 182 files): it is
  // replaced before it comes to the limit of its heap.
  workerIdleMemoryLimit: '1500MB',
  testTimeout: 60_000,
};
