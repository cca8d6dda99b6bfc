import type { Started } from './start-api.js';

/** What the person who started the program reads: where it is, and with what to sign in. */
export function greeting({ address, accounts, sendsMail }: Started): string {
  const lines = [`Yntymak is running: ${address}`, `Its API is described at: ${address}/api/docs`];
  if (!sendsMail) lines.push('No mails are sent (SMTP_URL is not set): notices stay in the inboxes.');
  if (accounts.length === 0) return lines.join('\n');
  const rows = accounts.flatMap(({ login, password, offices }) =>
    offices.map(({ office, body }) => [login, password, office, body.names.en ?? body.names.ru ?? body.names.ky ?? '']),
  );
  return [...lines, '', 'Demonstration logins:', ...table([['login', 'password', 'office', 'body'], ...rows])].join('\n');
}

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  );
}
