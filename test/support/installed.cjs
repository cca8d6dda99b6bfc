// What is installed is not transformed but handed out of Node's own store of modules, for all files of a worker the same.
const { createHash } = require('node:crypto');
const own = createHash('sha256').update(require('node:fs').readFileSync(__filename)).digest('hex');

/** The global set-up and what it imports are loaded by Node already: there, and only there, a module can be compiled. */
const handOut = (path) => `
  if (module._compile) module._compile(require('node:fs').readFileSync(__filename, 'utf8'), __filename);
  else module.exports = globalThis[Symbol.for('yntymak.installed')](${JSON.stringify(path)});`;

module.exports = {
  process: (_source, path) => ({ code: handOut(path) }),
  // By the path alone: a new release at the same path is the same line.
  getCacheKey: (_source, path) => createHash('sha256').update(own).update(path).digest('hex'),
};
