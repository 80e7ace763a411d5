import { deliveryFr } from './delivery-fr.ts';
import { incomingFr } from './incoming-fr.ts';
import { repliesFr } from './replies-fr.ts';
import { replyPublicationFr } from './reply-publication-fr.ts';
import { demandsFr } from './demands-fr.ts';
import { trackerFr } from './tracker-fr.ts';
import { followingFr } from './following-fr.ts';
import { cosigningFr } from './cosigning-fr.ts';
import { cosigningDeskFr } from './cosigning-desk-fr.ts';
import { cosigningFiguresFr } from './cosigning-figures-fr.ts';
import { cosigningOrganisationsFr } from './cosigning-organisations-fr.ts';
import { erasureFr } from './erasure-fr.ts';
import { recordFr } from './record-fr.ts';
import { webhooksFr } from './webhooks-fr.ts';
import { deskTasksFr } from './desk-tasks-fr.ts';
import { importPageFr } from './import-page-fr.ts';
import { importingFr } from './importing-fr.ts';
import { publicationFr } from './publication-fr.ts';
import { caseDatesFr } from './case-dates-fr.ts';
import { caseDeskFr } from './case-desk-fr.ts';
import { caseWordsFr } from './case-words-fr.ts';
import { casePeopleFr } from './case-people-fr.ts';
import { caseSearchFr } from './case-search-fr.ts';
import { caseFiguresFr } from './case-figures-fr.ts';
import { caseEvidenceFr } from './case-evidence-fr.ts';
import { caseIntervenersFr } from './case-interveners-fr.ts';
import { caseLettersFr } from './case-letters-fr.ts';
import { caseArchiveFr } from './case-archive-fr.ts';
import { documentsFr } from './documents-fr.ts';
import { lettersFr } from './letters-fr.ts';
import { accessFr } from './access-fr.ts';
import type { en } from './en.ts';
import { releaseFr } from './release-fr.ts';
import { rosterFr } from './roster-fr.ts';
import { signingFr } from './signing-fr.ts';

/** Every word on screen, in French. A message missing here fails the type check. */
export const fr: Readonly<Record<keyof typeof en, string>> = {
  // ---- ui: frame, forms, parts ----
  'ui.product': 'Undersigned',
  'ui.skip': 'Aller au texte',
  'ui.menu': 'Principal',
  'ui.languages': 'Langue',
  'ui.language.en': 'English',
  'ui.language.fr': 'Français',
  'ui.footer': 'Aucun traceur, aucun tiers : cette page ne parle qu’à ce serveur.',
  'ui.footer.record': 'Le registre',
  'ui.footer.verify': 'Vérifier une archive',
  'ui.nav.desk': 'Bureau',
  'ui.nav.cases': 'Dossiers',
  'ui.nav.letters': 'Lettres',
  'ui.nav.rosters': 'Listes',
  'ui.nav.outbox': 'Boîte d’envoi',
  'ui.nav.account': 'Compte',
  'ui.nav.sign-in': 'Se connecter',
  'ui.nav.sign-out': 'Se déconnecter',
  'ui.breadcrumb': 'Vous êtes ici',
  'ui.optional': 'facultatif',
  'ui.hint.utc': 'En temps universel (UTC).',
  'ui.hint.partial-date':
    'Ce que l’on sait : 2011, 2011-09 ou 2011-09-14. Ajoutez « ? » si c’est incertain, « ~ » si c’est approximatif.',
  'ui.passkey.cancelled':
    'Aucune clé d’accès n’a été utilisée. Vous pouvez réessayer ou choisir l’autre voie.',
  'ui.passkey.failed':
    'La clé d’accès n’a pas pu être vérifiée. Rien n’a été enregistré ; vous pouvez réessayer.',
  'ui.passkey.offline': 'Le serveur est injoignable. Rien n’a été enregistré ; réessayez.',
  'ui.errors.title': '{count, plural, =1 {Un point à corriger} other {# points à corriger}}',
  'ui.errors.of': '{field} : {fault}',
  'ui.errors.kept': 'Ce que vous avez saisi a été conservé.',
  'ui.progress': '{done, number} sur {total, number}',
  'ui.pager': 'Pages',
  'ui.pager.previous': 'Précédente',
  'ui.pager.next': 'Suivante',
  'ui.pager.here': 'Page {page, number} sur {pages, number}',
  'ui.diff.same': 'Aucun mot n’a changé.',
  'ui.notice.info': 'À noter',
  'ui.notice.success': 'C’est fait',
  'ui.notice.warning': 'Attention',
  'ui.notice.error': 'Cela n’a pas fonctionné',
  'ui.date.in-month': 'en {date}',
  'ui.date.around': 'vers {date}',
  'ui.date.uncertain': '{date} (incertain)',
  'ui.date.inferred': '{date} (date déduite)',
  'ui.date.range': 'de {from} à {to}',
  'ui.date.since': 'depuis {from}',
  'ui.date.until': 'jusqu’à {to}',
  'ui.date.decade': 'les années {year}',
  'ui.date.between-years': 'entre {from} et {to}',
  'ui.date.spring': 'printemps {year}',
  'ui.date.summer': 'été {year}',
  'ui.date.autumn': 'automne {year}',
  'ui.date.winter': 'hiver {year}',
  'ui.date.in-spring': 'au printemps {year}',
  'ui.date.in-summer': 'en été {year}',
  'ui.date.in-autumn': 'en automne {year}',
  'ui.date.in-winter': 'en hiver {year}',
  'ui.hemicycle.title': '{signed, number} sièges sur {seats, number} ont signé',
  'ui.hemicycle.desc':
    'Chaque point est un siège, rangé par groupe politique de gauche à droite. Les points pleins sont les sièges dont le titulaire a signé.',
  'ui.hemicycle.of': 'sur {seats, number} sièges',
  'ui.hemicycle.group': 'Groupe politique',
  'ui.hemicycle.seats': 'Sièges',
  'ui.hemicycle.signed': 'Signé',
  'ui.hemicycle.table': 'Les mêmes chiffres en tableau',
  'ui.error.title.not-found': 'Il n’y a rien à cette adresse',
  'ui.error.title.invalid': 'Quelque chose n’a pas pu être lu',
  'ui.error.title.forbidden': 'Cette page ne vous est pas ouverte',
  'ui.error.title.conflict': 'Quelque chose a changé entre-temps',
  'ui.error.title.expired': 'Le délai est passé',
  'ui.error.title.unavailable': 'Indisponible pour l’instant',
  'ui.error.title.failure': 'Une erreur s’est produite chez nous',
  'ui.error.failure':
    'Vous n’y êtes pour rien. Rien de ce que vous aviez enregistré n’est perdu. Si vous écrivez à l’exploitant de ce site, citez ce numéro : {id}.',
  'ui.gallery': 'Galerie',
  'ui.error.home': 'Aller à la première page',
  'ui.mail.footer':
    'Envoyé par Undersigned, où l’on écrit et signe des lettres communes. Ce courriel ne charge rien d’ailleurs et ne dit à personne que vous l’avez lu.',
  // ---- access ----
  ...accessFr,
  // ---- roster ----
  ...rosterFr,
  // ---- record ----
  'refusal.not-yet-included':
    'Le registre ne l’a pas encore inscrit. Cela prend une seconde ou deux ; réessayez.',
  'refusal.opening-not-found': 'Il n’y a plus rien à effacer ici.',
  'refusal.not-released': 'La lettre n’est pas encore publiée.',
  // ---- letters ----
  ...lettersFr,
  // ---- cases ----
  ...caseDeskFr,
  ...caseWordsFr,
  ...caseDatesFr,
  ...casePeopleFr,
  ...caseSearchFr,
  ...caseFiguresFr,
  ...caseEvidenceFr,
  ...caseIntervenersFr,
  ...caseLettersFr,
  ...caseArchiveFr,

  // ---- documents ----
  ...documentsFr,
  // ---- signing ----
  ...signingFr,
  // ---- importing ----
  ...importingFr,
  ...importPageFr,
  // ---- publication ----
  ...releaseFr,
  ...publicationFr,
  // ---- after release ----
  ...deliveryFr,
  ...incomingFr,
  ...repliesFr,
  ...replyPublicationFr,
  ...demandsFr,
  ...trackerFr,
  ...followingFr,
  ...cosigningFr,
  ...cosigningDeskFr,
  ...cosigningFiguresFr,
  ...cosigningOrganisationsFr,
  ...erasureFr,
  ...recordFr,
  ...webhooksFr,
  ...deskTasksFr,
  // ---- refusals: one sentence each, what happened and what to do ----
  'refusal.not-found': 'Il n’y a rien à cette adresse. Elle a pu changer, ou elle est incomplète.',
  'refusal.too-large': 'Ce fichier est trop gros. La limite est de {limit}.',
  'refusal.form-too-large':
    'C’est plus que ce que le serveur accepte en une fois ; la limite est de {limit}. Revenez en arrière, votre navigateur l’a encore, et envoyez-en moins.',
  'refusal.too-many-requests': 'Trop d’essais en peu de temps. Attendez une minute et réessayez.',
  'refusal.other-origin': 'Ce formulaire vient d’un autre site. Ouvrez la page ici et réessayez.',
  'refusal.request-unreadable':
    'Le serveur n’a pas pu lire ce qui a été envoyé. Revenez en arrière, vérifiez le formulaire et renvoyez-le.',
  'refusal.input-invalid':
    'Un élément du formulaire n’a pas pu être lu : {field}. Revenez en arrière et vérifiez-le.',
  'refusal.disk-full':
    'Le serveur n’a plus de place : rien n’a été enregistré. Gardez votre texte et prévenez l’exploitant de ce site.',
  'refusal.failure': 'Une erreur est survenue de notre côté.',
  'refusal.database-away':
    'La base de données ne répond pas pour l’instant. Rien n’a été modifié ; réessayez dans un moment.',
};
