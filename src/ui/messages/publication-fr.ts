import type { publicationEn } from './publication-en.ts';

/** The public pages, in French. */
export const publicationFr: Readonly<Record<keyof typeof publicationEn, string>> = {
  'publication.home.title': 'Des lettres communes pour des personnes en danger, chacune vérifiable',
  'publication.home.lead':
    'Chaque lettre est publiée ici avec le texte exact qui a été signé, les noms de ses signataires et la manière dont ils ont signé, et tout ce qu’il faut pour vérifier l’un et l’autre sans se fier à ce site.',
  'publication.home.letters': 'Lettres publiées',
  'publication.home.empty': 'Aucune lettre n’a encore été publiée ici',
  'publication.home.empty.next':
    'Une lettre paraît ici à l’instant où ses responsables la publient.',
  'publication.home.feed': 'Suivre par flux (Atom)',
  'publication.home.for-machines': 'Pour les machines : OpenAPI',
  'publication.entry.to': 'À {addressees}',
  'publication.entry.released': 'publiée ici le {date}',
  'publication.entry.demands': '{count, plural, one {# demande} other {# demandes}}',
  'publication.entry.withdrawn': 'Retirée',
  'publication.kicker': 'Lettre commune',
  'publication.kicker.elsewhere': 'Lettre commune, déjà parue ailleurs',
  'publication.to': 'À',
  'publication.to.inferred': '{addressee} (déduit)',
  'publication.for': 'Pour',
  'publication.date': 'Date',
  'publication.leads': 'À l’initiative de',
  'publication.jump': 'Sur cette page',
  'publication.jump.demands': '{count, plural, one {# demande} other {# demandes}}',
  'publication.jump.signatories': '{count, plural, one {# signataire} other {# signataires}}',
  'publication.jump.check': 'Vérifier soi-même',
  'publication.origin': 'Reprise d’une autre publication',
  'publication.demands': 'Ce qu’elle demande',
  'publication.demands.of': 'Demandé à {addressees}',
  'publication.signatories': 'Signataires',
  'publication.signatories.count':
    '{count, plural, one {Une personne a signé exactement ce texte.} other {# personnes ont signé exactement ce texte.}}',
  'publication.signatories.printed':
    '{count, plural, one {Un nom figure} other {# noms figurent}} sous la lettre telle qu’elle a été imprimée. Ces personnes n’ont pas utilisé ce logiciel.',
  'publication.signatories.order': 'Ordre',
  'publication.signatories.by.name': 'par nom',
  'publication.signatories.by.country': 'par pays',
  'publication.signatories.by.group': 'par groupe politique',
  'publication.signatories.countries': 'Signataires par pays',
  'publication.signatories.country': 'Pays',
  'publication.signatories.unknown': 'Non précisé',
  'publication.signatories.lead': 'à l’initiative',
  'publication.late': 'Signé après la publication',
  'publication.late.note':
    'Ces signatures sont venues après la parution de la lettre. Elles ne font pas partie de la liste close ce jour-là.',
  'publication.mode.passkey': 'signé avec une clé d’accès',
  'publication.mode.mailbox': 'signé par un code reçu dans la boîte officielle',
  'publication.mode.paper': 'signé sur papier, copie vérifiée par une seconde personne',
  'publication.mode.printed': 'tel qu’imprimé dans la lettre publiée',
  'publication.mode.printed-as': 'tel qu’imprimé dans la lettre publiée : {name}',
  'publication.mode.on': '{mode}, {date}',
  'publication.house': 'Où ils siègent',
  'publication.house.source': 'Sièges : {roster}.',
  'publication.cases': 'Ce que l’on sait',
  'publication.case':
    '{count, plural, one {Le dossier derrière cette lettre} other {Dossier {number} derrière cette lettre}}',
  'publication.downloads': 'À emporter',
  'publication.download.pdf': 'La lettre à lire et imprimer (PDF)',
  'publication.download.bundle': 'Tout pour la vérifier hors ligne (ZIP)',
  'publication.download.json': 'Pour les machines (JSON)',
  'publication.check': 'Vérifier soi-même',
  'publication.check.lead.published-elsewhere':
    'Les signataires ont signé la lettre d’origine, non ce texte. L’archive contient le texte de cette page, chaque acte qui la concerne et les preuves. Son README dit ce qu’est chaque fichier ; le programme de ce site, que chacun peut lancer, la vérifie hors ligne et sans rien nous demander : <code>undersigned verify bundle.zip</code>',
  'publication.check.lead.written-here':
    'Qui a signé a signé exactement ces octets. L’archive les contient, avec chaque acte sur cette lettre et les preuves. Son README dit ce qu’est chaque fichier ; le programme de ce site, que chacun peut lancer, la vérifie hors ligne et sans rien nous demander : <code>undersigned verify bundle.zip</code>',
  'publication.check.statement': 'Déclaration (SHA-256)',
  'publication.check.version': 'Version',
  'publication.check.version.frozen': '{version, number}, figée le {date}',
  'publication.check.released': 'Publiée',
  'publication.check.record': 'Registre public',
  'publication.check.recorded.published-elsewhere':
    'la saisie de chaque nom imprimé figure au journal, couverte par son point de contrôle signé du {date} ({size, plural, one {# acte} other {# actes}})',
  'publication.check.recorded.written-here':
    'chaque signature figure au journal, couverte par son point de contrôle signé du {date} ({size, plural, one {# acte} other {# actes}})',
  'publication.check.waiting.published-elsewhere':
    'la dernière saisie est inscrite et rejoint le journal en quelques secondes',
  'publication.check.waiting.written-here':
    'la dernière signature est inscrite et rejoint le journal en quelques secondes',
  'publication.check.checkpoint': 'Point de contrôle signé du journal',
  'publication.cite': 'Citer',
  'publication.cite.label': 'Citer cette lettre',
  'publication.cite.text':
    '« {title} », lettre commune à {addressees}, {date}. {count, plural, one {# signataire} other {# signataires}}. {url} (SHA-256 de la déclaration {statement})',
  'publication.notice.page': 'Une lettre retirée',
  'publication.notice.title': 'Cette lettre a été retirée',
  'publication.notice.dates': 'Elle a été publiée le {released} et retirée le {withdrawn}.',
  'publication.notice.rest':
    'Le texte et les noms ne sont plus diffusés ici. Son existence et l’empreinte de sa déclaration restent au registre public.',
  'publication.feed.title': 'Undersigned : lettres publiées',
  'publication.feed.summary': 'À {addressees}. {demands}',
  'publication.paper.letterhead': 'Lettre commune',
  'publication.paper.for': 'Pour',
  'publication.paper.demands': 'Nous demandons',
  'publication.paper.demands.elsewhere': 'La lettre demande',
  'publication.paper.led': 'À l’initiative de {leads}',
  'publication.paper.leads': 'À l’initiative de',
  'publication.paper.signatories': 'Signataires',
  'publication.paper.late': 'Signé après la publication',
  'publication.paper.name': 'Nom',
  'publication.paper.capacity': 'Qualité',
  'publication.paper.mode': 'Signature',
  'publication.paper.statement': 'Déclaration, SHA-256 :',
  'publication.paper.check':
    'Ce papier est fait pour la lecture. Ce qui a été signé est la déclaration dont le SHA-256 figure au pied de chaque page. L’archive à l’adresse {url} la contient avec les preuves et se vérifie sans aucun réseau.',
  'publication.paper.check.elsewhere':
    'Ce papier est fait pour la lecture. Il rend compte d’une lettre parue ailleurs : ses signataires ont signé l’original, non ce texte. L’archive à l’adresse {url} contient ce compte rendu avec ses preuves et se vérifie sans aucun réseau.',
  'refusal.letter-withdrawn-public':
    'Cette lettre a été retirée. Sa page dit pourquoi ; son texte et ses fichiers ne sont plus diffusés.',
  'refusal.pdf-never':
    'Ce serveur tourne sur une machine pour laquelle il n’existe pas de générateur de PDF. La page s’imprime bien, et l’archive contient tout le reste.',
  'refusal.pdf-not-yet':
    'Le PDF de cette lettre est en préparation. Réessayez dans quelques secondes.',
};
