export const cosigningFiguresFr = {
  'refusal.cosigning-not-sealed':
    'Votre reçu sera disponible dès que le prochain lot de cosignatures sera scellé dans le registre public : en une minute ou deux le premier jour, en une heure environ ensuite. Revenez à ce moment-là.',
};
