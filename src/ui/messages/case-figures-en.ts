/** Cases: timeline, map, relations, renditions. */
export const caseFiguresEn = {
  'cases.timeline': 'Timeline',
  'cases.timeline.title':
    '{count, plural, one {Timeline: # moment, {from}} other {Timeline: # moments, from {from} to {to}}}',
  'cases.timeline.desc':
    'Each mark is one moment on a line of time; its form says how sure it is. The list below says the same in words.',
  'cases.timeline.count': '({count, number})',
  'cases.timeline.undated': 'No date known',
  'cases.timeline.no-date': 'No date known',
  'cases.timeline.left-out':
    '{count, plural, one {One older entry is} other {# older entries are}} not shown here.',
  'cases.timeline.list-only':
    '{count, plural, one {One moment had} other {# moments had}} no room in the drawing and stand in the list only.',
  'cases.timeline.phase.announced': 'Announced',
  'cases.timeline.phase.feared': 'Feared',
  'cases.timeline.form.within': 'some day in this time',
  'cases.timeline.form.lasting': 'all this time',
  'cases.timeline.form.uncertain': 'date uncertain',
  'cases.timeline.form.open': 'beginning or end not known',
  'cases.timeline.form.planned': 'broken line: announced or feared',
  'cases.timeline.form.break': 'nothing for long: shortened',
  'cases.timeline.today': 'Today, {date}',
  'cases.map': 'Places',
  'cases.map.title':
    '{count, plural, =0 {Map: {countries}} one {Map of # place: {countries}} other {Map of # places: {countries}}}',
  'cases.map.desc':
    'Each numbered mark is one place; its form says how sure it is that something happened there. The list beside it says the same in words.',
  'cases.map.outlines':
    'Outlines: Natural Earth, public domain, simplified. Where a line runs says nothing about the status of a territory; broken lines stand beside territories whose status is disputed.',
  'cases.map.unplaced': 'Without a known position',
  'cases.map.more': '{count, plural, one {and one more} other {and # more}}',
  'cases.map.left-out':
    '{count, plural, one {One more place is} other {# more places are}} not shown here.',
} as const;
