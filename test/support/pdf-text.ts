import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { projectFile } from '#platform';

/** A page of a PDF: the text that can be selected (any run of spaces and line breaks is one space), and how far it reaches, in points. */
export interface PdfPage {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

export function pdfPages(pdf: Buffer): PdfPage[] {
  const program = fileURLToPath(projectFile('test/support/pdf-pages.mjs'));
  const output = execFileSync(process.execPath, [program], { input: pdf, timeout: 60_000, maxBuffer: 50_000_000 });
  const pages = JSON.parse(output.toString()) as PdfPage[];
  return pages.map((page) => ({ ...page, text: page.text.replace(/\s+/g, ' ') }));
}
