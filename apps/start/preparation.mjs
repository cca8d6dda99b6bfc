import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const oldestNode = [20, 19];

/** What is wrong with this Node, or undefined. */
export function nodeProblem(version) {
  const [major, minor] = version.split('.').map(Number);
  const isTooOld = major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1]);
  if (isTooOld) return `Yntymak needs Node.js ${oldestNode.join('.')} or newer; this is ${version}.`;
}

/** Installs and builds what is missing or out of date, unless only some parts are named. Answers what went wrong, or undefined. */
export function prepare(root, named = []) {
  const lock = digest(root, ['package-lock.json']);
  if (!isInstalled(root, lock)) {
    console.error('Installing packages …');
    // A production environment would leave out what the build needs.
    if (!npm(root, ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'])) return 'npm ci failed: see above.';
    writeFileSync(installed(root), lock);
  }
  for (const part of Object.keys(parts).filter((each) => named.length === 0 || named.includes(each))) {
    const source = digest(root, sourcesOf(root, part));
    if (contentOf(built(root, part)) === source && existsSync(join(root, clientTypes))) continue;
    console.error(`Building: ${part} …`);
    if (!npm(root, ['run', '--silent', `build:${part}`])) return `npm run build:${part} failed: see above.`;
    writeFileSync(built(root, part), source);
  }
}

/** What is built by itself: the web application knows the server by its API only, as the build of the server declares it. */
const parts = {
  server: (path) => !path.startsWith(web),
  web: (path) => path.startsWith(web),
};
const web = join('apps', 'web', '/');
const clientTypes = join(web, 'src', 'api', 'schema.d.ts');

const installed = (root) => join(root, 'node_modules', '.yntymak-installed');
const built = (root, part) => join(root, 'dist', `.yntymak-built-${part}`);

/** After an `npm ci` by hand there is no marker of ours; npm's own is written last and must not be older than the lock. */
function isInstalled(root, lock) {
  const marker = contentOf(installed(root));
  if (marker !== undefined) return marker === lock;
  const npmMarker = join(root, 'node_modules', '.package-lock.json');
  return existsSync(npmMarker) && statSync(npmMarker).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs;
}

/** By content, not by time: a checkout, a copy or a deletion counts for what it is. 300 files take 20 ms. */
function digest(root, files) {
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  return hash.digest('hex');
}

/** The files that the build of a part reads, in a fixed order. */
function sourcesOf(root, part) {
  const inFolders = ['apps', 'libs', 'workflows'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true }).map((path) => join(folder, path)),
  );
  return [...inFolders.filter(isSource).filter(parts[part]).sort(), 'package.json', 'tsconfig.json', 'tsconfig.build.json'];
}

function isSource(path) {
  return /\.(ts|tsx|json|css|html|svg)$/.test(path) && !/\.(spec|support)\.ts$/.test(path);
}

function contentOf(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** Runs the npm that started us, else the one on the PATH. The person sees its output. */
function npm(root, args) {
  const script = process.env.npm_execpath;
  const [command, ...rest] = script?.endsWith('npm-cli.js') ? [process.execPath, script, ...args] : ['npm', ...args];
  return spawnSync(command, rest, { cwd: root, stdio: ['ignore', 2, 2] }).status === 0;
}
