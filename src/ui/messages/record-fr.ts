export const recordFr = {
  'record.title': 'Le registre',
  // ---- record: the page about it ----
  'record.lead':
    'Chaque acte sur une lettre – son texte arrêté, une signature donnée ou retirée, la publication, ses suites – est inscrit dans un seul journal public, signé chaque fois qu’il grandit.',
  'record.what':
    'Rien ne peut y être changé, retiré ou ajouté après coup sans que tous ceux qui en gardent une copie le voient, et cela vaut aussi pour nous. Il ne contient aucun nom, seulement leurs empreintes : un nom peut être effacé, et tout le reste prouve encore ce qu’il prouvait.',
  'record.names':
    'Le registre prouve quand une chose a été inscrite et qu’elle n’a pas changé depuis. Il ne prouve pas que ce qui est inscrit est vrai.',
  'record.standing': 'Où il en est',
  'record.standing.acts': 'Actes inscrits',
  'record.standing.checkpoint': 'Dernière signature',
  'record.standing.file': 'le point de contrôle signé',
  'record.standing.name': 'Nom du journal',
  'record.standing.key': 'Clé du journal',
  'record.standing.key.why':
    'Gardez cette clé, et comparez-la avec celle que d’autres ont reçue. Qui prend la clé et le journal au même endroit et au même moment apprend que le journal est entier, non que tout le monde voit le même.',
  // ---- record: who watches ----
  'record.watch': 'Qui surveille',
  'record.watch.what':
    'Un journal ne peut tromper qu’en montrant à chacun une histoire différente. Les témoins sont des machines d’autres organisations : elles signent chaque état du journal qui prolonge celui qu’elles ont signé auparavant, et jamais un autre.',
  'record.watch.none':
    'Aucun témoin n’est sollicité : que tout le monde voie le même journal repose sur celles et ceux qui en gardent des copies.',
  'record.watch.since': 'Surveille depuis le {when}.',
  'record.watch.signed':
    'A signé le journal de {acts} actes et a donné signe de vie pour la dernière fois le {when}.',
  'record.watch.never': 'N’a pas encore signé ce journal.',
  'record.watch.unavailable': 'Ne répond plus depuis le {when}.',
  'record.watch.refused': 'Répond depuis le {when} qu’il ne surveille pas ce journal.',
  'record.watch.forked':
    'Nous contredit depuis le {when} : il dit que notre journal ne prolonge pas celui qu’il a signé. Nous cherchons pourquoi.',
  'record.watch.ahead':
    'Nous contredit depuis le {when} : il a signé un journal plus long que le nôtre à présent. Nous cherchons pourquoi.',
  'record.watch.missing': 'Le journal est montré sans assez de ses témoins',
  'record.watch.missing.since':
    'Ce qui a été inscrit depuis le {when} est montré bien que trop peu de témoins l’aient signé : la machine d’autrui ne doit pas pouvoir cacher une lettre. Gardez le point de contrôle que vous voyez et comparez-le plus tard.',
  'record.watch.policy': 'La politique avec laquelle vérifier les archives',
  'record.check': 'Vérifier une lettre',
  'record.check.page':
    'Chaque lettre offre un fichier ZIP avec tout ce qui la prouve. <a>Vérifiez-le dans votre navigateur</a> : le fichier reste chez vous. Ou avec notre programme, qui n’a pas besoin du réseau :',
  'record.check.command': 'Dans un terminal',
  'record.mirror': 'Garder une copie de tout le journal',
  'record.mirror.lead':
    'Plus nombreux sont ceux qui en gardent une copie, moins on peut changer le passé. Le journal est fait de simples fichiers ; tout logiciel de téléchargement les prend.',
  'record.mirror.fetch': 'Le télécharger',
  'record.mirror.check': 'Vérifier la copie, sans réseau',
  'record.mirror.again':
    'Les mêmes commandes mettent la copie à jour plus tard. Gardez l’ancien point de contrôle et indiquez-le avec <code>--before</code> : la vérification dit alors si le nouveau journal commence par l’ancien.',
  'record.format': 'Écrire son propre vérificateur',
  'record.format.lead':
    'Chaque format est décrit dans <code>docs/reference/record-format.md</code> du code source, avec des exemples : le journal est un journal C2SP tlog-tiles, ses empreintes sont celles de la RFC 6962.',
  'refusal.tile-not-found':
    'Le journal n’a pas ce fichier, ou n’a pas encore grandi jusque-là. Sa taille est la deuxième ligne de /checkpoint.',
  'refusal.checkpoint-not-found':
    'Le journal n’a jamais signé un arbre de cette taille. La dernière taille est la deuxième ligne de /checkpoint.',
};
