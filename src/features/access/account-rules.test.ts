import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linksIn } from './mail-rules.ts';
import { passkeyLabel, personName, typedAddress } from './input-rules.ts';

test.each(['Қасым-Жомарт', 'علی رضا', '李小龍', 'ஸ்ரீ', 'O’Neill', 'Đặng Thị Ngọc', '🦉 Owl'])(
  'a name stays as its bearer writes it: %s',
  (name) => {
    expect(personName.parse(name)).toBe(name.normalize('NFC'));
  },
);

test('a name is one line: surplus spaces go; nothing, control marks and 10,000 characters are refused', () => {
  expect(personName.parse('  Ana \t\n Reader ')).toBe('Ana Reader');
  const wrong = ['', '   ', 'a\u0000b', 'a\u202eb', '\ud800', 'x'.repeat(201), 'x'.repeat(10_000)];
  for (const text of wrong) expect(personName.safeParse(text).success).toBe(false);
  expect(personName.safeParse('名'.repeat(200)).success).toBe(true);
  expect(passkeyLabel.safeParse('k'.repeat(61)).success).toBe(false);
});

test('whatever is typed is read or refused, never thrown at', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      const name = personName.safeParse(text);
      if (name.success) expect(personName.parse(name.data)).toBe(name.data);
      const address = typedAddress.safeParse(text);
      if (address.success) expect(address.data).toContain('@');
    }),
  );
});

test('the links of a mail are found once each, without the full stop behind them', () => {
  const text =
    'Read https://a.example/sign/x-y_z. Again: https://a.example/sign/x-y_z\n<http://b.example>';
  expect(linksIn(text)).toEqual(['https://a.example/sign/x-y_z', 'http://b.example']);
  expect(linksIn('javascript:alert(1) ftp://x.example')).toEqual([]);
});
