/** Markup that is safe to send. Only `html` makes it, so that no text becomes markup by itself. */
export class Html {
  constructor(readonly text: string) {}
}

/** What stands in a template: markup as it is, text and numbers escaped, nothing for what is left out. */
export type Part = Html | string | number | null | undefined | false | readonly Part[];

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Escapes every part for elements and for attributes in double quotes, the only two places where parts stand. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(strings.reduce((text, string, index) => text + written(parts[index - 1]) + string));
}

/**
 * A text that a person has typed: kept apart from what is around it, so that marks of writing direction do not reach beyond
 * it. @param language of the text, where it is not that of the page.
 */
export function said(text: string, language?: string): Html {
  return language === undefined ? html`<bdi>${text}</bdi>` : html`<bdi lang="${language}">${text}</bdi>`;
}

function written(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (part instanceof Html) return part.text;
  if (Array.isArray(part)) return part.map(written).join('');
  return String(part).replace(/[&<>"']/g, (character) => entities[character]!);
}
