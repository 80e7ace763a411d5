import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newId } from '#kernel/ids';
import type { AccountId } from '#kernel/ids';
import type { LanguageTag } from '#kernel/language';
import { isRefusal } from '#kernel/refusal';
import { decideCopy } from './copy-rules.ts';
import type { CopyContent, CopyMode } from './copy-rules.ts';
import { readComingDay, readDay, readPastDay } from './day-rules.ts';
import { fileNameOf, isRisky, mediaTypeOf } from './file-rules.ts';
import { decideOn, decisions, positionsRefusal, replyStates, unanswered } from './rules.ts';
import type { ReplyPosition, ReplyState } from './rules.ts';

describe('what is decided about a reply', () => {
  test('whatever is decided in whatever order, what is public is never set aside (property)', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...decisions), fc.boolean()), { maxLength: 30 }),
        (steps) => {
          let state: ReplyState = 'arrived';
          let isOut = false;
          for (const [decision, letsOut] of steps) {
            const next = decideOn({ state, isOut }, decision);
            if (!isRefusal(next)) state = next;
            if (letsOut && state === 'confirmed') isOut = true;
            expect(replyStates).toContain(state);
            if (isOut) expect(state).toBe('confirmed');
          }
        },
      ),
    );
  });

  test('what was set aside is taken up before anything else is decided', () => {
    const aside = { state: 'set-aside', isOut: false } as const;
    expect(decideOn(aside, 'confirm')).toMatchObject({ reason: 'reply-set-aside' });
    expect(decideOn(aside, 'take-up')).toBe('arrived');
    expect(decideOn({ state: 'arrived', isOut: false }, 'take-up')).toMatchObject({
      reason: 'reply-not-set-aside',
    });
  });
});

describe('how a reply answers the demands', () => {
  const reply = {
    state: 'confirmed',
    text: 'We will\nrelease her. The rest is refused.',
    translated: ['Nous la libérerons.'],
  } as const;
  const one = (change: Partial<ReplyPosition> = {}): ReplyPosition => ({
    demand: 1,
    position: 'refuses',
    part: '',
    quote: '',
    ...change,
  });
  const reasonOf = (...wanted: ReplyPosition[]) => positionsRefusal(reply, [1, 2], wanted)?.reason;

  test('partly refused and partly ignored stand side by side', () => {
    expect(
      reasonOf(one({ part: 'her release' }), one({ position: 'ignores', part: 'her lawyer' })),
    ).toBeUndefined();
  });

  test('a quoted passage stands in the reply or in a translation, whatever the breaks of its lines', () => {
    expect(reasonOf(one({ quote: 'We will release her.' }))).toBeUndefined();
    expect(reasonOf(one({ quote: 'Nous la libérerons.' }))).toBeUndefined();
    expect(reasonOf(one({ quote: 'We will release him.' }))).toBe('reply-quote-not-in-text');
  });

  test('what makes no sense is told why', () => {
    expect(reasonOf(one({ demand: 3 }))).toBe('reply-no-such-demand');
    expect(reasonOf(one({ part: 'x'.repeat(301) }))).toBe('reply-part-too-long');
    expect(reasonOf(one(), one())).toBe('reply-position-twice');
    expect(positionsRefusal({ ...reply, state: 'arrived' }, [1], [one()])?.reason).toBe(
      'reply-not-confirmed',
    );
  });

  test('a demand nobody spoke of is offered as ignored, and stays open until somebody says so', () => {
    expect(unanswered([1, 2, 3], [one({ demand: 2 })])).toEqual([1, 3]);
  });
});

describe('who lets a public copy out', () => {
  const author = newId<AccountId>();
  const reader = newId<AccountId>();
  const content: CopyContent = {
    language: 'en' as string as LanguageTag,
    text: 'No.',
    translations: [],
    positions: [],
  };
  const copy = {
    state: 'asked',
    mode: 'text',
    authors: [author],
    askedBy: author,
    content,
  } as const;

  test('somebody else than whoever wrote at it or asked for it', () => {
    const out = { decision: 'let-out', mode: 'text' } as const;
    expect(decideCopy(copy, { ...out, by: author })).toMatchObject({ reason: 'reply-copy-own' });
    expect(decideCopy({ ...copy, askedBy: reader }, { ...out, by: reader })).toMatchObject({
      reason: 'reply-copy-own',
    });
    expect(decideCopy(copy, { ...out, by: reader })).toBe('let-out');
  });

  test('the second reader may show less than was asked, never more', () => {
    const by = { by: reader, decision: 'let-out' } as const;
    const modes = (asked: CopyMode, given: CopyMode) =>
      decideCopy({ ...copy, mode: asked }, { ...by, mode: given });
    expect(modes('text', 'fact-only')).toBe('let-out');
    expect(modes('fact-only', 'text')).toMatchObject({ reason: 'reply-copy-fact-only' });
  });

  test('sending back needs a note', () => {
    const back = { decision: 'send-back', by: reader } as const;
    expect(decideCopy(copy, { ...back, note: ' ' })).toMatchObject({
      reason: 'reply-copy-note-missing',
    });
    expect(decideCopy(copy, { ...back, note: 'A name stands in it.' })).toBe('sent-back');
  });
});

describe('a day somebody types', () => {
  const now = new Date('2026-03-10T09:00:00Z');
  test.each([
    ['1404-12-19', 'day-other-calendar'], // today in Iran
    ['2569-03-10', 'day-other-calendar'], // today in Thailand
    ['2026-02-30', 'day-none'],
    ['2026-13-01', 'day-none'],
    ['10.3.2026', 'day-unreadable'],
    ['soon', 'day-unreadable'],
    ['', 'day-missing'],
    ['0000-01-01', 'day-other-calendar'],
  ])('%s is refused: %s', (typed, reason) => {
    expect(readDay(typed, now)).toMatchObject({ reason });
  });

  test('is read in the digits of any keyboard', () => {
    expect(readDay(' 2026-03-10 ', now)).toBe('2026-03-10');
    expect(readDay('۲۰۲۶-۰۳-۱۰', now)).toBe('2026-03-10');
    expect(readDay('٢٠٢٦-٠٣-١٠', now)).toBe('2026-03-10');
    expect(readDay('２０２６-０３-１０', now)).toBe('2026-03-10');
  });

  test('what happened is not ahead and what is to come is not over, in any zone', () => {
    expect(readPastDay('2026-03-11', new Date('2026-03-10T10:30:00Z'))).toBe('2026-03-11'); // it is, in Kiribati
    expect(readPastDay('2026-03-12', now)).toMatchObject({ reason: 'day-ahead' });
    expect(readComingDay('2026-03-09', new Date('2026-03-10T09:00:00Z'))).toBe('2026-03-09');
    expect(readComingDay('2026-03-08', now)).toMatchObject({ reason: 'day-over' });
  });

  test('nothing that is typed makes it fail, and what it gives is a day that exists (fuzz)', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), (typed) => {
        const day = readDay(typed, now);
        if (!isRefusal(day))
          expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day);
      }),
    );
  });
});

describe('the files of a reply', () => {
  test('a name leads nowhere and hides nothing', () => {
    expect(fileNameOf('../../etc/passwd')).toBe('passwd');
    expect(fileNameOf('C:\\temp\\answer.pdf')).toBe('answer.pdf');
    expect(fileNameOf('invoice\u202efdp.exe')).toBe('invoicefdp.exe');
    expect(fileNameOf('...')).toBe('file');
    expect(fileNameOf(`${'x'.repeat(400)}.pdf`)).toMatch(/^x{146}\.pdf$/);
  });

  test('what can run or unpack is told apart, by its name and by its first bytes', () => {
    expect(['a.exe', 'a.HTML', 'a.docm', 'a.zip', 'a.pdf.js'].every(isRisky)).toBe(true);
    expect(['a.pdf', 'a.docx', 'a.jpg'].some(isRisky)).toBe(false);
    expect(mediaTypeOf(Buffer.from('%PDF-1.7'))).toBe('application/pdf');
    expect(mediaTypeOf(Buffer.from('MZ'))).toBe('application/octet-stream');
  });
});
