import type { casePeopleEn } from './case-people-en.ts';

/** Cases: who may see a case, consent, risk, publication, in French. */
export const casePeopleFr: Record<keyof typeof casePeopleEn, string> = {
  'cases.list.title': 'Dossiers',
  'cases.list.lead':
    'Un dossier réunit une situation : de qui il s’agit, ce qui est arrivé, comment on le sait. Seules ses personnes le voient.',
  'cases.list.empty': 'Vous ne travaillez encore à aucun dossier',
  'cases.list.empty.next':
    'Commencez-en un : un titre suffit. Tout le reste se saisit sur une seule page, et personne d’autre ne le voit sans que vous l’ajoutiez.',
  'cases.list.changed': 'modifié le {at}',
  'cases.list.roles': 'vous êtes {roles}',
  'cases.list.opened': 'ouvert par vous en tant que responsable, pour lecture',
  'cases.stands.public': 'Partie publique',
  'cases.stands.asked': 'Second lecteur sollicité',
  'cases.role.drafter': 'rédacteur',
  'cases.role.second-reader': 'second lecteur',
  'cases.review.due': '{count, plural, one {Un dossier est} other {# dossiers sont}} à réexaminer',
  'cases.review.what':
    'Dites sur la page du dossier pourquoi il est encore conservé, et jusqu’à quand ; ou effacez ce qui n’est plus nécessaire.',
  'cases.review.since': 'à réexaminer depuis le {day}',
  'cases.review.on': 'réexamen le {day}',
  'cases.new.title': 'Nouveau dossier',
  'cases.new.lead':
    'Donnez-lui un nom sous lequel ses personnes le connaissent. Tout peut être changé plus tard.',
  'cases.new.name': 'Titre',
  'cases.new.name.hint':
    'Seules les personnes du dossier le lisent, tant que personne ne l’ouvre à d’autres.',
  'cases.new.country': 'Pays',
  'cases.new.country.none': 'Pas un seul pays',
  'cases.new.language': 'Langue des textes',
  'cases.new.language.hint':
    'La langue dans laquelle le dossier est surtout écrit. Les noms peuvent être dans toute écriture.',
  'cases.new.submit': 'Commencer le dossier',
  'cases.people.lead':
    'Un dossier est cloisonné : personne d’autre ne le voit, quoi qu’il puisse voir ailleurs.',
  'cases.people.drafter.title': 'Rédacteurs',
  'cases.people.drafter.hint':
    'Saisissent et modifient tout, lisent ce qui est scellé, décident qui travaille au dossier.',
  'cases.people.drafter.none': 'Personne ne rédige ce dossier.',
  'cases.people.second-reader.title': 'Seconds lecteurs',
  'cases.people.second-reader.hint':
    'Lisent le dossier, sauf ce qui est scellé, et décident de ce qui peut en devenir public.',
  'cases.people.second-reader.none':
    'Pas encore de second lecteur. Sans lui, rien ne peut devenir public.',
  'cases.people.you': 'vous',
  'cases.people.revoke': 'Mettre fin au rôle',
  'cases.people.add': 'Ajouter quelqu’un',
  'cases.people.add.hint':
    'La personne reçoit un message qui ne nomme pas le dossier, et se connecte avec un code. Elle voit le dossier aussitôt.',
  'cases.people.role': 'Ce qu’elle fait',
  'cases.people.name': 'Nom',
  'cases.people.email': 'Adresse électronique',
  'cases.people.submit': 'Ajouter au dossier',
  'cases.openings.title': 'Consulté par le responsable de l’installation',
  'cases.openings.hint':
    'La personne qui gère cette installation ne voit aucun dossier. Elle peut en ouvrir un pour un jour, en lecture, pour une raison inscrite ici.',
  'cases.openings.none': 'Personne n’a ouvert ce dossier.',
  'cases.openings.open': 'ouvert en ce moment',
  'cases.openings.span': 'du {from} au {until}',
  'cases.compartments.title': 'Dossiers cloisonnés',
  'cases.compartments.lead':
    'Les dossiers de cette installation, sans un mot de ce qu’ils contiennent. En ouvrir un est annoncé à ses personnes, avec votre raison, et prend fin de soi-même après 24 heures.',
  'cases.compartments.none': 'Il n’y a pas encore de dossier',
  'cases.compartments.none.next': 'Dès que quelqu’un en commence un, son code apparaît ici.',
  'cases.compartments.began': 'commencé le {at}',
  'cases.compartments.opened':
    '{count, plural, one {ouvert une fois} other {ouvert # fois}}, en dernier le {at}',
  'cases.compartments.look': 'Consulter le dossier',
  'cases.compartments.close': 'Refermer',
  'cases.compartments.open': 'Ouvrir ce dossier',
  'cases.compartments.reason': 'Pourquoi devez-vous consulter ce dossier ?',
  'cases.compartments.reason.hint': 'Les personnes du dossier lisent cette phrase, et elle reste.',
  'cases.compartments.submit': 'Ouvrir pour 24 heures',
  'cases.unnamed.person': '{number, plural, =1 {une personne} other {une personne (#)}}',
  'cases.unnamed.group': '{number, plural, =1 {un groupe} other {un groupe (#)}}',
  'cases.mail.role.subject': 'Vous avez été ajouté à un dossier',
  'cases.mail.role.drafter':
    '{by} vous a ajouté au dossier {code} comme rédacteur. Vous pouvez saisir et modifier ce qu’il contient.',
  'cases.mail.role.second-reader':
    '{by} vous demande d’être le second lecteur du dossier {code}. Vous décidez de ce qui peut en devenir public.',
  'cases.mail.role.open': 'Ouvrir le dossier',
  'cases.mail.role.how':
    'Connectez-vous avec cette adresse. Vous recevez un code par courriel ; il n’y a pas de mot de passe.',
  'cases.mail.role.wrong':
    'Si c’est une erreur, ne faites rien. Aucun message ne dit de quoi traite le dossier.',
  'cases.mail.opening.subject': 'Le responsable de cette installation a ouvert un de vos dossiers',
  'cases.mail.opening.text':
    '{name} gère cette installation et a ouvert le dossier {code}, en lecture, au plus tard jusqu’au {until}.',
  'cases.mail.opening.reason': 'La raison donnée : {reason}',
  'cases.mail.opening.open': 'Voir qui a consulté le dossier',
  'cases.mail.opening.note':
    'Vous recevez ce message chaque fois que cela arrive. Il ne peut pas être désactivé.',
  'refusal.case-role-missing':
    'Vous voyez ce dossier, mais votre rôle dans ce dossier ne le permet pas.',
  'refusal.last-case-drafter':
    'C’est le dernier rédacteur du dossier. Ajoutez d’abord quelqu’un d’autre, pour que le dossier puisse encore être modifié.',
  'refusal.opening-reason':
    'Dites en une phrase pourquoi vous ouvrez ce dossier : de {least} à {most} caractères. Les personnes du dossier la lisent.',
};
