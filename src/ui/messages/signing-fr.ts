import type { signingEn } from './signing-en.ts';

/** Les mots des invitations, de la page où l’on signe, de ses courriels et de son bureau. */
export const signingFr: Record<keyof typeof signingEn, string> = {
  'signing.mode.passkey': 'clé d’accès',
  'signing.mode.mailbox': 'code envoyé à la boîte officielle',
  'signing.mode.paper': 'sur papier',
  'signing.position.prepared': 'Préparée',
  'signing.position.invited': 'Invitation envoyée',
  'signing.position.opened': 'Ouverte',
  'signing.position.signed': 'Signée',
  'signing.position.asked-again': 'Nouvelle demande',
  'signing.position.declined': 'Déclinée',
  'signing.position.withdrawn': 'Retirée',
  'signing.position.bounced': 'Courriel revenu',
  'signing.position.expired': 'Expirée',
  'signing.position.revoked': 'Reprise',
  'signing.page.asks': '{asker} demande à {name} de signer cette lettre.',
  'signing.page.asks.nobody': 'Il est demandé à {name} de signer cette lettre.',
  'signing.page.go': 'Signer ou décliner',
  'signing.page.text': 'La lettre',
  'signing.page.to': 'À',
  'signing.page.date': 'Date',
  'signing.page.leads': 'À l’initiative de',
  'signing.page.until': 'Ouverte jusqu’au',
  'signing.page.embargo': 'Pas publique avant',
  'signing.page.demands': 'Ce qui est demandé',
  'signing.page.hash':
    'Vous signez la version {number, number} de ce texte, mot pour mot. Son empreinte (SHA-256) :',
  'signing.page.why': 'Pourquoi moi ?',
  'signing.page.why.text':
    '{asker} a préparé cette invitation pour {name}, {capacity}. Le lien a été envoyé à la boîte officielle {mailbox}.',
  'signing.page.why.link':
    'Le lien seul ne signe rien : vous pouvez le partager avec vos collaborateurs. Seule une personne qui lit la boîte officielle, ou qui détient une clé d’accès créée grâce à elle, peut signer.',
  'signing.page.why.public':
    'Si vous signez, votre nom, votre qualité, votre pays et votre groupe deviennent publics avec la lettre, ainsi que la manière dont vous avez signé. Votre adresse ne l’est pas. Si vous déclinez, seules les personnes qui ont préparé la lettre le savent.',
  'signing.page.changed': 'Ce qui a changé depuis votre signature',
  'signing.page.changed.lead':
    'Vous avez signé la version {number, number} le {at}. Le texte a changé depuis. Votre nom ne figure sous le nouveau texte que si vous le signez à nouveau.',
  'signing.part.title': 'Titre',
  'signing.part.text': 'Texte',
  'signing.part.demands': 'Ce qui est demandé',
  'signing.part.addressees': 'À qui',
  'signing.part.subjects': 'Pour qui',
  'signing.part.date': 'Date',
  'signing.part.leads': 'À l’initiative de',
  'signing.part.window': 'Quand elle peut paraître',
  'signing.part.embargo': 'Pas publique avant',
  'signing.part.release': 'Combien d’initiateurs doivent approuver',
  'signing.part.language': 'Langue',
  'signing.part.marks': 'Texte, avec ses marques',
  'signing.page.sign': 'Votre réponse',
  'signing.page.act.signed': 'Signer cette lettre',
  'signing.page.act.reconfirmed': 'Signer la lettre modifiée',
  'signing.page.passkey.act.signed': 'Signer avec ma clé d’accès',
  'signing.page.passkey.act.reconfirmed': 'Signer la lettre modifiée avec ma clé d’accès',
  'signing.page.passkey.hint':
    'Votre appareil demande votre empreinte, votre visage ou votre code et signe exactement ce texte.',
  'signing.page.code.ask': 'Signer : envoyez-moi un code',
  'signing.page.code.ask.hint':
    'Un code de huit chiffres part vers {mailbox}. Vous le saisissez ici pour signer.',
  'signing.page.code.instead': 'Signer plutôt avec un code par courriel',
  'signing.page.code.sent': 'Un code est en route',
  'signing.page.code.sent.text':
    'Regardez dans la boîte {mailbox}. Le code vaut quinze minutes, une fois, et pour ce texte seulement.',
  'signing.page.code.label': 'Code reçu par courriel',
  'signing.page.code.again': 'Envoyer un nouveau code',
  'signing.page.enrol': 'Signer désormais avec une clé d’accès',
  'signing.page.enrol.text':
    'Créez une clé d’accès sur cet appareil avec le code du courriel. Ensuite un geste suffit, pour cette lettre et les suivantes, et chacun pourra vérifier que vous avez signé exactement ce texte.',
  'signing.page.enrol.act': 'Créer une clé d’accès',
  'signing.page.enrolled': 'Votre clé d’accès est prête',
  'signing.page.enrolled.text': 'Vous n’avez pas encore signé. Signez maintenant avec elle.',
  'signing.page.late':
    'Cette lettre est déjà publique. Une signature d’aujourd’hui figure à part, avec sa date.',
  'signing.page.decline': 'Décliner',
  'signing.page.decline.text':
    'Votre refus est privé. Il n’est pas publié et n’arrête pas les autres. Vous pourrez encore changer d’avis ici.',
  'signing.page.decline.text.again':
    'Votre nom ne figurera pas sous le texte modifié. Votre refus est privé, et vous pourrez encore changer d’avis ici.',
  'signing.page.decline.confirm': 'Je ne souhaite pas signer cette lettre',
  'signing.page.decline.missing': 'Cochez la case pour décliner.',
  'signing.page.decline.act': 'Décliner',
  'signing.page.withdraw': 'Retirer ma signature',
  'signing.page.withdraw.text':
    'Vous pouvez la retirer à tout moment. Le registre garde qu’il y a eu une signature et qu’elle a été retirée ; votre nom n’est plus listé.',
  'signing.page.withdraw.ask': 'Envoyez-moi un code pour la retirer',
  'signing.page.withdraw.act': 'Retirer ma signature',
  'signing.page.state.signed': 'Vous avez signé ce texte',
  'signing.page.state.signed.text': 'Le {at}, {mode}.',
  'signing.page.state.receipt': 'Voir le reçu',
  'signing.page.state.declined': 'Vous avez décliné',
  'signing.page.state.declined.text':
    'Personne au-dehors ne le voit. Vous pouvez encore signer ci-dessous.',
  'signing.page.state.withdrawn': 'Vous avez retiré votre signature',
  'signing.page.state.withdrawn.text':
    'Le {at}. Votre nom n’est pas listé. Vous pouvez signer à nouveau ci-dessous.',
  'signing.page.taken-back': 'Une lettre retirée',
  'signing.page.letter-withdrawn': 'Cette lettre a été retirée',
  'signing.page.state.closed': 'On ne peut pas signer maintenant',
  'signing.receipt.title': 'Votre reçu',
  'signing.receipt.title.withdrawn': 'Votre signature est retirée',
  'signing.receipt.lead': '{name}, {capacity}, a signé « {title} ».',
  'signing.receipt.lead.withdrawn': '{name}, {capacity}, ne figure plus sous « {title} ».',
  'signing.receipt.recorded': 'Enregistrée',
  'signing.receipt.recorded.text': 'Le {at}, {mode}, version {number, number}.',
  'signing.receipt.recorded.withdrawn': 'Le retrait a été enregistré le {at}.',
  'signing.receipt.included': 'Incluse dans le journal public',
  'signing.receipt.included.text':
    'Entrée {index, number} sur {size, number}, sous le point de contrôle du {at}.',
  'signing.receipt.included.soon':
    'Dans quelques secondes. Rechargez cette page pour voir sa place dans le journal.',
  'signing.receipt.published': 'Publiée',
  'signing.receipt.published.text': 'La lettre est publique depuis le {at}.',
  'signing.receipt.published.link': 'Lire la lettre publiée',
  'signing.receipt.published.soon':
    'La lettre n’est pas encore publique. Elle paraîtra par décision de ses initiateurs, et vous recevrez un courriel.',
  'signing.receipt.done': 'fait',
  'signing.receipt.waiting': 'à venir',
  'signing.receipt.check': 'Comment vérifier vous-même',
  'signing.receipt.check.text':
    'Gardez cette empreinte de votre entrée. Une fois la lettre publique, son archive contient l’entrée, le texte et la preuve ; chacun peut les vérifier sans rien nous demander.',
  'signing.receipt.leaf': 'Empreinte de l’entrée',
  'signing.receipt.statement': 'Empreinte du texte',
  'signing.receipt.checkpoint': 'Le dernier point de contrôle du journal',
  'signing.receipt.back': 'Retour à la lettre',
  'signing.receipt.disavow': 'Ce n’était pas nous',
  'signing.receipt.disavow.text':
    'Si personne de votre bureau n’a signé, reprenez la signature ici. Elle est retirée aussitôt, les anciens liens et clés d’accès ne fonctionnent plus, et les personnes qui ont préparé la lettre sont prévenues.',
  'signing.receipt.disavow.confirm': 'Personne de notre bureau n’a signé cela',
  'signing.receipt.disavow.missing':
    'Cochez la case pour dire que personne de votre bureau n’a signé.',
  'signing.receipt.disavow.act': 'Reprendre la signature',
  'signing.mail.hello': '{name},',
  'signing.mail.invite.subject': 'Signerez-vous : {title}',
  'signing.mail.invite.text':
    '{asker} vous demande de signer une lettre commune, « {title} », adressée à {addressees}. Elle est à l’initiative de {leads}.',
  'signing.mail.invite.act': 'Lire la lettre, puis signer ou décliner',
  'signing.mail.invite.until': 'Elle peut être signée jusqu’au {at}.',
  'signing.mail.invite.link':
    'Le lien ouvre la page de la lettre et ne signe rien par lui-même. Pour signer, il faut un code que nous envoyons à cette boîte, ou votre clé d’accès.',
  'signing.mail.remind.subject': '{reminder, select, 3 {Dernier rappel} other {Rappel}} : {title}',
  'signing.mail.remind.text':
    'Une lettre commune, « {title} », attend votre réponse. {asker} vous demande de la lire, puis de signer ou de décliner. Si vous déclinez, aucun autre courriel ne vient.',
  'signing.mail.new-text.subject': 'Nouveau texte : {title}',
  'signing.mail.new-text.text':
    'Le texte de la lettre commune « {title} » a changé depuis notre courriel. La page derrière votre lien montre le nouveau texte.',
  'signing.mail.asked-again.subject': 'Modifiée depuis votre signature : {title}',
  'signing.mail.asked-again.text':
    'Vous avez signé la version {number, number} de la lettre commune « {title} ». Son texte a changé. Votre nom ne figure sous le nouveau texte que si vous le signez à nouveau.',
  'signing.mail.asked-again.note': 'Pourquoi : {note}',
  'signing.mail.asked-again.changes': 'Ce qui a changé (la page montre tout le texte) :',
  'signing.mail.asked-again.more':
    '{count, plural, =1 {Un autre changement est} other {# autres changements sont}} sur la page.',
  'signing.mail.asked-again.act': 'Voir ce qui a changé, puis signer ou décliner',
  'signing.mail.asked-again.removed': 'retiré',
  'signing.mail.asked-again.added': 'ajouté',
  'signing.mail.code.subject.sign': 'Votre code pour signer : {title}',
  'signing.mail.code.subject.withdraw': 'Votre code pour retirer votre signature : {title}',
  'signing.mail.code.text.sign':
    'Quelqu’un a ouvert le lien personnel de {name} et a demandé un code pour signer la lettre commune « {title} ». Saisissez ce code sur la page pour signer :',
  'signing.mail.code.text.withdraw':
    'Quelqu’un a ouvert le lien personnel de {name} et a demandé un code pour retirer la signature de la lettre commune « {title} ». Saisissez ce code sur la page pour la retirer :',
  'signing.mail.code.life':
    'Il vaut quinze minutes, une fois. Si vous ne l’avez pas demandé, ne faites rien : sans lui, rien ne se passe.',
  'signing.mail.code.never': 'Personne d’Undersigned ne vous demandera jamais ce code.',
  'signing.mail.receipt.subject.signed': 'Vous avez signé : {title}',
  'signing.mail.receipt.subject.reconfirmed': 'Vous avez signé le texte modifié : {title}',
  'signing.mail.receipt.subject.withdrawn': 'Signature retirée : {title}',
  'signing.mail.receipt.subject.disavowed': 'Signature reprise : {title}',
  'signing.mail.receipt.text.signed':
    'La lettre commune « {title} », version {number, number}, a été signée pour {name}, {capacity}, le {at} ({mode}).',
  'signing.mail.receipt.text.reconfirmed':
    'Le texte modifié de la lettre commune « {title} », version {number, number}, a été signé pour {name}, {capacity}, le {at} ({mode}).',
  'signing.mail.receipt.text.withdrawn':
    'La signature de {name}, {capacity}, sous la lettre commune « {title} » a été retirée le {at}. Le nom n’est plus listé.',
  'signing.mail.receipt.text.disavowed':
    'Vous nous avez dit que personne de votre bureau n’a signé la lettre commune « {title} » pour {name}, {capacity}. La signature a été retirée le {at}, et les personnes qui ont préparé la lettre le savent.',
  'signing.mail.receipt.hash': 'Empreinte du texte : {hash}',
  'signing.mail.receipt.leaf': 'Empreinte de l’entrée au registre : {hash}',
  'signing.mail.receipt.act': 'Ouvrir le reçu',
  'signing.mail.receipt.not-us':
    'Ce n’était ni vous ni votre bureau ? Ouvrez le reçu et dites « ce n’était pas nous ». Merci de ne pas faire suivre ce courriel : son lien permet de reprendre la signature.',
  'signing.mail.copy.subject': 'Pour information : {title}',
  'signing.mail.copy.text':
    'Il a été demandé à {name} de signer la lettre commune « {title} ». L’invitation avec le lien personnel est partie vers la boîte officielle. Vous recevez cette copie pour préparer la réponse ; seul·e {name} signe.',
  'signing.mail.handover.subject': 'Les invitations vont désormais à une autre boîte : {title}',
  'signing.mail.handover.text':
    'L’invitation de {name} à signer la lettre commune « {title} » va désormais à une autre boîte officielle de la même personne, {mailbox}. Les liens envoyés à celle-ci ne fonctionnent plus.',
  'signing.mail.handover.not-us':
    'Si ce n’est pas juste, répondez à ce courriel : {asker} a fait ce changement.',
  'signing.mail.disavowed.subject': 'Une signature n’était pas la leur : {title}',
  'signing.mail.disavowed.text':
    'Le bureau de {name}, {capacity}, dit que personne n’y a signé la lettre commune « {title} ». La signature faite le {at} ({mode}) a été retirée aussitôt. Voyez avec eux ce qui s’est passé.',
  'signing.mail.disavowed.act': 'Ouvrir l’invitation',
  'signing.mail.footer':
    'Envoyé par Undersigned pour les personnes qui ont préparé cette lettre. Ce courriel ne charge rien d’ailleurs et ne dit à personne que vous l’avez lu.',
  'signing.desk.title': 'Signatures',
  'signing.desk.lead': 'À qui l’on demande de signer « {title} », et où chacun en est.',
  'signing.desk.lead.draft': 'À qui cette lettre sera donnée à signer.',
  'signing.desk.no-version':
    'Il n’y a pas encore de version du texte. Vous pouvez préparer les invitations ; elles partiront une fois qu’il y aura une version.',
  'signing.desk.empty': 'Personne n’est encore invité',
  'signing.desk.empty.text':
    'Choisissez des membres d’un parlement dans une liste officielle, ou téléversez une liste de personnes et d’organisations. Rien ne part sans votre accord.',
  'signing.desk.from-roster': 'Inviter depuis une liste officielle',
  'signing.desk.imported':
    '{count, plural, =0 {La lettre reprise} one {Une personne figure au bas de la lettre reprise} other {# personnes figurent au bas de la lettre reprise}}',
  'signing.desk.from-list': 'Inviter depuis votre liste',
  'signing.desk.counts': 'En un coup d’œil',
  'signing.desk.count.asked': 'Invités',
  'signing.desk.count.signed': 'Ont signé ce texte',
  'signing.desk.count.waiting': 'Sans réponse',
  'signing.desk.count.again': 'Invités à nouveau, sans réponse',
  'signing.desk.count.declined': 'Ont décliné (privé)',
  'signing.desk.count.trouble': 'Courriel revenu ou expiré',
  'signing.desk.progress': 'Signatures, sur les invités',
  'signing.desk.send': 'Envoyer {count, plural, one {# invitation} other {# invitations}}',
  'signing.desk.send.text':
    'Chaque personne reçoit un courriel avec un lien personnel. On ne signe que par cette boîte.',
  'signing.desk.curve': 'Les signatures dans le temps',
  'signing.desk.curve.day': 'Jour',
  'signing.desk.curve.new': 'Nouvelles',
  'signing.desk.curve.total': 'En tout',
  'signing.desk.curve.text':
    '{count, plural, one {# signature} other {# signatures}} du {from} au {to}.',
  'signing.desk.curve.table': 'Les mêmes chiffres en tableau',
  'signing.desk.filter': 'Montrer',
  'signing.desk.filter.all': 'Tous',
  'signing.desk.filter.text': 'Nom, pays ou groupe',
  'signing.desk.filter.act': 'Filtrer',
  'signing.desk.none': 'Personne n’en est là',
  'signing.desk.none.text': 'Choisissez une autre étape, ou effacez le nom.',
  'signing.desk.table': 'Personnes invitées',
  'signing.desk.column.name': 'Nom',
  'signing.desk.column.where': 'Étape',
  'signing.desk.column.since': 'Depuis',
  'signing.desk.column.mailbox': 'Boîte',
  'signing.desk.column.act': 'Agir',
  'signing.desk.typed': 'saisie par un rédacteur',
  'signing.desk.remind': 'Relancer',
  'signing.desk.reminded': '{count, plural, =1 {relancé une fois} other {relancé # fois}}',
  'signing.desk.reminders.text':
    'Les rappels partent d’eux-mêmes après 3, 7 et 14 jours de silence, trois au plus. Ils s’arrêtent avec une réponse, la fin de la période et la publication.',
  'signing.desk.scans': 'Feuilles de papier à comparer',
  'signing.desk.scan.waiting': '{name}, signée le {day}, téléversée par {uploader}',
  'signing.roster.title': 'Inviter depuis une liste officielle',
  'signing.roster.search': 'Trouver des membres',
  'signing.roster.roster': 'Liste officielle',
  'signing.roster.name': 'Nom',
  'signing.roster.country': 'Pays',
  'signing.roster.country.hint': 'Deux lettres, comme FR.',
  'signing.roster.group': 'Groupe politique',
  'signing.roster.any': 'Tous',
  'signing.roster.act': 'Chercher',
  'signing.roster.none': 'Il n’y a pas encore de liste officielle',
  'signing.roster.none.text':
    'Le propriétaire de cette installation importe d’abord la liste des membres.',
  'signing.roster.nobody': 'Personne n’a été trouvé',
  'signing.roster.nobody.text': 'Essayez une partie du nom, ou moins de conditions.',
  'signing.roster.found':
    '{total, plural, one {# membre} other {# membres}} en fonction aujourd’hui ou sans dates.',
  'signing.roster.all': 'Tout choisir sur cette page',
  'signing.roster.choose': 'Choisir',
  'signing.roster.invited': 'invitation existante',
  'signing.roster.undated': 'la liste ne donne pas de dates',
  'signing.roster.email': 'Adresse officielle de {name}',
  'signing.roster.email.hint': 'La liste n’en a pas.',
  'signing.roster.capacity': 'Qualité',
  'signing.roster.capacity.hint':
    'Telle qu’elle figure à côté du nom en public, comme « Membre du Parlement européen ».',
  'signing.roster.prepare': 'Préparer les invitations',
  'signing.invite.language': 'Langue des courriels',
  'signing.invite.copy': 'Collaborateurs en copie',
  'signing.invite.copy.hint':
    'Une adresse qui est prévenue, sans le lien personnel. Les collaborateurs préparent ; seule la personne invitée signe.',
  'signing.invite.prepared':
    '{count, plural, one {# invitation est prête} other {# invitations sont prêtes}}. Rien n’est encore parti.',
  'signing.invite.refused':
    '{count, plural, one {# personne n’a pas été invitée} other {# personnes n’ont pas été invitées}} :',
  'signing.invite.refused.line': '{name} : {reason}',
  'signing.invite.nothing': 'Choisissez au moins une personne.',
  'signing.invite.email-form': 'Ce n’est pas une adresse. Elle ressemble à nom@example.org.',
  'signing.list.title': 'Inviter depuis votre liste',
  'signing.list.lead':
    'Une liste avec une ligne de titres : nom, qualité, courriel, pays (deux lettres), organisation. Virgules, points-virgules ou tabulations. Elle est d’abord vérifiée ; rien n’est gardé avant votre accord.',
  'signing.list.text': 'Collez la liste',
  'signing.list.file': 'ou téléversez un fichier',
  'signing.list.file.hint': 'CSV ou texte, comme un tableur l’enregistre.',
  'signing.list.check': 'Vérifier la liste',
  'signing.list.checked': 'Ce que dit la liste',
  'signing.list.good':
    '{count, plural, one {# personne peut être invitée} other {# personnes peuvent être invitées}}.',
  'signing.list.bad':
    '{count, plural, one {# ligne est inutilisable et sera laissée} other {# lignes sont inutilisables et seront laissées}} de côté.',
  'signing.list.line': 'Ligne',
  'signing.list.name': 'Nom',
  'signing.list.email': 'Adresse',
  'signing.list.verdict': 'Verdict',
  'signing.list.fine': 'bon',
  'signing.list.same-name':
    'bon ; une personne de ce nom est déjà invitée : vérifiez que ce n’est pas la même',
  'signing.list.confirm': 'Préparer {count, plural, one {# invitation} other {# invitations}}',
  'signing.list.again': 'Corriger la liste',
  'signing.list.fault.name-missing': 'le nom manque',
  'signing.list.fault.capacity-missing': 'la qualité ou l’organisation manque',
  'signing.list.fault.email-missing': 'l’adresse manque',
  'signing.list.fault.email-unreadable': 'ce ne peut pas être une adresse',
  'signing.list.fault.country-unreadable': 'le pays n’est pas un code de deux lettres',
  'signing.list.fault.too-long': 'un champ dépasse 200 caractères',
  'signing.list.fault.twice-in-list': 'la même boîte figure plus haut',
  'signing.list.fault.hidden-characters':
    'le nom a des caractères cachés ou une barre que le registre ne peut tenir',
  'signing.list.fault.already-invited': 'cette boîte est déjà invitée',
  'signing.one.capacity': 'Qualité',
  'signing.one.country': 'Pays',
  'signing.one.group': 'Groupe',
  'signing.one.party': 'Parti ou organisation',
  'signing.one.mailbox': 'Boîte',
  'signing.one.mailbox.roster': '{mailbox}, de la liste officielle',
  'signing.one.mailbox.typed': '{mailbox}, saisie par un rédacteur',
  'signing.one.mailbox.none': 'aucune : entrée d’après une lettre imprimée',
  'signing.one.copy': 'Collaborateurs en copie',
  'signing.one.stands': 'Étape',
  'signing.one.history': 'Ce qui s’est passé',
  'signing.one.version': 'version {number, number}',
  'signing.one.acts': 'Ce que vous pouvez faire',
  'signing.one.remind': 'Relancer maintenant',
  'signing.one.bounce': 'Le courriel est revenu',
  'signing.one.bounce.text':
    'Dites-le quand le serveur de courriel l’a renvoyé. Passez ensuite à une autre boîte.',
  'signing.one.revoke': 'Reprendre l’invitation',
  'signing.one.revoke.text': 'Le lien ne fonctionne plus. La personne peut être invitée à nouveau.',
  'signing.one.handover': 'Passer à une autre boîte officielle',
  'signing.one.handover.text':
    'De la même personne. Les liens et clés d’accès de l’ancienne boîte ne fonctionnent plus, et l’ancienne boîte est prévenue.',
  'signing.one.handover.email': 'Nouvelle adresse officielle',
  'signing.one.handover.act': 'Passer à cette boîte',
  'signing.one.paper': 'Signée sur papier',
  'signing.one.paper.text':
    'Téléversez la feuille signée (PDF, JPEG ou PNG, 10 Mo au plus). Elle est gardée scellée. Elle compte une fois qu’un second lecteur, pas vous, l’a comparée au texte.',
  'signing.one.paper.file': 'La feuille',
  'signing.one.paper.day': 'Signée le',
  'signing.one.paper.note': 'Note pour le second lecteur',
  'signing.one.paper.act': 'Téléverser la feuille',
  'signing.one.scan': 'Feuille du {day}, version {number, number}',
  'signing.one.scan.waiting': 'attend un second lecteur',
  'signing.one.scan.confirmed': 'confirmée',
  'signing.one.scan.refused': 'refusée',
  'signing.one.nothing': 'Il ne reste rien à faire ici.',
  'signing.event.prepared': 'Préparée',
  'signing.event.invited': 'Invitation envoyée',
  'signing.event.opened': 'A utilisé le lien pour la première fois',
  'signing.event.code-asked': 'A demandé un code',
  'signing.event.passkey-enrolled': 'A créé une clé d’accès',
  'signing.event.signed': 'A signé',
  'signing.event.reconfirmed': 'A signé le texte modifié',
  'signing.event.declined': 'A décliné',
  'signing.event.withdrawn': 'A retiré sa signature',
  'signing.event.disavowed': 'A dit : ce n’était pas nous',
  'signing.event.asked-again': 'Invité à nouveau pour le nouveau texte',
  'signing.event.new-text': 'Prévenu du nouveau texte',
  'signing.event.reminded': 'Relancé',
  'signing.event.handed-over': 'Passée à une autre boîte',
  'signing.event.bounced': 'Courriel revenu',
  'signing.event.expired': 'La période s’est close sans réponse',
  'signing.event.revoked': 'Invitation reprise',
  'signing.event.scan-uploaded': 'Feuille téléversée',
  'signing.event.scan-refused': 'Feuille refusée',
  'signing.event.printed': 'Entrée telle qu’imprimée dans la lettre publiée',
  'signing.scan.title': 'Comparer la feuille et le texte',
  'signing.scan.lead': '{name}, {capacity} : signée le {day}, téléversée par {uploader}.',
  'signing.scan.sheet': 'La feuille',
  'signing.scan.open': 'Ouvrir la feuille (PDF)',
  'signing.scan.alt': 'La feuille téléversée de {name}',
  'signing.scan.text': 'Le texte, version {number, number}',
  'signing.scan.ask':
    'Est-ce le même texte, est-ce la signature de cette personne, et le jour est-il juste ?',
  'signing.scan.note': 'Note',
  'signing.scan.note.hint':
    'Nécessaire si vous refusez : ce qui ne va pas, pour que cela soit corrigé.',
  'signing.scan.confirm': 'Confirmer la signature',
  'signing.scan.refuse': 'Refuser',
  'signing.scan.own': 'Vous avez téléversé cette feuille : une autre personne doit la comparer.',
  'signing.scan.decided.confirmed': 'Confirmée le {at}.',
  'signing.scan.decided.refused': 'Refusée le {at} : {note}',
  'signing.scan.older':
    'Le texte a changé depuis cette feuille. Elle ne peut pas compter pour le nouveau.',
  'refusal.personal-link-unknown':
    'Ce lien personnel n’est pas connu ici. Les logiciels de courriel coupent parfois les longues adresses : copiez-la en entier, ou demandez une nouvelle invitation à la personne qui vous a écrit.',
  'refusal.personal-link-revoked':
    'Ce lien ne fonctionne plus. Un plus récent a été envoyé, à cette boîte ou à une autre de la même personne, ou l’invitation a été reprise. Utilisez le courriel le plus récent, ou demandez à la personne qui vous a écrit.',
  'refusal.invitation-revoked':
    'Les personnes qui ont préparé la lettre ont repris cette invitation. Adressez-vous à elles si vous souhaitez signer.',
  'refusal.invitation-not-sent': 'Cette invitation n’a pas encore été envoyée.',
  'refusal.act-not-now':
    'En l’état, ce n’est pas possible. Rechargez la page pour voir où l’on en est.',
  'refusal.text-changed':
    'Le texte a changé pendant votre lecture. Rien n’a été signé. Lisez le nouveau texte ci-dessous et répondez à nouveau.',
  'refusal.window-closed':
    'La période pour signer cette lettre est close. Si ses initiateurs en fixent une autre, vous serez invité à nouveau.',
  'refusal.not-in-office':
    'D’après la liste officielle, ce mandat ne couvre pas le jour de la signature.',
  'refusal.already-signed': 'Ce texte est déjà signé.',
  'refusal.signed-withdraw':
    'Vous avez signé ce texte. Pour revenir dessus, retirez votre signature.',
  'refusal.already-declined': 'Vous avez déjà décliné.',
  'refusal.nothing-to-withdraw': 'Il n’y a pas de signature à retirer.',
  'refusal.too-many-invitations': 'Une lettre invite {most, number} personnes au plus.',
  'refusal.already-invited': 'Cette personne est déjà invitée.',
  'refusal.mailbox-already-invited':
    'Cette boîte appartient à une autre invitation de cette lettre.',
  'refusal.email-missing': 'Il n’y a pas d’adresse officielle pour cette personne. Ajoutez-en une.',
  'refusal.letter-not-frozen':
    'Il n’y a pas encore de texte figé. Créez d’abord une version de la lettre.',
  'refusal.already-sent': 'Cette invitation est déjà partie.',
  'refusal.same-mailbox': 'C’est déjà la boîte utilisée.',
  'refusal.handover-signed':
    'Cette personne a signé. Ce qu’il advient de sa signature ne relève que d’elle, par la boîte d’où elle a signé.',
  'refusal.signature-not-yours': 'Cette personne a signé. Elle seule peut retirer sa signature.',
  'refusal.reminder-stopped':
    'Cette personne a répondu, ou ne peut être jointe. Aucun rappel ne part.',
  'refusal.reminders-used-up': 'Trois rappels sont partis. Il n’y en a pas de quatrième.',
  'refusal.reminder-too-soon': 'Le dernier courriel date de moins d’un jour. Attendez demain.',
  'refusal.reminder-after-release': 'La lettre est publique. Plus personne n’est relancé.',
  'refusal.scan-empty': 'Choisissez le fichier de la feuille signée.',
  'refusal.scan-too-large': 'La feuille dépasse 10 Mo. Numérisez en noir et blanc, ou à 150 ppp.',
  'refusal.scan-type':
    'Ce fichier n’est ni PDF, ni JPEG, ni PNG. Enregistrez le scan sous l’un de ces formats.',
  'refusal.signed-on-unreadable':
    'Le jour de la signature est illisible. Écrivez-le année-mois-jour.',
  'refusal.signed-on-future': 'Le jour de la signature n’est pas encore venu.',
  'refusal.scan-decided': 'Cette feuille a déjà été décidée.',
  'refusal.scan-own':
    'Qui l’a téléversée ou saisie ne peut la confirmer. Une autre personne le doit.',
  'refusal.scan-note-missing': 'Dites dans la note ce qui ne va pas.',
  'refusal.scan-older-text':
    'La feuille porte un texte plus ancien. Elle ne peut compter pour le nouveau.',
  'refusal.invite-archived':
    'Cette lettre a paru ailleurs auparavant. On ne peut plus inviter personne à la signer.',
  'refusal.printed-only-archived':
    'On n’entre de signatures imprimées que pour une lettre publiée ailleurs.',
  'refusal.list-too-long': 'La liste est trop longue. Coupez-la et invitez en plusieurs fois.',
  'refusal.list-rows':
    'La liste dépasse {most, number} lignes. Coupez-la et invitez en plusieurs fois.',
  'refusal.list-empty':
    'Il n’y a personne dans cette liste. Il faut une ligne de titres et au moins une ligne.',
  'refusal.list-headings':
    'La première ligne doit nommer les colonnes, dont « nom » et « courriel ».',
  'refusal.list-unreadable':
    'La liste n’a pas pu être lue en colonnes. Vérifiez les guillemets, ou enregistrez-la à nouveau en CSV.',
  'refusal.codes-too-many':
    'Six codes sont partis en une heure. Utilisez le plus récent, ou attendez une heure.',
  'refusal.signing-code-none': 'Aucun code n’attend. Demandez-en un nouveau.',
  'refusal.signing-code-older-text':
    'Ce code valait pour un texte plus ancien. Lisez le texte ci-dessous et demandez un nouveau code.',
  'refusal.signing-code-expired': 'Le code a plus de quinze minutes. Demandez-en un nouveau.',
  'refusal.signing-code-attempts': 'Cinq codes faux ont été saisis. Demandez-en un nouveau.',
  'refusal.signing-code-unreadable': 'Saisissez les huit chiffres du courriel.',
  'refusal.signing-code-wrong':
    'Ce n’est pas le code du courriel le plus récent. {left, plural, =0 {Demandez-en un nouveau.} one {Encore un essai.} other {Encore # essais.}}',
  'refusal.receipt-link-only':
    'On ne peut le dire que par le lien du reçu, qui est parti vers la boîte officielle.',
  'refusal.challenge-gone':
    'Cela a pris plus de cinq minutes, ou a été répondu deux fois. Réessayez.',
  'refusal.signing-passkey-none':
    'Aucune clé d’accès n’est connue pour cette boîte. Signez avec un code.',
  'refusal.signing-passkey-unreadable':
    'La réponse de votre clé d’accès est illisible. Réessayez, ou signez avec un code.',
  'refusal.signing-passkey-unknown':
    'Cette clé d’accès n’est pas l’une des vôtres ici. Signez avec un code.',
  'refusal.signing-passkey-not-verified':
    'La réponse de votre clé d’accès n’a pas pu être vérifiée. Réessayez, ou signez avec un code.',
  'refusal.signing-passkey-copied':
    'Cette clé d’accès semble avoir été copiée ; on ne peut s’y fier. Signez avec un code.',
  'refusal.signing-passkey-known': 'Cette clé d’accès est déjà connue ici. Signez avec elle.',
  'refusal.signing-capacity-missing': 'Dites en quelle qualité ces personnes signent.',
  'refusal.receipt-none': 'Rien n’a été signé par ce lien, il n’y a donc pas de reçu.',
};
