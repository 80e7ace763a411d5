export const cosigningDeskEn = {
  'letters.tab.cosigningDesk': 'Co-signatures',

  // ---- the desk page ----
  'refusal.cosigning-open-already': 'This letter is open for co-signatures already.',
  'refusal.cosigning-minutes': 'Write a number of minutes from 1 to 1440.',
};
