import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { projectFile } from '#platform';

/** The text that can be selected on each page of a PDF; any run of spaces and line breaks is one space. */
export function pdfPages(pdf: Buffer): string[] {
  const program = fileURLToPath(projectFile('test/support/pdf-pages.mjs'));
  const output = execFileSync(process.execPath, [program], { input: pdf, timeout: 30_000, maxBuffer: 50_000_000 });
  return (JSON.parse(output.toString()) as string[]).map((page) => page.replace(/\s+/g, ' '));
}
