/**
 * The engine is the durable shell of any workflow; what reads its cases, decides many of them or proves them stands on it. None of
 * them knows a domain: beside each other they need the machine, the platform and the words of answers only.
 */
const standsOn = { engine: [], cases: ['engine'], batches: ['engine', 'cases'], proofs: ['engine'] };

const engineRules = Object.entries(standsOn).map(([room, below]) => ({
  name: `knows-no-domain: ${room}`,
  severity: 'error',
  from: { path: `^libs/${room}/`, pathNot: '[.]spec[.]ts$' },
  to: { path: '^libs/', pathNot: `^libs/(${[room, ...below, 'machine', 'platform', 'schema'].join('|')})/` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    // A cycle means that two files have one subject, or one subject two homes.
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    // Two processes share code only through a lib. The one exception puts api and worker into one process, for `npm start`.
    {
      name: 'apps-do-not-import-apps',
      severity: 'error',
      from: { path: '^apps/([^/]+)/', pathNot: '^apps/start/src/main[.]ts$' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    // Libs are below the apps that run them.
    { name: 'libs-do-not-import-apps', severity: 'error', from: { path: '^libs/' }, to: { path: '^apps/' } },
    // No lib knows a workflow: apps hand the workflows to the engine. What every process is made of has their list, for its schema.
    {
      name: 'libs-do-not-import-workflows',
      severity: 'error',
      from: { path: '^libs/', pathNot: '^libs/program/' },
      to: { path: '^workflows/' },
    },
    {
      name: 'program-knows-only-the-list-of-workflows',
      severity: 'error',
      from: { path: '^libs/program/' },
      to: { path: '^workflows/', pathNot: '^workflows/index[.]ts$' },
    },
    // An app runs whatever workflows there are: what it needs of one, that one's package tells. A spec may know its workflow.
    {
      name: 'apps-know-only-the-list-of-workflows',
      severity: 'error',
      from: { path: '^apps/', pathNot: '[.]spec[.]ts$' },
      to: { path: '^workflows/', pathNot: '^workflows/index[.]ts$' },
    },
    // It is above the other libs: they know nothing of the whole.
    {
      name: 'libs-do-not-import-program',
      severity: 'error',
      from: { path: '^libs/', pathNot: '^libs/program/|[.]spec[.]ts$' },
      to: { path: '^libs/program/' },
    },
    // A workflow is pure: it sees the machine, xstate and the validation decorators only.
    {
      name: 'workflows-import-machine-only',
      severity: 'error',
      from: { path: '^workflows/', pathNot: '[.]spec[.]ts$' },
      to: {
        pathNot:
          '^(workflows/|libs/machine/|node_modules/(xstate|class-validator|class-transformer|reflect-metadata|@noble/hashes|@scure/base)/)',
      },
    },
    // The pure heart has no I/O and knows nothing above it. Hashes are computed without Node's: a case knows its terms by theirs.
    {
      name: 'machine-is-pure',
      severity: 'error',
      from: { path: '^libs/machine/', pathNot: '[.]spec[.]ts$' },
      to: {
        pathNot:
          '^(libs/machine/|node_modules/(xstate|class-validator|class-transformer|class-validator-jsonschema|reflect-metadata|canonicalize|@noble/hashes|@scure/base)/)',
      },
    },
    ...engineRules,
    // Across a lib's border one imports its index; inside it, the file.
    {
      name: 'through-the-front-door',
      severity: 'error',
      from: { path: '^(apps|libs|workflows|test)/([^/]+)/' },
      to: { path: '^libs/([^/]+)/src/', pathNot: ['^libs/[^/]+/src/index[.]ts$', '^libs/$2/'] },
    },
    // Only the queue lib knows which queue rings the bell.
    {
      name: 'queue-libraries-in-one-place',
      severity: 'error',
      from: { pathNot: '^libs/queue/' },
      to: { path: '^node_modules/(bullmq|ioredis)/' },
    },
    // Libs count on the platform's Metrics, and do not know who reads them.
    {
      name: 'prometheus-in-one-place',
      severity: 'error',
      from: { pathNot: '^libs/platform/src/metrics/' },
      to: { path: '^node_modules/prom-client/' },
    },
    // The web application knows the server by its API only.
    {
      name: 'web-knows-the-api-only',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^(libs|workflows|test)/' },
    },
    // Production code never depends on tests.
    {
      name: 'no-tests-in-code',
      severity: 'error',
      from: { path: '^(apps|libs|workflows)/', pathNot: '[.]spec[.]ts$' },
      to: { path: '^test/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['source', 'import', 'node', 'default'] },
  },
};
