export const cosigningFiguresFr = {
  'refusal.cosigning-not-sealed':
    'Votre reçu sera disponible dès que le prochain lot de cosignatures sera scellé dans le registre public : en une minute ou deux le premier jour, en une heure environ ensuite. Revenez à ce moment-là.',
  'cosigning.figures': 'Qui soutient cette lettre',
  'cosigning.figures.title': 'Qui soutient « {title} »',
  'cosigning.figures.behind':
    '{count, plural, =0 {citoyen soutient cette lettre.} =1 {citoyen soutient cette lettre.} other {citoyens soutiennent cette lettre.}}',
  'cosigning.figures.slow':
    '{minutes, plural, =1 {Ce nombre change une fois par minute ; il date du {at}.} other {Ce nombre change toutes les # minutes ; il date du {at}.}}',
  'cosigning.figures.curve.text':
    'Du {from} au {to} ; {count, plural, =1 {une personne compte} other {# comptent}} à la fin.',
  'cosigning.figures.moved': 'Dernier changement : {at}.',
  'cosigning.figures.curve.bars':
    '{count, plural, =1 {La barre en bas est celle qui a été retirée ou supprimée.} other {Les barres en bas sont les # qui ont été retirées ou supprimées.}}',
  'cosigning.figures.curve.last':
    'Les {count, number} dernières lignes. Le tableau pour les programmes contient tout.',
  'cosigning.figures.curve.table': 'La même chose en tableau',
  'cosigning.figures.curve.day': 'Jour',
  'cosigning.figures.curve.hour': 'Heure à partir de',
  'cosigning.figures.curve.new': 'Confirmées ou rétablies',
  'cosigning.figures.curve.gone': 'Retirées ou supprimées',
  'cosigning.figures.curve.total': 'Compte à la fin',
  'cosigning.figures.countries': 'Par pays',
  'cosigning.figures.countries.table': 'Citoyens par pays',
  'cosigning.figures.country': 'Pays',
  'cosigning.figures.number': 'Citoyens',
  'cosigning.figures.map':
    'Plus le disque est grand, plus les citoyens sont nombreux. Un pays qui en compte moins de cinq n’en a pas.',
  'cosigning.figures.few': 'moins de 5',
  'cosigning.figures.least': '{count, number} ou plus',
  'cosigning.figures.steps':
    'Les nombres par pays vont de cinq en cinq, pour que personne ne soit reconnu en comptant.',
  'cosigning.figures.nowhere': 'Pays non indiqué',
  'cosigning.figures.organisations': 'Organisations',
  'cosigning.figures.organisations.none': 'Aucune organisation ne figure encore dans la liste.',
  'cosigning.figures.organisations.add': 'Ajouter votre organisation',
  'cosigning.figures.integrity': 'Comment ce nombre est obtenu',
  'cosigning.figures.integrity.what':
    'Chacun confirme par un courriel envoyé à sa propre boîte, et chaque boîte compte une fois. Rien ici n’est estimé, sauf la ligne qui dit « environ ».',
  'cosigning.figures.confirmed': 'Confirmées jusqu’ici',
  'cosigning.figures.withdrawn': 'Retirées par leurs auteurs',
  'cosigning.figures.removed.script': 'Supprimées : envoyées par un programme',
  'cosigning.figures.removed.same-person': 'Supprimées : plusieurs fois la même personne',
  'cosigning.figures.removed.not-a-person': 'Supprimées : pas une personne',
  'cosigning.figures.removed.not-theirs':
    'Supprimées : envoyées avec l’adresse de quelqu’un d’autre',
  'cosigning.figures.removed.other': 'Supprimées : autre raison',
  'cosigning.figures.counted': 'Comptées',
  'cosigning.figures.waiting': 'Pas encore confirmées',
  'cosigning.figures.waiting.few': 'moins de dix',
  'cosigning.figures.waiting.about': 'environ {count, number}',
  'cosigning.figures.sealed': 'Scellées dans le registre public',
  'cosigning.figures.sealed.not': 'pas encore : le premier lot suit en quelques minutes',
  'cosigning.figures.sealed.to':
    '{count, plural, =1 {une comptée} other {# comptées}} avec le lot {batch, number}, {at}',
  'cosigning.figures.recount': 'Dernier recomptage',
  'cosigning.figures.recount.not': 'pas encore : il a lieu chaque nuit',
  'cosigning.figures.recount.right': '{at} : les lignes, le compte et le registre concordent',
  'cosigning.figures.recount.wrong':
    '{at} : quelque chose ne concorde pas ; nous cherchons pourquoi',
  'cosigning.figures.check':
    'Chaque lot est un fichier public qui mène à une ligne du registre, et quiconque a cosigné peut obtenir un reçu prouvant que sa cosignature s’y trouve.',
  'cosigning.figures.reuse': 'Pour votre page ou votre programme',
  'cosigning.figures.card': 'Une carte avec le compte',
  'cosigning.figures.card.what':
    'La carte n’a besoin d’aucun script, ne pose aucun témoin et n’appelle que ce serveur. Placez ceci dans votre page :',
  'cosigning.figures.card.code': 'Code de la carte',
  'cosigning.card.to': 'Lire et cosigner',
  'cosigning.card.read': 'Lire la lettre',
  'cosigning.figures.json': 'En JSON',
  'cosigning.figures.csv': 'En tableau (CSV)',
};
