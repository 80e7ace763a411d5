import type { caseDatesEn } from './case-dates-en.ts';

/** Cases: what is coming up, and calendars of it, in French. */
export const caseDatesFr: Record<keyof typeof caseDatesEn, string> = {
  'cases.deadlines.title': 'À venir',
  'cases.deadline.kind.risk': 'Note de risque à renouveler',
  'cases.deadline.kind.review': 'Dossier à revoir',
  'cases.deadline.review': 'Dire pourquoi le dossier est encore gardé',
  'cases.deadline.state.overdue': 'En retard',
  'cases.deadline.state.now': 'Aujourd’hui',
  'cases.deadline.state.any-day': 'D’un jour à l’autre',
  'cases.deadline.state.soon': 'Bientôt',
  'cases.deadline.state.past': 'Passé',
  'cases.deadline.in-days': '{days, plural, =1 {demain} other {dans # jours}}',
  'cases.deadline.some-day': 'un jour, {date}',
  'cases.deadline.passed': 'notez ce qu’il en est advenu',
  'cases.calendars.title': 'Calendriers',
  'cases.calendars.link': 'Les dates clés dans votre calendrier',
  'cases.calendars.lead':
    'Un téléphone ou un bureau peut lire les dates clés et les audiences de vos dossiers à une adresse que vous seul connaissez. Il montre toujours les dossiers où vous avez un rôle à ce moment.',
  'cases.calendars.none': 'Aucun calendrier ne lit vos dates clés.',
  'cases.calendars.none.next':
    'Faites-en un par appareil, pour pouvoir y mettre fin si l’appareil est perdu.',
  'cases.calendars.new': 'Nouveau calendrier',
  'cases.calendars.make': 'Créer le calendrier',
  'cases.calendars.label': 'Où il sert',
  'cases.calendars.label.hint': 'Par exemple « téléphone ». Vous seul le voyez.',
  'cases.calendars.label.missing':
    'Dites où sert le calendrier, pour savoir plus tard auquel mettre fin.',
  'cases.calendars.label.too-long': 'C’est trop long ; il y a place pour 60 caractères.',
  'cases.calendars.words': 'Ce qu’il dit',
  'cases.calendars.words.discreet': 'Discret',
  'cases.calendars.words.full': 'En toutes lettres',
  'cases.calendars.hint.discreet': '« Audience · dossier 7f3a91c2 » : ni nom, ni lieu, ni titre.',
  'cases.calendars.hint.full':
    'Ce que c’est, où, et le titre du dossier. Les calendriers sont lus par les fabricants de téléphones, par les employeurs et par qui trouve l’appareil : les noms n’y sont plus entre vos mains.',
  'cases.calendars.made': 'Le calendrier est créé',
  'cases.calendars.made.once':
    'Voici son adresse. Elle n’est montrée que maintenant : copiez-la dans l’appareil, comme calendrier auquel s’abonner. Qui a l’adresse peut lire le calendrier.',
  'cases.calendars.address': 'Adresse du calendrier',
  'cases.calendars.since': 'Depuis',
  'cases.calendars.end': 'Y mettre fin',
  'cases.calendars.codes': 'Quel code est quel dossier',
  'cases.calendars.codes.what': 'Un calendrier discret ne nomme un dossier que par son code.',
  'cases.calendars.entry': '{kind} · dossier {code}',
  'cases.calendars.some-day': 'Un jour, {date} : {said}',
  'cases.calendars.unsure': '{said}, {date}',
  'refusal.too-many-calendars':
    'Vous avez {limit} calendriers. Mettez fin à un qui ne sert plus, puis créez-en un autre.',
  'cases.mail.coming.subject': 'À venir dans vos dossiers',
  'cases.mail.coming.text':
    '{count, plural, =1 {Un jour approche} other {# jours approchent}} dans vos dossiers :',
  'cases.mail.coming.line': '{kind} · dossier {code} : {date}',
  'cases.mail.coming.open': 'Ouvrir le bureau',
  'cases.mail.coming.note':
    'Un courriel peut être lu par d’autres : il ne nomme donc personne. Le bureau dit quel dossier et de quoi il s’agit.',
};
