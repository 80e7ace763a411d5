export const cosigningFr = {
  'refusal.cosigning-closed':
    'La cosignature de cette lettre est terminée. Qui a cosigné à temps a trois jours pour confirmer.',
  'refusal.cosigning-paused':
    'La cosignature est suspendue pour le moment. Rien de ce que vous avez saisi n’a été gardé ; revenez plus tard.',
  'refusal.cosigning-link-gone':
    'Ce lien ne mène plus nulle part. Vous pouvez cosigner à nouveau depuis la page de la lettre tant que c’est ouvert.',
  'refusal.too-busy':
    'De très nombreuses personnes nous écrivent en ce moment. Attendez quelques secondes et appuyez de nouveau : ce que vous avez saisi est toujours là.',
  'cosigning.form': 'Cosigner cette lettre',
  'cosigning.form.name': 'Votre nom',
  'cosigning.form.name.hint': 'Comme vous l’écrivez vous-même. Il n’est pas publié.',
  'cosigning.form.email': 'Votre adresse électronique',
  'cosigning.form.email.hint':
    'Vous recevez un seul courriel avec un lien. Vous comptez une fois que vous y avez confirmé.',
  'cosigning.form.near': 'Vouliez-vous écrire @ ?',
  'cosigning.form.country': 'Le pays où vous vivez',
  'cosigning.form.country.choose': 'Choisissez un pays',
  'cosigning.form.postcode': 'Votre code postal',
  'cosigning.form.hears': 'Écrivez-moi ce que deviennent les demandes',
  'cosigning.form.hears.hint':
    'Quelques courriels en tout. Chacun porte à la fin un lien qui les arrête en un clic.',
  'cosigning.form.partners': 'Partager avec d’autres ?',
  'cosigning.form.partners.hint': 'Seulement si vous le voulez. Vous comptez de toute façon.',
  'cosigning.form.partner':
    '{name} peut recevoir mon nom, mon pays et mon adresse électronique et m’écrire',
  'cosigning.form.partner.privacy': 'Ce qu’en fait {name}',
  'cosigning.form.consent':
    'En appuyant sur le bouton, je soutiens cette lettre et j’accepte que mon nom, mon adresse électronique{postcode, select, asked {, mon code postal} other {}} et mon pays soient conservés sous scellé, pour que je ne compte qu’une fois, jusqu’à {months, plural, =1 {un mois} other {# mois}} après la fin de la cosignature ; seuls notre nombre et nos pays sont publiés.',
  'cosigning.form.submit': 'Cosigner',
  'cosigning.form.then':
    'Même les auteurs de la lettre ne voient pas qui a cosigné. Vous pouvez vous retirer à tout moment par le lien de votre courriel.',
  'cosigning.form.then.shared':
    'Les auteurs de la lettre ne voient pas qui a cosigné, sauf sur une liste pour ceux avec qui vous acceptez ci-dessus de partager. Vous pouvez vous retirer à tout moment par le lien de votre courriel.',
  'cosigning.form.wrong.name': 'Écrivez votre nom.',
  'cosigning.form.wrong.name-long': 'Ce nom est trop long pour nous. Écrivez au plus 120 lettres.',
  'cosigning.form.wrong.email': 'Ce n’est pas une adresse électronique. Vérifiez-la.',
  'cosigning.form.wrong.country': 'Choisissez le pays où vous vivez.',
  'cosigning.form.wrong.postcode':
    'Ce n’est pas un code postal. Laissez le champ vide si vous n’en avez pas.',
  'cosigning.section': 'Cosigner cette lettre',
  'cosigning.section.counted':
    '{count, plural, =0 {Personne n’a encore cosigné.} one {Une personne a cosigné.} other {# personnes ont cosigné.}}',
  'cosigning.section.closes': 'Ouvert jusqu’au {date}.',
  'cosigning.section.over': 'Qui soutient cette lettre',
  'cosigning.section.organisations': 'Pour les organisations',
  'cosigning.section.closed':
    'La cosignature a pris fin le {date}. Qui a cosigné à temps a trois jours pour confirmer.',
  'cosigning.section.paused': 'La cosignature est suspendue pour le moment. Revenez plus tard.',
  'cosigning.section.figures': 'Compte et chiffres',
  'cosigning.page.title': 'Cosigner',
  'cosigning.page.letter': 'La lettre',
  'cosigning.page.read': 'Lire d’abord la lettre',
  'cosigning.paused.title': 'Suspendue pour le moment',
  'cosigning.paused.text': 'Rien n’est pris en ce moment. Revenez plus tard.',
  'cosigning.paused.kept':
    'Ce que vous avez saisi est toujours dans le formulaire ci-dessous. Laissez cette page ouverte et appuyez de nouveau plus tard.',
  'cosigning.closed.title': 'La cosignature est terminée',
  'cosigning.closed.text':
    'Elle a pris fin le {date}. Qui a cosigné à temps a trois jours pour confirmer.',
  'cosigning.busy.title': 'De très nombreuses personnes sont ici en ce moment',
  'cosigning.work.title': 'Encore une chose',
  'cosigning.work.above': 'Pas encore envoyé',
  'cosigning.work.see': 'La raison, et que faire, se trouvent au-dessus du bouton.',
  'cosigning.sent.title': 'Regardez dans votre boîte',
  'cosigning.sent.lead':
    'Un courriel est en route vers vous. Ouvrez son lien et appuyez sur le bouton : vous ne comptez qu’à ce moment-là.',
  'cosigning.sent.nothing':
    'Rien après dix minutes ? Regardez parmi les indésirables, vérifiez l’adresse et cosignez encore une fois. Aussi souvent que vous le fassiez, vous ne comptez qu’une fois.',
  'cosigning.sent.typed': 'Vous avez saisi cette adresse :',
  'cosigning.sent.same':
    'Cette page est la même pour tous, afin que personne ne puisse apprendre ici qui a cosigné.',
  'cosigning.sent.back': 'Retour à la lettre',
  'cosigning.confirm.title': 'Confirmez votre cosignature',
  'cosigning.confirm.lead':
    'Rien n’est encore compté. Si c’est bien vous qui avez cosigné, appuyez sur le bouton.',
  'cosigning.letter.withdrawn': 'Une lettre qui n’est plus publique',
  'cosigning.facts.letter': 'La lettre',
  'cosigning.facts.name': 'Le nom saisi',
  'cosigning.facts.country': 'Le pays',
  'cosigning.facts.hears': 'Courriels sur la suite donnée aux demandes',
  'cosigning.facts.shared': 'Nom, pays et adresse partagés avec {partner}',
  'cosigning.facts.later':
    'Oui, si vous appuyez sur le bouton. Vous pourrez revenir dessus à la page suivante.',
  'cosigning.facts.counted': 'Dans le compte depuis le',
  'cosigning.confirm.submit': 'Confirmer : comptez-moi',
  'cosigning.number': 'Les trois chiffres de votre courriel',
  'cosigning.number.hint':
    'Ils se trouvent sous le lien. Les programmes qui vérifient les courriels ouvrent aussi les liens, mais ils ne saisissent rien.',
  'cosigning.number.wrong':
    'Ce ne sont pas les chiffres du courriel. Ils se trouvent sous le lien que vous avez ouvert.',
  'cosigning.not-me': 'Ce n’était pas moi',
  'cosigning.not-me.title': 'Ce n’était pas vous ?',
  'cosigning.not-me.lead': 'Quelqu’un a saisi votre adresse électronique sous cette lettre.',
  'cosigning.not-me.what':
    'Appuyez sur le bouton : ce qui a été saisi est effacé, ne compte pas, et nous n’écrivons plus jamais à cette adresse au sujet de cette lettre. Si vous ne faites rien, une cosignature non confirmée est effacée après {days} jours.',
  'cosigning.not-me.submit': 'Effacer : ce n’était pas moi',
  'cosigning.not-me.back': 'Revenir : c’était bien moi',
  'cosigning.counted.title': 'Vous êtes le numéro {number}',
  'cosigning.counted.title.plain': 'Vous comptez',
  'cosigning.counted.lead':
    'Merci. Votre cosignature est comptée, et personne ne compte deux fois.',
  'cosigning.counted.number':
    'Les numéros suivent l’ordre des confirmations et ne servent qu’une fois : qui s’est retiré garde le sien, et le compte peut être plus petit.',
  'cosigning.counted.tell': 'Envoyez à d’autres l’adresse de la lettre :',
  'cosigning.counted.keep':
    'Gardez le courriel : son lien ramène ici, à votre reçu et à la sortie.',
  'cosigning.receipt': 'Votre reçu',
  'cosigning.receipt.what':
    'Un petit fichier avec lequel chacun peut vérifier, sans nous demander, que vous êtes dans le compte. Il contient votre nom : ne le donnez qu’à des personnes de confiance.',
  'cosigning.receipt.get': 'Obtenir le reçu',
  'cosigning.receipt.check': 'Vérifier un reçu',
  'cosigning.receipt.later':
    'Vous pourrez l’obtenir dès que le prochain lot de cosignatures sera scellé dans le registre public : en quelques minutes le premier jour, plus tard en une heure environ. Rouvrez alors cette page.',
  'cosigning.choices': 'Ce que vous avez accepté',
  'cosigning.choices.submit': 'Enregistrer',
  'cosigning.choices.saved': 'Enregistré.',
  'cosigning.choices.partners.gone':
    'Nous ne prévenons pas ceux qui ont déjà votre adresse : leur page dit comment s’y faire effacer.',
  'cosigning.withdraw': 'Se retirer',
  'cosigning.withdraw.may':
    'À tout moment. Vous ne comptez alors plus, et votre nom et votre adresse sont effacés aussitôt.',
  'cosigning.gone.lead':
    'Vous pouvez cosigner à nouveau depuis la page de la lettre tant que c’est ouvert.',
  'cosigning.busy.link':
    'Rien n’est perdu. Attendez quelques secondes, revenez en arrière et appuyez de nouveau.',
  'cosigning.withdraw.link': 'Retirer ma cosignature',
  'cosigning.withdraw.title': 'Retirer votre cosignature ?',
  'cosigning.withdraw.lead':
    'Vous ne comptez plus, et votre nom et votre adresse sont effacés aussitôt.',
  'cosigning.withdraw.what':
    'Le compte public diminue d’une unité. Le numéro que vous aviez reste au registre, sans votre nom. Vous pouvez cosigner de nouveau tant que c’est ouvert.',
  'cosigning.withdraw.submit': 'La retirer',
  'cosigning.withdraw.back': 'La garder',
  'cosigning.withdrawn.title': 'Votre cosignature est retirée',
  'cosigning.withdrawn.lead':
    'Vous ne comptez pas, et votre nom et votre adresse sont effacés ici.',
  'cosigning.withdrawn.again':
    'Vous pouvez cosigner à nouveau depuis la page de la lettre tant que c’est ouvert.',
  'cosigning.disowned.title': 'Effacé',
  'cosigning.disowned.lead':
    'Ce qui a été saisi avec votre adresse a disparu et ne compte pas. Nous n’écrivons plus à cette adresse au sujet de cette lettre.',
  'cosigning.gone.title': 'Ce lien ne mène plus nulle part',
  'cosigning.gone.why':
    'Un lien de confirmation vaut trois jours. Ce qui n’a pas été confirmé est effacé après {days} jours ; rien de vous n’est alors gardé.',
  'cosigning.gone.home': 'Vers toutes les lettres',
  'cosigning.hearing.title': 'Arrêter ces courriels ?',
  'cosigning.hearing.lead':
    'Vous n’apprenez plus ce que devient cette lettre. Vous restez dans le compte.',
  'cosigning.hearing.submit': 'Arrêter ces courriels',
  'cosigning.hearing.done.title': 'Ces courriels sont arrêtés',
  'cosigning.hearing.done.lead':
    'Plus rien ne viendra. Vous restez dans le compte. Sur votre page, vous pouvez les redemander.',
  'cosigning.hearing.own': 'Vers votre page',
  'cosigning.mail.confirm.subject': 'Confirmez votre cosignature',
  'cosigning.mail.confirm.text':
    'Quelqu’un, sans doute vous, a cosigné la lettre « {title} » avec cette adresse électronique. Vous comptez dès que vous confirmez.',
  'cosigning.mail.confirm.quiet':
    'Quelqu’un, sans doute vous, a cosigné une lettre avec cette adresse électronique. Vous comptez dès que vous confirmez.',
  'cosigning.mail.already.quiet':
    'Quelqu’un, sans doute vous, a cosigné encore une fois une lettre avec cette adresse électronique. Vous comptiez déjà, et personne ne compte deux fois.',
  'cosigning.mail.confirm.act': 'Confirmer',
  'cosigning.mail.number': 'Trois chiffres, si la page vous les demande :',
  'cosigning.mail.confirm.until': 'Le lien vaut trois jours.',
  'cosigning.mail.keep':
    'Gardez ce courriel. Le même lien mène ensuite à votre page : quel numéro vous êtes, et comment vous retirer.',
  'cosigning.mail.receipt':
    'Votre reçu, quelques minutes ou une heure après votre confirmation. Avec lui, chacun peut vérifier que vous êtes dans le compte :',
  'cosigning.mail.receipt.now':
    'Votre reçu, avec lequel chacun peut vérifier que vous êtes dans le compte :',
  'cosigning.mail.not-me': 'Ce n’était pas vous ? Dites-le ici, ou ne faites rien :',
  'cosigning.mail.already.subject': 'Vous comptez déjà',
  'cosigning.mail.already.text':
    'Quelqu’un, sans doute vous, a cosigné encore une fois la lettre « {title} » avec cette adresse électronique. Vous comptiez déjà, et personne ne compte deux fois.',
  'cosigning.mail.already.act': 'Votre page',
};
