import type { HeadWords } from './words.ts';

/** The Spanish words at the head of a letter. */
export const esHead: HeadWords = {
  months: [
    'enero|ene',
    'febrero|feb',
    'marzo|mar',
    'abril|abr',
    'mayo|may',
    'junio|jun',
    'julio|jul',
    'agosto|ago',
    'septiembre|setiembre|sept|sep',
    'octubre|oct',
    'noviembre|nov',
    'diciembre|dic',
  ],
  jalali: [],
  dateLinks: ['de|del|de los corrientes'],
  dateFillers: [
    'a|el|los|en|fecha|dado en|hecho en|día|días|del|publicado|enviado|de|y|lunes|martes',
    'miércoles|jueves|viernes|sábado|domingo',
  ],
  today: ['hoy|el día de hoy|en el día de hoy'],
  stale: ['actualiza*|consultado|hasta|desde|antes del|plazo|firmas|modificado'],
  titles: [
    'carta abierta*|carta|carta pública*|carta conjunta*|carta a|carta al|carta de|declaración*',
    'comunicado conjunto|comunicado*|pronunciamiento*|manifiesto*|llamamiento*|llamado*',
    'petición*|petitorio|posicionamiento|resolución*|solicitada|nota pública|exhorto|alerta',
  ],
  letterheads: [
    'comunicado de prensa|nota de prensa|boletín de prensa|para publicación inmediata',
    'por correo electrónico|confidencial|embargo*',
  ],
  subjects: ['asunto|ref|referencia|re|título|tema'],
  to: [
    'a|al|a la|a los|a las|para|a la atención de|att|atn|destinatario|destinatarios',
    'dirigida a|dirigido a|señores',
  ],
  cc: ['cc|c.c|copia|copia a|con copia a|con copia|ccp|c.c.p'],
  senders: [
    'de|remitente|contacto|contactos|contacto de prensa|tel|teléfono|fax|correo',
    'correo electrónico|e-mail|email|web|autor*|por|fuente',
  ],
  salutations: [
    'estimad*|querid*|apreciad*|distinguid*|muy señor*|respetad*|excelentísim*|ilustrísim*',
    'excmo*|excma*|ilmo*|ilma*|señor*|sr|sra|sres|su excelencia|excelencia*|honorable*',
    'a quien corresponda|compañer*|saludos|de nuestra consideración',
    'de nuestra mayor consideración',
  ],
  wholes: [
    'excmo*|excma*|ilmo*|ilma*|excelentísim*|ilustrísim*|señor*|sr|sra|sres|su excelencia',
    'excelencia*|honorable*|a quien corresponda|muy señor*|de nuestra consideración',
    'de nuestra mayor consideración',
  ],
  honorifics: [
    'excmo*|excma*|ilmo*|ilma*|excelentísim*|ilustrísim*|sr|sr.|sra|sra.|sres|señor|señora',
    'señores|don|doña|d.|dª|dr|dr.|dra|dra.|prof|su excelencia|s.e|s.m|presidente|presidenta',
    'ministro|ministra|embajador|embajadora|senador|senadora|diputado|diputada|fiscal',
    'gobernador|gobernadora|alcalde|alcaldesa|honorable|lic|lic.|comisari*',
  ],
  misters: ['sr|sr.|sra|sra.|señor|señora|don|doña|d.'],
  offices: [
    'rector*|decan*|obispo',
    'president*|primer ministro|ministr*|ministerio|secretari*|secretaría|comisi*|comisari*',
    'representante*|embajad*|canciller*|gobern*|gobierno|direct*|departamento|naciones|unión',
    'república|parlament*|consejo*|comité*|corte|tribunal*|oficina|senad*|cámara|congreso*',
    'estado*|justicia|fiscal*|agencia|autoridad*|asamblea|federación|reino|jefe*|jefa',
    'relator*|policía|juez*|jueza|delegación|misión|universidad*|alcald*|diputad*|exteriores',
    'interior|seguridad|organización|defensor*|alto|alta|rey|procurador*',
  ],
  streets: ['calle|c|avenida|avda|av|plaza|paseo|código postal|apartado|carrera|colonia'],
};
