import { type Text, textsOf } from '#machine';
import type { HouseNotice } from './inbox/inbox-item.js';
import type { NoticeReason } from './notice/notice.js';
import type { SendFault } from './webhooks/webhook.sender.js';
import en from './texts/en.json' with { type: 'json' };
import ky from './texts/ky.json' with { type: 'json' };
import ru from './texts/ru.json' with { type: 'json' };

const texts = textsOf({ ky, ru, en });

/** Why somebody was notified: `{office}` of `{body}` is the addressee, the person is `{heldOffice}` of `{heldBody}`. */
export const whyTexts: Readonly<Record<NoticeReason, Text>> = texts.why;

/** What a reminder says of `{task}`, due on `{dueOn}`; working days, so that no plural is needed after the colon. */
export const reminderTexts = texts.reminders;

/** Notices that every workflow has, by template. */
export const houseNotices: Readonly<Record<string, Text>> = texts.notices;

/** What the notice of a recomputation says beside that. */
export const movedTexts = texts.moved;

/** The notice to those who manage a webhook when it was disabled because of its receiver. */
export const webhookNotices: Readonly<Record<HouseNotice, { readonly event: Text; readonly text: Text }>> = texts.webhookNotices;

/** What stands around a notice in a mail. */
export const mailTexts = texts.mail;

/** What a calendar says beside the texts of the workflows. */
export const feedTexts = texts.feed;

/** Texts of the reasons for which something about a webhook is refused. */
export const webhookTexts: Readonly<Record<string, Text>> = texts.webhookReasons;

/** Why an attempt failed, as the log of a webhook says it. */
export const sendFaultTexts: Readonly<Record<SendFault, Text>> = texts.sendFaults;
