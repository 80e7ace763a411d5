export const cosigningEn = {
  'refusal.cosigning-closed': 'Co-signing for this letter has ended. The count stays as it is.',
  'refusal.cosigning-paused':
    'Co-signing is paused for the moment. Nothing you typed was kept; please come back later.',
  'refusal.cosigning-link-gone':
    'This link leads nowhere any more. You can co-sign again from the letter’s page while it is open.',
  'refusal.too-busy':
    'Very many people are writing to us this second. Please wait a few seconds and press the button again: what you typed is still there.',
};
