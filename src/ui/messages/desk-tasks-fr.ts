import type { deskTasksEn } from './desk-tasks-en.ts';

export const deskTasksFr: Readonly<Record<keyof typeof deskTasksEn, string>> = {
  'desk.title': 'Ce qui m’attend aujourd’hui',
  'desk.count':
    '{today, plural, =1 {Une chose vous attend aujourd’hui.} =2 {Deux choses vous attendent aujourd’hui.} =3 {Trois choses vous attendent aujourd’hui.} =4 {Quatre choses vous attendent aujourd’hui.} =5 {Cinq choses vous attendent aujourd’hui.} =6 {Six choses vous attendent aujourd’hui.} =7 {Sept choses vous attendent aujourd’hui.} =8 {Huit choses vous attendent aujourd’hui.} =9 {Neuf choses vous attendent aujourd’hui.} =10 {Dix choses vous attendent aujourd’hui.} other {# choses vous attendent aujourd’hui.}}{which, select, none {} all {{today, plural, =1 { Elle est en retard.} other { Toutes sont en retard.}}} other {{overdue, plural, =1 { L’une est en retard.} =2 { Deux sont en retard.} =3 { Trois sont en retard.} =4 { Quatre sont en retard.} =5 { Cinq sont en retard.} =6 { Six sont en retard.} =7 { Sept sont en retard.} =8 { Huit sont en retard.} =9 { Neuf sont en retard.} =10 { Dix sont en retard.} other { # sont en retard.}}}}',
  'desk.calm': 'Rien ne vous attend aujourd’hui.',
  'desk.next': 'Ensuite',
  'desk.more': 'et {count} autres. Elles apparaissent ici à mesure que vous avancez.',
  'desk.group.overdue': 'En retard',
  'desk.group.today': 'Aujourd’hui',
  'desk.group.soon': 'Bientôt',
  'desk.group.when-you-can': 'Quand vous pourrez',
  'desk.group.count': '({count})',
  'desk.due': 'avant la fin du {day}',
  'desk.was-due': 'attendu le {day}',
  'desk.since': 'en attente depuis le {day}',
  'desk.day': '{kind} : {what}',
  'desk.letters': '{count, plural, =1 {Votre lettre} other {Vos # lettres}}',
  'desk.letter.draft':
    '{count, plural, =0 {Faire du brouillon une version} one {Terminer le brouillon : il manque une chose} other {Terminer le brouillon : il manque # choses}}',
  'desk.letter.changed':
    'Faire une nouvelle version : le brouillon a changé depuis la version {number}',
  'desk.letter.signatures': 'Réunir les signatures de la version {number}',
  'desk.letter.approval': 'Dire si la version {number} peut partir',
  'desk.letter.reading': 'Comparer la version {number} à la lettre imprimée, en seconde lecture',
  'desk.case.alarm': 'Un fichier n’est plus celui qui a été reçu : à voir sans attendre',
  'desk.case.reading': 'Décider, en seconde lecture, ce qui de ce dossier devient public',
  'desk.task.other': 'Quelque chose vous attend ici',
  'desk.task.pen':
    '{count, plural, =1 {Dire à quelle lettre appartient un message} other {Dire à quelles lettres appartiennent # messages}}',
  'desk.task.reply-arrived': 'Dire ce que c’est et de qui : « {subject} »',
  'desk.task.reply-without-demands': 'Rapporter cette réponse aux demandes : « {subject} »',
  'desk.task.reply-copy-to-decide':
    'Décider, en seconde lecture, ce qui de cette réponse devient public : « {subject} »',
  'desk.task.reply-copy-sent-back': 'Reprendre la copie publique qui vous revient : « {subject} »',
  'desk.task.reply-due': 'Une réponse est bientôt attendue : {addressee}',
  'desk.task.reply-overdue':
    'Pas de réponse de {addressee} : relancer, ou dire pourquoi le délai est plus long',
  'desk.task.reply-clock-missing': 'Dire de combien de temps {addressee} dispose pour répondre',
  'desk.task.reply-reminder': 'À ne pas oublier : {note}',
  'desk.task.reply-probable': 'Dire si ce message appartient à la lettre : « {subject} »',
  'desk.task.webhook': 'Un webhook n’a pas pu être prévenu : {label}',
  'desk.task.witness-contradicts':
    'Chercher sans attendre pourquoi le témoin {name} contredit le registre',
  'desk.task.witness-refuses':
    'Demander au témoin {name} de surveiller notre registre : il ne le connaît pas',
  'desk.task.witness-silent':
    'Demander pourquoi le témoin {name} ne répond plus depuis plus d’un jour',
  'desk.task.witness-quorum': 'Le registre est montré sans assez de ses témoins : voir qui se tait',
  'desk.task.demand-step': 'Confirmer, en seconde lecture, ce qu’on dit de la demande {demand}',
  'desk.task.demand-sent-back':
    'Récrire ce qu’est devenue la demande {demand} : on vous la renvoie',
  'desk.task.demand-question':
    'Un fait touche peut-être la demande {demand} : dire si c’est le cas',
  'desk.task.demand-review': 'Revoir où en est la demande {demand}',
  'desk.task.delivery-unsent':
    'Envoyer cette lettre : elle est publique et aucun destinataire ne l’a encore',
  'desk.task.delivery-failed': 'Elle n’est pas arrivée : {addressee}. Essayer autrement',
  'desk.task.delivery-uncertain':
    'Savoir si {addressee} l’a reçue : nul ne sait si elle est partie',
  'desk.task.delivery-receipt': 'Ajouter le récépissé de l’envoi postal : {addressee}',
  'desk.after.sent': 'envoyée à {sentTo} sur {addressees}',
  'desk.after.answers':
    '{answers, plural, =0 {pas encore de réponse} one {# réponse} other {# réponses}}',
  'desk.after.met':
    '{demands, plural, one {{met} demande sur # satisfaite} other {{met} demandes sur # satisfaites}}',
  'desk.after.not-known': 'on ignore ce que ses demandes sont devenues',
};
