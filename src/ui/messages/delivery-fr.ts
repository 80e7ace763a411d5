import type { deliveryEn } from './delivery-en.ts';

/** La lettre en route vers ses destinataires, en français. */
export const deliveryFr: Record<keyof typeof deliveryEn, string> = {
  'delivery.mail.subject.copy': 'Copie pour information : {title}',
  'delivery.mail.sender': '{leads} et {others, plural, one {une autre personne} other {# autres}}',
  'delivery.mail.kicker': 'Lettre commune',
  'delivery.mail.kicker.copy': 'Copie d’une lettre commune, pour information',
  'delivery.mail.copy': 'La lettre est adressée à : {addressees}.',
  'delivery.mail.demands': 'Ce que nous demandons',
  'delivery.mail.asked-of': 'Demandé à {addressees}',
  'delivery.mail.signed':
    '{count, plural, one {Signée par une personne} other {Signée par # personnes}}',
  'delivery.mail.public': 'Cette lettre est publique. Qui l’a signée, et comment, se lit ici :',
  'delivery.mail.pdf': 'Elle est jointe en PDF, pour l’impression et le classement.',
  'delivery.mail.pdf.none':
    'Aucun PDF n’est joint : le système qui envoie ce message ne peut pas en produire. La page ci-dessus s’imprime.',
  'delivery.mail.check':
    'Vous n’avez pas à nous croire sur parole, ni pour le texte ni pour les noms : ce fichier contient tout ce qu’il faut pour vérifier les deux, sans connexion et sans nous. Commencez par README.txt.',
  'delivery.mail.hash': 'Le texte signé a pour empreinte SHA-256 {hash}.',
  'delivery.mail.answer':
    'Pour répondre, répondez à ce message. Votre réponse parvient aux auteurs de la lettre, est conservée avec elle et peut être publiée avec elle.',
  'delivery.mail.answer.copy': 'Si vous répondez à ce message, les auteurs de la lettre le liront.',
};
