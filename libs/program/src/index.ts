export { endOnSignal } from './end-on-signal.js';
export { engineWithLibs } from './engine-with-libs.js';
export { explainFault } from './explain-fault.js';
export { loadData } from './load-data.js';
export { Opened } from './opened.js';
export { prepareDatabase, type Preparation } from './prepare-database.js';
export { appendOnly, entities, migrations } from './schema.js';
