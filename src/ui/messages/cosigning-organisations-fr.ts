export const cosigningOrganisationsFr = {
  'refusal.organisation-changed':
    'Quelqu’un a renvoyé le formulaire entre-temps, avec d’autres mots : regardez encore une fois.',
  'refusal.organisation-listed': 'Une organisation de ce nom est déjà sur la liste.',
  'refusal.organisation-not-confirmed':
    'Personne dans cette organisation n’a encore confirmé. Elle pourra être inscrite ensuite.',
  'refusal.organisation-ended': 'Cette organisation ne soutient plus la lettre.',

  'organisations.title': 'Organisations qui soutiennent cette lettre',
  'organisations.none': 'Aucune organisation n’est encore sur la liste.',
  'organisations.count':
    '{count, plural, =1 {Une organisation soutient cette lettre.} other {# organisations soutiennent cette lettre.}}',
  'organisations.closed':
    'Le temps de soutenir cette lettre est écoulé. La liste reste telle qu’elle est.',
  'organisations.form': 'Ajouter votre organisation',
  'organisations.form.lead':
    'Son nom, son pays et son site paraissent sur cette liste, une fois que vous avez confirmé par courriel et que l’équipe de la lettre a examiné la demande.',
  'organisations.form.name': 'Nom de l’organisation',
  'organisations.form.name.hint': 'Tel qu’elle l’écrit elle-même.',
  'organisations.form.other': 'Nous sommes une autre organisation du même nom',
  'organisations.form.country': 'Le pays où elle est établie',
  'organisations.form.website': 'Son site web',
  'organisations.form.person': 'Personne responsable',
  'organisations.form.person.hint':
    'Seule l’équipe de cette lettre voit ceci, pour être sûre que c’est bien vous. Ce n’est jamais publié.',
  'organisations.form.person.name': 'Votre nom',
  'organisations.form.person.role': 'Ce que vous y faites',
  'organisations.form.person.role.hint': 'Par exemple : directrice, membre du conseil.',
  'organisations.form.person.email': 'Votre adresse électronique dans cette organisation',
  'organisations.form.consent':
    'En appuyant sur le bouton, je dis que cette organisation soutient la lettre et que je peux le dire pour elle. Mon nom, ma fonction et mon adresse sont gardés sous scellé jusqu’à {months, plural, =1 {un mois} other {# mois}} après la fin des cosignatures.',
  'organisations.form.submit': 'Ajouter cette organisation',
  'organisations.wrong.name': 'Écrivez le nom de l’organisation, en 160 lettres au plus.',
  'organisations.wrong.country': 'Choisissez le pays de l’organisation.',
  'organisations.wrong.website':
    'Ce n’est pas l’adresse d’un site. Écrivez-la comme https://example.org, ou laissez vide.',
  'organisations.wrong.person': 'Écrivez votre nom, en 120 lettres au plus.',
  'organisations.wrong.role': 'Écrivez ce que vous y faites, en 120 lettres au plus.',
  'organisations.wrong.email': 'Ce n’est pas une adresse électronique. Vérifiez-la.',
  'organisations.wrong.listed':
    'Une organisation de ce nom est déjà sur la liste ci-dessus. Si la vôtre est une autre, dites-le ci-dessous.',
  'organisations.sent.lead':
    'Nous avons écrit à l’adresse que vous avez donnée. Votre organisation n’est pas encore sur la liste.',
  'organisations.sent.then':
    'Ouvrez le courriel et confirmez. L’équipe de la lettre examine ensuite votre demande, et nous vous écrivons quand elle est sur la liste.',
  'organisations.sent.nothing':
    'Rien après dix minutes ? Regardez parmi les indésirables, vérifiez l’adresse et envoyez le formulaire encore une fois.',
  'organisations.paused.kept':
    'Rien n’est pris en ce moment. Ce que vous avez saisi est toujours dans le formulaire ci-dessous : laissez cette page ouverte et appuyez de nouveau plus tard.',

  'organisations.facts.organisation': 'Organisation',
  'organisations.facts.person': 'Personne responsable',
  'organisations.confirm.title': 'Votre organisation soutient-elle cette lettre ?',
  'organisations.confirm.lead': 'Ouvrir cette page n’a rien changé.',
  'organisations.confirm.entitled': 'Je peux le dire pour l’organisation',
  'organisations.confirm.submit': 'Oui, nous la soutenons',
  'organisations.own.confirmed.title': 'Merci. Votre demande va être examinée',
  'organisations.own.confirmed.lead':
    'Confirmé le {date}. L’équipe de la lettre examine chaque demande avant d’inscrire l’organisation. Nous vous écrirons.',
  'organisations.own.listed.title': 'Votre organisation est sur la liste',
  'organisations.own.listed.lead': 'Tout le monde peut l’y lire depuis le {date}.',
  'organisations.own.list': 'Vers la liste',
  'organisations.take-back.link': 'Retirer notre demande',
  'organisations.take-back.title': 'Retirer votre demande ?',
  'organisations.take-back.lead': 'Votre organisation ne sera alors pas mise sur la liste.',
  'organisations.take-back.submit': 'La retirer',
  'organisations.take-back.back': 'Non, elle reste',
  'organisations.withdraw.link': 'Retirer notre organisation de la liste',
  'organisations.withdraw.title': 'Retirer votre organisation de la liste ?',
  'organisations.withdraw.lead': 'Vous pouvez le faire à tout moment, sans donner de raison.',
  'organisations.withdraw.submit': 'La retirer',
  'organisations.withdraw.back': 'Non, elle reste',
  'organisations.not-us': 'Ce n’était pas nous',
  'organisations.not-us.title': 'Ce n’était pas vous ?',
  'organisations.not-us.lead':
    'Alors quelqu’un a donné votre adresse. Dites-le : nous l’effaçons et ne vous écrivons plus jamais à propos de cette lettre.',
  'organisations.not-us.submit': 'Ce n’était pas nous',
  'organisations.not-us.back': 'C’était bien nous',
  'organisations.withdrawn.title': 'Votre organisation ne soutient plus la lettre',
  'organisations.withdrawn.lead':
    'Elle n’est pas sur la liste. Votre nom et votre adresse sont effacés.',
  'organisations.declined.title': 'Cette organisation n’a pas été inscrite',
  'organisations.declined.lead':
    'L’équipe de la lettre ne l’a pas inscrite. Si vous pensez que c’est une erreur, écrivez-lui.',
  'organisations.disowned.title': 'Merci de nous l’avoir dit',
  'organisations.disowned.lead':
    'Votre adresse est effacée, rien ne paraît sur la liste, et nous ne vous écrivons plus à propos de cette lettre.',

  'organisations.mail.confirm.subject': 'Votre organisation soutient-elle cette lettre ?',
  'organisations.mail.confirm.text':
    'Quelqu’un a donné votre adresse comme celle de la personne qui répond d’une organisation. Celle-ci demande à soutenir la lettre ouverte « {title} ».\nRegardez ce qui a été écrit. Si vous pouvez le dire pour l’organisation, confirmez dans les trois jours.',
  'organisations.mail.confirm.act': 'Regarder et confirmer',
  'organisations.mail.already.subject': 'Nous connaissons votre organisation',
  'organisations.mail.already.text':
    'Quelqu’un a de nouveau envoyé le formulaire pour votre organisation. Rien n’a changé : vous avez confirmé qu’elle soutient la lettre ouverte « {title} ».',
  'organisations.mail.listed.subject': 'Votre organisation est sur la liste',
  'organisations.mail.listed.text':
    'L’organisation dont vous répondez est maintenant sur la liste publique de celles qui soutiennent la lettre ouverte « {title} ».',
  'organisations.mail.declined.subject': 'Votre organisation n’a pas été inscrite',
  'organisations.mail.declined.text':
    'L’équipe de la lettre ouverte « {title} » n’a pas inscrit sur sa liste l’organisation dont vous répondez. Si vous pensez que c’est une erreur, écrivez-lui.',
  'organisations.mail.look': 'Voir votre page, ou retirer l’organisation',
  'organisations.mail.not-us':
    'Si ce n’était pas vous, dites-le ici. Nous effaçons votre adresse et ne vous écrivons plus à propos de cette lettre :',

  // ---- at the desk ----
  'organisations.desk.title': 'Organisations',
  'organisations.desk.lead':
    'Les personnes qui en répondent ont confirmé par courriel. Examinez si chacune est bien celle qu’elle dit être, par exemple sur son site, avant que tout le monde la lise sur la liste.',
  'organisations.desk.none': 'Aucune organisation n’a encore confirmé',
  'organisations.desk.none.text':
    'Elles demandent par le formulaire de la page de la lettre. Vous les trouvez ici dès qu’elles ont confirmé par courriel.',
  'organisations.desk.off':
    'Cette lettre est ouverte aux personnes seulement. Les organisations ne peuvent pas demander à la soutenir.',
  'organisations.desk.waiting': 'À examiner',
  'organisations.desk.listed': 'Sur la liste publique',
  'organisations.desk.ended': 'Plus maintenant',
  'organisations.desk.confirmed': 'Confirmé par courriel : {date}',
  'organisations.desk.since': 'Sur la liste depuis le {date}',
  'organisations.desk.list': 'Mettre sur la liste',
  'organisations.desk.decline': 'Ne pas inscrire',
  'organisations.desk.take-off': 'Retirer de la liste',
  'organisations.desk.alike.name': 'Son nom est celui de {other}, ou presque.',
  'organisations.desk.alike.part-of-name': 'Son nom ressemble beaucoup à {other}.',
  'organisations.desk.alike.website': 'Elle indique le même site que {other}.',
  'organisations.desk.alike.what':
    'C’est peut-être la même, peut-être deux. Rien n’est réuni tout seul : inscrivez l’une, ou les deux.',
  'organisations.desk.ended.withdrawn': 's’est retirée le {date}',
  'organisations.desk.ended.declined': 'pas inscrite, le {date}',
  'organisations.desk.ended.disowned':
    'le {date}, la personne qui a cette adresse a dit que ce n’était pas elle',
};
