export const cosigningDeskFr = {
  'letters.tab.cosigningDesk': 'Cosignatures',

  // ---- the desk page ----
  'refusal.cosigning-open-already': 'Cette lettre est déjà ouverte aux cosignatures.',
  'refusal.cosigning-minutes': 'Écrivez un nombre de minutes de 1 à 1440.',
  'cosigning.desk.title': 'Cosignatures',
  'cosigning.desk.lead.before':
    'Des citoyens et des organisations peuvent soutenir une lettre parue. On les compte à part de ceux qui l’ont signée.',
  'cosigning.desk.lead':
    'Vous voyez combien soutiennent cette lettre, et vous tenez les commandes. Qui ils sont, personne ne le voit ici.',
  'cosigning.desk.withdrawn.title': 'Cette lettre a été retirée',
  'cosigning.desk.withdrawn':
    'Plus personne ne peut la cosigner, et sa page ne montre que l’avis. Les noms et adresses sont effacés quand leurs mois sont passés.',
  'cosigning.desk.unreleased.title': 'Cette lettre n’est pas encore parue',
  'cosigning.desk.unreleased': 'Une fois publique, vous pourrez l’ouvrir ici aux cosignatures.',
  'cosigning.desk.unreleased.act': 'Aller à sa parution',
  'cosigning.desk.unopened.title': 'Pas ouverte aux cosignatures',
  'cosigning.desk.unopened': 'Une personne qui rédige ou porte cette lettre peut l’ouvrir ici.',
  'cosigning.desk.open': 'Ouvrir cette lettre aux cosignatures',
  'cosigning.desk.open.lead':
    'Un formulaire apparaît sur sa page publique. Qui cosigne confirme par courriel et compte une fois.',
  'cosigning.desk.open.closes': 'Dernier jour',
  'cosigning.desk.open.closes.hint':
    'Elle se ferme à minuit ce jour-là, en temps universel (UTC). Laissez vide pour la fermer vous-même. Qui a cosigné à temps peut encore confirmer pendant trois jours.',
  'cosigning.desk.open.months': 'Mois avant que noms et adresses soient effacés',
  'cosigning.desk.open.months.hint':
    'À compter de la fin, de 1 à {most}. Le nombre de cosignatures reste, et reste prouvable. Moins de mois, c’est plus sûr pour tous.',
  'cosigning.desk.open.postcode': 'Demander le code postal',
  'cosigning.desk.open.postcode.hint':
    'On peut le laisser vide. Ne le demandez que s’il le faut : chaque champ de plus coûte des cosignatures.',
  'cosigning.desk.open.organisations': 'Des organisations peuvent la soutenir aussi',
  'cosigning.desk.open.organisations.hint':
    'Sur une liste à elles, par nom et pays, après que vous avez regardé chacune.',
  'cosigning.desk.open.partners': 'Partager avec d’autres organisations ?',
  'cosigning.desk.open.partners.hint':
    'Chacune a sa question sur le formulaire, vide tant que personne ne la coche. Seules les personnes d’accord sont sur la liste de cette organisation : nom, pays et adresse électronique.',
  'cosigning.desk.open.partner': 'Partenaire {number}',
  'cosigning.desk.open.partner.name': 'Nom de l’organisation',
  'cosigning.desk.open.partner.url': 'Page web où elle dit comment elle traite les adresses',
  'cosigning.desk.open.final':
    'Les gens donnent leur accord à ce qui est écrit ici : on ne peut plus le changer une fois la lettre ouverte. Vous pouvez suspendre, fermer et rouvrir à tout moment.',
  'cosigning.desk.open.submit': 'Ouvrir',
  'cosigning.desk.wrong.closes': 'Choisissez un jour qui n’est pas passé.',
  'cosigning.desk.wrong.closes-far': 'Choisissez un jour dans les deux ans qui viennent.',
  'cosigning.desk.wrong.months': 'Écrivez un nombre de 1 à 36.',
  'cosigning.desk.wrong.partner-name':
    'Écrivez le nom de cette organisation, en 120 lettres au plus.',
  'cosigning.desk.wrong.partner-url':
    'Écrivez l’adresse entière de la page, comme https://example.org/privacy.',
  'cosigning.desk.figures': 'Où elle en est',
  'cosigning.desk.counted': 'Compte',
  'cosigning.desk.stands': 'Maintenant',
  'cosigning.desk.stands.open': 'ouverte, jusqu’à ce que quelqu’un la ferme',
  'cosigning.desk.stands.until': 'ouverte jusqu’au {date}',
  'cosigning.desk.stands.closed': 'terminée le {date}',
  'cosigning.desk.stands.paused': 'suspendue : personne de nouveau ne peut cosigner',
  'cosigning.desk.pending': 'Pas encore confirmées',
  'cosigning.desk.aside': 'Mises de côté',
  'cosigning.desk.aside.some':
    '{count, plural, one {# qui semble venir d’un programme. Elle compte une fois que vous avez regardé} other {# qui semblent venir d’un programme. Elles comptent une fois que vous avez regardé}}',
  'cosigning.desk.gone': 'Retirées par leurs auteurs, ou « pas moi »',
  'cosigning.desk.removed': 'Supprimées par vous',
  'cosigning.desk.erasing': 'Noms et adresses',
  'cosigning.desk.erasing.after':
    'effacés {months, plural, =1 {un mois} other {# mois}} après la fin',
  'cosigning.desk.erased': 'effacés le {date}',
  'cosigning.desk.clusters': 'Chercher de fausses cosignatures',
  'cosigning.desk.organisations': 'Organisations : {listed} sur la liste, {waiting} à examiner',
  'cosigning.desk.public': 'Ce que tout le monde voit',
  'cosigning.desk.lists': 'Listes',
  'cosigning.desk.lists.lead':
    'Chaque fois qu’une liste est prise, c’est noté ci-dessous avec votre nom.',
  'cosigning.desk.lists.privacy': 'comment elle les traite',
  'cosigning.desk.lists.take': 'Prendre la liste de ceux qui sont d’accord',
  'cosigning.desk.export.what': 'Chaque pas du compte, sans noms ni adresses : numéro, jour, pays.',
  'cosigning.desk.export': 'Prendre le compte en tableau',
  'cosigning.desk.taken': 'Listes prises',
  'cosigning.desk.taken.export': 'le compte en tableau',
  'cosigning.desk.taken.line':
    '{list} : {count, plural, =0 {aucune ligne} =1 {une ligne} other {# lignes}}, par {person}, {time}',
  'cosigning.desk.switches': 'Commandes',
  'cosigning.desk.switch.minutes': 'Minutes',
  'cosigning.desk.switch.paused': 'Suspendre',
  'cosigning.desk.switch.paused.what':
    'Quelque chose ne va pas ? Personne de nouveau ne peut cosigner jusqu’à ce que vous repreniez. Qui a déjà un courriel peut encore confirmer.',
  'cosigning.desk.switch.resumed': 'Reprendre',
  'cosigning.desk.switch.resumed.what':
    'C’est suspendu. Le formulaire demande de revenir plus tard.',
  'cosigning.desk.switch.slowed': 'Ralentir le compteur',
  'cosigning.desk.switch.slowed.what':
    'Un jour de très grande affluence, le compte public n’avance qu’une fois en tant de minutes. Chaque cosignature compte tout de même.',
  'cosigning.desk.switch.unslowed': 'Montrer le compte tel qu’il est',
  'cosigning.desk.switch.unslowed.what': 'Le compte public est ralenti.',
  'cosigning.desk.switch.work-demanded': 'Exiger une preuve de travail',
  'cosigning.desk.switch.work-demanded.what':
    'Quelqu’un envoie de fausses cosignatures ? Chaque navigateur calcule alors quelques secondes avant que le formulaire parte. Cela se fait tout seul quand il en vient beaucoup d’un même lieu.',
  'cosigning.desk.switch.work-eased': 'Ne l’exiger qu’au besoin',
  'cosigning.desk.switch.work-eased.what':
    'Chaque navigateur doit calculer quelques secondes avant que le formulaire parte.',
  'cosigning.desk.switch.closed': 'Fermer',
  'cosigning.desk.switch.closed.what':
    'Met fin maintenant. Qui a cosigné peut encore confirmer pendant trois jours.',
  'cosigning.desk.switch.reopened': 'Rouvrir',
  'cosigning.desk.switch.reopened.what':
    'C’est terminé. Rouverte, elle reste ouverte {date, select, none {jusqu’à ce que vous la fermiez} other {jusqu’au {date}}}.',
  'cosigning.desk.history': 'Qui a fait quoi',
  'cosigning.desk.change.opened': 'Ouverte par {person}, {time}',
  'cosigning.desk.change.paused': 'Suspendue par {person}, {time}',
  'cosigning.desk.change.resumed': 'Reprise par {person}, {time}',
  'cosigning.desk.change.closed': 'Fermée par {person}, {time}',
  'cosigning.desk.change.reopened': 'Rouverte par {person}, {time}',
  'cosigning.desk.change.slowed':
    'Compteur ralenti à un pas {minutes, plural, =1 {par minute} other {toutes les # minutes}} par {person}, {time}',
  'cosigning.desk.change.unslowed': 'Compteur de nouveau tel qu’il est, par {person}, {time}',
  'cosigning.desk.change.work-demanded': 'Preuve de travail exigée de tous par {person}, {time}',
  'cosigning.desk.change.work-eased': 'Preuve de travail au besoin seulement, par {person}, {time}',
  'desk.task.cosigning-ends': 'Les cosignatures se terminent bientôt',
  'desk.task.cosigning-organisations':
    '{count, plural, =1 {Une organisation veut soutenir la lettre : examinez sa demande} other {# organisations veulent soutenir la lettre : examinez leurs demandes}}',
  'desk.task.cosigning-recount':
    'Le compte des cosignatures ne tombe pas juste. Prévenez l’exploitant, et ne publiez pas de chiffres',

  // ---- work (what a crowd costs) and clusters ----
  'cosigning.work.kept':
    'De très nombreux formulaires arrivent en ce moment : chacun demande un petit calcul ou une petite attente. Rien de ce que vous avez saisi n’est perdu.',
  'cosigning.work.wait':
    'Si votre navigateur exécute des scripts, il calcule quelques secondes puis envoie le formulaire de lui-même. Si rien ne se passe, appuyez de nouveau sur le bouton ci-dessous à {time} UTC, dans {wait}. Personne de ceux qui attendent n’est écarté.',
  'cosigning.work.seconds': '{count, plural, one {# seconde} other {# secondes}}',
  'cosigning.work.minutes': '{count, plural, one {# minute} other {# minutes}}',
  'cosigning.work.working': 'Un instant : votre navigateur termine un petit calcul …',

  'refusal.cosigning-cluster-empty':
    'Il n’y reste rien à quoi cela pourrait s’appliquer. Quelqu’un l’a peut-être fait avant vous.',
  'refusal.cosigning-restored': 'Cette suppression a déjà été annulée.',
  'cosigning.clusters.title': 'Ce qui se ressemble',
  'cosigning.clusters.lead':
    'Des groupes de cosignatures qui ont quelque chose en commun : la façon dont les noms de leurs adresses sont faits, le réseau d’où elles viennent, le moment. Aucun nom ni aucune adresse n’est montré. Une école, un bureau ou un réseau mobile forme aussi un tel groupe.',
  'cosigning.clusters.none.title': 'Rien ne se ressemble',
  'cosigning.clusters.none':
    '{count, plural, =0 {Personne n’a encore cosigné.} one {# cosignature a été examinée ; aucun groupe de {least} ou plus n’a quoi que ce soit en commun.} other {# cosignatures ont été examinées ; aucun groupe de {least} ou plus n’a quoi que ce soit en commun.}}',
  'cosigning.clusters.none.back': 'Retour aux cosignatures',
  'cosigning.clusters.list': 'Groupes',
  'cosigning.clusters.looked':
    '{count, plural, =1 {La cosignature la plus récente a été examinée.} other {Les # cosignatures les plus récentes ont été examinées.}} Les groupes de moins de {least} ne sont pas montrés. Ouvrez-en un pour en voir plus et pour agir.',
  'cosigning.clusters.what': 'En commun',
  'cosigning.clusters.confirmed': 'Comptées',
  'cosigning.clusters.aside': 'Mises de côté',
  'cosigning.clusters.pending': 'Pas encore confirmées',
  'cosigning.clusters.removed': 'Supprimées',
  'cosigning.clusters.suspected': 'Semblaient venir d’un programme',
  'cosigning.clusters.networks': 'Réseaux',
  'cosigning.clusters.first': 'Première',
  'cosigning.clusters.last': 'Dernière',
  'cosigning.clusters.curve': 'Quand elles sont arrivées',
  'cosigning.clusters.curve.words': 'Du {first} au {last}',
  'cosigning.clusters.earlier': 'Voir les {count, number} précédentes',
  'cosigning.clusters.network': 'réseau {code}',
  'cosigning.clusters.accept':
    '{count, plural, =1 {Compter celle mise de côté} other {Compter les # mises de côté}}',
  'cosigning.shape.words': 'des mots chez {domain}',
  'cosigning.shape.digits':
    '{count, plural, =1 {des mots et un chiffre chez {domain}} other {des mots et # chiffres chez {domain}}}',
  'cosigning.shape.numbers': 'des nombres chez {domain}',
  'cosigning.shape.noise': 'des lettres sans suite chez {domain}',
  'cosigning.shape.mixed': 'lettres et chiffres mêlés chez {domain}',
  'cosigning.class.script': 'Faites par un programme',
  'cosigning.class.same-person': 'La même personne plusieurs fois',
  'cosigning.class.not-a-person': 'Pas une personne',
  'cosigning.class.not-theirs': 'Pas de la personne nommée',
  'cosigning.class.other': 'Une autre raison',
  'cosigning.removal.title': 'Supprimer ce groupe',
  'cosigning.removal.lead':
    'Le nombre baisse pour tout le monde, et tout le monde voit combien ont été supprimées et de quelle sorte. Les personnes concernées voient leur page comme avant. Vous pouvez revenir en arrière à tout moment.',
  'cosigning.removal.scope': 'Lesquelles',
  'cosigning.removal.scope.suspected': 'Celles qui semblaient venir d’un programme',
  'cosigning.removal.scope.pending': 'Celles qui ne sont pas encore confirmées',
  'cosigning.removal.scope.all': 'Tout le groupe',
  'cosigning.removal.class': 'Pourquoi, tel que tout le monde le voit',
  'cosigning.removal.class.hint': 'Seuls ce mot et le nombre sont publics.',
  'cosigning.removal.reason': 'Pourquoi, pour l’équipe de cette lettre',
  'cosigning.removal.reason.hint':
    'Ce que vous avez vu, pour que quelqu’un puisse en juger plus tard.',
  'cosigning.removal.submit': 'Supprimer',
  'cosigning.removal.wrong.class': 'Choisissez pourquoi.',
  'cosigning.removal.wrong.reason': 'Écrivez ce que vous avez vu.',
  'cosigning.removals.title': 'Supprimées jusqu’ici',
  'cosigning.removals.what': '{class} : {group}.',
  'cosigning.removals.counts':
    '{rows, plural, one {# cosignature} other {# cosignatures}}, dont {counted, number} comptaient.',
  'cosigning.removals.by': 'Supprimées par {name}, {date}.',
  'cosigning.removals.restored': 'Rétablies par {name}, {date}.',
  'cosigning.removals.restore': 'Les rétablir',
  'cosigning.acceptances.title': 'Comptées après examen',
  'cosigning.acceptances.one':
    '{rows, plural, one {# cosignature} other {# cosignatures}}, par {name}, {date}',
};
