import { packages } from '#workflows';
import { languages, versionsOf } from '#machine';
import { showReason } from '../language/shown-reason.js';
import { generalReasons } from './reason.texts.js';

test('a code that a workflow and a lib both give has one text', () => {
  const both = versionsOf(packages).flatMap(({ texts }) =>
    Object.entries(texts.reasons).flatMap(([code, text]) =>
      Object.hasOwn(generalReasons, code) ? [[code, text, generalReasons[code]] as const] : [],
    ),
  );
  expect(both.map(([code]) => code)).toContain('paymentUnconfirmed');
  for (const [code, ofWorkflow, ofLib] of both) expect({ code, text: ofWorkflow }).toEqual({ code, text: ofLib });
});

test('texts distinguish a payment that is not confirmed from one that is void', () => {
  const said = (status: string) =>
    languages.map((language) => showReason({ code: 'paymentUnconfirmed', params: { status } }, language, null).text);
  expect(said('entered')).toEqual([
    'Төлөм али ырасталган жок: аны Казыналыктын башка кызматкери ырастайт. Ырасталган төлөмдү гана ишке бөлүштүрүүгө болот.',
    'Платёж ещё не подтверждён: его подтверждает другой сотрудник Казначейства. На дело можно распределить только подтверждённый платёж.',
    'The payment is not confirmed yet: another person of the Treasury confirms it. Only a confirmed payment can be allocated to a case.',
  ]);
  expect(said('void')).toEqual([
    'Төлөм жараксыз деп табылган. Ырасталган төлөмдү гана ишке бөлүштүрүүгө болот.',
    'Платёж признан недействительным. На дело можно распределить только подтверждённый платёж.',
    'The payment is void. Only a confirmed payment can be allocated to a case.',
  ]);
});
