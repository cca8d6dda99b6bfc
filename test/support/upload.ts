import type { Answered, TestApi } from './api.js';

/** Brings a text as a document by HTTP; the answer's body holds its `sha256`. */
export function uploadText(api: TestApi, login: string, text: string): Promise<Answered> {
  const head = 'content-disposition: form-data; name="file"; filename="a.txt"';
  const raw = Buffer.from(`--form\r\n${head}\r\n\r\n${text}\r\n--form--\r\n`);
  const headers = { 'content-type': 'multipart/form-data; boundary=form', 'x-requested-with': 'a test' };
  return api.ask(login, 'POST', '/api/documents', { raw, headers });
}
