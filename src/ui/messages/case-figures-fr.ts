import type { caseFiguresEn } from './case-figures-en.ts';

/** Cases: timeline, map, relations, renditions, in French. */
export const caseFiguresFr: Record<keyof typeof caseFiguresEn, string> = {
  'cases.timeline': 'Chronologie',
  'cases.timeline.title':
    '{count, plural, one {Chronologie : # moment, {from}} other {Chronologie : # moments, de {from} à {to}}}',
  'cases.timeline.desc':
    'Chaque signe est un moment sur une ligne du temps ; sa forme dit à quel point il est sûr. La liste ci-dessous dit la même chose en mots.',
  'cases.timeline.count': '({count, number})',
  'cases.timeline.undated': 'Date inconnue',
  'cases.timeline.no-date': 'Date inconnue',
  'cases.timeline.left-out':
    '{count, plural, =1 {Une entrée plus ancienne n’est pas montrée} other {# entrées plus anciennes ne sont pas montrées}} ici.',
  'cases.timeline.list-only':
    '{count, plural, =1 {Un moment n’a pas trouvé place dans le dessin et figure seulement} other {# moments n’ont pas trouvé place dans le dessin et figurent seulement}} dans la liste.',
  'cases.timeline.phase.announced': 'Annoncé',
  'cases.timeline.phase.feared': 'Redouté',
  'cases.timeline.form.within': 'un jour de cette période',
  'cases.timeline.form.lasting': 'toute cette période',
  'cases.timeline.form.uncertain': 'date incertaine',
  'cases.timeline.form.open': 'début ou fin inconnus',
  'cases.timeline.form.planned': 'trait interrompu : annoncé ou redouté',
  'cases.timeline.form.break': 'longtemps rien : raccourci',
  'cases.timeline.today': 'Aujourd’hui, {date}',
  'cases.map': 'Lieux',
  'cases.map.title':
    '{count, plural, =0 {Carte : {countries}} one {Carte de # lieu : {countries}} other {Carte de # lieux : {countries}}}',
  'cases.map.desc':
    'Chaque signe numéroté est un lieu ; sa forme dit à quel point il est sûr que quelque chose s’y est passé. La liste à côté dit la même chose en mots.',
  'cases.map.outlines':
    'Contours : Natural Earth, domaine public, simplifiés. Le tracé d’une ligne ne dit rien du statut d’un territoire ; des lignes interrompues bordent les territoires dont le statut est contesté.',
  'cases.map.unplaced': 'Sans position connue',
  'cases.map.more': '{count, plural, =1 {et un autre} other {et # autres}}',
  'cases.map.left-out':
    '{count, plural, =1 {Un autre lieu n’est pas montré} other {# autres lieux ne sont pas montrés}} ici.',
  'cases.called.gone': 'une entrée qui n’est pas ici',
  'cases.called.person': 'Personne {number, number}',
  'cases.called.group': 'Groupe {number, number}',
  'cases.seeing.accusation': 'Accusation : {offence}',
  'cases.seeing.accused': 'l’accusation est « {offence} »',
  'cases.seeing.hearing': 'Audience',
  'cases.seeing.hedge': '{hedge} :',
  'cases.seeing.somewhere': 'Un lieu sans nom',
  'cases.seeing.source': 'Source :',
  'cases.seeing.against': 'Contredit par :',
  'cases.seeing.counts': 'Les affirmations selon leur degré de certitude',
  'cases.seeing.certainty': 'Certitude',
  'cases.seeing.statements': 'Affirmations',
  'cases.seeing.known': 'Ce que l’on sait, et à quel point',
  'cases.seeing.relations': 'Qui avec qui',
  'cases.seeing.contradictions': 'Là où les sources se contredisent',
  'cases.seeing.supports': 'Pour',
  'cases.seeing.contradicts': 'Contre',
  'cases.seeing.no-source': 'Aucune source dans le dossier.',
  'cases.seeing.add-source': 'En ajouter une',
  'cases.seeing.reliability': 'Fiabilité {grade}',
  'cases.seeing.unsourced':
    '{count, plural, =1 {Une affirmation ne nomme aucune source} other {# affirmations ne nomment aucune source}}',
  'cases.seeing.concerns': 'Concerne',
  'cases.seeing.authority': 'Autorité :',
  'cases.seeing.size.between': 'de {from, number} à {to, number} personnes',
  'cases.seeing.size.about': 'environ {number, number} personnes',
  'cases.seeing.size.up-to': 'jusqu’à {number, number} personnes',
  'cases.seeing.size.at-least': 'au moins {number, number} personnes',
  'cases.seeing.years': '{years, plural, one {# an} other {# ans}}',
  'cases.seeing.months': '{months, plural, one {# mois} other {# mois}}',
  'cases.seeing.outcome-open': 'Issue ouverte',
  'cases.seeing.time': 'Quand',
  'cases.seeing.not-known': 'Inconnu',
  'cases.seeing.measurements':
    '{count, plural, =1 {Une mesure technique} other {# mesures techniques}}',
  'cases.seeing.jump': 'Sur cette page',
  'cases.seeing.empty': 'Il n’y a encore rien à voir',
  'cases.seeing.empty.next':
    'Dès que le dossier contient une personne concernée ou un événement, la chronologie, la carte et les liens se dessinent d’eux-mêmes.',
  'cases.seeing.empty.action': 'Saisir quelque chose',
  'cases.rendition.kicker.public': 'Dossier',
  'cases.rendition.kicker.authority': 'Dossier, pour l’autorité',
  'cases.rendition.untitled': 'Un dossier',
  'cases.rendition.country': 'Pays',
  'cases.rendition.day': 'En date du',
  'cases.rendition.words': 'À quel point est-ce sûr ?',
  'cases.rendition.words.about':
    'Chaque affirmation porte l’un de six mots et commence par la formule qui lui correspond.',
  'cases.rendition.subjects': 'De qui il s’agit',
  'cases.rendition.charges': 'Accusations et mesures',
  'cases.rendition.interventions': 'Ce que d’autres ont fait',
  'cases.preview.which': 'Version',
  'cases.preview.tab.authority': 'Pour l’autorité',
  'cases.preview.tab.public': 'Pour le public',
  'cases.preview.back': 'Publication',
  'cases.preview.title.authority': 'Un aperçu : ce que l’autorité peut voir',
  'cases.preview.title.public': 'Un aperçu : ce que le public peut voir',
  'cases.preview.about.authority':
    'Personne d’autre ne voit cette page. Imprimez-la, ou enregistrez-la en PDF, pour remettre le document : cet avis n’est pas imprimé.',
  'cases.preview.about.public':
    'Personne d’autre ne voit cette page. Ce qui suit ne devient public que par une publication qu’un second lecteur approuve.',
  'cases.preview.whole': 'Rien n’est omis.',
  'cases.preview.unmarked':
    '{kind} : {count, plural, =1 {une entrée n’est pas marquée} other {# entrées ne sont pas marquées}} pour ces lecteurs.',
  'cases.preview.leading': 'omis, parce qu’il y est question d’une entrée qui n’est pas montrée.',
  'cases.preview.unnamed':
    '{count, plural, =1 {Une personne ou un groupe est montré} other {# personnes ou groupes sont montrés}} sans nom, faute d’accord pour cet usage.',
  'cases.preview.no-head': 'Le titre et le résumé du dossier ne sont pas marqués pour ces lecteurs',
  'cases.preview.no-head.next':
    'Marquez-les dans le dossier ; d’ici là, la page n’a pas de titre propre.',
  'cases.preview.names':
    '{count, plural, =1 {Un nom a été retiré d’un texte} other {Des noms ont été retirés de # textes}}',
  'cases.preview.names.next':
    'Ces textes nomment quelqu’un sans accord pour cet usage. Récrivez-les avant que rien ne sorte.',
  'cases.rendition.published': 'Publié le',
  'cases.seeing.newest':
    'De chaque type, les {count, number} dernières entrées ajoutées sont dessinées.',
};
