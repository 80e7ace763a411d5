import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attachmentHeader, EVIDENCE_LIMITS, fileNameOf, partsOf } from './evidence-rules.ts';
import { mediaTypeOf } from './media-rules.ts';

describe('the name of a file', () => {
  test.each([
    ['C:\\evidence\\photo.jpg', 'photo.jpg'],
    ['../../etc/passwd', 'passwd'],
    ['photo\u202egpj.exe', 'photogpj.exe'],
    ['.htaccess', 'htaccess'],
    ['a"b\r\nset-cookie: x', 'abset-cookie x'],
    ['Протокол допроса.pdf', 'Протокол допроса.pdf'],
    ['...', 'file'],
    ['', 'file'],
  ])('%j is kept as %j', (raw, name) => {
    expect(fileNameOf(raw)).toBe(name);
  });

  test('whatever it is, neither leaves its header nor its folder', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (raw) => {
        const header = attachmentHeader(raw);
        expect(header).toMatch(
          /^attachment; filename="[A-Za-z0-9._ -]+"; filename\*=UTF-8''[A-Za-z0-9%._!~-]+$/,
        );
        const name = fileNameOf(raw);
        expect(name).not.toMatch(/[/\\\p{Cc}"]/u);
        expect(fileNameOf(name)).toBe(name);
      }),
    );
  });
});

describe('what a file is', () => {
  const bytes = (text: string) => Buffer.from(text, 'latin1');
  test.each([
    ['\xff\xd8\xff\xe0', 'image/jpeg'],
    ['\x89PNG\r\n\x1a\n', 'image/png'],
    ['RIFF\x00\x00\x00\x00WEBPVP8 ', 'image/webp'],
    ['\x00\x00\x00\x18ftypheic', 'image/heif'],
    ['\x00\x00\x00\x18ftypisom', 'video/mp4'],
    ['PK\x03\x04', 'application/zip'],
    ['MZ\x90\x00', 'application/x-executable'],
    ['#!/bin/sh\n', 'application/x-executable'],
    ['<?xml version="1.0"?>\n<!-- a --><svg xmlns="x">', 'image/svg+xml'],
    ['<!DOCTYPE html><p>', 'text/html'],
    ['hello <script>', 'text/html'],
    ['a plain note', 'text/plain'],
    ['\x00\x01\x02', 'application/octet-stream'],
  ])('is told by its first bytes: %j is %s', (start, type) => {
    expect(mediaTypeOf(bytes(start))).toBe(type);
  });

  test('a text cut in the middle of a letter is still a text', () => {
    const long = Buffer.from(`${'a'.repeat(4_095)}жук`.repeat(2));
    expect(mediaTypeOf(long.subarray(0, 4_096))).toBe('text/plain');
    expect(mediaTypeOf(Buffer.from('жук').subarray(0, 3))).toBe('application/octet-stream');
  });

  test('any bytes are something', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 5_000 }), (head) => {
        expect(mediaTypeOf(head)).toMatch(/^[a-z]+\/[a-z0-9+-]+$/);
      }),
    );
  });
});

describe('parts to paint black', () => {
  test('are four numbers in percent, with a comma or a point; rows left empty are none', () => {
    const rows = [
      ['10', '20', '5', '7,5'],
      ['', '', '', ''],
      ['0', '0', '100 %', '100'],
    ];
    expect(partsOf(rows)).toEqual([
      { left: 10, top: 20, width: 5, height: 7.5 },
      { left: 0, top: 0, width: 100, height: 100 },
    ]);
    expect(partsOf([])).toEqual([]);
  });

  test.each([
    [['10', '20', '5', '']],
    [['10', '20', '0', '5']],
    [['-1', '20', '5', '5']],
    [['1', '101', '5', '5']],
    [['NaN', '1', '5', '5']],
    [['Infinity', '1', '5', '5']],
    [['1e400', '1', '5', '5']],
    [['left', '1', '5', '5']],
  ])('%j is none', (row) => {
    expect(partsOf([row])).toBeNull();
  });

  test('are at most as many as there is room for', () => {
    const row = ['1', '1', '1', '1'];
    const rows = Array.from({ length: EVIDENCE_LIMITS.covered + 1 }, () => row);
    expect(partsOf(rows.slice(1))).toHaveLength(EVIDENCE_LIMITS.covered);
    expect(partsOf(rows)).toBeNull();
  });
});
