import type { CertaintyWords } from './certainty-words.ts';

/** How Portuguese says how sure one is. */
export const ptCertainty: CertaintyWords = {
  fillers: `também já agora ainda muito profundamente fortemente é são foi foram está estão tem têm sido hoje todos
    nos se o a lhe por isso`,
  hedges: {
    understood: {
      frames: `entendemos que|soubemos que|fomos ~ informados/informadas ~ de que/que|fomos ~ informados/informadas ~ que|tomámos conhecimento de que|
        tomamos conhecimento de que|consta nos que|tivemos conhecimento de que|sabemos por ... que`,
      adjuncts: `tanto quanto sabemos|que saibamos|segundo as nossas informações|segundo as informações de que dispomos|até onde sabemos|pelo que sabemos|
        segundo nossas informações`,
      asides: '',
    },
    reported: {
      frames: `anuncia/anunciam/anunciou/anunciaram/diz/dizem/disse/disseram/afirma/afirmam/afirmou/afirmaram/declara/declaram/declarou/sustenta/sustentam/relata/relatam/relatou/
        informa/informam/informou/conta/contam/contou/denuncia/denunciam/denunciou/explica/explicou/garante/garantem/enfatizou/sinalizou/avisou/ameaçou/alega/alegam/alegou ~ que|
        diz se que|afirma/diz/alega ter|relatos ~ de que|há notícias de que`,
      adjuncts:
        'segundo|de acordo com|nas palavras de|conforme relata|no dizer de|de acordo com fontes',
      asides: 'teria|teriam|estaria|estariam|alegadamente ~ dito',
    },
    suspected: {
      frames: `suspeita se ~ que|suspeita se ~ de que|suspeitamos ~ que|suspeitamos ~ de que|suspeita/suspeitam ~ que|pode significar que|parece ~ que|tudo ~ indica ~ que|
        é ~ possível/provável/plausível ~ que|acreditamos/pensamos/supomos/julgamos ~ que|temos razões para ~ crer/acreditar/suspeitar ~ que|
        há ~ indícios ~ de que|há ~ razões para ~ crer/acreditar ~ que|não ~ sabemos se|não se sabe se|não está claro se|acredita se ~ que`,
      adjuncts: 'com toda a probabilidade|ao que tudo indica|ao que parece',
      asides: `alegadamente|supostamente|suposto|suposta|supostos|supostas|presumível|aparentemente|provavelmente|possivelmente|talvez|
        suspeito/suspeita/suspeitos de|parece/parecem ter|pode/podem/poderá/poderão ter|presumivelmente`,
    },
    disputed: {
      frames: `é ~ controverso ~ se|nega/negam/negou/negaram/desmente/desmentem/desmentiu/contesta/contestam ~ que|nega/negam/desmente/desmentem ter|
        as versões ~ divergem|as versões ~ contradizem se`,
      adjuncts:
        'o que .... nega/negam/desmente/desmentem/contesta/contestam|é/continua/são ~ contestado/contestada/controverso/controversa',
      asides: 'contestado|contestada|contestados|contestadas|controverso|controversa',
    },
    announced: {
      frames:
        'ameaça/ameaçam/ameaçou/ameaçaram|pretende/pretendem|planeia/planeiam/planeja/planejam|ameaças de',
      adjuncts: '',
      asides: `será|serão|terá|terão|deverá|deverão|comparecerá|começará|vai/vão ~ ser|vai|vão|está/estão ~ previsto/prevista/marcado/marcada|irá|irão|haverá`,
    },
    feared: {
      frames:
        'tememos ~ que|teme/temem ~ que|teme se ~ que|receamos ~ que|há ~ o risco ~ de que|existe ~ o risco ~ de que|o risco de que|o perigo de que|tememos',
      adjuncts: '',
      asides:
        'poderia|poderiam|pode ~ ser|podem ~ ser|corre/corram/correm ~ o risco de|arrisca/arriscam|enfrenta/enfrentam|seria|seriam|poderá ~ ser|poderão ~ ser',
    },
  },
  tails: 'diz/dizem/disse/afirma/afirmou/conta/explicou/relata/relatou/declarou',
  opinions: `condenamos|denunciamos|lamentamos|protestamos|apoiamos|saudamos|expressamos|exprimimos|^ estamos|agradecemos|rejeitamos|exigimos|pedimos|solicitamos|apelamos|instamos|fazemos|^ nós ~ abaixo|^ preocupa nos|escrevemos|consideramos|recordamos|lembramos|esperamos|queremos|manifestamos|repudiamos|^ a nossa ~ solidariedade|^ nossa ~ solidariedade|^ é ~ inaceitável|^ é hora|^ nada ~ justifica|^ ninguém ~ deve`,
  oughts: 'deve/devem ~ ser|deve/devem|deveria|deveriam|é preciso|tem/têm de|tem/têm que',
  firm: 'não ~ é/são/está ~ suspeito/suspeita/contestado/contestada|não ~ nega/negam/contesta ~ que|não há dúvida ~ de que|não há dúvidas de que|está ~ provado ~ que|está ~ documentado ~ que|é ~ certo ~ que|sabemos ~ que|ninguém ~ contesta ~ que|é um facto que|é um fato que',
  that: 'que se',
  relatives: 'quem cujo cuja cujos cujas onde qual quais',
  breaks: 'mas porém contudo todavia enquanto',
  joints: 'embora porque pois após depois antes quando',
  conditions: 'se caso',
  and: 'e ou',
  subjects:
    'ele ela eles elas é são foi foram tem têm está estão será serão teria teriam pode podem se o a os as seu sua desde alegadamente supostamente',
  finite: 'é são foi foram tem têm está estão tinha tinham',
};
