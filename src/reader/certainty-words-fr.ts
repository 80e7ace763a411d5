import type { CertaintyWords } from './certainty-words.ts';

/** How French says how sure one is. */
export const frCertainty: CertaintyWords = {
  fillers: `aussi donc également toujours encore déjà bien très fort fortement largement vivement
    profondément particulièrement gravement avons avait été est sont était étaient a ont ainsi
    aujourd'hui maintenant tous par ailleurs nous en y les`,
  hedges: {
    understood: {
      frames: `nous/je ~ croyons savoir/comprendre|nous/je ~ comprenons ~ que/qu'|nous ~ appris ~ que/qu'|nous ~ informés/informées/informé ~ que/qu'|
        il nous ~ est ~ revenu ~ que/qu'|on nous ~ a dit/appris/informés ~ que/qu'|nous savons de source ... que/qu'|
        nos informations ~ indiquent ~ que/qu'|il ressort de nos informations que/qu'`,
      adjuncts: `selon nos informations|d'après nos informations|à notre connaissance|pour autant que nous sachions|
        autant que nous sachions|selon les informations dont nous disposons|
        d'après les informations dont nous disposons|selon les informations en notre possession|
        d'après ce que nous savons|selon ce que nous savons|à ce que nous savons`,
      asides: '',
    },
    reported: {
      frames: `annonce/annoncent/annoncé/dit/disent/déclare/déclarent/déclaré/affirme/affirment/affirmé/soutient/soutiennent/soutenu/
        rapporte/rapportent/rapporté/indique/indiquent/indiqué/assure/assurent/assuré/raconte/racontent/raconté/
        prétend/prétendent/prétendu/explique/expliquent/expliqué/témoigne/témoignent/témoigné/écrit/écrivent/
        maintient/maintiennent/allègue/allèguent/précise/précisé que/qu'|
        il ~ est ~ rapporté ~ que/qu'|on ~ rapporte ~ que/qu'|on ~ dit ~ que/qu'|le bruit court que/qu'|rumeur/rumeurs ... que/qu'|
        il ~ paraît ~ que/qu'|dit/affirme/déclare/prétend/soutient/assure/affirment/disent/soutiennent/prétendent avoir/être/n'|
        informations selon lesquelles|rapports selon lesquels|information selon laquelle`,
      adjuncts: `selon|d'après|aux dires de|aux dires des|aux dires du|de l'aveu de|aux termes de|
        de source|de sources|à en croire|au dire de|suivant les`,
      asides: `aurait|auraient|serait|seraient|est/sont ~ réputé/réputés/réputée|dit-on|paraît-il|paraît il|dit on|
        rapporte t on|rapporte-t-on`,
    },
    suspected: {
      frames: `on ~ soupçonne ~ que/qu'|nous/je ~ soupçonnons ~ que/qu'|soupçonne/soupçonnent/soupçonné ~ que/qu'|
        il ~ semble/semblerait/semblait ~ que/qu'|tout ~ porte à croire ~ que/qu'|tout ~ indique ~ que/qu'|
        tout laisse ~ penser/croire/supposer ~ que/qu'|il y a ~ lieu de ~ croire/penser/soupçonner/supposer/craindre ~ que/qu'|
        il y a des raisons/indices ~ de ~ croire/penser/soupçonner ~ que/qu'|
        nous/je ~ pensons/croyons/supposons/présumons ~ que/qu'|nous avons ~ des raisons/raison de ~ croire/penser/soupçonner ~ que/qu'|
        il ~ est/est-il ~ possible/probable/vraisemblable/plausible ~ que/qu'|il se peut ~ que/qu'|des indices ~ ... que/qu'|
        on ignore ~ si/s'|nous ignorons ~ si/s'|on ne sait ~ pas si/s'|nous ne savons ~ pas si/s'|il n'est pas ~ établi/certain/confirmé/clair ~ que/qu'|
        la famille/proches/avocats/collègues pense/croit/pensent/croient/soupçonnent ~ que/qu'|pensent/croient ~ que/qu'`,
      adjuncts: `selon toute vraisemblance|selon toute apparence|selon toute probabilité|en toute vraisemblance`,
      asides: `apparemment|vraisemblablement|probablement|sans doute|présumé|présumée|présumés|présumées|prétendument|
        supposément|semble/semblent/semblait/semblaient ~ avoir/être|semble|semblent|soupçonné/soupçonnée/soupçonnés/soupçonnées ~ de/d'|
        peut/pourrait/pourraient/peuvent ~ avoir|doit/doivent ~ avoir|peut être|peut-être|possiblement|suspecté/suspectée/suspectés de/d'`,
    },
    disputed: {
      frames: `il ~ est ~ contesté/controversé/disputé ~ que/qu'|conteste/contestent/contesté/nie/nient/nié/dément/démentent/démenti/
        récuse/récusent ~ que/qu'|nie/nient/conteste/contestent/dément/démentent ~ avoir|les versions ~ divergent|les versions ~ diffèrent|
        les récits ~ divergent|les avis ~ divergent|les témoignages ~ se contredisent`,
      adjuncts: `ce que ... nie/nient/conteste/contestent/dément/démentent|est/reste/demeure/sont/restent/demeurent ~ contesté/contestée/contestés/contestées|
        est/reste/demeure/sont ~ controversé/controversée|selon des récits contestés|version que ... conteste/contestent`,
      asides: `contesté|contestée|contestés|contestées|controversé|controversée`,
    },
    announced: {
      frames: `menace/menacent/menacé/menaçait/menaçaient de/d'|
        prévoit/prévoient/prévu/entend/entendent/compte/comptent/projette/projettent ~ de/d'|
        compte/comptent/entend/entendent/veut/veulent|l'intention de|menaces de|menace de`,
      adjuncts: '',
      asides: `sera|seront|aura|auront|devra|devront|fera|feront|ira|iront|doit/doivent ~ être|doit/doivent ~ comparaître|
        doit/doivent ~ se|doit/doivent|devrait/devraient|va/vont ~ être|va/vont|est/sont ~ prévu/prévue/prévus|comparaîtra|comparaîtront|
        passera|passeront|commencera|s'ouvrira|aura lieu|risquera|prochain procès|à venir`,
    },
    feared: {
      frames: `nous/je ~ craignons ~ que/qu'|nous redoutons ~ que/qu'|craint/craignent/craignait/craignaient/redoute/redoutent ~ que/qu'|
        il est à craindre ~ que/qu'|on ~ craint ~ que/qu'|il y a ~ un/le risque ~ que/qu'|le risque ~ que/qu'|le danger ~ que/qu'|
        crainte ~ que/qu'|il est ~ à redouter ~ que/qu'|craint/craignent/redoute/redoutent ~ d'être|craignons ~ une/un|craignons`,
      adjuncts: '',
      asides: `risque/risquent ~ de/d'|risque|risquent|encourt|encourent|pourrait|pourraient|peut ~ être|peuvent ~ être|
        est/sont ~ passible/passibles|est/sont ~ menacé/menacée/menacés/menacées de/d'|est/sont ~ susceptible/susceptibles`,
    },
  },
  tails: `dit/disent/déclare/déclarent/affirme/affirment/assure/assurent/raconte/racontent/rapporte/
    rapportent/explique/expliquent/indique/indiquent`,
  opinions: `^ nous ~ condamnons|^ nous ~ dénonçons|^ nous ~ déplorons|^ nous ~ protestons|^ nous ~ soutenons|^ nous ~ saluons|
    ^ nous ~ exprimons|^ nous ~ sommes|^ nous ~ remercions|^ nous ~ regrettons|^ nous ~ rejetons|^ nous ~ refusons|^ nous ~ opposons|
    ^ nous ~ vous|^ nous ~ écrivons|^ nous ~ tenons|^ nous ~ considérons|^ nous ~ estimons|^ nous ~ rappelons|^ nous ~ soulignons|
    ^ nous ~ souhaitons|^ nous ~ espérons|^ nous ~ voulons|^ nous ~ constatons|^ nous ~ suivons|^ nous ~ restons|^ nous ~ demandons|
    ^ nous ~ appelons|^ nous ~ exigeons|^ nous ~ exhortons|^ nous ~ réclamons|^ nous ~ prions|^ nous ~ apportons|^ nous ~ adressons|
    ^ à nos yeux|^ notre ~ inquiétude|^ notre ~ solidarité|^ il est ~ inacceptable|^ il est temps|^ il est ~ inadmissible|
    ^ rien ne justifie|^ nul ne|^ personne ne ~ doit|^ veuillez|^ merci|^ madame|^ monsieur|^ mesdames|^ libérez|^ abandonnez|^ mettez`,
  oughts: `il faut|doit/doivent ~ être ~ libéré/libérée/libérés/libérées/abandonné/abandonnées/levé/levée/levées/enregistré/enregistrée/garanti/garantis/garanties/respecté/respectés|
    doit/doivent cesser|doit/doivent garantir|doit/doivent libérer|doit/doivent respecter|devrait/devraient ~ garantir|il convient`,
  firm: `pas/plus/jamais/aucunement ~ soupçonné/soupçonnée/contesté/contestée/soupçonnés/contestés|ne/n' ~ conteste/nie/nient/contestent pas|incontesté|incontestée|il ne fait aucun doute ~ que/qu'|il ne fait pas de doute que/qu'|il est ~ établi ~ que/qu'|il est ~ certain ~ que/qu'|nul ne conteste ~ que/qu'|personne ne conteste ~ que/qu'|
    il est ~ incontesté ~ que/qu'|nous savons ~ que/qu'|le tribunal a ~ constaté/jugé ~ que/qu'|les documents ~ montrent ~ que/qu'|
    il est ~ avéré ~ que/qu'`,
  that: "que qu'",
  relatives: 'qui dont laquelle lequel lesquels lesquelles où',
  breaks: 'mais cependant toutefois pourtant tandis néanmoins',
  joints: 'car puisque après avant lorsque quand depuis',
  conditions: "si s'",
  and: 'et ou',
  subjects: `il elle ils elles on nous ce cela son sa ses leur leurs est sont a ont était étaient
    sera seront risque risquent pourrait pourraient aurait auraient serait seraient apparemment
    vraisemblablement depuis le la les`,
  finite:
    'doit doivent peut peuvent est sont a ont était étaient avait avaient sera seront fut furent',
};
