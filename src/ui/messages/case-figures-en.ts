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
} as const;
