export const cosigningFiguresEn = {
  'refusal.cosigning-not-sealed':
    'Your receipt can be had as soon as the next batch of co-signatures is sealed into the public record: in a minute or two on the first day, within an hour or so later. Please come back then.',
  'cosigning.figures': 'Who stands behind this letter',
  'cosigning.figures.title': 'Who stands behind “{title}”',
  'cosigning.figures.behind':
    '{count, plural, one {citizen stands behind this letter.} other {citizens stand behind this letter.}}',
  'cosigning.figures.slow':
    '{minutes, plural, one {This number moves once a minute; it is of {at}.} other {This number moves every # minutes; it is of {at}.}}',
  'cosigning.figures.curve.text':
    'From {from} to {to}; {count, plural, one {one counts} other {# count}} at its end.',
  'cosigning.figures.moved': 'It moved last on {at}.',
  'cosigning.figures.curve.bars':
    '{count, plural, one {The bar at the floor is the one that was withdrawn or removed.} other {The bars at the floor are the # that were withdrawn or removed.}}',
  'cosigning.figures.curve.last': 'The last {count, number}. The table for programs holds all.',
  'cosigning.figures.curve.table': 'The same as a table',
  'cosigning.figures.curve.day': 'Day',
  'cosigning.figures.curve.hour': 'Hour beginning at',
  'cosigning.figures.curve.new': 'Confirmed or brought back',
  'cosigning.figures.curve.gone': 'Withdrawn or removed',
  'cosigning.figures.curve.total': 'Count at its end',
  'cosigning.figures.countries': 'By country',
  'cosigning.figures.countries.table': 'Citizens by country',
  'cosigning.figures.country': 'Country',
  'cosigning.figures.number': 'Citizens',
  'cosigning.figures.map':
    'The larger the disc, the more citizens. A country with fewer than five has none.',
  'cosigning.figures.few': 'fewer than 5',
  'cosigning.figures.least': '{count, number} or more',
  'cosigning.figures.steps':
    'Numbers of countries go in steps of five, so that nobody is found by counting.',
  'cosigning.figures.nowhere': 'No country given',
  'cosigning.figures.organisations': 'Organisations',
  'cosigning.figures.organisations.none': 'No organisation is listed yet.',
  'cosigning.figures.organisations.add': 'Add your organisation',
  'cosigning.figures.integrity': 'How this number comes about',
  'cosigning.figures.integrity.what':
    'Everybody confirms by a mail to their own mailbox, and each mailbox counts once. Nothing here is estimated but the one line that says “about”.',
  'cosigning.figures.confirmed': 'Confirmed so far',
  'cosigning.figures.withdrawn': 'Withdrawn by their owners',
  'cosigning.figures.removed.script': 'Removed: sent by a script',
  'cosigning.figures.removed.same-person': 'Removed: the same person more than once',
  'cosigning.figures.removed.not-a-person': 'Removed: not a person',
  'cosigning.figures.removed.not-theirs': 'Removed: sent with the address of somebody else',
  'cosigning.figures.removed.other': 'Removed: another reason',
  'cosigning.figures.counted': 'Counted',
  'cosigning.figures.waiting': 'Not confirmed yet',
  'cosigning.figures.waiting.few': 'fewer than ten',
  'cosigning.figures.waiting.about': 'about {count, number}',
  'cosigning.figures.sealed': 'Sealed into the public record',
  'cosigning.figures.sealed.not': 'not yet: the first batch follows within minutes',
  'cosigning.figures.sealed.to':
    '{count, plural, one {one counted} other {# counted}} with batch {batch, number}, {at}',
  'cosigning.figures.recount': 'Last recount',
  'cosigning.figures.recount.not': 'not yet: it is done every night',
  'cosigning.figures.recount.right': '{at}: rows, count and record agree',
  'cosigning.figures.recount.wrong': '{at}: something does not agree; we are looking into it',
  'cosigning.figures.check':
    'Every batch is a public file that leads to a line of the record, and whoever co-signed can get a receipt that theirs is in it.',
  'cosigning.figures.reuse': 'For your page or program',
  'cosigning.figures.card': 'A card with the count',
  'cosigning.figures.card.what':
    'The card needs no script, sets no cookie and calls nobody but this server. Put this into your page:',
  'cosigning.figures.card.code': 'Code of the card',
  'cosigning.card.to': 'Read and co-sign',
  'cosigning.card.read': 'Read the letter',
  'cosigning.figures.json': 'As JSON',
  'cosigning.figures.csv': 'As a table (CSV)',
};
