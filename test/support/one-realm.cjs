// The environment in which Jest runs our test files: the realm of its worker, not one of its own for each file. What is
// installed is loaded once for a worker, by Node as in production (installed.cjs), and takes 1.5 to 3 s; only our own sources
// are loaded anew for each file. Two realms would not do: an Error or an array of the one is none of the other's.
const path = require('node:path');
const vm = require('node:vm');
const { ModuleMocker } = require('jest-mock');

/** What Jest hands to `compileFunction` as the realm of a file. There is no value of Node's that means this one. */
const thisRealm = Object.freeze({});
const { compileFunction } = vm;
/** What was compiled of each file: run again for another test file it makes new modules, and to compile is a twentieth of the work. */
const compiled = new Map();
vm.compileFunction = (code, parameters, options) => {
  if (options?.parsingContext !== thisRealm) return compileFunction(code, parameters, options);
  const known = compiled.get(options.filename);
  if (known?.code === code) return known.body;
  const body = compileFunction(code, parameters, { ...options, parsingContext: undefined });
  compiled.set(options.filename, { code, body });
  return body;
};

globalThis[Symbol.for('yntymak.installed')] = require;

module.exports = class OneRealm {
  global = globalThis;
  moduleMocker = new ModuleMocker(globalThis);
  // Of this realm they would be Jest's too.
  fakeTimers = null;
  fakeTimersModern = null;
  #exportConditions;
  #restore;

  constructor({ projectConfig }) {
    this.#exportConditions = projectConfig.testEnvironmentOptions.customExportConditions;
    // First: it makes the stores, which hang on the global object.
    forgetOwnSources();
    const objects = [globalThis, process, process.env, Error, require('@nestjs/common').Logger];
    this.#restore = [...objects.map(properties), exitCode(), listeners(), workingFolder()];
  }

  async setup() {}

  async teardown() {
    this.moduleMocker.restoreAllMocks();
    for (const restore of this.#restore) restore();
    forgetOwnSources();
  }

  exportConditions() {
    return this.#exportConditions;
  }

  getVmContext() {
    return thisRealm;
  }
};

// What a file leaves behind in the realm: each function notes how things are and returns one that sets them back.

function properties(object) {
  const before = Object.getOwnPropertyDescriptors(object);
  return () => {
    for (const key of Reflect.ownKeys(object)) if (!Object.hasOwn(before, key)) Reflect.deleteProperty(object, key);
    for (const key of Reflect.ownKeys(before)) {
      const now = Object.getOwnPropertyDescriptor(object, key);
      if (now && now.value === before[key].value && now.get === before[key].get) continue;
      if (now && !now.configurable) object[key] = before[key].value;
      else Object.defineProperty(object, key, before[key]);
    }
  };
}

function exitCode() {
  const before = process.exitCode;
  return () => (process.exitCode = before);
}

function listeners() {
  const of = (event) => process.rawListeners(event);
  const before = new Map(process.eventNames().map((event) => [event, of(event)]));
  return () => {
    for (const event of process.eventNames())
      for (const each of of(event)) if (!before.get(event)?.includes(each)) process.off(event, each);
  };
}

function workingFolder() {
  const before = process.cwd();
  return () => process.chdir(before);
}

/** What the packages hold of our classes and of an application that was open. The stores stay: other packages hold them. */
function forgetOwnSources() {
  const { defaultMetadataStorage } = inside('class-transformer', 'storage.js');
  const stores = [
    defaultMetadataStorage,
    require('class-validator').getMetadataStorage(),
    require('typeorm').getMetadataArgsStorage(),
  ];
  for (const store of stores)
    for (const each of Object.values(store)) {
      if (Array.isArray(each)) each.length = 0;
      else each.clear();
    }
  inside('@nestjs/typeorm', 'data-source-name.registry.js').DataSourceNameRegistry.clear();
  inside('@nestjs/typeorm', 'entities-metadata.storage.js').EntitiesMetadataStorage.storage.clear();
  inside('nestjs-pino', 'PinoLogger.js').__resetOutOfContextForTests();
}

/** A module that its package does not export. */
function inside(name, file) {
  return require(path.join(path.dirname(require.resolve(name)), file));
}
