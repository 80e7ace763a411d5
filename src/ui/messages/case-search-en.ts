/** Cases: search and what may be the same. */
export const caseSearchEn = {
  'cases.search.title': 'Search in case files',
  'cases.search.label': 'Search in all your case files',
  'cases.search.in': 'Search in “{title}”',
  'cases.search.hint':
    'Names, places, words of any field, in any script. "Two words" in quotes stand side by side; -word leaves out.',
  'cases.search.submit': 'Search',
  'cases.search.everywhere': 'Search in all your case files',
  'cases.search.found':
    '{count, plural, =0 {Nothing found} one {One entry found} other {# entries found}}',
  'cases.search.more': 'More than {count, number} entries found',
  'cases.search.more.what':
    'Some of them are shown and counted here. A further word, or a choice beside, leads to the rest.',
  'cases.search.none': 'Nothing in your case files has all of this.',
  'cases.search.none.do':
    'Leave out a word, or write only the beginning of one. Only the case files you work on are searched; what was removed is not.',
  'cases.search.meant': 'Did you mean',
  'cases.search.widen': 'Show all again',
  'cases.search.narrow': 'Narrow down',
  'cases.search.facet.kinds': 'What it is',
  'cases.search.facet.country': 'Country',
  'cases.search.facet.certainty': 'Certainty',
  'cases.search.facet.authority': 'Authority',
  'cases.search.facet.place': 'Place',
  'cases.search.take-back': '(chosen; take back)',
  'cases.search.count.many': 'more than {count, number}',
  'cases.search.count.least': '{count, number} or more',
  'cases.search.time': 'Time',
  'cases.search.from': 'From',
  'cases.search.to': 'Until',
  'cases.search.apply': 'Apply',
  'cases.search.span': '{open, select, from {until {to}} to {since {from}} other {{from} to {to}}}',

  'cases.duplicates.title':
    '{count, plural, one {There is an entry like this.} other {There are entries like this.}}',
  'cases.duplicates.lead.subject': 'Is it the same? Then use that one. Otherwise go on.',
  'cases.duplicates.lead.source': 'Is it the same source? Then cite that one. Otherwise go on.',
  'cases.duplicates.lead.event': 'Is it the same event? Then change that one. Otherwise go on.',
  'cases.duplicate.begins': 'has what you typed so far',
  'cases.duplicate.same-url': 'the same address',
  'cases.duplicate.same-title': 'the same title',
  'cases.duplicate.same-subject':
    'of the same kind, about the same subject, perhaps on the same day',
  'cases.duplicate.born': 'born {day}',
  'cases.duplicate.events': '{count, plural, one {one event} other {# events}}',
  'cases.duplicate.elsewhere':
    'in another case, “{title}”: there you can only say that it is the same person',
} as const;
