import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readHtml, textOfHtml } from './html-text.ts';

describe('the text of a page', () => {
  test.each([
    [
      'headings, paragraphs',
      '<h1>To the<br>Minister</h1><p>Dear  Sir,<p>we&nbsp;ask',
      '# To the Minister\n\nDear Sir,\n\nwe ask',
    ],
    ['bullets', '<ul><li>Release them<li><p>Pay</ul>', '- Release them\n- Pay'],
    [
      'numbers that begin later',
      '<ol start="3"><li>a<li>b<li value="9">c</ol>',
      '3. a\n4. b\n9. c',
    ],
    ['letters as numbers', '<ol type="a"><li>x<li>y</ol>', 'a. x\nb. y'],
    ['a list in a list', '<ul><li>a<ul><li>b</ul><li>c</ul>', '- a\n  - b\n- c'],
    [
      'rows of a table',
      '<table><tr><th>Name<th>Country<tr><td>Ann<td>Malta</table>',
      'Name | Country\nAnn | Malta',
    ],
    ['an empty cell between two', '<table><tr><td>Ann<td><td>Malta</table>', 'Ann |  | Malta'],
    [
      'a table made for its looks',
      '<table><tr><td>Ann<br>MEP<td>Ben<br>MEP</table>',
      'Ann\nMEP\n\nBen\nMEP',
    ],
    ['notes', '<p>said<sup>1</sup> in the 1<sup>st</sup> year', 'said[1] in the 1st year'],
    ['lines of an address', '<p>Minister<br>Street 1<br><br>Sir,', 'Minister\nStreet 1\n\nSir,'],
    ['preformatted lines', '<pre>a  b\nc</pre>', 'a  b\nc'],
    [
      'bullets that Word writes into mails',
      '<p class=MsoListParagraph>·<span>&nbsp;&nbsp; </span>Release<p>§&nbsp;&nbsp; Pay',
      '- Release\n- Pay',
    ],
    ['character references', '<p>Ştefan &Aacute;d&aacute;m &#1048;', 'Ştefan Ádám И'],
  ])('keeps %s', (_what, html, text) => {
    expect(textOfHtml(html)).toBe(text);
  });

  test('leaves out what nobody reads: programs, styles, menus, what is hidden', () => {
    const html =
      '<title>t</title><style>p{}</style><script>if (1 < 2) "<p>no</p>"</script><nav>Home</nav>' +
      '<p hidden>no</p><p style="display: none">no</p><p>yes</p><svg><text>no</text></svg><!-- no -->';
    expect(textOfHtml(html)).toBe('yes');
  });

  test('takes the main part of a page alone, and says so', () => {
    const letter = `<main><p>${'A letter with a text. '.repeat(20)}</p></main>`;
    const page = readHtml(`<header>News of the day</header>${letter}<footer>Imprint</footer>`);
    expect(page.leftOut).toBe(true);
    expect(page.text).not.toContain('News');
    expect(page.text).not.toContain('Imprint');
    expect(readHtml('<main></main><p>All of it</p>')).toEqual({
      text: 'All of it',
      leftOut: false,
    });
  });

  test('is found in any string, and holds every letter of a text without marks', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200, unit: 'binary' }), (html) => {
        expect(typeof textOfHtml(html)).toBe('string');
      }),
    );
    const pieces = fc.constantFrom(
      '<table>',
      '<td>',
      '<tr>',
      '</table>',
      '<ul>',
      '<li>',
      '</ul>',
      '<sup>',
      '<a',
      '">',
      '<h1>',
      '<pre>',
      '</p>',
      '<select>',
      '<main>',
      'x',
      '&',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        expect(typeof textOfHtml(parts.join(''))).toBe('string');
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1 }), (words) => {
        expect(textOfHtml(`<p>${words.join('<b> </b>')}</p>`)).toBe(words.join(' '));
      }),
    );
  });

  test.each([
    ['tables in tables', '<table><tr><td>'],
    ['boxes in boxes', '<div>'],
    ['lists in lists', '<ul><li>'],
    ['letters in bold', '<b>'],
    ['notes', '<sup>1'],
    ['what is never closed', '<p hidden>'],
  ])('does not end in 100,000 %s within each other', (_what, piece) => {
    expect(textOfHtml(`${piece.repeat(100_000)}end`).length).toBeLessThan(1_000_000);
  });
});
