import type { Answered, AskOptions, TestApi } from './api.js';

/** Brings a text as a document by HTTP; the answer's body holds its `sha256`. */
export function uploadText(api: TestApi, login: string, text: string): Promise<Answered> {
  return api.ask(login, 'POST', '/api/documents', textForm(text));
}

/** The request that brings a text as a document. */
export function textForm(text: string): AskOptions {
  const head = 'content-disposition: form-data; name="file"; filename="a.txt"';
  const raw = Buffer.from(`--form\r\n${head}\r\n\r\n${text}\r\n--form--\r\n`);
  const headers = { 'content-type': 'multipart/form-data; boundary=form', 'x-requested-with': 'a test' };
  return { raw, headers };
}
