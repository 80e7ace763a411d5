export const cosigningDeskFr = {
  'letters.tab.cosigningDesk': 'Cosignatures',

  // ---- the desk page ----
  'refusal.cosigning-open-already': 'Cette lettre est déjà ouverte aux cosignatures.',
  'refusal.cosigning-minutes': 'Écrivez un nombre de minutes de 1 à 1440.',
};
