import type { InboxLine } from '../inbox/inbox.reader.js';
import { escapeHtml, onOneLine, render } from './letter.js';
import { digestLetter, type DigestParts, noticeLetter } from './letters.js';

const hostile = 'a\r\nBcc: x@y.kg\u2028\u202e<script>alert("1")</script>&\'\u0000<img src="https://elsewhere.example/x.png">';

test('what people typed can neither begin another header, nor run, nor fetch, nor turn the text around', () => {
  const letter = render({
    language: 'en',
    subject: hostile,
    sections: [{ heading: hostile, lines: [{ label: hostile, text: hostile }] }],
    footer: hostile,
  });
  expect(letter.subject).toBe(onOneLine(hostile));
  expect(letter.subject).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u);
  expect(letter.html).not.toMatch(/<(script|img|link|iframe|object)/i);
  expect(letter.html).not.toMatch(/[\u202e\u2028]/);
  expect(letter.html).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39;');
  for (const line of letter.text.split('\n')) expect(line).not.toMatch(/^Bcc:/);
});

test('a subject is never longer than what servers take', () => {
  expect(render({ language: 'ky', subject: 'ң'.repeat(999), sections: [], footer: '' }).subject).toHaveLength(200);
});

test('letters of Kyrgyz stay as they are', () => expect(escapeHtml('ңөү «Ынтымак»')).toBe('ңөү «Ынтымак»'));

const ofNoCase: InboxLine = {
  id: 'x',
  kind: 'notice',
  isDuty: true,
  at: '2026-11-25T00:00:00.000Z',
  readAt: null,
  case: null,
  body: { id: 'b', names: { ky: null, ru: null, en: 'Sokuluk' } },
  text: 'The webhook was disabled.',
  why: 'You hold this office.',
  event: { name: 'webhookGone', text: 'A webhook was disabled' },
  office: { name: 'signatory', text: 'signatory' },
  party: null,
  task: null,
  dueOn: null,
  workingDays: null,
  termBasis: null,
};

test('a notice of a case, and each task of a digest, lead to its page', () => {
  const instance = '01a222ff-96a3-70ee-9fe2-a10160b86d50';
  const page = `https://yntymak.example/cases/${instance}`;
  const shown = { id: instance, workflow: 'delegation', number: 'D-2026-000001', title: 'A "title"' };
  const notice = render(noticeLetter({ ...ofNoCase, case: shown }, 'ru', 'https://yntymak.example'));
  const due = { instance, number: shown.number, title: shown.title, text: 'Sign', dueOn: '2026-12-01' };
  const parts = { day: '2026-11-28', items: [], moreItems: 0, tasks: [due, { ...due, instance: undefined }], moreTasks: 0 };
  const digest = render(digestLetter(parts as DigestParts, 'ru', 'https://yntymak.example'));
  for (const { text, html } of [notice, digest]) {
    expect(text.match(new RegExp(`^Открыть дело: ${page}$`, 'gm'))).toHaveLength(1);
    expect(html.match(new RegExp(`<a href="${page}">${page}</a>`, 'g'))).toHaveLength(1);
  }
});

test('a notice of no case says what happened, to which body, and why it came', () => {
  const { subject, text } = render(noticeLetter(ofNoCase, 'en', 'https://yntymak.example'));
  expect(subject).toBe('A webhook was disabled');
  for (const said of [ofNoCase.text, 'Body: Sokuluk', ofNoCase.why]) expect(text).toContain(said);
  expect(text).not.toMatch(/null|undefined|Case:/);
});
