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
  'cases.list.roles': 'votre rôle : {roles}',
  'cases.list.opened': 'ouvert par vous en tant que responsable, pour lecture',
  'cases.stands.public': 'Partie publique',
  'cases.stands.asked': 'Second lecteur sollicité',
  'cases.role.drafter': 'rédacteur',
  'cases.role.second-reader': 'second lecteur',
  'cases.review.due': '{count, plural, =1 {Un dossier est} other {# dossiers sont}} à réexaminer',
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
    '{count, plural, =1 {ouvert une fois} other {ouvert # fois}}, en dernier le {at}',
  'cases.compartments.look': 'Consulter le dossier',
  'cases.compartments.close': 'Refermer',
  'cases.compartments.open': 'Ouvrir ce dossier',
  'cases.compartments.reason': 'Pourquoi devez-vous consulter ce dossier ?',
  'cases.compartments.reason.hint': 'Les personnes du dossier lisent cette phrase, et elle reste.',
  'cases.compartments.submit': 'Ouvrir pour 24 heures',
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
  'cases.public.none': 'Rien de ce dossier n’est public.',
  'cases.public.live': 'Une partie de ce dossier est publique',
  'cases.public.live.who':
    'Demandé par {asked}, approuvé par {approved}, le {at}. On montre ce qui a été approuvé ; le consentement compte tel qu’il est maintenant.',
  'cases.public.would': 'Ce qui serait public',
  'cases.public.would.nothing': 'Rien n’est marqué pour le public',
  'cases.public.would.nothing.next':
    'Marquez des éléments du dossier, et son titre, comme montrés au public. Rien ne paraît sans l’accord d’un second lecteur.',
  'cases.public.rendition': 'Le lire comme le public le lirait',
  'cases.public.rendition.authority': 'Le lire comme l’autorité le lirait',
  'cases.public.ask': 'Solliciter un second lecteur',
  'cases.public.ask.hint':
    'On l’interroge exactement sur ce qui est ici maintenant. Ce qui change ensuite attend la fois suivante.',
  'cases.public.note': 'Note pour le second lecteur',
  'cases.public.ask.submit': 'Demander la publication',
  'cases.public.waiting': 'En attente d’un second lecteur',
  'cases.public.waits': 'Un second lecteur, autre que la personne qui l’a demandé, décide.',
  'cases.public.overtaken':
    'Le dossier a changé depuis la demande. Il faut la reprendre et demander de nouveau, pour que le second lecteur décide de ce qui paraîtrait.',
  'cases.public.take-back': 'Reprendre la demande',
  'cases.public.decision-note': 'Note sur la décision',
  'cases.public.approve': 'Approuver : rendre public maintenant',
  'cases.public.refuse': 'Ne pas approuver',
  'cases.public.end': 'Retirer',
  'cases.public.end.hint':
    'La page publique disparaît aussitôt. Ce que d’autres ont copié avant ne peut pas être rappelé.',
  'cases.public.end.reason': 'Pourquoi',
  'cases.public.end.submit': 'Retirer maintenant',
  'cases.public.earlier': 'Auparavant',
  'cases.public.decision.approved': 'Demandé par {asked}, approuvé par {by}, le {at}',
  'cases.public.decision.refused': 'Demandé par {asked}, non approuvé par {by}, le {at}',
  'cases.public.decision.taken-back': 'Demandé par {asked}, repris par {by}, le {at}',
  'cases.public.replaced': 'remplacé le {at}',
  'cases.public.ended': 'retiré par {by}, le {at} : {reason}',
  'cases.blockers.none': 'Rien ne s’y oppose',
  'cases.blockers.none.next':
    'Noms, dangers et consentements ont été examinés à la date d’aujourd’hui.',
  'cases.blockers.title':
    '{count, plural, =1 {Une chose s’y oppose} other {# choses s’y opposent}}',
  'cases.blocker.open': 'Y aller',
  'cases.blocker.head-not-public':
    'Le titre et le résumé du dossier ne sont pas marqués pour le public.',
  'cases.blocker.nothing-public': 'Aucun élément n’est marqué pour le public.',
  'cases.blocker.no-second-reader': 'Le dossier n’a pas de second lecteur autre que vous.',
  'cases.blocker.risk-missing': 'Personne n’a noté quel danger court {name}.',
  'cases.blocker.risk-old':
    'Le danger que court {name} a été examiné il y a trop longtemps : un examen vaut 14 jours, 7 si le danger est extrême.',
  'cases.blocker.risk-before':
    'Le danger que court {name} n’a pas été réexaminé depuis la dernière publication.',
  'cases.blocker.store-withdrawn':
    '{name} ne veut pas être conservé. Effacez ce que l’on en sait, ou ne le montrez pas.',
  'cases.blocker.name-in-text':
    'Le nom de {name}, qui ne doit pas être nommé, figure dans un texte : {kind}, {field}. Il serait ôté ; récrivez la phrase.',
  'cases.release-blocker.name-not-agreed':
    '« {words} » : un dossier sur lequel repose cette lettre nomme ainsi quelqu’un, sans consentement pour le nommer en public.',
  'cases.release-blocker.risk-missing':
    '« {words} » : un dossier sur lequel repose cette lettre n’a pas de note sur le danger que court la personne ainsi nommée.',
  'cases.release-blocker.risk-old':
    '« {words} » : le danger que court la personne ainsi nommée a été examiné il y a trop longtemps : un examen vaut 14 jours, 7 si le danger est extrême.',
  'cases.release-blocker.risk-before':
    '« {words} » : le danger que court la personne ainsi nommée n’a pas été réexaminé depuis la dernière publication de son dossier.',
  'cases.consent.title': 'Les personnes et leur consentement',
  'cases.consent.hint':
    'Par personne et par usage, à la date d’aujourd’hui. Être nommé à une autorité et être nommé en public sont deux questions ; aucune ne découle de l’autre.',
  'cases.consent.nobody': 'Aucune personne ni aucun groupe dans ce dossier',
  'cases.consent.nobody.next': 'Saisissez de qui il s’agit ; leurs réponses apparaîtront ici.',
  'cases.consent.who': 'Qui',
  'cases.consent.public': 'Nommé en public',
  'cases.consent.authority': 'Nommé à l’autorité',
  'cases.consent.store': 'Conservé',
  'cases.consent.share': 'Transmis aux partenaires',
  'cases.consent.photo': 'Images',
  'cases.consent.risk': 'Danger examiné',
  'cases.consent.to-be-erased': 'à effacer',
  'cases.consent.not-shown': 'n’y est pas montré',
  'cases.consent.shown-as': 'montré comme {name}',
  'cases.consent.state.given': 'oui',
  'cases.consent.state.missing': 'pas demandé',
  'cases.consent.state.refused': 'non',
  'cases.consent.state.withdrawn': 'retiré',
  'cases.consent.state.expired': 'échu',
  'cases.consent.state.not-asked': 'pas nécessaire',
  'cases.consent.risk.fresh': 'récemment',
  'cases.consent.risk.missing': 'jamais',
  'cases.consent.risk.old': 'il y a trop longtemps',
  'cases.consent.risk.before': 'pas depuis la publication',
  'cases.mail.publication.asked.subject': 'Un dossier attend votre seconde lecture',
  'cases.mail.publication.asked':
    '{by} vous demande de décider si une partie du dossier {code} devient publique.',
  'cases.mail.publication.approved.subject': 'Une partie de votre dossier est publique',
  'cases.mail.publication.approved':
    '{by} a approuvé ce que vous aviez demandé : une partie du dossier {code} est maintenant publique.',
  'cases.mail.publication.refused.subject': 'La partie demandée de votre dossier reste privée',
  'cases.mail.publication.refused':
    '{by} n’a pas approuvé ce que vous aviez demandé : rien du dossier {code} n’a changé pour le public. La page dit pourquoi.',
  'cases.mail.publication.taken-back.subject': 'Un dossier n’attend plus votre seconde lecture',
  'cases.mail.publication.taken-back':
    '{by} a repris la demande concernant le dossier {code}. Il n’y a rien à décider.',
  'cases.mail.publication.open': 'Ouvrir la page',
  'cases.erasure.link': 'Effacer',
  'refusal.publication-waiting':
    'Un second lecteur est déjà sollicité. Reprenez d’abord cette demande, si ce n’est plus ce que vous voulez.',
  'refusal.publication-blocked':
    '{count, plural, =1 {Une chose s’y oppose} other {# choses s’y opposent}}. La page de la partie publique dit quoi.',
  'refusal.publication-own': 'Vous l’avez demandé vous-même. Quelqu’un d’autre doit décider.',
  'refusal.publication-overtaken':
    'Le dossier a changé depuis la demande. Rien n’a été rendu public ; il faut demander de nouveau.',
  'refusal.publication-none': 'Il n’y a rien (ou plus rien) à décider ou à retirer.',
  'refusal.note-too-long':
    'La note est trop longue ou contient des signes qui ne peuvent être conservés : {most} caractères au plus.',
  'refusal.reason-missing': 'Dites pourquoi, en {most} caractères au plus.',
  'cases.erasure.title': 'Effacer quelqu’un',
  'cases.erasure.what':
    'Cela fait oublier définitivement de qui il s’agit : noms, ce que l’on en sait, consentement, danger et versions antérieures.',
  'cases.erasure.notes':
    '{count, plural, =0 {Il n’y a pas de note sur le consentement ou le danger.} one {Une note sur le consentement ou le danger disparaît.} other {# notes sur le consentement et le danger disparaissent.}}',
  'cases.erasure.texts':
    '{count, plural, =0 {Le nom ne figure dans aucun autre élément.} one {Le nom est ôté des textes d’un autre élément.} other {Le nom est ôté des textes de # autres éléments.}}',
  'cases.erasure.history':
    '{count, plural, =0 {Aucune version antérieure n’est touchée.} one {Une version antérieure ne pourra plus être lue.} other {# versions antérieures ne pourront plus être lues.}}',
  'cases.erasure.stays':
    'Ce qui est arrivé reste, raconté de quelqu’un qui n’est pas nommé. Cela ne peut pas être annulé.',
  'cases.erasure.files':
    '{count, plural, =1 {Un fichier concerne} other {# fichiers concernent}} cette personne. Les fichiers s’effacent sur leur propre page :',
  'cases.erasure.reason': 'Pourquoi',
  'cases.erasure.reason.hint': 'Reste dans le dossier. N’écrivez pas le nom.',
  'cases.erasure.submit': 'Effacer définitivement',
  'cases.erasure.back': 'Revenir sans effacer',
  'cases.erasure.done': 'Effacés',
  'cases.erasure.by': '{name}, {at}',
  'refusal.erased-already': 'Cette personne est déjà effacée.',
  'cases.public.count': '{kind} ({count, number})',
  'cases.people.choose.drafter': 'Rédacteur',
  'cases.people.choose.second-reader': 'Second lecteur',
  'cases.consent.table': 'Le consentement de chaque personne',
  'cases.public.next': 'Ce qui serait public ensuite',
  'cases.readings.asked': '{name} demande si une partie peut devenir publique, le {at}',
  'cases.public.rest': '{count, plural, =1 {Et une de plus.} other {Et # de plus.}}',
  'cases.unnamed.title':
    '{count, plural, =1 {Une description accompagne} other {# descriptions accompagnent}} quelqu’un qui n’est pas nommé',
  'cases.unnamed.what':
    'De tels mots peuvent dire de qui il s’agit : une fonction, un lieu ou une date peuvent suffire. Lisez chacun comme le lirait quelqu’un de là-bas.',
  'cases.mark.title': 'Montrer aussi au public',
  'cases.mark.open':
    '{count, plural, =1 {Une entrée n’est pas encore marquée} other {# entrées ne sont pas encore marquées}}',
  'cases.mark.hint':
    'Cochez ce qui serait public aussi. Qui n’a pas donné son accord n’est pas nommé, mais les mots à son sujet peuvent être lus. Rien ne paraît avant qu’un second lecteur soit d’accord.',
  'cases.mark.entry': '{kind} : {title}',
  'cases.mark.submit': 'Marquer ce qui est coché',
  'refusal.mark-private':
    'L’une de ces entrées reste privée, ou est déjà marquée. Aucune n’a été marquée.',
  'refusal.mark-faulty':
    '« {title} » doit d’abord être corrigé : ouvrez l’entrée et enregistrez-la. Rien n’a été marqué.',
};
