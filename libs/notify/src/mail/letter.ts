import type { Language } from '#machine';

/** A line of a letter: a text, with what it is called before it, or an address of ours to follow. */
export interface Line {
  readonly label?: string;
  readonly text: string;
  readonly isLink?: true;
}

/** A part of a letter; its heading if it has one. */
export interface Section {
  readonly heading?: string;
  readonly lines: readonly Line[];
}

export interface Letter {
  readonly language: Language;
  readonly subject: string;
  readonly sections: readonly Section[];
  readonly footer: string;
}

/** A letter as mail programs take it. Nothing in it is fetched from anywhere. */
export interface Rendered {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const longestSubject = 200;

export function render({ language, subject, sections, footer }: Letter): Rendered {
  return {
    subject: onOneLine(subject).slice(0, longestSubject),
    text: `${sections.map(plainSection).join('\n\n')}\n\n-- \n${onOneLine(footer)}\n`,
    html: `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escapeHtml(onOneLine(subject))}</title></head>
<body style="font-family:sans-serif;font-size:16px;line-height:1.5;color:#111">
${sections.map(htmlSection).join('\n')}
<hr><p style="color:#555;font-size:14px">${escapeHtml(footer)}</p>
</body></html>`,
  };
}

function plainSection({ heading, lines }: Section): string {
  const body = lines.map(({ label, text }) => onOneLine(label === undefined ? text : `${label}: ${text}`)).join('\n');
  return heading === undefined ? body : `${onOneLine(heading).toUpperCase()}\n${body}`;
}

function htmlSection({ heading, lines }: Section): string {
  const title = heading === undefined ? '' : `<h2 style="font-size:18px">${escapeHtml(heading)}</h2>\n`;
  const paragraphs = lines.map(({ label, text, isLink }) => {
    const before = label === undefined ? '' : `<strong>${escapeHtml(label)}:</strong> `;
    const shown = isLink ? `<a href="${escapeHtml(text)}">${escapeHtml(text)}</a>` : escapeHtml(text);
    return `<p style="margin:4px 0">${before}${shown}</p>`;
  });
  return `<section>\n${title}${paragraphs.join('\n')}\n</section>`;
}

/** Titles are typed by people: a line break would begin another header, a direction mark hide what follows. */
export function onOneLine(text: string): string {
  return text
    .replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export function escapeHtml(text: string): string {
  return onOneLine(text).replace(/[&<>"']/g, (character) => entities[character]!);
}
