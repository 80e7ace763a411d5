/** Reprendre une lettre existante : les pages et les refus, en français. */
export const importPageFr = {
  'importing.title': 'Partir d’une lettre existante',
  'importing.lead':
    'Choisissez un fichier ou collez le texte. Il est lu ici, sur ce serveur ; vous voyez ensuite ce qui a été reconnu, vous le corrigez et vous en faites un brouillon.',
  'importing.file': 'Fichier',
  'importing.file.hint': 'Texte, Markdown, page web, Word, PDF ou courriel ; 10 Mo au plus.',
  'importing.text': 'Ou collez le texte',
  'importing.text.hint':
    'La lettre entière, avec les noms au bas. Ce texte n’est pas lu si vous choisissez un fichier.',
  'importing.kept':
    'Le fichier est gardé chiffré, avec son SHA-256. Vous seul le voyez, ainsi que ce qui en est lu, et plus tard qui rédige la lettre. Si vous n’en faites pas de brouillon, il est supprimé après 30 jours.',
  'importing.submit': 'Lire la lettre',
  'importing.list': 'Reprises, pas encore en brouillon',
  'importing.pasted': 'Texte collé',
  'importing.size': '{size} ko',
  'importing.state.reading': 'en cours de lecture',
  'importing.state.matching': 'recherche des noms',
  'importing.state.failed': 'n’a pas pu être lue',
  'importing.state.review': 'à parcourir',
  'importing.state.confirmed': 'un brouillon',
  'importing.start': 'Partir d’une lettre existante',

  'importing.fact.file': 'Reçu',
  'importing.fact.size': 'Taille',
  'importing.fact.at': 'Le',
  'importing.about': 'Le fichier',

  'importing.waiting.title': 'La lettre est en cours de lecture',
  'importing.waiting.lead':
    'Cela prend quelques secondes, davantage pour une longue liste de noms. Vous pouvez quitter cette page ; la lettre attend sous « Partir d’une lettre existante ».',
  'importing.waiting.look': 'Regarder à nouveau',
  'importing.waiting.late':
    'Cela dure plus longtemps que prévu. Le fichier est gardé ; vous pouvez le faire relire.',
  'importing.step.kept': 'Le fichier est gardé',
  'importing.step.reading': 'Le texte est lu',
  'importing.step.matching': 'Les noms sont cherchés dans les listes',
  'importing.step.done': '{step} : fait',
  'importing.step.now': '{step} …',

  'importing.failed.title': 'La lettre n’a pas pu être lue',
  'importing.failed.kept':
    'Le fichier est gardé tel quel. Vous pouvez en donner une autre forme, ou coller le texte.',
  'importing.failed.other': 'Un autre fichier, ou le texte',

  'importing.review.title': 'Ce qui a été reconnu',
  'importing.review.lead':
    'Rien ici n’est définitif. Corrigez, écartez ce qui est faux, ajoutez ce qui manque ; puis faites-en un brouillon.',
  'importing.jump.source': 'Vers le texte source',
  'importing.saved': 'Enregistré.',
  'importing.confirm': 'Faire le brouillon',
  'importing.kept-until': 'Supprimé 30 jours après sa réception, sauf s’il devient un brouillon.',
  'importing.read-again': 'Relire le fichier',
  'importing.read-again.sure':
    'Ce que vous avez corrigé, ajouté, écarté et choisi est perdu : tout redevient comme à la première lecture.',
  'importing.read-again.act': 'Relire et perdre mes corrections',
  'importing.remove': 'Supprimer',
  'importing.remove.sure':
    'Le fichier, ce qui a été lu et vos corrections sont supprimés définitivement.',
  'importing.remove.act': 'Supprimer définitivement',
  'importing.overtaken.title': 'Enregistré entre-temps depuis une autre fenêtre',
  'importing.overtaken':
    'Votre saisie n’a pas été enregistrée, et rien n’en est perdu : elle est sur cette page. Si vous enregistrez maintenant, elle remplace l’autre texte, où il est écrit :',
  'importing.overtaken.empty': '(rien)',

  'importing.source': 'Le texte tel qu’il a été lu',
  'importing.source.nothing':
    'Rien n’a été reconnu dans ce texte. Sélectionnez des mots ici, ou remplissez les champs.',
  'importing.select': 'En faire :',
  'importing.select.hint': 'Sélectionnez des mots ici pour en faire une ligne.',
  'importing.mark.title': 'Titre',
  'importing.mark.date': 'Date',
  'importing.mark.addressees': 'Destinataire',
  'importing.mark.subjects': 'Personne en danger',
  'importing.mark.demands': 'Demande',
  'importing.mark.signatories': 'Signataire',
  'importing.mark.addressees.number': 'Destinataire {number}',
  'importing.mark.subjects.number': 'En danger {number}',
  'importing.mark.demands.number': 'Demande {number}',
  'importing.mark.signatories.number': 'Signataire {number}',
  'importing.mark.page': 'Signataires {from} à {to}',
  'importing.because': 'Retenu parce que : {why}.',
  'importing.selected': 'sélectionné par vous',
  'importing.added': 'Ajouté par vous.',
  'importing.line': 'Ligne {line, number} du texte',

  'importing.part.head': 'La lettre',
  'importing.title.hint': 'Tel qu’on le verra. Si la lettre n’en a pas, donnez-lui-en un.',
  'importing.language.none': 'pas reconnue',
  'importing.body.hint':
    'Les points d’une liste devenus des demandes sont retirés ; les demandes prises dans une phrase restent.',
  'importing.part.addressees': 'À qui',
  'importing.part.addressees.hint':
    'Seulement ceux que la lettre nomme. Ce qui a été lu est dans « Fonction » ; séparez-le au besoin.',
  'importing.part.subjects': 'Pour qui',
  'importing.part.subjects.hint':
    'Les personnes que la lettre défend. Regardez chaque nom : il peut devenir public.',
  'importing.part.demands': 'Ce qui est demandé',
  'importing.part.demands.hint': 'Une ligne pour chaque chose demandée.',
  'importing.part.signatories': 'Qui a signé',
  'importing.part.signatories.hint':
    'Tel qu’imprimé. Personne n’est invité par là : le brouillon garde la liste sous « Signatures », où vous choisissez qui solliciter.',
  'importing.none.addressees': 'Aucun destinataire n’a été reconnu.',
  'importing.none.subjects': 'Personne n’a été reconnu.',
  'importing.none.demands': 'Aucune demande n’a été reconnue.',
  'importing.none.signatories': 'Personne n’a été reconnu.',
  'importing.add.addressees': 'Ajouter un destinataire',
  'importing.add.subjects': 'Ajouter quelqu’un ou quelque chose',
  'importing.add.demands': 'Ajouter une demande',
  'importing.add.signatories': 'Ajouter un signataire',
  'importing.drop': 'Écarter',
  'importing.restore': 'Reprendre',
  'importing.dropped': '{title}, écarté :',
  'importing.field.name': 'Nom, tel qu’imprimé',
  'importing.field.capacity': 'Qualité',
  'importing.field.organisation': 'Organisation ou groupe',
  'importing.field.country': 'Pays',
  'importing.nameless': 'Pas encore de nom',

  'importing.day': 'Jour pour chercher les mandats',
  'importing.day.hint':
    'La lettre ne dit pas le jour. Donnez-en un si vous savez quand elle a été signée : il sert seulement à trouver qui était en fonction, et n’entre jamais dans la lettre.',
  'importing.day.of-letter': 'Les mandats sont cherchés au jour de la lettre, le {day}.',
  'importing.people.count': '{count, plural, one {# nom.} other {# noms.}}',
  'importing.people.decided': '{count, plural, one {# est décidé.} other {# sont décidés.}}',
  'importing.people.open':
    '{count, plural, one {# demande une décision.} other {# demandent une décision.}}',
  'importing.people.none-known': 'Aucune liste ici ne connaît ces noms.',
  'importing.people.no-day':
    'Sans jour, on ne sait pas qui était en fonction quand la lettre a été signée.',
  'importing.filter': 'Quels noms',
  'importing.filter.all': 'Tous ({count})',
  'importing.filter.open': 'À décider ({count})',
  'importing.take':
    '{count, plural, =1 {Prendre la seule proposition sans rivale} other {Prendre les # propositions sans rivale}}',
  'importing.take.hint':
    'Seulement là où une personne est proposée et où nul autre n’a autant de titres à ce nom. Vous pouvez revenir en arrière.',
  'importing.give-back':
    '{count, plural, =1 {Défaire celle prise ensemble} other {Défaire les # prises ensemble}}',
  'importing.standing.is': 'est {name}',
  'importing.standing.nobody': 'sur aucune liste',
  'importing.standing.open': 'pas décidé',
  'importing.candidates': 'Qui est « {name} » ?',
  'importing.homonyms':
    'Plusieurs personnes portent ce nom avec les mêmes titres. Regardez ce qui les distingue.',
  'importing.offer': 'proposition',
  'importing.perhaps': 'peut-être',
  'importing.born': 'naissance le {day}',
  'importing.candidate.none': 'Aucune de celles-ci, ou sur aucune liste',
  'importing.candidate.undecided': 'Pas encore décidé',
  'importing.candidate.earlier': 'Celle choisie plus tôt, qui n’est plus parmi celles-ci',
  'importing.office.in-office': 'en fonction ce jour-là',
  'importing.office.not-in-office': 'pas en fonction ce jour-là',
  'importing.office.listed-that-day': 'sur la liste de ce jour',
  'importing.office.unknown': 'on ne sait pas si en fonction',
  'importing.country.agrees': 'la lettre nomme le même pays',
  'importing.country.differs': 'la lettre nomme un autre pays',
  'importing.group.agrees': 'la lettre nomme le même groupe',
  'importing.group.differs': 'la lettre nomme un autre groupe',

  'refusal.import-nothing': 'Choisissez d’abord un fichier ou collez le texte.',
  'refusal.import-failed':
    'Quelque chose a échoué pendant la lecture de ce fichier. Enregistrez-le dans un autre format, PDF ou texte simple, ou collez le texte.',
  'refusal.import-confirmed': 'Cette lettre est déjà un brouillon. Continuez à son bureau.',
  'refusal.import-not-read': 'La lettre est encore en cours de lecture. Patientez un instant.',
  'refusal.import-too-much': 'C’est plus qu’une lettre ne peut contenir. Écartez quelque chose.',
  'refusal.import-language-missing': 'Dites dans quelle langue la lettre est écrite.',
  'refusal.import-title-missing': 'Donnez un titre à la lettre. Rien n’est inventé ici.',
  'refusal.import-day': 'Ce n’est pas un jour. Écrivez-le comme 2011-09-14.',
  'refusal.import-name-missing': 'Un signataire n’a pas de nom. Donnez-le, ou écartez la ligne.',
  'refusal.import-name-form':
    'Ceci contient un caractère invisible ou une barre verticale. Veuillez l’enlever.',
  'importing.people.title': 'Personnes de la lettre reprise',
  'importing.people.lead':
    'Telles que la lettre les imprime, avec qui chacune a été reconnue. La reprise n’a sollicité personne ; préparez des invitations pour celles que vous choisissez.',
  'importing.people.empty': 'Personne n’a été repris avec cette lettre',
  'importing.people.empty.text':
    'Elle a été écrite ici, ou la lettre d’origine n’imprime aucun nom.',
  'importing.people.asked': '{asked, number} sur {total, number} sont parmi les invitations.',
  'importing.people.prepared':
    '{count, plural, =0 {Personne n’a été préparé.} one {Une invitation est préparée. Rien n’a encore été envoyé.} other {# invitations sont préparées. Rien n’a encore été envoyé.}}',
  'importing.people.capacity': 'Qualité, là où la lettre n’en imprime pas',
  'importing.people.capacity.hint':
    'Comme « membre du Parlement européen ». Ce que la lettre imprime passe en premier.',
  'importing.people.prepare': 'Préparer des invitations pour les personnes choisies',
  'importing.people.prepare.hint':
    'Préparer n’est pas envoyer : vous les envoyez depuis la liste des signatures.',
  'importing.people.email': 'Boîte officielle de {name}',
  'importing.person.decide': 'Dire qui c’est',
  'importing.person.change': 'Changer qui c’est',
  'importing.person.not-asked': 'pas encore sollicité',
  'importing.person.asked':
    'Cette personne est parmi les invitations. Retirez d’abord l’invitation si elle est fausse.',
  'importing.person.sought': 'Nom à chercher',
  'importing.person.look': 'Chercher',
  'importing.person.none': 'Aucune liste ne connaît un tel nom',
  'importing.person.none.text':
    'Cherchez une autre graphie, ou dites que cette personne n’est sur aucune liste et saisissez sa boîte.',
  'importing.person.choose': 'Choisissez qui c’est, ou aucune de celles-ci.',
  'refusal.import-nobody-chosen': 'Choisissez d’abord quelqu’un.',
  'refusal.import-person-unknown': 'Dites d’abord qui c’est.',
  'refusal.import-person-asked':
    'Cette personne est déjà parmi les invitations. Retirez d’abord l’invitation.',
  'importing.turn.back': 'Enregistrer et revenir d’une page',
  'importing.turn.on': 'Enregistrer et tourner la page',
  'importing.attachments': 'Fichiers joints à ce courriel',
  'importing.attachments.hint':
    'Si la lettre est l’un d’eux, faites lire ce fichier à la place. Les corrections déjà faites sont perdues.',
  'importing.attachments.read': 'Lire ce fichier à la place',
  'importing.attachments.this': 'c’est ce qui a été lu',
  'importing.attachments.no': 'ne peut pas être lu comme une lettre',
  'importing.person.is': 'Reconnu comme {name}',
  'importing.read-as': 'Lu comme : {kind}.',
  'importing.look-up': 'Enregistrer et chercher les noms à nouveau',
  'refusal.import-too-hard':
    'Ce texte est trop long ou trop enchevêtré pour être lu comme une lettre. Ne donnez que la lettre, ou collez son texte.',
  'refusal.import-too-many':
    'Vous avez repris {most, number} lettres qui ne sont pas encore des brouillons. Continuez l’une d’elles, ou supprimez-en.',
} as const;
