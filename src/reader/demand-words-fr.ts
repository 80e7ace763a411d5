import type { DemandWords } from './demand-words.ts';

/** How French letters ask. */
export const frDemands: DemandWords = {
  we: `nous`,
  us: `devons|devrions|nous|notre|nos|je|on|soussigné*|signataires|signataire`,
  you: `vous|votre|vos`,
  signers: `les ~ organisations/associations/syndicats/collectifs|soussigné*|signataires|signataire`,
  fillers: `très|infiniment|extrêmement|donc|ainsi|également|aussi|solennellement|respectueusement|instamment|fermement|vivement|
    encore|enfin|alors|ici|aujourd'hui|maintenant|désormais|de|nouveau|plus|en|y|vous|leur|lui|le|la|les|l'|
    expressément|conséquence|par|et|tenons|souhaitons|voulons|devons|pouvons|ne|à|que|avec|force|
    ensemble|tous|toutes|d'une|seule|voix|collectivement|publiquement|formellement|urgemment|permettons|
    venons|écrivons|pour|courrier|lettre|la|présente|cette|ce|c'est|pourquoi|notamment|surtout|
    d'abord|premièrement|deuxièmement|troisièmement|tout|simplement|seulement|mais|or|ci-dessous|
    conjointement|par ailleurs|ailleurs|d'autre|part|d'une|*ement|*amment|sommes|
    l'honneur|avons|l'|d'|honneur|s'il|plaît|
    monsieur|madame|président|présidente|ministre`,
  asks: `rappelons ~ à/au/aux ... doit/doivent/devoir/obligation/obligations ~ de/respecter|^ la/le ~ commission/conseil ~ peut/entend/pourrait elle/il|^ la/le ~ commission/conseil ~ compte/envisage t elle/il|permets/permettons ~ de ~ solliciter/demander/requérir|souhaiterions/souhaiterais/aimerions/aimerais/voudrions/voudrais ~ que|nous/je ~ prenons/unissons/joignons/écrivons/adressons/écris/adresse .... appelant/demandant/exigeant|nous prononçons ~ pour|est/sont ~ appelé*/invité*/prié*/sommé* ~ à/de/d'|serait ~ important/souhaitable/nécessaire/opportun/utile/bon ~ que/qu'/de|est/sont ~ une/notre/nos ~ exigence/exigences/revendication/demande|^ veuillez|demandons|exigeons|réclamons|exhortons|enjoignons|sollicitons|conjurons|implorons|adjurons|
    revendiquons|requérons|supplions|préconisons|intimons|
    nous ~ appelons|appelons ~ à/au/aux/les/le/la/l'/tous/toutes/chacun|nous ~ prions|nous ~ invitons|
    nous ~ recommandons|nous ~ engageons ... à|nous ~ pressons|nous ~ mettons en demeure|
    nous ~ attendons ~ de/du/des/que|nous ~ comptons sur|nous ~ voulons que|
    nous ~ souhaitons que|nous ~ serions ~ reconnai*|vous ~ serions/serais/seraient ~ reconnai*/obligé*/gré|nous ~ saurions gré|
    lançons ~ un ~ appel|faisons appel|adressons ~ un/cet/notre ~ appel|notre ~ appel|
    je ~ demande/exige/exhorte/appelle/prie/invite/réclame/sollicite|
    nous/je ~ demander/exiger/exhorter/appeler/prier/solliciter/réclamer/inviter|
    nous ~ plaidons|nous ~ insistons ~ pour|nous ~ proposons ~ que/de|nous ~ opposons ~ à|
    nos ~ demandes/exigences/revendications ... sont|nous en appelons|
    nous ~ soutenons ~ la/les/cette/ces ~ demande/demandes/revendications/appel|
    nous ~ joignons ~ notre/nos voix|il est ~ demandé|il vous est ~ demandé|vous ~ êtes ~ priés/prié/invités|
    allez/comptez/entendez/pourriez/pouvez/accepteriez/accepterez/voudriez vous ... intervenir/agir/demander/exiger/soutenir/engager/saisir/mettre/prendre/obtenir/interpeller/rappeler|êtes/seriez vous ~ prêt* ~ à|nous ~ vous ~ conjurons|nous ~ formons ~ la demande|
    je ~ supplie/conjure/implore/adjure/enjoins/presse`,
  thirdAsks: `demandent|demande|exigent|exige|réclament|réclame|exhortent|exhorte|appellent|appelle|
    enjoignent|sollicitent|sollicite|revendiquent|invitent|recommandent|prient|implorent|pressent|conjurent|
    somment|requièrent|en appellent|lancent ~ un ~ appel|demandons|exigeons|appelons`,
  thirdPasts: `ont ~ demandé/exigé/appelé`,
  halfAsks: `pour ~ demander/exiger/réclamer/solliciter/appeler|afin ~ de/d' ~ demander/exiger/solliciter|à ~ demander/exiger/solliciter|proposons|recommandons|invitons|prions|attendons|veuillez|merci de|pourriez-vous|pouvez-vous|interpellons|suggérons`,
  wishes: `souhaitons|voulons|espérons|nous ~ souhaiterions|aimerions|formons le vœu|formulons le vœu|osons ~ croire/espérer|
    nous ~ voudrions|apprécierions`,
  musts: `doit|doivent|devra|devront|devez|devrez|devons|faut|faudra|a le devoir|ont le devoir|avez le devoir|se doit`,
  shoulds: `ne peut plus|ne peuvent plus|ne saurait|devrait|devraient|devriez|faudrait|mérite|méritent`,
  opinions: `nous/je ~ pensons/pense/croyons/crois/estimons/estime/considérons/considère|sommes/suis ~ convaincu*/persuadé*|à notre/mon ~ avis/sens|selon nous|de notre point de vue`,
  concludes: `^ c'est pourquoi|^ c'est la raison pour laquelle|^ c'est pour cela|^ pour ces raisons|^ pour toutes ces raisons|^ en conséquence|^ donc|^ ainsi|^ au vu de|^ dès lors|^ aussi|^ face à|^ par conséquent|^ d'où`,
  pointOpenings: `ne|non|aucun|aucune|pas|la|le|les|l'|un|une|des|que|qu'|à|de|d'|plus|arrêt|fin`,
  nameLeads: `noms|personnes suivantes|signataires|prisonniers suivants|organisations suivantes|signé|signent`,
  institutions: `gouvernement*|parlement*|état|états|autorité*|ministre*|ministère*|président*|commission|conseil|union|ue|onu|préfet*|préfecture|maire*|mairie|justice|police|tribunal|tribunaux|député*|sénateur*|élus|pouvoirs publics|université*|direction|entreprise*|france|europe|responsables|dirigeants|institutions|assemblée|sénat|gouvernants|décideurs|administration|communauté internationale|pays|régime`,
  slogans: `^ liberté/justice ~ pour|^ stop|^ libérez|^ à bas|^ plus jamais|^ pas de/d'|^ halte à/au/aux|^ solidarité avec`,
  needs: `jugeons/estimons/considérons/croyons/pensons ~ nécessaire/indispensable/urgent/impératif/essentiel/primordial ~ de/que/qu'|doit/doivent ~ être ~ libéré*/relâché*/abandonn*/abrogé*/réintégré*|il est/serait/devient/paraît/semble ~ urgent/impératif/indispensable/nécessaire/essentiel/crucial/primordial/
    vital/fondamental/capital/important ~ que/qu'/de/d'|il est ~ temps|l'heure est|il importe|il convient|
    il y a urgence|il faut|il ne faut pas|est plus que temps|s'impose|s'imposent|urge|il est grand temps|
    ^ non à/au/aux|^ *rez|^ *tez|^ *nez|^ *vez|^ *dez|^ *uez|^ *lez|^ *iez|^ *gez|^ *cez|^ *yez|^ *pez|^ *essez|^ *isez|^ *issez|^ *usez|^ ne *ez pas/plus/jamais|il ~ vous ~ appartient/incombe/revient|il ~ appartient/incombe/revient ~ à/au/aux ~ gouvernement/commission/conseil/état/états/ministre/parlement/autorités/justice/président/assemblée/france|est/serait ~ de votre ~ devoir/responsabilité|
    il ~ nous/me ~ paraît/semble/apparaît ~ indispensable/nécessaire/urgent/essentiel/impératif/primordial|nous/je ~ jugeons/estimons/considérons/tenons/juge/estime/considère ~ indispensable/nécessaire/urgent/impératif/primordial|^ usez|^ osez|^ faites`,
  imperatives: `dites|libér*|relâch*|cess*|arrêt*|mett*|garanti*|assur*|protég*|respect*|abandonn*|retir*|suspend*|
    abrog*|annul*|interdi*|enquêt*|ouvr*|autoris*|permett*|accord*|appliqu*|adopt*|ratifi*|reconnaître|
    reconnaissez|instaur*|créer|créez|établi*|abol*|réform*|réviser|révisez|rejet*|refus*|soutenir|
    soutenez|défend*|condamn*|dénonc*|impos*|rétabli*|restitu*|publi*|prendre|prenez|faire|faites|
    donner|donnez|renoncer|renoncez|renforc*|financ*|investi*|inclu*|supprim*|empêch*|facilit*|
    engag*|lancer|lancez|mener|menez|développ*|promouvoir|favoris*|agir|agissez|maintenir|maintenez|
    étend*|clarifi*|expliqu*|inform*|lever|levez|rendre|rendez|stop|stopper|stoppez|
    diminuer|réduire|réduisez|augment*|poursuivre|poursuivez|intervenir|intervenez|user|usez|exiger|exigez|
    demander|demandez|veiller|veillez|limit*|organis*|prévoir|prévoyez|revoir|revenir|sortir|
    accueill*|évacu*|offrir|offrez|consacr*|plac*|valoris*|simplifi*|mobilis*|encadr*|sanctionn*|
    intégr*|former|recrut*|revaloris*|associ*|consult*|encourag*|*ons ensemble`,
  follows: `^ cela|^ ceci|^ ces|^ cette|^ ce|^ ils|^ elles|^ de même|^ également|^ aussi|^ en outre|^ de plus|^ enfin|
    ^ par ailleurs|^ à ce titre|^ notamment|^ en particulier|^ de telles|^ de tels|^ une telle|^ un tel|également`,
  urgent: `urgent|urgente|immédiatement|immédiate|immédiat|immédiats|immédiates|sans délai|sans délais|sans tarder|sans condition|
    sans conditions|d'urgence|urgence|inconditionnelle|au plus vite|dès maintenant|sans attendre|
    dans les plus brefs délais`,
  leadIns: `demande*|exigenc*|revendication*|recommandation*|proposition*|appel|mesures suivantes|
    suivante*|ces mesures|nous voulons|ce que nous voulons|ce que nous demandons|doit|doivent|
    points suivants|actions suivantes`,
  factLeads: `car|parce|raison|raisons|constat|constats|constatons|rappelons|inquiet*|préoccup*|exemple|exemples|
    notamment|considérant|saluons|dénonçons|fait|faits|consensus|signataires|premiers|observons|
    références|sources|contact|comme|voici|sujets|estimons|savons|convaincus|condamnons`,
  reports: `écrit|écrivait|a dit|ont dit|déclaré|déclare|selon|d'après|affirmé|affirme|avait ~ demandé/appelé/exigé|
    a ~ demandé/appelé/exigé/recommandé/réclamé|ont ~ demandé/appelé/exigé/recommandé/réclamé|souligné|rappelé|
    a été|ont été|annoncé|promis|aurait dû|auraient dû`,
  closings: `publier/publication/insérer/publiez ~ le/la/du/de/ce/cette ~ présent*/suivant*/lettre/texte/communiqué|publier/diffuser/insérer ... lettre/communiqué|agréer|l'expression de|sentiments distingués/respectueux/dévoués/meilleurs/cordiaux|considération distinguée|haute considération|respectueuse considération|salutations distinguées/respectueuses/cordiales|meilleures salutations|prions/prie/prient ~ d'/de ~ croire/recevoir/accepter/trouver|veuillez ~ croire/recevoir/trouver/accepter|sincères salutations|bien cordialement|recevez ~ l'/nos/mes`,
  refusals: `on nous ~ demande/prie/ordonne/somme/invite|nous ~ demandent/ordonnent/somment/imposent|attendons ~ depuis/encore/toujours|manifesterons/marcherons/rassemblerons/défilerons/réunirons/retrouverons .... pour ~ exiger/demander/réclamer/appeler|nous/je ne ~ demandons/demande/prions/prie/exigeons/appelons/voulons/ferons/sollicitons ~ pas/point/rien|vous ~ rappeler|appelons ~ cela/ça/ceci/celles/ceux|^ cette/ces ~ demande/demandes/exigence/exigences/revendication/revendications|faut/convient/important/nécessaire/doit ~ noter/rappeler/souligner/dire/savoir/préciser/comprendre/reconnaître/ajouter/nommer/constater|remerci*|merci pour|merci de votre ~ attention/lecture|dans l'attente|agréer|l'expression de|
    salutations|signez|signer|signe|partagez|partager ~ cette/la/ce|rejoignez-nous|
    nous demandons ~ pourquoi|nous nous demandons|ne demandons ~ pas/rien/que|n'exigeons ~ pas|
    n'appelons ~ pas|ce que nous appelons|que nous appelons|qu'on appelle|rappelons que|soyons|
    prions ~ d'/de ~ croire/agréer/recevoir/accepter/trouver|croire ~ à/en|recevoir|veuillez ~ croire/agréer/recevoir/trouver|pour en savoir plus|contactez|cliquez|
    ce que nous demandons depuis|que nous demandons depuis|nous ~ engageons ~ à|demandons-nous|
    ^ imaginez|^ sachez|^ voyez|^ rejoignez|^ soutenez ~ notre/cet/cette/ce/nous|^ écrivez|^ lisez|^ retrouvez|^ suivez|^ diffusez|^ envoyez|^ vous|^ chez|^ avez|^ savez|réclament/demandent/exigent/revendiquent ~ depuis|
    ^ venez|
    ^ faites ~ signer/circuler/passer/connaître/un don|^ appuyez ~ notre`,
  abbreviations: `m|mm|mme|mlle|dr|pr|me|mgr|st|ste|art|al|p|pp|cf|etc|ex|n|no|nos|vol|éd|av|apr|env|s.a|
    o.n.u|u.e|janv|févr|avr|juil|sept|oct|nov|déc|tél|réf|sq`,
};
