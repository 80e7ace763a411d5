import type { incomingEn } from './incoming-en.ts';

export const incomingFr: Record<keyof typeof incomingEn, string> = {
  'incoming.fault.no-headers':
    'Ce message n’a pas d’en-tête : il ne dit ni qui l’a envoyé, ni quand. Il est montré en entier comme du texte.',
  'incoming.fault.no-sender': 'Le message ne dit pas qui l’a envoyé.',
  'incoming.fault.several-senders':
    'Le message nomme plus d’un expéditeur. Seul le premier est montré ; un tel message est souvent un faux.',
  'incoming.fault.date-unreadable': 'Le message donne une date qui ne peut en être une.',
  'incoming.fault.text-cut':
    'Le texte est plus long que ce qui peut être montré. Le reste est dans l’original.',
  'incoming.fault.encoding-guessed':
    'Le message ne dit pas correctement comment ses lettres sont codées. Elles ont été devinées : comparez avec l’original.',
  'incoming.fault.characters-replaced':
    'Certaines lettres n’ont pas pu être lues et sont montrées par �. Comparez avec l’original.',
  'incoming.fault.encrypted':
    'Le message est chiffré. Ouvrez l’original avec la clé pour laquelle il a été écrit.',
  'incoming.fault.mail-within':
    'Un autre message est joint. Ce qu’il dit n’est pas ce que dit l’expéditeur de celui-ci.',
  'incoming.fault.outlook-file':
    'Le message contient winmail.dat, un paquet que seul Outlook ouvre. Demandez à l’expéditeur les fichiers qu’il contient.',
  'incoming.fault.too-many-parts':
    'Le message a plus de pièces jointes que la liste n’en montre. Les autres sont dans l’original.',
  'incoming.fault.parts-not-found':
    'Les parties de ce message ne commencent pas où il le dit. Il est montré tel qu’il est arrivé.',
  'incoming.fault.structure-unreadable':
    'Le message est construit d’une façon qui ne se lit pas. Seul son en-tête est montré ; ouvrez l’original.',
  'incoming.fault.only-beginning-read':
    'Le message était trop lourd à lire. Seul son début est montré, sans pièces jointes ; ouvrez l’original.',
  'incoming.fault.report-unreadable':
    'Un serveur rend compte d’un de nos envois, mais ce qu’il est devenu n’a pas pu être lu. Lisez le message vous-même.',
  'incoming.fault.unreadable': 'Rien n’a pu être lu dans ce message. Ouvrez l’original.',
  'refusal.incoming-assigned':
    'Ce message appartient déjà à une lettre. Ceux qui y travaillent l’ont.',
};
