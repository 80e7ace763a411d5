import type { releaseEn } from './release-en.ts';

/** Les mots de la page de publication et de ses messages. */
export const releaseFr: Record<keyof typeof releaseEn, string> = {
  'release.title': 'Parution',
  'release.lead':
    'Le moment où la lettre devient publique. Il faut l’accord de ses responsables, dans le délai que chaque signataire a accepté.',
  'release.now': 'Où elle en est',
  'release.step.blocked': 'Il manque quelque chose avant que cette lettre puisse paraître.',
  'release.step.needs-approval':
    '{missing, plural, =1 {Un responsable doit encore} other {# responsables doivent encore}} approuver la version {version, number}.',
  'release.step.needs-reader':
    'Un second lecteur compare cette transcription à la lettre publiée et l’approuve. La personne qui l’a saisie ne le peut pas.',
  'release.step.waits-until':
    'Tous les accords nécessaires sont donnés. La lettre paraîtra d’elle-même à l’heure indiquée.',
  'release.step.ready': 'Tout est en place.',
  'release.step.missed-window':
    'Le délai de parution est passé. Les personnes avaient accepté une parution dans ce délai : fixez-en un nouveau, créez une nouvelle version, et chacun sera de nouveau sollicité.',
  'release.step.released': 'Cette lettre est parue le {at}.',
  'release.step.withdrawn': 'Cette lettre a été retirée le {at}. Sa page porte l’avis.',
  'release.no-version': 'Il n’y a pas encore de version',
  'release.no-version.text':
    'Écrivez d’abord le texte et créez-en une version : c’est elle que l’on signe et qui paraît.',
  'release.no-version.action': 'Aller au texte',
  'release.missing.action': 'Aller au texte',
  'release.facts': 'Ce qui a été convenu',
  'release.fact.version': 'Version',
  'release.fact.statement': 'Déclaration',
  'release.fact.window': 'Délai de parution',
  'release.fact.window.value': 'du {opens} au {closes}',
  'release.fact.embargo': 'Embargo jusqu’au',
  'release.fact.due': 'Paraît le',
  'release.fact.signatures': 'Signatures sur cette version',
  'release.fact.needed': 'Responsables devant approuver',
  'release.fact.needed.value': '{needed, number} sur {leads, number}',
  'release.approvals': 'Approbations',
  'release.approvals.caption': 'Qui a approuvé cette version, et quand',
  'release.approvals.who': 'Nom',
  'release.approvals.when': 'Approuvée',
  'release.approvals.not-yet': 'pas encore',
  'release.approve': 'Approuver la parution de la version {version, number}',
  'release.approve.reading': 'Je l’ai comparée à la lettre publiée : approuver',
  'release.approve.hint':
    'Si votre accord est le dernier nécessaire et que le délai court, la lettre est publique aussitôt.',
  'release.take-back': 'Reprendre mon accord',
  'release.public': 'La page publique',
  'release.public.text': 'Tout ce que chacun peut voir, télécharger et vérifier :',
  'release.public.page': 'Page de la lettre',
  'release.public.pdf': 'PDF',
  'release.public.bundle': 'Archive à vérifier hors ligne',
  'release.withdraw': 'Retirer toute la lettre',
  'release.withdraw.lead':
    'Le texte disparaît de la page et votre avis prend sa place, définitivement. Le registre garde trace de la publication et du retrait.',
  'release.withdraw.notice': 'Avis affiché à la place de la lettre',
  'release.withdraw.notice.hint':
    'Public. Dites en quelques phrases ce que les lecteurs doivent savoir.',
  'release.withdraw.confirm': 'Je comprends que cela ne peut être annulé.',
  'release.withdraw.submit': 'Retirer la lettre',
  'release.withdraw.errors.notice':
    'Écrivez un avis de 2 000 caractères au plus : il prend la place de la lettre.',
  'release.withdraw.errors.confirmed': 'Cochez la case : un retrait ne peut être annulé.',
  'release.mail.released.subject': 'Publiée : {title}',
  'release.mail.released.text':
    'La lettre « {title} » est parue le {at}, avec {count, plural, =1 {une signature} other {# signatures}}.',
  'release.mail.released.page': 'À lire ici :',
  'release.mail.released.check':
    'La page propose le PDF et une archive avec laquelle chacun peut vérifier hors ligne qui a signé quoi.',
  'release.mail.withdrawn.subject': 'Retirée : {title}',
  'release.mail.withdrawn.text':
    'La lettre « {title} » a été retirée le {at}. Cet avis en tient lieu :',
  'release.mail.withdrawn.page': 'Sa page :',
  'release.mail.withdrawn.rest':
    'Le texte, les noms, le PDF et l’archive ne sont plus diffusés. Les copies faites par d’autres ne peuvent être rappelées. Le registre garde trace de la publication et du retrait.',
  'refusal.release-blocked':
    'Il manque encore quelque chose avant la parution de cette lettre. La liste sur cette page dit quoi.',
  'refusal.letter-withdrawn': 'Cette lettre a été retirée.',
  'refusal.no-signature-yet': 'Personne n’a encore signé cette version.',
  'refusal.only-leads-approve':
    'Seul un responsable nommé dans cette version peut approuver sa parution.',
  'refusal.only-second-reader-approves':
    'Une lettre parue ailleurs est approuvée par un second lecteur.',
  'refusal.not-your-own-transcription':
    'Vous avez saisi ce texte : une autre personne doit le comparer à la lettre publiée.',
  'refusal.letter-released-already': 'Cette lettre est déjà publique.',
  'refusal.letter-not-released': 'Cette lettre n’est pas publique : il n’y a rien à retirer.',
  'refusal.release-window-closed':
    'Le délai de parution est passé. Fixez-en un nouveau et créez une nouvelle version ; chacun sera de nouveau sollicité.',
  'refusal.no-approval-of-yours': 'Vous n’avez pas approuvé cette version.',
  'refusal.version-outdated':
    'Le texte a changé depuis l’affichage de cette page. Lisez la nouvelle version avant de l’approuver.',
  'refusal.files-being-made': 'Le fichier est en préparation. Réessayez dans quelques secondes.',
};
