/** The letter on its way to those it is for, in English. */
export const deliveryEn = {
  'delivery.mail.subject.copy': 'Copy for your information: {title}',
  'delivery.mail.sender': '{leads} and {others, plural, one {one other} other {# others}}',
  'delivery.mail.kicker': 'Joint letter',
  'delivery.mail.kicker.copy': 'Copy of a joint letter, for your information',
  'delivery.mail.copy': 'The letter is addressed to {addressees}.',
  'delivery.mail.demands': 'What we ask',
  'delivery.mail.asked-of': 'Asked of {addressees}',
  'delivery.mail.signed': '{count, plural, one {Signed by one person} other {Signed by # people}}',
  'delivery.mail.public': 'This letter is public. Who signed it, and how, stands here:',
  'delivery.mail.pdf': 'It is attached as a PDF, to print and to file.',
  'delivery.mail.pdf.none':
    'No PDF is attached: the system that sent this cannot make one. The page above can be printed.',
  'delivery.mail.check':
    'You need not take our word for the text or the names: this file holds all it takes to check both, without a connection and without us. Begin with README.txt in it.',
  'delivery.mail.hash': 'The text that was signed has the SHA-256 {hash}.',
  'delivery.mail.answer':
    'To answer, reply to this mail. Your answer goes to those who wrote the letter, is kept with it, and may be published with it.',
  'delivery.mail.answer.copy': 'If you reply to this mail, those who wrote the letter read it.',
} as const;
