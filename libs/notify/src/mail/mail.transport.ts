import { CONFIGURATION, type Configuration } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { DeliveryFault } from '../delivery/delivery.js';
import type { Rendered } from './letter.js';

/** Milliseconds: a server that hangs is given up, and tried again later. */
const mailTimeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/** A letter on its way. `id` makes its Message-ID, the same in every attempt. */
export interface Mail extends Rendered {
  readonly id: string;
  readonly to: { readonly name: string; readonly address: string };
}

/** Hands mails to the SMTP server of the settings. */
@Injectable()
export class MailTransport {
  private readonly transporter: Transporter | null;
  private readonly host: string;
  private readonly from: string;

  constructor(@Inject(CONFIGURATION) { mail, publicUrl }: Configuration) {
    this.transporter = mail === null ? null : createTransport({ ...serverOf(mail.url), ...mailTimeouts });
    this.host = new URL(publicUrl).hostname;
    this.from = mail?.from ?? '';
  }

  /** Without a server mails stay in the inbox. */
  get isThere(): boolean {
    return this.transporter !== null;
  }

  /** @throws DeliveryFault, final where the server will not take it however often it is tried (RFC 5321: 5yz). */
  async send({ id, to, subject, text, html }: Mail): Promise<void> {
    if (this.transporter === null) throw new DeliveryFault('SMTP_URL is not set', false);
    try {
      await this.transporter.sendMail({
        messageId: `<${id}@${this.host}>`,
        from: { name: 'Yntymak', address: this.from },
        to,
        subject,
        text,
        html,
        headers: { 'Auto-Submitted': 'auto-generated', 'List-Id': `Yntymak <notices.${this.host}>` },
        disableFileAccess: true,
        disableUrlAccess: true,
      });
    } catch (error) {
      const { responseCode, message } = error as { responseCode?: number; message: string };
      throw new DeliveryFault(message, responseCode !== undefined && responseCode >= 500 && !isOurs(error), { cause: error });
    }
  }
}

/** nodemailer reads an address by itself, but then forgets all other options. */
function serverOf(address: string) {
  const { protocol, hostname, port, username, password } = new URL(address);
  const secure = protocol === 'smtps:';
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    ...(username !== '' && { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
  };
}

/** The server does not know us: as soon as the settings are corrected, everything that waits goes out. */
function isOurs(error: unknown): boolean {
  return (error as { code?: string }).code === 'EAUTH';
}
