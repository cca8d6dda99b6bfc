// From here on in this process and in those it starts; within each test file by its set-up.
require('./test/support/test-date.cjs');

/** @type {import('jest').Config} */
module.exports = {
  testMatch: ['<rootDir>/{apps,libs,workflows,test}/**/*.spec.ts'],
  // `npm run test:full` has what takes minutes too, before a release.
  testPathIgnorePatterns: ['/node_modules/', ...(process.env.TESTS === 'full' ? [] : ['\\.full\\.spec\\.ts$'])],
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  // Several dependencies are ES modules and Jest cannot require those on Node 20: swc turns everything into CommonJS.
  transform: {
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
  setupFiles: ['<rootDir>/test/support/test-date.cjs', 'reflect-metadata', '<rootDir>/test/support/own-metadata.ts'],
  maxWorkers: 2,
  testSequencer: '<rootDir>/test/support/longest-first.cjs',
  // A worker grows by some 30 MB with each file: it is replaced before it comes to the limit of its heap.
  workerIdleMemoryLimit: '1500MB',
  testTimeout: 60_000,
};
