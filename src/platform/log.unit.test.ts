import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { openLog } from './log.ts';
import type { LogFields } from './log.ts';

function logged(write: (log: ReturnType<typeof openLog>) => void): Record<string, unknown>[] {
  const lines: string[] = [];
  const destination = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString('utf8'));
      done();
    },
  });
  write(openLog({ level: 'info', destination }));
  return lines.map((line) => JSON.parse(line));
}

test('a line is one JSON object with time, level, event and a fixed sentence', () => {
  const [line] = logged((log) =>
    log.info({ event: 'mail.sent', mailId: 'm1', ms: 3 }, 'Mail given to the mail server'),
  );
  expect(line).toEqual({
    level: 'info',
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
    event: 'mail.sent',
    mailId: 'm1',
    ms: 3,
    msg: 'Mail given to the mail server',
  });
});

test('a field nobody allowed is dropped, whatever it holds', () => {
  const fields: LogFields = { event: 'x', ...JSON.parse('{"email":"ana@example.org","url":"/a"}') };
  const text = JSON.stringify(logged((log) => log.warn(fields, 'Something')));
  expect(text).not.toContain('ana@example.org');
  expect(text).not.toContain('url');
});

test('of an error only its class, its code and the places in the code are kept', () => {
  const cause = new Error('Key (email)=(ana@example.org) already exists');
  const error = Object.assign(new TypeError('no mail for Ana\nana@example.org', { cause }), {
    code: '23505',
    detail: 'ana@example.org',
  });
  const [line] = logged((log) => log.error({ event: 'fault', error }, 'A fault'));
  expect(line?.['error']).toMatchObject({ name: 'TypeError', code: '23505' });
  expect(JSON.stringify(line)).toContain('log.unit.test.ts');
  expect(JSON.stringify(line)).not.toMatch(/Ana|ana@/);
});

test('what is thrown and is no error is not written out', () => {
  const [line] = logged((log) =>
    log.error({ event: 'fault', error: 'ana@example.org' }, 'A fault'),
  );
  expect(line?.['error']).toEqual({ name: 'string' });
});

test('what is below the level is not written', () => {
  expect(logged((log) => log.debug({ event: 'x' }, 'y'))).toEqual([]);
});
