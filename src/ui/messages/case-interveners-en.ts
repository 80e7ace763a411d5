/** Cases: who intervened, and whom of a roster that is. */
export const caseIntervenersEn = {
  'cases.interveners.title': 'Are these people in a roster?',
  'cases.interveners.about':
    'A link to a roster says which mandate was meant, so that two people of one name are not taken for one another. Nobody is linked until somebody chooses.',
  'cases.interveners.none': 'The rosters know nobody of this name.',
  'cases.interveners.homonyms':
    'Several people have an equal claim to this name: only you can know who was meant.',
  'cases.interveners.linked': 'Linked to {name}, {roster}.',
  'cases.interveners.link': 'This is who was meant',
  'cases.interveners.unlink': 'Remove the link',
  'cases.interveners.offer': 'offer',
  'cases.interveners.perhaps': 'perhaps',
  'cases.interveners.office.in-office': 'in office that day',
  'cases.interveners.office.not-in-office': 'not in office that day',
  'cases.interveners.office.listed-that-day': 'on the list of that day',
  'cases.interveners.office.unknown': 'not known whether in office',
} as const;
