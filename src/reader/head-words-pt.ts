import type { HeadWords } from './words.ts';

/** The Portuguese words at the head of a letter. */
export const ptHead: HeadWords = {
  months: [
    'janeiro|jan',
    'fevereiro|fev',
    'março|marco|mar',
    'abril|abr',
    'maio|mai',
    'junho|jun',
    'julho|jul',
    'agosto|ago',
    'setembro|set',
    'outubro|out',
    'novembro|nov',
    'dezembro|dez',
  ],
  jalali: [],
  dateLinks: ['de|do'],
  dateFillers: ['em|a|aos|o|data|dia|dias|publicado|enviado|de|do|e'],
  today: ['hoje|no dia de hoje|nesta data'],
  stale: ['atualiza*|actualiza*|consultado|acesso|até|desde|antes de|prazo|assinaturas|modificado'],
  titles: [
    'carta aberta*|carta|carta pública*|carta conjunta*|carta ao|carta à|carta de|carta dos',
    'nota pública*|nota de|nota conjunta*|nota em|nota sobre|manifesto*|declaração*',
    'comunicado*|apelo*|petição*|moção*|abaixo-assinado*|posicionamento*|resolução*',
    'pronunciamento*|nota oficial|nota técnica',
  ],
  letterheads: [
    'comunicado de imprensa|nota à imprensa|release|para divulgação imediata|por e-mail',
    'por correio eletrónico|confidencial|embargo*',
  ],
  subjects: ['assunto|ref|referência|re|título|tema'],
  to: ['a|ao|à|aos|às|para|a/c|att|aos cuidados de|destinatário|destinatários|dirigida a'],
  cc: ['cc|c.c|cópia|cópias|cópia para|com cópia para|c/c|c/ cópia'],
  senders: [
    'de|remetente|contato|contacto|contatos|contactos|tel|telefone|fax|correio|e-mail|email',
    'site|autor*|por|fonte',
  ],
  salutations: [
    'prezad*|caro|cara|caros|caras|caríssim*|estimad*|exmo*|exma*|excelentíssim*|ilmo*|ilma*|ilustríssim*',
    'vossa excelência|excelência*|senhor*|sr|sra|srs|sras|querid*|digníssim*|companheir*',
    'magnífic*',
  ],
  wholes: [
    'exmo*|exma*|excelentíssim*|ilmo*|ilma*|ilustríssim*|vossa excelência|excelência*|senhor*',
    'sr|sra|srs|sras|magnífic*|digníssim*',
  ],
  honorifics: [
    'exmo*|exma*|excelentíssim*|ilmo*|ilma*|ilustríssim*|sr|sr.|sra|sra.|srs|senhor|senhora',
    'senhores|dom|dona|d.|dr|dr.|dra|dra.|prof|sua excelência|s. exa|s.exa|s. ex.ª|v. exa',
    'presidente|presidenta|ministro|ministra|embaixador*|senador*|deputad*|procurador*',
    'governador*|prefeit*|magnífic*|comissári*',
  ],
  misters: ['sr|sr.|sra|sra.|senhor|senhora|dom|dona'],
  offices: [
    'decan*|bispo',
    'president*|primeiro-ministro|primeiro ministro|ministr*|ministério|secretári*|secretaria',
    'comiss*|representante*|embaix*|chancel*|govern*|diret*|direct*|departamento|nações|união',
    'república|parlament*|conselh*|comit*|corte|tribunal*|supremo|gabinete|senad*|câmara',
    'congresso*|estado*|justiça|procurador*|agência|autoridade*|assembleia|federação|reino',
    'chefe*|relator*|polícia|juiz*|juíza|delegação|missão|universidade*|prefeit*|deputad*',
    'exteriores|negócios|segurança|organização|provedor*|alto|alta|rei|ouvidor*|reitor*',
  ],
  streets: ['rua|r|avenida|av|praça|cep|caixa postal|largo|bairro'],
};
