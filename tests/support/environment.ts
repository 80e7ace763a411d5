import { openDocuments } from '#documents';
import type { Database } from '#platform/db';
import { openImages } from '#platform/images';
import { openOutgoing } from '#platform/http-outgoing';
import { openPdf } from '#platform/pdf';
import { zipFiles } from '#platform/zip';
import { testEnvironment } from './app.ts';
import type { TestEnvironment } from './app.ts';
import { openLetterReader } from '../../src/main/letter-reader.ts';
import type { Environment } from '../../src/main/environment.ts';

/** What main composes, on a test database: the rooms' environment and what only main needs. */
export function wholeEnvironment(
  db: Database,
  publicUrl?: string,
): Environment & Pick<TestEnvironment, 'now'> {
  return {
    ...testEnvironment(db, publicUrl),
    pagesDb: db,
    pdf: openPdf(),
    documents: openDocuments(),
    letterReader: openLetterReader(),
    images: openImages(),
    zip: zipFiles,
    mailFrom: 'Undersigned <letters@test.example>',
    replyAddress: 'reply@test.example',
    deliveryGapMs: 0,
    mailAuthserv: 'mx.test.example',
    postman: null,
    outgoing: openOutgoing({ loopback: true }),
    trustProxy: false,
    readiness: async () => ({ database: true }),
    close: async () => {},
  };
}
