export const cosigningFr = {
  'refusal.cosigning-closed':
    'La cosignature de cette lettre est terminée. Le compte reste tel quel.',
  'refusal.cosigning-paused':
    'La cosignature est suspendue pour le moment. Rien de ce que vous avez saisi n’a été gardé ; revenez plus tard.',
  'refusal.cosigning-link-gone':
    'Ce lien ne mène plus nulle part. Vous pouvez cosigner à nouveau depuis la page de la lettre tant que c’est ouvert.',
  'refusal.too-busy':
    'De très nombreuses personnes nous écrivent en ce moment. Attendez quelques secondes et appuyez de nouveau : ce que vous avez saisi est toujours là.',
};
