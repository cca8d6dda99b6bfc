import { type DataSource } from 'typeorm';

/** Rows of a document of five bytes that these people have brought, without any bytes. */
export async function bringDocument(
  dataSource: DataSource,
  sha256: string,
  people: readonly { readonly person: string; readonly offices: readonly { readonly body: string }[] }[],
): Promise<void> {
  await dataSource.query(
    `insert into document (sha256, media_type, size_bytes, stored_at) values (decode($1, 'hex'), 'application/pdf', 5, now())
     on conflict do nothing`,
    [sha256],
  );
  for (const { person, offices } of people)
    await dataSource.query(
      `insert into document_upload (sha256, person_id, body_id, file_name, uploaded_at, expires_at)
       values (decode($1, 'hex'), $2, $3, 'a.pdf', now(), 'infinity')
       on conflict do nothing`,
      [sha256, person, offices[0]!.body],
    );
}
