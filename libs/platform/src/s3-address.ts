/** A bucket of S3-compatible storage, and how to reach it. */
export interface S3Address {
  readonly host: string;
  readonly port: number;
  readonly bucket: string;
  readonly region: string;
  readonly key: string;
  readonly secret: string;
  readonly isTls: boolean;
}

/** Reads `s3://key:secret@host:port/bucket?region=…&tls=…`; `region` is us-east-1 and `tls` true where not given. Null: it is none. */
export function readS3Address(text: string): S3Address | null {
  if (!URL.canParse(text)) return null;
  const { protocol, username, password, hostname, port, pathname, searchParams, hash } = new URL(text);
  const bucket = /^\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])\/?$/.exec(pathname)?.[1];
  const { region = 'us-east-1', tls = 'true', ...unknown } = Object.fromEntries(searchParams);
  const isComplete = protocol === 's3:' && username !== '' && password !== '' && hostname !== '' && hash === '';
  if (!isComplete || bucket === undefined || Object.keys(unknown).length > 0) return null;
  if (!/^[a-z0-9-]{1,40}$/.test(region) || !/^(true|false)$/.test(tls)) return null;
  const isTls = tls === 'true';
  const [key, secret] = [decoded(username), decoded(password)];
  if (key === null || secret === null) return null;
  return { host: hostname, port: port === '' ? (isTls ? 443 : 80) : Number(port), bucket, region, key, secret, isTls };
}

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}
