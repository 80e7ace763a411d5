import type { DemandWords } from './demand-words.ts';

/** How Portuguese letters ask. */
export const ptDemands: DemandWords = {
  we: `nós`,
  us: `devemos|temos|podemos|nós|nos|nosso|nossa|nossos|nossas|signatári*|subscrit*|abaixo-assinad*|assinad*`,
  you: `você|vocês|vossa|vosso|vossas|vossos|v.exa|excelência|senhor|senhora|senhores|seu|sua|lhe|lhes`,
  signers: `as ~ entidades/organizações/associações|signatári*|abaixo-assinad*|abaixo assinad*|subscrit*|subscritor*|assinam|subscrevem|infra-assinad*|
    abaixo-subscrit*|subscreventes`,
  fillers: `muito|por|isso|isto|portanto|assim|também|ainda|além|disso|igualmente|respeitosamente|urgentemente|
    veementemente|encarecidamente|publicamente|novamente|mais|uma|vez|hoje|aqui|lhe|lhes|a|e|o|as|os|que|
    queremos|desejamos|devemos|vimos|vem|vêm|viemos|por|meio|desta|deste|público|à|nos|de|forma|maneira|
    urgente|formalmente|conjuntamente|finalmente|primeiro|segundo|em|neste|nesse|sentido|consequência|
    solidariamente|com|máxima|se|carta|nota|presente|através|para|diante|dirigimos|dirigimo-nos|
    *mente|coletivamente|juntos|juntas|seguimos|continuamos|ao|aos|reiteramos|logo|senhor|presidente|
    este|intermédio|esta|ministro|ministra`,
  asks: `recordamos/lembramos ~ ao/à/aos/às ... cumprir/respeitar|^ pode/poderá/poderia/tenciona/pretende/vai ~ a/o ~ comissão/conselho|venho/vimos ~ solicitar/pedir/requerer/exigir|permito/permitimo ~ solicitar/pedir|nos ~ unimos/somamos/dirigimos .... exigindo/pedindo/solicitando|nos ~ pronunciamos ~ por/pela/pelo/a|é/são ~ chamad*/convocad*/instad* ~ a|seria ~ importante/desejável/conveniente/necessário/oportuno ~ que|é/são ~ uma/nossa/nossas ~ exigência/exigências/reivindicação/demanda|exigimos|pedimos|solicitamos|reivindicamos|requeremos|reclamamos|instamos|exortamos|apelamos|conclamamos|
    convocamos|cobramos|rogamos|suplicamos|imploramos|demandamos|intimamos|recomendamos|propomos ~ que|
    chamamos ~ a/as/os/todos/todas|convidamos ~ a/o/os/as/todos/todas|queremos que|esperamos ~ de/do/da/dos/das|
    fazemos/lançamos/dirigimos/deixamos ~ um/este/o ~ apelo/chamado|fazemos ~ um ~ veemente/urgente ~ apelo|
    vimos/vem/vêm/viemos ~ exigir/pedir/solicitar/requerer/reivindicar/apelar/rogar/cobrar/reclamar/conclamar|
    queremos/desejamos ~ pedir/exigir/solicitar/apelar|seguimos ~ exigindo/cobrando|peço|exijo|solicito ~ que/a/o|rogo|apelo ~ a/ao|
    nossa ~ exigência/reivindicação/demanda ~ é|apoiamos ~ as/a/o/esta/estas ~ reivindicações/demandas/exigências/
    apelo|nos ~ somamos ~ ao/à/às/aos ~ apelo/exigência/chamado/reivindicação|
    dirigimo-nos ... para ~ pedir/exigir/solicitar/apelar|defendemos ~ que|pugnamos ~ por/pela/pelo/que|
    apelar ~ a/ao/à ... para que|não aceitamos ~ e ~ exigimos|dizemos não|dizemos basta|urgimos|
    agradeceríamos/agradecíamos/agradecemos/agradeceria/agradecia ~ que/se|gostaríamos/gostávamos/desejaríamos/queríamos ~ pedir/pedir-lhe/solicitar/apelar/rogar/requerer|vai/vão/pretende/pretendem/pode/podem/poderia/poderá ~ ministro/presidente/governo/excelência/senhor/v.exa ... intervir/interceder/agir/exigir/solicitar/apoiar/tomar|pedimos-lhe|pedimos-lhes|requer-se|solicita-se|exige-se|pede-se|
    suplico-lhe/suplico-vos/imploro-lhe/peço-lhe/peço-vos/rogo-lhe|suplico lhe|peço lhe|rogo lhe|imploro lhe|suplico/imploro/exorto ~ que/a/ao|^ poderia/poderiam/poderá ... interceder/intervir/agir/solicitar/exigir/pedir/apelar`,
  thirdAsks: `exigem|exige|pedem|pede|solicitam|solicita|reivindicam|reivindica|requerem|reclamam|instam|exortam|
    apelam|apela|conclamam|demandam|cobram|convocam|recomendam|rogam|fazem um apelo|lançam um apelo|
    vêm ~ exigir/pedir/solicitar|exigir|solicitar|pedimos|exigimos`,
  thirdPasts: `exigiram|pediram|apelaram`,
  halfAsks: `e ~ exigir/pedir/solicitar|para ~ exigir/pedir/solicitar/reivindicar/reclamar|propomos|sugerimos|convidamos|por favor|basta de|chega de|exigindo|pedindo|solicitando|reivindicando|cobrando`,
  wishes: `queremos|precisamos|esperamos|confiamos|gostaríamos|desejamos|agradeceríamos|contamos com|certos de|aguardamos`,
  musts: `deve|devem|deverá|deverão|tem que|têm que|tem de|têm de|há de|hão de|precisa|precisam|
    devemos|temos que|temos de|não pode continuar|não podem continuar|não pode mais|não podem mais|
    tem o dever|têm o dever|tem a obrigação|têm a obrigação`,
  shoulds: `deveria|deveriam|merece|merecem`,
  opinions: `acreditamos|acredito|pensamos|penso|consideramos|considero|entendemos|achamos|julgamos|estamos ~ convencid*|a nosso ver|em nossa ~ opinião|na nossa ~ opinião`,
  concludes: `^ por isso|^ por isto|^ portanto|^ por tudo isso|^ diante ~ disso/do/da/disto|^ assim|^ desta forma|^ dessa forma|^ deste modo|^ nesse sentido|^ neste sentido|^ por essas razões|^ por estas razões|^ em consequência|^ face ao|^ é por isso|^ pelo exposto`,
  pointOpenings: `não|nem|nenhum|nenhuma|que|o|a|os|as|um|uma|ao|à|basta|chega|fim|pelo|pela|por|contra`,
  nameLeads: `nomes|seguintes ~ pessoas/presos/organizações|signatári*|assinam|subscrevem|assinaturas`,
  institutions: `governo*|parlamento*|estado*|autoridade*|ministro*|ministra*|ministério*|presidente*|comissão|conselho|união|ue|onu|congresso|senado|câmara|deputad*|senador*|justiça|polícia|tribuna*|stf|universidade*|empresa*|brasil|portugal|europa|instituições|administraç*|prefeit*|governador*|comunidade internacional|responsáveis|dirigentes|executivo|legislativo|país|países|governantes|reitor*|órgãos|poder público`,
  slogans: `^ liberdade ~ para|^ não à/ao|^ basta|^ chega de|^ justiça ~ para|^ nem um|^ fora|^ abaixo|^ nenhum|^ pela/pelo`,
  needs: `consideramos/julgamos/entendemos ~ necessário/imprescindível/urgente/indispensável/fundamental ~ que|deve/devem ~ ser ~ libertad*/solt*/retirad*/revogad*/absolvid*|é/seria/torna-se/faz-se/mostra-se ~ necessário/urgente/imprescindível/preciso/imperativo/fundamental/
    indispensável/essencial/crucial/vital/imperioso/inadiável/premente/importante/conveniente ~ que/de/para/a/*ar/*er/*ir|
    é ~ hora|é ~ tempo|chegou ~ a/o ~ hora/momento|urge|há que|faz-se ~ necessário|é ~ necessária/urgente ~ a/uma|
    é ~ momento ~ de|basta|
    ^ libertem|^ liberte|^ retirem|^ retire|^ suspendam|^ suspenda|^ revoguem|^ revogue|^ parem|^ pare|^ garantam|^ garanta|^ protejam|^ proteja|^ respeitem|^ respeite|^ investiguem|^ investigue|^ abram|^ permitam|^ permita|^ cessem|^ cesse|^ cumpram|^ cumpra|^ ouçam|^ ouça|^ rejeitem|^ rejeite|^ soltem|^ solte|^ intervenham|^ intervenha|^ devolvam|^ devolva|^ deixem|^ façam|^ ponham|^ vetem|^ vete|^ arquivem|^ adotem|^ reconheçam|^ assegurem|^ assegure|^ demarquem|^ não ~ libertem/liberte/retirem/retire/suspendam/suspenda/revoguem/revogue/parem/pare/garantam/garanta/protejam/proteja/respeitem/respeite/investiguem/investigue/abram/permitam/permita/cessem/cesse/cumpram/cumpra/ouçam/ouça/rejeitem/rejeite/soltem/solte/intervenham/intervenha/devolvam/devolva/deixem/façam/ponham/vetem/vete/arquivem/adotem/reconheçam/assegurem/assegure/demarquem/assinem/assine/votem/vote/aprovem/aprove|^ que ~ seja/sejam ~ *ado/*ada/*ados/*adas/*ido/*ida/*idos/*idas/suspens*/abert*/solt*|^ que ~ cesse/cessem|
    consideramos/julgamos/entendemos/cremos ~ indispensável/imprescindível/necessário/urgente/imperativo/fundamental ~ que/*ar/*er/*ir/a/o|^ desistam|^ desista|^ usem|^ utilize|^ utilizem|^ exerça|^ exerçam|^ renuncie|^ renunciem|^ abandone|^ abandonem|^ revejam|^ reveja|^ reconsidere|^ reconsiderem|^ levantem|^ restitua|^ restituam|^ tomem|^ atue|^ atuem|^ ordene|^ ordenem|^ arquive|^ conceda|^ concedam|^ salvem|^ defendam|^ interceda|^ intercedam|^ use ~ a/da/sua/toda`,
  imperatives: `diga|digam|libertar|libertem|liberte|libertação|liberdade|soltar|cessar|cessem|cesse|parar|parem|pare|garantir|garantam|garanta|
    assegurar|assegurem|assegure|proteger|protejam|proteja|respeitar|respeitem|respeite|retirar|retirem|retire|
    suspender|suspendam|suspenda|revogar|revoguem|revogue|anular|proibir|investigar|investiguem|apurar|apurem|
    abrir|abram|permitir|permitam|conceder|aplicar|apliquem|adotar|adoptar|adotem|ratificar|reconhecer|reconheçam|
    criar|criem|estabelecer|abolir|reformar|rever|revejam|rejeitar|rejeitem|apoiar|apoiem|defender|condenar|
    condenem|impor|restabelecer|devolver|publicar|publiquem|tomar|tomem|fazer|façam|pôr|ponham|dar|deem|
    fortalecer|reforçar|investir|incluir|eliminar|impedir|facilitar|impulsionar|iniciar|desenvolver|promover|
    agir|manter|mantenham|ampliar|aprovar|aprovem|cumprir|cumpram|cumpra|acabar|acabem|deixar|basta|fim|
    imediata|imediato|demarcação|revogação|punição|apuração|retirada|suspensão|garantia|criação|
    implementação|implementar|convocar|vetar|vete|arquivar|arquivem|realizar|realizem|titulação|reparação|
    interceder|evitar|esclarecer|informar|prover|elaborar|demarcar|punir|afastar|cancelar|cancelem`,
  follows: `^ isto|^ isso|^ esta*|^ este*|^ essa*|^ esse*|^ também|^ além disso|^ ademais|^ igualmente|^ por fim|^ finalmente|
    ^ em particular|^ da mesma forma|^ ao mesmo tempo|^ tal|^ tais|^ do mesmo modo|também|igualmente`,
  urgent: `imediatamente|imediata|imediato|de imediato|urgente|urgentemente|urgência|sem demora|sem condições|
    incondicional|já|o quanto antes|o mais rápido possível`,
  leadIns: `exigências|demandas|pedidos|pedido|reivindicações|recomendações|propostas|medidas|seguintes|seguinte|
    apelo|exigimos|pedimos|deve|devem|pontos|solicitações|pautas|pauta`,
  factLeads: `porque|razões|razão|motivos|preocup*|exemplo|exemplos|considerando|constatamos|fatos|factos|
    signatári*|assinam|assinaturas|saudamos|entre outros|entre outras|fontes|contato|denunciamos|lembramos|
    manifestamos|repudiamos|sabemos|subscrevem|expressamos`,
  reports: `escreveu|escreve|disse|diz|declarou|segundo|de acordo com|afirmou|pediu|pediram|exigiu|exigiram|solicitou|solicitaram|recomendou|
    reiterou|foi|foram|anunciou|prometeu|teria|tinha ~ pedido|enfatizou`,
  closings: `publicar/publicação/publiquem/publique/divulgação ~ da/do/a/o/desta/deste/esta/este ~ presente/seguinte/carta/texto/nota/comunicado|publicar/divulgar ... carta/nota|subscrevemo|atenciosamente|respeitosamente nos|com os melhores cumprimentos|apresentamos ~ os nossos ~ cumprimentos|cordiais saudações|saudações cordiais`,
  refusals: `nos ~ exigem/pedem/ordenam/exige/pede|marcharemos/manifestaremos/concentraremos/sairemos/reuniremos/estaremos .... para ~ exigir/pedir/reivindicar|não ~ pedimos/exigimos/solicitamos/queremos|^ esta/estas/este/essa/essas ~ demanda/demandas/pedido/exigência/exigências/apelo|importante/necessário/preciso/deve/devemos ~ lembrar/ressaltar/destacar/salientar/dizer/mencionar/reconhecer/frisar|agradecemos ~ a/à/ao/o/pela/pelo/sua/vossa|agradeço|agradecid*|agradecendo|agradecimento*|agradecer|obrigad*|atenciosamente|cordialmente|aguardamos|assine|assinem|compartilhe|partilhe|
    nos perguntamos|perguntamo-nos|não pedimos|não exigimos|não queremos|mais informações|certos da|
    queremos ~ expressar/manifestar/agradecer/destacar/denunciar/lembrar/sublinhar|
    gostaríamos de ~ agradecer/expressar/salientar|o que chamamos|que chamamos|colocamo-nos ~ à/a ~ disposição/postos|nos colocamos ~ à/a ~ disposição/postos|
    subscreve*|saudações|
    em 20*/19* ~ pedimos/solicitamos/exigimos/instamos/reclamamos/apelamos|exigem/pedem/reivindicam/reclamam ~ desde|exigem/pedem ~ há|
    ^ apoie/apoiem ~ a/nossa/esta/este`,
  abbreviations: `sr|sra|srs|sras|srta|dr|dra|drs|prof|profa|prof.ª|d|dom|fr|pe|exmo|exma|exmos|ilmo|ilma|v|v.exa|v.ex.ª|
    exa|art|arts|n|nº|no|pág|p|pp|etc|ex|p.ex|s.a|ltda|av|r|vol|cap|eng|arq|des|min|dep|sen|ver|gov|gal|
    jan|fev|mar|abr|mai|jun|jul|ago|set|out|nov|dez|eua`,
};
