import type { CertaintyWords } from './certainty-words.ts';

/** How Spanish says how sure one is. */
export const esCertainty: CertaintyWords = {
  fillers: `también ya ahora aún todavía muy profundamente enérgicamente firmemente seriamente ampliamente
    ha han sido es son está están fue hemos por ello hoy todos nos se lo la le`,
  hedges: {
    understood: {
      frames: `entendemos que|tenemos entendido que|hemos ~ sabido que|nos ~ informado ~ que|nos ~ informan ~ que|sabemos por ... que|
        hemos ~ tenido conocimiento ~ de que|nos ~ consta que|hemos recibido información ... que|se nos ha dicho que`,
      adjuncts: `según nuestra información|según nuestras informaciones|que sepamos|hasta donde sabemos|según la información de que disponemos|
        según la información disponible|según lo que sabemos|por lo que sabemos`,
      asides: '',
    },
    reported: {
      frames: `anuncia/anuncian/anunció/anunciaron/dice/dicen/dijo/dijeron/afirma/afirman/afirmó/afirmaron/declara/declaran/declaró/declararon/asegura/aseguran/aseguró/aseguraron/
        sostiene/sostienen/sostuvo/informa/informan/informó/informaron/denuncia/denuncian/denunció/relata/relatan/relató/cuenta/cuentan/contó/
        explica/explicó/señala/señaló/indica/indicó/alega/alegan/alegó que|se dice que|se ~ informa/informó ~ que|se ha ~ informado/dicho/reportado ~ que|
        corre el rumor de que|afirma/dice/asegura/alega/sostiene haber|informes ~ de que|informes ~ según los cuales`,
      adjuncts: `según|de acuerdo con|a decir de|en palabras de|conforme a|al parecer de|fuentes ~ dicen`,
      asides: `habría|habrían|estaría|estarían|presuntamente ~ dicho|supuestamente ~ dicho`,
    },
    suspected: {
      frames: `se sospecha ~ que|sospechamos ~ que|sospecha/sospechan ~ que|parece ~ que|parecería que|todo ~ indica ~ que|todo ~ apunta ~ que|todo ~ apunta a que|
        es ~ posible/probable/verosímil ~ que|puede ~ que|creemos/pensamos/suponemos ~ que|tenemos ~ motivos/razones para ~ creer/pensar/sospechar ~ que|
        hay ~ motivos/razones/indicios para ~ creer/pensar/sospechar ~ que|hay ~ indicios ~ de que|se ~ cree/supone/piensa ~ que|
        no ~ sabemos si|se ignora si|se desconoce si|no está ~ claro si|no se sabe si|creen/cree ~ que`,
      adjuncts: 'con toda probabilidad|a todas luces parece|al parecer|por lo visto',
      asides: `presuntamente|supuestamente|presunto|presunta|presuntos|presuntas|supuesto|supuesta|supuestos|supuestas|aparentemente|
        probablemente|posiblemente|quizá|quizás|tal vez|sospechoso/sospechosa/sospechosos de|parece/parecen haber|parece/parecen ser|
        puede/podría/podrían/pueden haber|debe/deben de haber`,
    },
    disputed: {
      frames: `se discute si|es ~ objeto de controversia|niega/niegan/negó/negaron/desmiente/desmienten/desmintió/rechaza/rechazan/disputa/disputan ~ que|
        niega/niegan/desmiente/desmienten haber|las versiones ~ difieren|las versiones ~ se contradicen|es ~ controvertido ~ que`,
      adjuncts: `lo que .... niega/niegan/desmiente/desmienten/discute/discuten|es/sigue/son/siguen ~ discutido/discutida/controvertido/controvertida|
        está/siguen/sigue ~ en disputa|algo que .... niega/niegan/desmiente/desmienten|según versiones que se discuten`,
      asides: 'discutido|discutida|controvertido|controvertida',
    },
    announced: {
      frames: `amenaza/amenazan/amenazó/amenazaron/amenazado con|planea/planean/pretende/pretenden|
        tiene/tienen ~ previsto|tiene/tienen ~ la intención de|amenazas de|amenaza de`,
      adjuncts: '',
      asides: `será|serán|tendrá|tendrán|deberá|deberán|comparecerá|comparecerán|comenzará|va/van a|ha/han de ~ ser|está/están ~ previsto/prevista/previstos|
        está/están ~ citado/citada/citados|irá|irán|habrá|se celebrará|próximo juicio`,
    },
    feared: {
      frames: `tememos ~ que|teme/temen/temía/temían ~ que|se teme ~ que|existe ~ el riesgo/peligro ~ de que|hay ~ riesgo/peligro ~ de que|
        es de temer que|el riesgo de que|el peligro de que|nos preocupa que ... pueda/puedan|tememos`,
      adjuncts: '',
      asides: `podría|podrían|puede ~ ser|pueden ~ ser|corre/corren ~ el riesgo de|corre/corren ~ peligro|enfrenta/enfrentan|se enfrenta/enfrentan ~ a|
        arriesga/arriesgan|sería|serían`,
    },
  },
  tails:
    'dice/dicen/dijo/dijeron/afirma/afirman/afirmó/asegura/aseguró/declaró/explicó/relata/informó',
  opinions: `condenamos|denunciamos|lamentamos|protestamos|apoyamos|saludamos|expresamos|^ estamos|agradecemos|rechazamos|exigimos|pedimos|solicitamos|instamos|llamamos|hacemos|reclamamos|^ le ~ pedimos|^ les ~ pedimos|^ nos ~ preocupa|^ nos ~ alarma|^ nos ~ dirigimos|escribimos|consideramos|recordamos|esperamos|queremos|^ nos ~ solidarizamos|manifestamos|^ nuestra ~ solidaridad|^ nuestra ~ preocupación|^ es ~ inaceptable|^ es hora|^ nada ~ justifica|^ nadie ~ debe|^ vemos con|^ los abajo firmantes|^ las abajo firmantes|^ libertad|^ nos oponemos`,
  oughts: `debe/deben ~ ser|debe/deben ~ cesar|debe/deben|debería|deberían|hay que|tiene/tienen que`,
  firm: `no ~ es/son/está/están ~ sospechoso/sospechosa/sospechosos|no ~ niega/niegan/discute/discuten ~ que|indiscutible|no cabe duda ~ de que|no hay duda ~ de que|es ~ indiscutible ~ que|está ~ probado ~ que|está ~ acreditado ~ que|está ~ documentado ~ que|
    sabemos ~ que|nadie ~ discute ~ que|nadie ~ niega ~ que|es un hecho que|el tribunal ~ declaró probado ~ que`,
  that: 'que si',
  relatives: 'quien quienes cuyo cuya cuyos cuyas donde cual cuales',
  breaks: 'pero sin aunque mientras sino',
  joints: 'porque pues tras después antes cuando',
  conditions: 'si',
  and: 'y e o u',
  subjects: `él ella ellos ellas es son fue fueron ha han está están será serán podría podrían habría habrían
    se su sus el la los las desde presuntamente supuestamente`,
  finite: 'es son fue fueron ha han está están había habían',
};
