import { isEmail } from 'class-validator';
import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { readS3Address, type S3Address } from './s3-address.js';

/** Reads settings from the environment one by one and collects what is wrong with them. Empty means not set. */
export class Settings {
  readonly problems: string[] = [];

  constructor(private readonly env: NodeJS.ProcessEnv) {}

  text(name: string): string | null {
    return this.env[name]?.trim() || null;
  }

  integer(name: string, min: number, max: number): number | null {
    const isFine = (text: string): boolean => /^\d{1,9}$/.test(text) && Number(text) >= min && Number(text) <= max;
    const text = this.accept(name, isFine, `a whole number from ${min} to ${max}`);
    return text === null ? null : Number(text);
  }

  flag(name: string): boolean | null {
    const text = this.accept(name, isFlag, 'true or false');
    return text === null ? null : isOn(text);
  }

  /** A flag that has a third value. */
  flagOr<T extends string>(name: string, other: T): boolean | T | null {
    const text = this.accept(name, (each) => each === other || isFlag(each), `true, false or ${other}`);
    return text === null || text === other ? (text as T | null) : isOn(text);
  }

  oneOf<T extends string>(name: string, values: readonly T[]): T | null {
    return this.accept(name, (text) => values.includes(text as T), `one of ${values.join(', ')}`) as T | null;
  }

  host(name: string): string | null {
    return this.accept(
      name,
      (text) => isIP(text) !== 0 || /^[a-z\d]([a-z\d.-]*[a-z\d])?$/i.test(text),
      'a host name or an IP address',
    );
  }

  mailAddress(name: string): string | null {
    return this.accept(name, (text) => isEmail(text), 'one address such as yntymak@example.kg');
  }

  /** The value is not repeated in the problem: a database's address holds a password. */
  url(name: string, protocols: readonly string[]): string | null {
    const text = this.text(name);
    if (text === null || (URL.canParse(text) && protocols.includes(new URL(text).protocol) && new URL(text).host)) return text;
    this.problems.push(`${name} must be an address that begins with ${protocols.map((each) => `${each}//`).join(' or ')}.`);
    return null;
  }

  /** Of one server. The value is not repeated in the problem: it holds a password. */
  database(name: string): string | null {
    if (namesSeveralHosts(this.text(name) ?? '')) {
      this.problems.push(
        `${name} names several hosts, which is not supported: name one address that always leads to the primary (a virtual address, HAProxy, PgBouncer in session mode).`,
      );
      return null;
    }
    return this.url(name, ['postgresql:', 'postgres:']);
  }

  /** The value is not repeated in the problem: it holds a secret. */
  s3(name: string): S3Address | null {
    const text = this.text(name);
    const address = text === null ? null : readS3Address(text);
    this.check(text === null || address !== null, `${name} must be an address s3://key:secret@host:port/bucket?region=…&tls=….`);
    return address;
  }

  /** The path of a file with an Ed25519 private key; a relative one counts from `folder`. */
  signingKey(name: string, folder: string): string | null {
    const isFine = (path: string): boolean => isSigningKey(resolve(folder, path));
    const path = this.accept(name, isFine, 'the path of a readable file with an Ed25519 private key (PKCS#8, PEM)');
    return path === null ? null : resolve(folder, path);
  }

  check(condition: boolean, otherwise: string): void {
    if (!condition) this.problems.push(otherwise);
  }

  private accept(name: string, isFine: (text: string) => boolean, wanted: string): string | null {
    const text = this.text(name);
    if (text === null || isFine(text)) return text;
    this.problems.push(`${name} must be ${wanted}, but is ${JSON.stringify(text)}.`);
    return null;
  }
}

const isFlag = (text: string): boolean => /^(true|false|on|off|1|0)$/.test(text);
const isOn = (text: string): boolean => /^(true|on|1)$/.test(text);

/** As libpq writes them: `host:port,host:port` before the path, or in `?host=`. */
function namesSeveralHosts(address: string): boolean {
  const [, hosts = ''] = /^postgres(?:ql)?:\/\/(?:[^/?#]*@)?([^/?#]*)/i.exec(address) ?? [];
  return hosts.includes(',') || /[?&](host|hostaddr)=[^&]*(,|%2c)/i.test(address);
}

function isSigningKey(file: string): boolean {
  try {
    return createPrivateKey(readFileSync(file, 'utf8')).asymmetricKeyType === 'ed25519';
  } catch {
    return false;
  }
}
