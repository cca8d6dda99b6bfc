// `npm run new:workflow waste-site` writes the workflow of this name into workflows/waste-site: workflows/template under another name.
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

const workflows = fileURLToPath(new URL('../../workflows', import.meta.url));
const template = join(workflows, 'template');
const list = join(workflows, 'index.ts');
const usage = 'How to call it: npm run new:workflow <name>, such as npm run new:workflow waste-site';

/** What is wrong with a name, or undefined. */
async function nameProblem(name, ...more) {
  if (name === undefined) return `A workflow needs a name. ${usage}`;
  if (more.length > 0) return `A workflow has one name, not ${more.length + 1}. ${usage}`;
  if (!/^[a-z]+(-[a-z]+)*$/.test(name)) return `${name}: a name has small letters a to z, with a hyphen between words. ${usage}`;
  if (name.length > 40) return `${name}: a name has at most 40 characters.`;
  // `/public/<name>s` would be a page of its own.
  if (['place', 'power', 'template'].includes(name)) return `${name}: this name is taken by the product.`;
  const { camel } = formsOf(name);
  if (existsSync(join(workflows, name))) return `${name}: workflows/${name} is there already.`;
  const used = [readFileSync(list, 'utf8'), ...sources()].join('\n');
  if (new RegExp(`\\b${camel}\\b`).test(used) || !(await isUsable(camel)))
    return `${name}: ${camel} has a meaning already, in TypeScript or in every new workflow. Give it a longer name.`;
}

/** Whether something can be called so: `class` is a word of the language. */
function isUsable(camel) {
  return import(`data:text/javascript,const ${camel} = 0`).then(
    () => true,
    () => false,
  );
}

function formsOf(name) {
  const pascal = name.replace(/(^|-)(.)/g, (_, __, letter) => letter.toUpperCase());
  return { kebab: name, snake: name.replaceAll('-', '_'), pascal, camel: pascal[0].toLowerCase() + pascal.slice(1) };
}

/** Files of the template, relative to it. */
function files() {
  return readdirSync(template, { recursive: true }).filter((path) => statSync(join(template, path)).isFile());
}

/** The digest that the start compares the trigger of `public.sql` with; `npm run schema` writes it anew. */
function schemaOf({ snake, camel }) {
  const trigger = `CREATE TRIGGER ${snake}_published AFTER INSERT ON public.journal FOR EACH ROW WHEN ((new.type = 'publish'::text)) EXECUTE FUNCTION public.publish_case('${camel}') O`;
  const digest = createHash('sha256').update(trigger).digest('hex').slice(0, 16);
  return JSON.stringify({ [`trigger journal.${snake}_published`]: digest });
}

const sources = () => files().map((path) => readFileSync(join(template, path), 'utf8'));

/** In paths and addresses it stands with hyphens, in SQL with underscores, else as a name of the code. */
function renamed(text, { kebab, snake, pascal, camel }) {
  return text
    .replace(/templates\b|(?<=\/)template(?=[./])|template(?=-)/g, (found) => found.replace('template', kebab))
    .replace(/template(?=_)/g, snake)
    .replaceAll('Template', pascal)
    .replaceAll('template', camel);
}

async function formatted(path, text) {
  return /\.(ts|json|md)$/.test(path) ? format(text, { ...(await resolveConfig(list)), filepath: path }) : text;
}

/** The files of the workflow by their path, as they are to be. */
async function written(name) {
  const forms = formsOf(name);
  const all = files().map(async (path) => {
    const text = path === 'schema.json' ? schemaOf(forms) : renamed(readFileSync(join(template, path), 'utf8'), forms);
    // Its place among all migrations: that of the day on which it is written.
    const dated = text.replace(/timestamp: \d+/, `timestamp: ${Date.now()}`);
    return [path.replaceAll('template', name), await formatted(path, dated)];
  });
  return Promise.all(all);
}

/** The list of workflows with it at the end. */
async function listed(name) {
  const { camel } = formsOf(name);
  const text = readFileSync(list, 'utf8');
  const withImport = text.replace(/\n\n/, `\nimport { ${camel} } from './${name}/index.js';\n\n`);
  const withBoth = withImport.replace(/(packages[^=]*= \[[^\]]*?),?\s*\]/, `$1, ${camel}]`);
  if (withImport === text || withBoth === withImport) throw new Error('workflows/index.ts has another form than expected');
  return formatted(list, withBoth);
}

/** All of it or, where anything goes wrong, nothing. */
async function write(name) {
  const [all, newList] = await Promise.all([written(name), listed(name)]);
  const beside = mkdtempSync(join(workflows, '.new-'));
  try {
    for (const [path, text] of all) {
      mkdirSync(join(beside, name, dirname(path)), { recursive: true });
      writeFileSync(join(beside, name, path), text);
    }
    writeFileSync(join(beside, 'index.ts'), newList);
    renameSync(join(beside, name), join(workflows, name));
    renameSync(join(beside, 'index.ts'), list);
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}

const names = process.argv.slice(2);
const problem = await nameProblem(...names);
if (problem) {
  console.error(problem);
  process.exit(1);
}
await write(names[0]);
console.log(`workflows/${names[0]} is written and stands in workflows/index.ts.
  npm start           runs it
  npm run histories   records how its scenarios go, for npm test`);
