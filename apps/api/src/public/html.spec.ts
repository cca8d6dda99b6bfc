import { html, said } from './html.js';

describe('a template', () => {
  test.each([
    ['a script', '<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['an end of an attribute', '" onfocus="x', '&quot; onfocus=&quot;x'],
    ['the other quote', `' x`, '&#39; x'],
    ['an entity', '&lt;', '&amp;lt;'],
  ])('lets %s be text', (_, text, escaped) => {
    expect(html`<p title="${text}">${text}</p>`.text).toBe(`<p title="${escaped}">${escaped}</p>`);
  });

  test('keeps markup that a template made, also in lists, and leaves out what is not there', () => {
    const parts = ['a', '<b>'].map((each) => html`<i>${each}</i>`);
    expect(html`<p>${parts}${null}${undefined}${false}${0}</p>`.text).toBe('<p><i>a</i><i>&lt;b&gt;</i>0</p>');
  });

  test('takes nothing for markup that only looks like it', () => {
    const forged = JSON.parse('{"text":"<b>"}') as string;
    expect(html`${forged}`.text).toBe('[object Object]');
  });

  test('shuts marks of writing direction into the text that has them', () => {
    expect(said('\u202eabc', 'ru').text).toBe('<bdi lang="ru">\u202eabc</bdi>');
  });
});
