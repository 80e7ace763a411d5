import type { accessEn } from './access-en.ts';

/** The same in French. */
export const accessFr: Readonly<Record<keyof typeof accessEn, string>> = {
  'access.sign-in.title': 'Se connecter',
  'access.sign-in.lead':
    'Pour celles et ceux qui écrivent des lettres ici et en répondent. Lire une lettre ne demande aucun compte ; pour en signer une, ouvrez le lien de votre invitation.',
  'access.sign-in.email': 'Votre adresse électronique',
  'access.sign-in.send': 'M’envoyer un code',
  'access.sign-in.passkey': 'Utiliser une clé d’accès',
  'access.sign-in.passkey.title': 'Par clé d’accès',
  'access.sign-in.passkey.hint':
    'Aucune adresse à saisir : votre téléphone, votre ordinateur ou votre clé de sécurité sait qui vous êtes ici.',
  'access.sign-in.continue': 'Déjà connecté sur cet appareil ? <link>Aller à la page</link>.',
  'access.code.title': 'Consultez votre messagerie',
  'access.code.lead':
    'Si l’adresse indiquée a un compte ici, un courriel contenant un code de huit chiffres est en route. Il est valable dix minutes, dans ce navigateur seulement.',
  'access.code.label': 'Code reçu par courriel',
  'access.code.submit': 'Se connecter',
  'access.code.again': 'Demander un nouveau code',
  'access.code.nothing':
    'Rien après quelques minutes ? Regardez parmi les courriers indésirables, vérifiez l’adresse, ou demandez à la personne qui vous a ajouté à une lettre.',
  'access.link.title': 'Se connecter : {name}',
  'access.link.lead': 'Ce lien sert une seule fois. Le bouton vous connecte sur cet appareil.',
  'access.link.owner':
    'Vous exploitez cette installation. Dites comment vous voulez être appelé et ajoutez une adresse si vous voulez désormais vous connecter par courriel. Qui lit cette messagerie peut se connecter à votre place.',
  'access.link.submit': 'Se connecter',
  'access.link.gone': 'Ce lien ne permet pas de se connecter',
  'access.link.gone.again': 'Se connecter autrement',
  'access.field.name': 'Nom',
  'access.field.name.hint': 'Comme vous l’écrivez vous-même, dans n’importe quelle écriture.',
  'access.field.email': 'Adresse électronique',
  'access.field.language': 'Langue des écrans et des courriels',
  'access.field.label': 'Nom de cette clé d’accès',
  'access.field.label.hint':
    'Pour la reconnaître plus tard : « portable du bureau », « clé bleue ».',
  'access.wrong.email': 'Ce n’est pas une adresse électronique. Elle ressemble à nom@exemple.org.',
  'access.wrong.name': 'Écrivez un nom de 200 caractères au plus, sur une ligne.',
  'access.wrong.label': 'Nommez la clé d’accès en 60 caractères au plus, sur une ligne.',
  'access.wrong.language': 'Choisissez l’une des langues.',
  'access.account.title': 'Votre compte',
  'access.account.about': 'Vous',
  'access.account.save': 'Enregistrer',
  'access.account.email': 'Les courriels vont à',
  'access.account.email.none': 'aucune adresse',
  'access.account.role': 'Vous exploitez cette installation',
  'access.account.people': 'Comptes de cette installation',
  'access.passkeys.title': 'Clés d’accès',
  'access.passkeys.lead':
    'Une clé d’accès vous connecte d’un doigt, d’un regard ou d’un code PIN. Elle ne peut être devinée, transférée ni hameçonnée, et rien de votre corps ne quitte votre appareil.',
  'access.passkeys.added': 'Ajoutée',
  'access.passkeys.used': 'Dernier usage',
  'access.passkeys.never': 'pas encore',
  'access.passkeys.none': 'Vous n’avez pas encore de clé d’accès',
  'access.passkeys.none.text':
    'Ajoutez-en une sur cet appareil, et vous n’aurez plus besoin de code par courriel.',
  'access.passkeys.add': 'Ajouter une clé d’accès',
  'access.passkeys.unable':
    'Pour ajouter une clé d’accès, ouvrez cette page dans un navigateur avec JavaScript qui les connaît. La connexion par courriel continue de fonctionner.',
  'access.passkeys.revoke': 'Retirer',
  'access.sessions.title': 'Où vous êtes connecté',
  'access.sessions.lead':
    'Une session se ferme après douze heures sans usage, et après sept jours dans tous les cas.',
  'access.sessions.opened': 'Connexion',
  'access.sessions.seen': 'Dernière visite',
  'access.sessions.this': 'celle-ci',
  'access.sessions.unknown': 'Appareil inconnu',
  'access.sessions.with.link': 'par lien',
  'access.sessions.with.code': 'par code',
  'access.sessions.with.passkey': 'par clé d’accès',
  'access.sessions.revoke': 'Déconnecter',
  'access.sessions.revoke-others': 'Déconnecter partout ailleurs',
  'access.accounts.title': 'Comptes',
  'access.accounts.lead':
    'Qui peut se connecter. Ce que chacun voit d’une lettre se décide sur la page de cette lettre, par celles et ceux qui y travaillent ; vous ne voyez aucune lettre sans y avoir reçu un rôle.',
  'access.accounts.email': 'Courriel',
  'access.accounts.seen': 'Dernière visite',
  'access.accounts.never': 'jamais',
  'access.accounts.owner': 'exploite cette installation',
  'access.accounts.open': 'ouvert',
  'access.accounts.closed': 'fermé',
  'access.accounts.add': 'Créer un compte',
  'access.accounts.add.lead': 'La personne apprend par courriel comment se connecter.',
  'access.accounts.submit': 'Créer le compte',
  'access.accounts.close': 'Fermer ce compte',
  'access.accounts.reopen': 'Rouvrir ce compte',
  'access.outbox.title': 'Boîte d’envoi',
  'access.outbox.warning': 'Rien ne quitte cette machine',
  'access.outbox.why':
    'Aucun serveur de courrier n’est configuré (SMTP_URL) : chaque courriel reste ici et vous, qui exploitez cette installation, pouvez le lire. Ces courriels portent les liens et les codes personnels d’autres gens : servez-vous-en pour essayer, pas avec de vrais signataires.',
  'access.outbox.caption': 'Courriels, les plus récents d’abord',
  'access.outbox.to': 'À',
  'access.outbox.cc': 'Copie à',
  'access.outbox.at': 'Écrit',
  'access.outbox.none': 'Aucun courriel pour l’instant',
  'access.outbox.none.text':
    'Dès que quelqu’un est invité ou demande un code, le courriel apparaît ici.',
  'access.outbox.links': 'Liens de ce courriel',
  'access.outbox.text': 'Le courriel en texte simple',
  'access.mail.code.subject': 'Votre code : {code}',
  'access.mail.code.text':
    'Saisissez ce code là où vous l’avez demandé. Il est valable dix minutes.',
  'access.mail.code.note':
    'Vous ne l’avez pas demandé ? Ne faites rien : sans le navigateur qui l’a demandé, ce code n’ouvre rien. Ne le donnez à personne.',
  'access.mail.welcome.subject': 'Vous avez un compte sur {host}',
  'access.mail.welcome.text':
    '{name}, un compte a été créé pour vous sur {host}, où l’on écrit et signe des lettres communes. Connectez-vous avec cette adresse électronique ; il n’y a pas de mot de passe.',
  'access.mail.welcome.action': 'Se connecter',
  'access.mail.passkey.subject': 'Une clé d’accès a été ajoutée à votre compte',
  'access.mail.passkey.text':
    'La clé d’accès « {label} » a été ajoutée à votre compte sur {host} le {at}. Elle permet de se connecter à votre place.',
  'access.mail.passkey.note':
    'Ce n’était pas vous ? Retirez-la sur la page de votre compte et déconnectez-vous partout ailleurs.',
  'access.mail.passkey.action': 'Votre compte',
  'refusal.role-missing':
    'Votre rôle sur cette lettre ne le permet pas. Adressez-vous à l’une des personnes qui la rédigent.',
  'refusal.code-wrong':
    'Ce n’est pas le code du courriel. Vous pouvez essayer encore {left, plural, =1 {une fois} other {# fois}}.',
  'refusal.code-unreadable': 'Saisissez les huit chiffres du courriel.',
  'refusal.code-expired':
    'Ce code n’est plus valable : les codes servent dix minutes. Demandez-en un nouveau.',
  'refusal.code-used': 'Ce code a déjà servi. Demandez-en un nouveau.',
  'refusal.code-attempts-spent':
    'Trop de codes erronés : celui-ci ne sert plus. Demandez-en un nouveau.',
  'refusal.code-elsewhere':
    'Ce code n’a pas été demandé dans ce navigateur, ou il y a trop longtemps. Demandez-en un nouveau ici.',
  'refusal.too-many-codes':
    'Beaucoup de codes ont été demandés pour cette adresse en une heure. Attendez une heure, ou utilisez une clé d’accès.',
  'refusal.link-unknown':
    'Ce n’est pas un lien que nous avons donné. Vérifiez que l’adresse est complète ; qui exploite cette installation peut en créer un nouveau avec « bin/undersigned sign-in-link ».',
  'refusal.link-used':
    'Ce lien a déjà servi, et chacun ne sert qu’une fois. Qui exploite cette installation peut en créer un nouveau avec « bin/undersigned sign-in-link ».',
  'refusal.link-expired':
    'Ce lien n’est plus valable : les liens servent une demi-heure. Qui exploite cette installation peut en créer un nouveau avec « bin/undersigned sign-in-link ».',
  'refusal.address-taken': 'Un autre compte a déjà cette adresse. Choisissez-en une autre.',
  'refusal.account-closed':
    'Le compte de cette adresse a été fermé. Qui exploite cette installation peut le rouvrir.',
  'refusal.owner-only': 'Seul qui exploite cette installation peut le faire.',
  'refusal.owner-stays': 'Le compte de qui exploite cette installation ne peut être fermé.',
  'refusal.passkey-challenge-expired':
    'Cela a duré trop longtemps, ou a été envoyé deux fois. Rien ne s’est passé ; réessayez.',
  'refusal.passkey-not-accepted':
    'La réponse de cette clé d’accès ne convient pas. Rien ne s’est passé ; réessayez.',
  'refusal.passkey-unknown':
    'Aucun compte ici ne connaît cette clé d’accès, ou elle a été retirée. Utilisez-en une autre, ou un code par courriel.',
  'refusal.passkey-known': 'Cette clé d’accès est déjà enregistrée.',
  'refusal.passkeys-too-many':
    'Un compte a au plus {most} clés d’accès. Retirez d’abord celle que vous n’utilisez plus.',
  'refusal.capacity-missing': 'Dites à quel titre un responsable répond de la lettre.',
  'refusal.leads-too-many': 'Une lettre a au plus {most} responsables.',
  'refusal.last-drafter':
    'C’est la dernière personne qui rédige cette lettre : plus personne ne pourrait la modifier. Ajoutez-en d’abord une autre.',
};
