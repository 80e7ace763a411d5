import type { caseLettersEn } from './case-letters-en.ts';

/** Les dossiers : des faits au texte. */
export const caseLettersFr: Record<keyof typeof caseLettersEn, string> = {
  'letters.names-wait':
    'Qui signe, y compris les noms trouvés dans une lettre importée, attend sous Signatures',
  'letters.cases.title': 'Dossiers',
  'letters.cases.none': 'Cette lettre ne repose encore sur aucun dossier.',
  'letters.cases.no-facts': 'Ce dossier ne contient encore aucun énoncé.',
  'letters.cases.closed.title': 'Un dossier que vous ne pouvez pas ouvrir',
  'letters.cases.closed':
    'Cette lettre repose sur le dossier d’autres personnes. Ce qu’il dit est signalé à celles qui y travaillent.',
  'letters.cases.where': 'Placer une phrase',
  'letters.cases.at-end': 'à la fin, dans un nouveau paragraphe',
  'letters.cases.insert': 'Insérer',
  'letters.cases.cited': 'Cité',
  'letters.cases.unlink': 'Ne repose plus sur ce dossier',
  'letters.cases.link.title': 'Faire reposer cette lettre sur un dossier',
  'letters.cases.link.which': 'Dossier',
  'letters.cases.link': 'Reposer sur ce dossier',
  'letters.cases.link.nothing':
    'Il n’y a pas d’autre dossier que vous rédigez. Voir la liste des dossiers.',
  'letters.cases.against': 'Avant que ce texte puisse devenir public',
  'letters.cases.changed':
    '{count, plural, =1 {Un fait cité a changé} other {# faits cités ont changé}}',
  'letters.cases.changed.now': 'Cité le {when}. Le dossier dit maintenant :',
  'letters.cases.changed.removed': 'Cité le {when}. Il a été retiré du dossier depuis.',
  'letters.cases.seen': 'Le texte convient toujours',
  'letters.cases.uncite': 'N’est plus cité',
  'letters.hints.title': 'Là où le texte dit plus que le dossier',
  'letters.hints.none': 'Aucune phrase ne dit plus que les dossiers.',
  'letters.hints.too-sure': 'Affirmé comme un fait. Le dossier le tient pour :',
  'letters.hints.done':
    'Affirmé comme accompli. Selon le dossier, c’est seulement annoncé ou craint.',
  'letters.hints.certain-to-come': 'Annoncé ici. Selon le dossier, c’est seulement craint.',
  'letters.hints.further': 'Le dossier ne dit pas que les poursuites en sont là.',
  'letters.hints.file': 'Le dossier dit :',
  'letters.hints.wording': 'Une formulation qui convient :',
  'letters.hints.accept': 'Prendre cette formulation',
  'letters.hints.rewrite': 'Il faut ici une phrase de votre main.',
  'letters.hints.dismiss.open': 'Laisser tel quel',
  'letters.hints.why': 'Pourquoi elle peut rester',
  'letters.hints.dismiss': 'La laisser, pour cette raison',
  'letters.start.title': 'Commencer une lettre à partir de ce dossier',
  'letters.start.lead':
    'Choisissez par quoi commence la lettre. Rien n’est publié : vous obtenez un brouillon à poursuivre.',
  'letters.start.language.change': 'Afficher dans cette langue',
  'letters.start.no-words':
    'Dans cette langue, les faits sont repris dans les mots du dossier. Les demandes et le reste du texte sont à écrire.',
  'letters.start.other-language':
    'Le dossier est tenu dans une autre langue : ses énoncés sont repris tels quels et doivent être traduits.',
  'letters.start.people': 'Pour qui est la lettre',
  'letters.start.unnamed': 'Sans nom : personne n’a accepté que le nom soit public.',
  'letters.start.not-named':
    'Sans nom dans la lettre : {name}. Personne n’a accepté que le nom soit public.',
  'letters.start.facts': 'Ce qui s’est passé',
  'letters.start.facts.hint':
    'Dans l’ordre du temps, chacun avec les mots qui disent à quel point le dossier en est sûr.',
  'letters.start.asks': 'Ce qui est demandé',
  'letters.start.asks.hint': 'Proposé d’après ce que contient le dossier.',
  'letters.start.nothing': 'Rien à reprendre pour l’instant.',
  'letters.start.submit': 'Faire le brouillon',
  'refusal.case-not-chosen': 'Choisissez d’abord un dossier.',
  'refusal.hint-gone':
    'La phrase ou le dossier a changé depuis l’ouverture de cette page. Votre texte est gardé ; regardez à nouveau les remarques.',
  'refusal.hint-reason-missing': 'Dites en quelques mots pourquoi la phrase peut rester ainsi.',
};
