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
  'cases.called.gone': 'an entry that is not here',
  'cases.called.person': 'a person ({number, number})',
  'cases.called.group': 'a group ({number, number})',
  'cases.seeing.hearing': 'Hearing',
  'cases.seeing.hedge': '{hedge}:',
  'cases.seeing.somewhere': 'A place without a name',
  'cases.seeing.source': 'Source:',
  'cases.seeing.against': 'Contradicted by:',
  'cases.seeing.counts': 'Statements by how sure they are',
  'cases.seeing.certainty': 'Certainty',
  'cases.seeing.statements': 'Statements',
  'cases.seeing.known': 'What is known, and how well',
  'cases.seeing.relations': 'Who with whom',
  'cases.seeing.contradictions': 'Where sources contradict',
  'cases.seeing.supports': 'For it',
  'cases.seeing.contradicts': 'Against it',
  'cases.seeing.no-source': 'No source in the file.',
  'cases.seeing.add-source': 'Add one',
  'cases.seeing.reliability': 'Reliability {grade}',
  'cases.seeing.unsourced':
    '{count, plural, one {One statement names no source} other {# statements name no source}}',
  'cases.seeing.concerns': 'Concerns',
  'cases.seeing.authority': 'Authority:',
  'cases.seeing.size.between': '{from, number} to {to, number} people',
  'cases.seeing.size.about': 'about {number, number} people',
  'cases.seeing.size.up-to': 'up to {number, number} people',
  'cases.seeing.size.at-least': 'at least {number, number} people',
  'cases.seeing.years': '{years, plural, one {# year} other {# years}}',
  'cases.seeing.months': '{months, plural, one {# month} other {# months}}',
  'cases.seeing.outcome-open': 'Outcome open',
  'cases.seeing.time': 'When',
  'cases.seeing.not-known': 'Not known',
  'cases.seeing.measurements': '{count, plural, one {One measurement} other {# measurements}}',
  'cases.seeing.jump': 'On this page',
  'cases.seeing.empty': 'There is nothing to see yet',
  'cases.seeing.empty.next':
    'Once the file holds a subject or an event, the timeline, the map and the relations draw themselves.',
  'cases.seeing.empty.action': 'Enter something',
  'cases.rendition.kicker.public': 'Case',
  'cases.rendition.kicker.authority': 'Case, for the authority',
  'cases.rendition.untitled': 'A case',
  'cases.rendition.country': 'Country',
  'cases.rendition.day': 'As of',
  'cases.rendition.words': 'How sure is this?',
  'cases.rendition.words.about':
    'Each statement carries one of six words, and begins with the wording that belongs to it.',
  'cases.rendition.subjects': 'Whom it is about',
  'cases.rendition.charges': 'Charges and measures',
  'cases.rendition.interventions': 'What others did',
  'cases.preview.which': 'Rendition',
  'cases.preview.tab.authority': 'For the authority',
  'cases.preview.tab.public': 'For the public',
  'cases.preview.back': 'Publication',
  'cases.preview.title.authority': 'A preview: what the authority may see',
  'cases.preview.title.public': 'A preview: what the public may see',
  'cases.preview.about.authority':
    'Nobody else sees this page. Print it, or save it as PDF, to hand the document over: this notice is not printed.',
  'cases.preview.about.public':
    'Nobody else sees this page. What stands below becomes public only by a publication that a second reader approves.',
  'cases.preview.whole': 'Nothing is left out.',
  'cases.preview.unmarked':
    '{kind}: {count, plural, one {one entry is not marked} other {# entries are not marked}} for this audience.',
  'cases.preview.leading': 'left out, because it speaks of an entry that is not shown.',
  'cases.preview.unnamed':
    '{count, plural, one {One subject is} other {# subjects are}} shown without a name, because it was not agreed for this use.',
  'cases.preview.no-head': 'Title and summary of the case are not marked for this audience',
  'cases.preview.no-head.next':
    'Mark them in the file; until then the page has no title of its own.',
  'cases.preview.names':
    '{count, plural, one {A name was taken out of one text} other {Names were taken out of # texts}}',
  'cases.preview.names.next':
    'These texts name somebody whose naming is not agreed for this use. Write them anew before anything goes out.',
  'cases.rendition.published': 'Published',
} as const;
