import type { lettersEn } from './letters-en.ts';

/** The letters room, in French. Spread into `fr`. */
export const lettersFr: Readonly<Record<keyof typeof lettersEn, string>> = {
  'letters.desk.empty': 'Pas encore de lettre ici',
  'letters.desk.empty.next':
    'Commencez-en une, ou demandez à un rédacteur de vous donner un rôle sur la sienne. Vous ne voyez que les lettres où vous avez un rôle.',
  'letters.desk.new': 'Écrire une lettre',
  'letters.list.title': 'Lettres',
  'letters.list.lead': 'Toutes les lettres où vous avez un rôle.',
  'letters.needs.draft':
    '{count, plural, =0 {Prête à devenir une version} one {Il manque une chose} other {Il manque # choses}}',
  'letters.needs.changed': 'Le brouillon a changé depuis la version {number}',
  'letters.needs.signatures': 'La version {number} peut être signée',
  'letters.needs.approval': 'La version {number} attend l’accord des responsables',
  'letters.needs.reading': 'La version {number} attend un second lecteur',
  'letters.needs.window': 'peut paraître du {opens} au {closes}',
  'letters.figures': '{signed, number} signatures sur {invited, number} invitations',
  'letters.role.lead': 'responsable',
  'letters.role.drafter': 'rédacteur',
  'letters.role.second-reader': 'second lecteur',
  'letters.your-roles': 'Vous : {roles}',
  'letters.untitled': 'Lettre sans titre',

  'letters.new.title': 'Écrire une lettre',
  'letters.new.lead':
    'Un titre et une langue suffisent pour commencer. Tout peut changer jusqu’à ce que l’on signe.',
  'letters.new.slug': 'Adresse publique',
  'letters.new.slug.hint':
    'Lettres minuscules de a à z, chiffres et traits d’union. Vide, elle est tirée du titre. Elle ne change plus jamais.',
  'letters.new.submit': 'Commencer',

  'letters.tab.draft': 'Texte',
  'letters.tab.preview': 'Aperçu',
  'letters.tab.versions': 'Versions',
  'letters.tab.people': 'Personnes',
  'letters.tab.invitations': 'Signatures',
  'letters.tab.release': 'Parution',
  'letters.tab.deliveries': 'Remise',
  'letters.tab.replies': 'Réponses',
  'letters.tab.demandLines': 'Demandes',
  'letters.tabs': 'Cette lettre',

  'letters.part.text': 'Le texte',
  'letters.part.subjects': 'Pour qui',
  'letters.part.subjects.hint':
    'Les personnes, groupes, organisations, lieux ou sites web dont parle la lettre.',
  'letters.part.addressees': 'À qui',
  'letters.part.addressees.hint':
    'À qui la lettre demande. La fonction et le pays font partie de ce qui est signé.',
  'letters.part.demands': 'Ce qu’elle demande',
  'letters.part.demands.hint':
    'Une chose à la fois, pour que chacune puisse être suivie jusqu’à ce qu’elle soit obtenue. Une demande garde son numéro dans toutes les versions ; le numéro d’une demande retirée ne resservira pas.',
  'letters.part.release': 'Quand elle peut paraître',
  'letters.part.release.hint':
    'Qui signe accepte une parution dans ce délai et à aucun autre moment. En dehors, chacun est sollicité de nouveau.',

  'letters.field.title': 'Titre',
  'letters.field.language': 'Langue',
  'letters.field.language.hint': 'La langue du texte que l’on signe.',
  'letters.field.date': 'Date de la lettre',
  'letters.field.date.hint':
    'Comme 2026-03-14. Si une partie seulement est connue : 2011-09. Ajoutez ? si elle est déduite.',
  'letters.field.body': 'Texte',
  'letters.field.number': 'Numéro {number}',
  'letters.field.kind': 'Genre',
  'letters.field.subject': 'Nom, tel qu’il doit être écrit',
  'letters.field.note': 'Note pour le bureau',
  'letters.field.note.hint': 'Reste ici ; ne fait jamais partie de la lettre.',
  'letters.field.office': 'Fonction',
  'letters.field.office.hint': 'Comme « ministre de la Justice ».',
  'letters.field.person': 'Personne qui l’exerce',
  'letters.field.country': 'Pays',
  'letters.field.country.hint': 'Nom ou code à deux lettres.',
  'letters.field.basis': 'Comment le sait-on ?',
  'letters.field.email': 'Adresse électronique',
  'letters.field.postal': 'Adresse postale',
  'letters.field.contact.hint': 'Pour la remise seulement : gardée scellée, jamais dans la lettre.',
  'letters.field.demand-type': 'Genre de demande',
  'letters.field.demand': 'Ce qui est demandé',
  'letters.field.demand-subjects': 'Pour',
  'letters.field.demand-chosen': 'Choix : {chosen, number} sur {all, number}',
  'letters.field.demand-addressees': 'Demandé à',
  'letters.field.opens': 'Pas avant',
  'letters.field.closes': 'Pas après',
  'letters.field.embargo': 'Embargo jusqu’au',
  'letters.field.embargo.hint':
    'Rien n’est public avant cette minute, quels que soient les accords.',
  'letters.field.time.hint': 'Comme 2026-03-14 09:30, dans le fuseau ci-dessous.',
  'letters.field.zone': 'Fuseau horaire de ces heures',
  'letters.field.leads-needed': 'Combien de responsables doivent donner leur accord',
  'letters.field.leads-needed.hint':
    '{count, plural, =0 {Aucun responsable n’est encore nommé.} one {Un responsable est nommé.} other {# responsables sont nommés.}}',

  'letters.kind.person': 'personne',
  'letters.kind.group': 'groupe',
  'letters.kind.organisation': 'organisation',
  'letters.kind.place': 'lieu',
  'letters.kind.site': 'site web',
  'letters.basis.stated': 'La lettre le dit',
  'letters.basis.inferred': 'Déduit de ce qu’elle dit',
  'letters.type.release': 'libération',
  'letters.type.drop-charges': 'abandon des poursuites',
  'letters.type.quash': 'annulation d’un jugement',
  'letters.type.lift-travel-ban': 'levée d’une interdiction de voyager',
  'letters.type.end-blocking': 'fin d’un blocage',
  'letters.type.register': 'enregistrement d’une organisation',
  'letters.type.investigate': 'enquête',
  'letters.type.protect': 'protection contre un dommage',
  'letters.type.medical-care': 'soins médicaux',
  'letters.type.access-to-lawyer-or-family': 'accès à un avocat ou à la famille',
  'letters.type.trial-observation': 'observation d’un procès',
  'letters.type.change-law': 'changement d’une loi',
  'letters.type.compensate': 'réparation',
  'letters.type.other': 'autre chose',

  'letters.format.title': 'Comment marquer titres, insistance, listes et liens',
  'letters.format.heading': 'un titre se tient seul',
  'letters.format.emphasis': 'insistance, et forte insistance',
  'letters.format.list': 'une liste, précédée d’une ligne vide',
  'letters.format.quote': 'une citation',
  'letters.format.link': 'un lien',
  'letters.format.paragraph': 'Une ligne vide commence un nouveau paragraphe.',
  'letters.format.example.heading': '## Pourquoi nous écrivons',
  'letters.format.example.emphasis': '*ceci* et **ceci**',
  'letters.format.example.list': '- premier',
  'letters.format.example.quote': '> mots cités',
  'letters.format.example.link': '[mots](https://example.org)',

  'letters.add.subjects': 'Ajouter quelqu’un ou quelque chose',
  'letters.add.addressees': 'Ajouter un destinataire',
  'letters.add.demands': 'Ajouter une demande',
  'letters.row.remove': 'Retirer',
  'letters.row.raise': 'Monter',
  'letters.row.lower': 'Descendre',
  'letters.row.new': 'Nouveau {number}',
  'letters.row.about': '{row} : {name}',
  'letters.none.subjects': 'Personne n’est encore nommé.',
  'letters.none.addressees': 'Pas encore de destinataire.',
  'letters.none.demands': 'Rien n’est encore demandé.',

  'letters.save': 'Enregistrer',
  'letters.save.preview': 'Enregistrer et voir l’aperçu',
  'letters.saved': 'Enregistré sous le numéro {revision, number}.',
  'letters.saved.at': 'Enregistré le {when} par {name}',
  'letters.saved.by-former': 'quelqu’un qui ne travaille plus à cette lettre',
  'letters.unsaved.title': 'Pas encore enregistré',
  'letters.unsaved': 'Les lignes ci-dessous ont changé. Enregistrez quand vous avez fini.',
  'letters.history': 'Enregistrements antérieurs',
  'letters.discard': 'Revenir au dernier enregistrement',

  'letters.missing.title.heading': 'Avant la parution',
  'letters.missing.nothing': 'Il ne manque rien. Le texte peut devenir la version {number}.',
  'letters.missing.unsaved':
    'Il ne manque rien à ce qui est saisi ici. Ce n’est pas encore enregistré.',
  'letters.missing.title': 'La lettre n’a pas de titre.',
  'letters.missing.date': 'Elle n’a pas de date.',
  'letters.missing.body': 'Elle n’a pas de texte.',
  'letters.missing.body-form':
    'La ligne {line, number} du texte peut se lire de deux façons ({fault}).',
  'letters.missing.addressee': 'Elle n’est adressée à personne.',
  'letters.missing.office': 'Il manque la fonction d’un destinataire : {who}.',
  'letters.missing.subject': 'Quelqu’un pour qui elle est écrite n’a pas de nom.',
  'letters.missing.demand': 'Elle ne demande rien : nommez au moins une demande.',
  'letters.missing.demand-text': 'La demande {number} est vide.',
  'letters.missing.demand-to-nobody': 'La demande {number} ne s’adresse à personne.',
  'letters.missing.demand-to-nobody.new': 'Une nouvelle demande ne s’adresse à personne.',
  'letters.missing.lead': 'Personne n’en répond : nommez un responsable.',
  'letters.missing.more-leads':
    '{needed, plural, =1 {Un responsable doit donner son accord} other {# responsables doivent donner leur accord}}, mais {leads, plural, =0 {aucun n’est nommé} one {un seul est nommé} other {# seulement sont nommés}}.',
  'letters.missing.window': 'Le délai de parution n’est pas fixé.',
  'letters.missing.window-order': 'Le « pas après » vient avant le « pas avant ».',
  'letters.missing.window-over': 'Le délai de parution est passé.',
  'letters.missing.embargo-late': 'L’embargo finit quand elle ne peut plus paraître.',

  'letters.stands.draft': 'Brouillon',
  'letters.stands.frozen': 'À signer',
  'letters.stands.released': 'Publique',
  'letters.stands.withdrawn': 'Retirée',
  'letters.state.closed':
    'Le texte est clos : la lettre est publique. Ce que l’on a signé ne change jamais.',
  'letters.state.withdrawn': 'La lettre a été retirée. Son texte reste tel qu’il était.',
  'letters.state.reading': 'Vous pouvez lire le brouillon. Les rédacteurs l’écrivent.',

  'letters.preview.lead':
    'Le texte tel que le verront les lecteurs. Dernier enregistrement le {when}.',
  'letters.preview.marks':
    'Le texte est montré tel que saisi, car certaines marques ne peuvent pas encore être lues.',
  'letters.preview.note':
    'Ceci est un aperçu. Personne ne le voit en dehors des personnes de la lettre.',
  'letters.face.label': '{label} : {text}',
  'letters.face.to': 'À',
  'letters.face.for': 'Pour',
  'letters.face.date-missing': 'pas encore de date',
  'letters.face.demands': 'Ce que nous demandons',
  'letters.face.leads': 'Responsables',
  'letters.face.window': 'Peut paraître',
  'letters.face.window-from-to': 'du {opens} au {closes}',
  'letters.face.embargo': 'Embargo jusqu’au',
  'letters.face.agree': 'Parution',
  'letters.face.agree-count':
    '{needed, plural, =1 {avec l’accord d’un responsable} other {avec l’accord de # responsables}}',
  'letters.face.demand-for': 'pour {names}',
  'letters.face.demand-to': 'demandé à {names}',
  'letters.face.text-missing': 'Pas encore de texte.',
  'letters.face.note': 'Notes du bureau',
  'letters.face.inferred': '{name} (déduit)',

  'letters.conflict.title': 'Quelqu’un d’autre a enregistré entre-temps',
  'letters.conflict.lead':
    'Votre texte n’a pas été enregistré, et rien n’en est perdu : il est sur cette page. Depuis que vous avez ouvert le brouillon, {name} l’a enregistré sous le numéro {revision, number} le {when}.',
  'letters.conflict.lead.self':
    'Votre texte n’a pas été enregistré, et rien n’en est perdu : il est sur cette page. Le brouillon a été enregistré depuis une autre fenêtre sous le numéro {revision, number} le {when}.',
  'letters.conflict.difference': 'De leur texte au vôtre',
  'letters.conflict.yours': 'Votre texte',
  'letters.conflict.theirs': 'Le texte enregistré entre-temps',
  'letters.conflict.over': 'Enregistrer le mien par-dessus',
  'letters.conflict.over.hint': 'L’autre texte reste parmi les enregistrements antérieurs.',
  'letters.conflict.theirs.take': 'Prendre le leur et laisser le mien',
  'letters.conflict.edit': 'Continuer à écrire le mien',
  'letters.signed-out.title': 'Vous avez été déconnecté',
  'letters.signed-out.lead':
    'Rien de ce que vous avez écrit n’est perdu : tout est sur cette page. Connectez-vous dans une autre fenêtre, revenez ici et envoyez de nouveau.',
  'letters.signed-out.sign-in': 'Se connecter (nouvelle fenêtre)',
  'letters.signed-out.again': 'Envoyer de nouveau',
  'letters.signed-out.text': 'Ce que vous avez écrit',

  'letters.history.title': 'Enregistrements antérieurs',
  'letters.history.lead':
    'Chaque enregistrement est gardé. En ramener un en fait le plus récent ; rien de ce qui est venu entre-temps n’est perdu.',
  'letters.history.number': 'Enregistrement {revision, number}',
  'letters.history.now': 'actuel',
  'letters.history.restore': 'Ramener',
  'letters.history.changed': 'Ce qui a changé alors',
  'letters.history.first': 'Le premier enregistrement.',
  'letters.restored': 'Ramené. C’est maintenant l’enregistrement le plus récent.',

  'letters.versions.title': 'Versions',
  'letters.versions.lead': 'On signe une version : un texte qui ne change plus jamais.',
  'letters.versions.none': 'Pas encore de version',
  'letters.versions.none.next':
    'On ne peut demander à personne de signer avant qu’il y en ait une.',
  'letters.versions.number': 'Version {number, number}',
  'letters.versions.current': 'actuelle',
  'letters.versions.make': 'Établir la version {number, number}',
  'letters.versions.make.first':
    'Dès lors le texte a une identité fixe, et l’on peut inviter à le signer.',
  'letters.versions.make.next':
    'Tous ceux qui ont signé la version {number, number} voient la différence et sont sollicités de nouveau. Qui ne répond pas reste en dehors de cette version.',
  'letters.versions.changes': 'Ce qui change pour les signataires',
  'letters.versions.note': 'Note aux signataires : ce qui a changé, et pourquoi',
  'letters.versions.note.first': 'Note sur cette version',
  'letters.versions.same':
    'Le brouillon dit la même chose que la version {number, number}. Il n’y a rien dont faire une version.',
  'letters.versions.blocked': 'Il manque d’abord quelque chose',
  'letters.versions.made':
    'La version {number, number} est établie. On peut demander de la signer.',
  'letters.version.lead': 'Établie le {when}. Elle ne change plus jamais.',
  'letters.version.identity': 'Identité du texte (SHA-256)',
  'letters.version.note': 'Note',
  'letters.version.statement': 'La déclaration, exactement telle qu’elle est signée',
  'letters.version.compare': 'Comparer avec',
  'letters.version.compare.show': 'Montrer la différence',
  'letters.difference.title': 'De la version {from, number} à la version {to, number}',
  'letters.difference.lead': 'Les mots ajoutés sont soulignés, les mots retirés sont barrés.',
  'letters.difference.swap': 'Dans l’autre sens',

  'letters.people.lead': 'Qui travaille à cette lettre. Personne d’autre ne voit le brouillon.',
  'letters.people.lead.title': 'Responsables',
  'letters.people.lead.hint':
    'Ils répondent du texte et donnent leur accord à sa parution. Leurs noms et leur ordre font partie de la déclaration. Pour signer aussi, ils sont invités comme tout le monde.',
  'letters.people.lead.none':
    'Personne ne répond encore de cette lettre. Elle ne peut pas devenir une version auparavant.',
  'letters.people.drafter.title': 'Rédacteurs',
  'letters.people.drafter.hint': 'Ils écrivent, invitent et remettent.',
  'letters.people.drafter.none': 'Aucun rédacteur.',
  'letters.people.second-reader.title': 'Seconds lecteurs',
  'letters.people.second-reader.hint':
    'Ils approuvent ce qui touche des personnes en danger, et les signatures sur papier.',
  'letters.people.second-reader.none':
    'Aucun second lecteur. Les signatures sur papier en demandent un.',
  'letters.people.you': 'vous',
  'letters.people.revoke': 'Mettre fin à ce rôle',
  'letters.people.add': 'Solliciter quelqu’un',
  'letters.people.add.hint':
    'La personne reçoit un message qui dit ce qu’on lui demande, et se connecte avec son adresse.',
  'letters.people.role': 'Comme',
  'letters.people.name': 'Nom',
  'letters.people.name.hint': 'Tel qu’il doit être écrit dans la lettre.',
  'letters.people.email': 'Adresse électronique',
  'letters.people.capacity': 'En quelle qualité',
  'letters.people.capacity.hint':
    'Pour les responsables : comme « députée européenne, Irlande ». Elle fait partie de la déclaration.',
  'letters.people.submit': 'Solliciter',
  'letters.people.changed':
    'La version {number, number} nomme d’autres responsables, ou dans un autre ordre. Établissez une nouvelle version pour que cela compte.',

  'letters.mail.role.subject': 'On vous demande de travailler à une lettre',
  'letters.mail.role.lead':
    '{by} vous demande d’être responsable de la lettre « {title} » : répondre de son texte et donner votre accord à sa parution.',
  'letters.mail.role.drafter':
    '{by} vous demande de rédiger avec elle ou lui la lettre « {title} ».',
  'letters.mail.role.second-reader':
    '{by} vous demande d’être second lecteur de la lettre « {title} » : vérifier ce qui touche des personnes en danger avant que cela compte.',
  'letters.mail.role.how':
    'Connectez-vous avec cette adresse. Vous recevez un code par message ; il n’y a pas de mot de passe.',
  'letters.mail.role.open': 'Ouvrir la lettre',
  'letters.mail.role.wrong':
    'Si vous n’attendez pas ce message, ne faites rien. Personne n’apprend rien sur vous.',
  'letters.mail.role.footer':
    'Envoyé une fois, parce que quelqu’un vous a donné un rôle sur une lettre.',

  'refusal.letter-title-missing': 'Il faut un titre pour commencer.',
  'refusal.origin-note-missing': 'Dites où la lettre a paru.',
  'refusal.slug-form':
    'L’adresse peut contenir des lettres minuscules de a à z, des chiffres et des traits d’union isolés, 80 caractères au plus.',
  'refusal.slug-taken': 'Une autre lettre a déjà cette adresse. Choisissez-en une autre.',
  'refusal.text-too-long':
    'Ceci compte {length, number} caractères ; il en tient {limit, number}. Veuillez raccourcir.',
  'refusal.text-characters':
    'Ceci contient un caractère invisible qui ne peut pas être signé ({character}). Veuillez le retirer ; il vient souvent d’un texte collé.',
  'refusal.line-bar':
    'Une barre verticale entre espaces ne peut pas figurer ici, car elle sépare les champs d’une déclaration. Employez une virgule ou un tiret.',
  'refusal.line-hyphen':
    'Un trait d’union seul signifie qu’il n’y a rien. Laissez plutôt le champ vide.',
  'refusal.letter-date':
    'Ceci n’est pas une date. Écrivez-la comme 2026-03-14, 2026-03 ou 2026, avec ? si elle est incertaine.',
  'refusal.time-unreadable':
    'Ceci n’est pas une heure à {zone}. Écrivez-la comme 2026-03-14 09:30. Il se peut aussi que les horloges y sautent cette heure.',
  'refusal.zone-unknown': 'Ce fuseau horaire n’est pas connu ici.',
  'refusal.language-unknown': 'Cette langue n’est pas connue ici.',
  'refusal.leads-needed': 'Donnez un nombre de 1 à {limit, number}.',
  'refusal.too-many-rows': 'Il en tient {limit, number} au plus.',
  'refusal.country-unknown':
    'Aucun pays n’a ce nom ni ce code. Écrivez-le en français ou en anglais, ou donnez son code à deux lettres.',
  'refusal.email-form': 'Ceci ne peut pas être une adresse électronique.',
  'refusal.draft-changed':
    'Quelqu’un d’autre a enregistré entre-temps. Regardez d’abord son texte.',
  'refusal.draft-numbers': 'Deux lignes portent le même numéro. Veuillez recharger la page.',
  'refusal.draft-unreadable': 'Ce brouillon n’a pas pu être lu. Veuillez recharger la page.',
  'refusal.letter-released': 'La lettre est publique. Son texte ne change plus jamais.',
  'refusal.version-incomplete':
    '{count, plural, =1 {Il manque une chose} other {Il manque # choses}} pour que le texte devienne une version.',
  'refusal.version-unprintable':
    'Le nom ou la qualité d’un responsable contient des signes qui ne peuvent pas figurer dans une déclaration, comme une barre verticale. Veuillez le changer.',
  'refusal.version-same': 'Le brouillon dit exactement ce que dit la dernière version.',
  'refusal.change-note-missing':
    'Dites ce qui a changé : c’est ce que lisent d’abord ceux qui ont signé.',
  'refusal.person-name': 'Donnez un nom, de 200 caractères au plus, sur une ligne.',
  'refusal.person-role': 'Choisissez ce qui est demandé à cette personne.',
};
