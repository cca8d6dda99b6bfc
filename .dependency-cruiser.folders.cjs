const { options } = require('./.dependency-cruiser.cjs');

/**
 * Folders of one room form a tree: none depends, through whatever others, on itself. What gathers a room (its index, its modules)
 * and what tests it may import all.
 * @type {import('dependency-cruiser').IConfiguration}
 */
module.exports = {
  forbidden: [{ name: 'no-cycles-between-folders', severity: 'error', scope: 'folder', from: {}, to: { circular: true } }],
  options: { ...options, exclude: { path: '[.](spec|support)[.]tsx?$|/index[.]ts$|[.]module[.]ts$|^(test|dist)/' } },
};
