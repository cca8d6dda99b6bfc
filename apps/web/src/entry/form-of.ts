/** Fields and a file as `multipart/form-data`; the fields first: the server judges them before it reads the file. */
export function formOf(
  fields: Readonly<Record<string, string | undefined>>,
  file: File,
): { readonly body: never; readonly bodySerializer: () => never } {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) if (value !== undefined && name !== 'file') form.set(name, value);
  form.set('file', file);
  return { body: form as never, bodySerializer: () => form as never };
}
