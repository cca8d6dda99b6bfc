import type { Locator, Page } from 'playwright-core';

/** What the forms must know beyond the payload: names by which people look for entries, and files that were brought before. */
export interface Knowledge {
  /** What one types to find an entry of a register. */
  nameOf(id: string): Promise<string>;
  fileOf(hash: string): { readonly name: string; readonly mimeType: string; readonly buffer: Buffer } | undefined;
}

type Value = string | number | boolean | readonly Value[] | { readonly [name: string]: Value };

/** Fills in a form as a person does: each control by what it is. What the form shows as taken from the case is left alone. */
export async function fillForm(page: Page, payload: object, knowledge: Knowledge): Promise<void> {
  for (const [name, value] of Object.entries(payload as Record<string, Value>)) await fillField(page, name, value, knowledge);
}

async function fillField(page: Page, path: string, value: Value, knowledge: Knowledge): Promise<void> {
  if (Array.isArray(value)) return fillRows(page, path, value as readonly Value[], knowledge);
  if (typeof value === 'object') {
    for (const [name, part] of Object.entries(value)) await fillField(page, `${path}.${name}`, part, knowledge);
    return;
  }
  const control = page.locator(`[id="${path}"]`);
  await control.waitFor({ timeout: 15_000 }).catch(() => {
    throw new Error(`The form at ${page.url()} has no field ${path}.`);
  });
  await fillControl(page, control, path, value as string | number | boolean, knowledge);
}

/** As many rows as wanted: those that the form began with are taken away when they are too many. */
async function fillRows(page: Page, path: string, rows: readonly Value[], knowledge: Knowledge): Promise<void> {
  const add = page.locator(`[data-adds="${path}"]`);
  const shown = page.locator(`[data-row-of="${path}"]`);
  while ((await shown.count()) > rows.length) await shown.last().locator('[data-removes]').click();
  while ((await shown.count()) < rows.length) await add.click();
  for (const [index, row] of rows.entries()) await fillField(page, `${path}.${index}`, row, knowledge);
}

async function fillControl(
  page: Page,
  control: Locator,
  path: string,
  value: string | number | boolean,
  knowledge: Knowledge,
): Promise<void> {
  const { tag, type, role, inputMode } = await control.evaluate((element) => ({
    tag: element.tagName,
    type: element.getAttribute('type'),
    role: element.getAttribute('role'),
    inputMode: element.getAttribute('inputmode'),
  }));
  const text = String(value);
  if (tag === 'OUTPUT') return;
  if (tag === 'SELECT') return void (await control.selectOption(text));
  if (type === 'radio') return page.locator(`input[type="radio"][name="${path}"][value="${text}"]`).check();
  if (type === 'file') return upload(page, control, text, knowledge);
  if (role === 'combobox') return choose(page, control, text, knowledge);
  // Amounts are typed in som.
  return control.fill(inputMode === 'decimal' ? `${text.slice(0, -2) || '0'},${text.padStart(2, '0').slice(-2)}` : text);
}

async function upload(page: Page, control: Locator, hash: string, knowledge: Knowledge): Promise<void> {
  const file = knowledge.fileOf(hash);
  if (file === undefined) throw new Error(`Nobody brought the document ${hash}.`);
  await control.setInputFiles(file);
  await page.getByText(hash).first().waitFor();
}

async function choose(page: Page, control: Locator, id: string, knowledge: Knowledge): Promise<void> {
  await control.fill(await knowledge.nameOf(id));
  await page.locator(`[role="option"][data-key="${id}"]`).click();
  // While the list goes, all around it is hidden from who cannot see it.
  await page.locator('[role="listbox"]').waitFor({ state: 'detached' });
}
