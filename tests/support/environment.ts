import { createHash } from 'node:crypto';
import type { Database } from '#platform/db';
import { silentLog } from '#platform/log';
import { findMail, listOutbox } from '#platform/mail';
import type { MailId } from '#platform/mail';
import { openPdf } from '#platform/pdf';
import { testSeal } from './seal.ts';
import type { Environment } from '../../src/main/environment.ts';

/** A clock that stands still until it is told. */
export type TestClock = { at: Date };

let drawn = 0;

/**
 * The whole environment on a test's own database: a clock that can be set, and random bytes that
 * never repeat in one run and are the same in the next.
 */
export function testEnvironment(
  db: Database,
  clock: TestClock = { at: new Date('2026-03-02T09:00:00Z') },
): Environment {
  const seal = testSeal;
  return {
    db,
    seal,
    now: () => clock.at,
    random: (bytes) => {
      drawn += 1;
      const digest = createHash('shake256', { outputLength: bytes });
      return new Uint8Array(digest.update(`draw ${drawn}`).digest());
    },
    log: silentLog,
    pdf: openPdf(),
    publicUrl: 'http://localhost:8080',
    trustProxy: false,
    origin: 'letters.test.example',
    outbox: {
      list: (limit) => listOutbox(db.read, { seal }, { limit }),
      find: (id) => findMail(db.read, { seal }, id as MailId),
    },
    readiness: async () => ({ database: true }),
    close: async () => {},
  };
}
