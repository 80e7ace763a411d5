/** Words around people at risk, in one language; blanks between them, any ending as `arrest*`. */
export type PeopleWords = {
  /** What is done to them, and what is asked for them: arrest, release. */
  readonly risks: string;
  /** The dead are mourned, not stood up for. */
  readonly deaths: string;
  /** Who speaks is quoted. */
  readonly speaks: string;
  /** Offices of those who are quoted or held to account. */
  readonly officials: string;
  /** Before a name that is a place. */
  readonly places: string;
  /** Your: the letter speaks to the person at risk. */
  readonly your: string;
  /** Forms of address that are part of how a person is called: `frei`. */
  readonly orders: string;
  /** What those at risk are called: colleague, journalist. */
  readonly roles: string;
};

const ORDERS =
  'frei padre dom irmã irmão fra frère soeur sœur father sister brother pater hermana hermano fray imam sheikh ayatollah don';

/** The words of every language the reader knows, by its code. */
export const peopleWords: Readonly<Record<string, PeopleWords>> = {
  en: {
    risks: `arrest* detain* detention imprison* jail* prison prisoner prisoners custody sentenced convict* charges charged
      prosecut* persecut* trial threat* attacked assault* harass* abduct* kidnap* tortur* deport* extradit* release
      released releasing free freed freeing hostage* interrogat* raid* accused indict* solidarity disappeared missing
      intimidat* smear* summon* apprehend* bail conviction case cases solitary threatened sentenced facing faces expelled banned acquit* pardon executed execution
      incarcerat* seized beaten stalked sentence clemency commut* deported deportation`,
    deaths:
      'killed murdered murder assassinated assassination died death dead late martyred slain memory killing',
    speaks:
      'said says stated states wrote writes added adds declared told noted called commented warned argues argued according',
    officials: `president minister rapporteur commissioner secretary ambassador judge prosecutor spokesperson spokesman
      director chair chairman chairwoman chief general colonel governor senator king prince chancellor premier founder dictator excellency representative rep sen`,
    places: 'the a an in at from near into to outside around',
    your: 'your',
    roles:
      'colleague colleagues comrade comrades friend journalist journalists activist activists lawyer blogger student prisoner citizen writer defender defenders leader leaders',
    orders: ORDERS,
  },
  fr: {
    risks: `arrest* arrêt* détenu* détention emprison* prison prisonnier* incarcér* condamn* inculp* poursuiv* poursuites procès
      menac* agress* attaqu* harcel* harcèlement enlèvement enlevé* kidnapp* tortur* expuls* extrad* libér* libération otage* interpell*
      accus* solidarité garde écrou* disparu* perquisition* inquiét* expulsion placé* bâillonn* acharnement`,
    deaths: 'tué tuée assassiné assassinée assassinat mort morte décès décédé décédée feu mémoire',
    speaks: 'dit déclare déclaré affirme écrit écrivait souligne selon rappelle explique ajoute',
    officials: `président présidente ministre rapporteur commissaire secrétaire ambassadeur juge procureur préfet porte-parole
      directeur directrice général maire roi chancelier fondateur`,
    places: 'le la les des à en au aux dans vers depuis près',
    your: 'votre vos',
    roles:
      'collègue collègues camarade ami journaliste journalistes militant militante militants avocat avocate étudiant étudiante prisonnier écrivain interprète défenseur',
    orders: ORDERS,
  },
  de: {
    risks: `verhaft* inhaftier* haft gefangen* gefängnis* festgenommen* festnahme* verurteil* angeklagt* anklage* verfolg*
      prozess bedroh* angegriffen* angriff* überfall* entführ* gefolter* folter* abgeschoben abschiebung* auslieferung* ausgeliefert*
      freilassung freigelassen* freizulassen freiheit geisel* vorgeworfen vorwurf solidarität solidarisch untersuchungshaft
      hausdurchsuchung* eingesperrt* strafverfahren ermittlung* misshandel* schikan* inhaftierung freispruch drangsalier* schikanier*`,
    deaths:
      'getötet ermordet ermordung ermordete tod tot gestorben starb verstorben* gedenken mord',
    speaks: 'sagte sagt erklärte erklärt schrieb schreibt betonte laut zufolge so',
    officials: `präsident* minister* kanzler* berichterstatter* kommissar* sekretär* botschafter* richter* staatsanwalt* sprecher* direktor*
      vorsitzende* general bürgermeister* könig* gründer* bundeskanzler* bundesminister* staatspräsident*`,
    places: 'in im aus nach bei von-in nahe',
    your: 'ihre ihrer ihrem ihren ihres deine deiner',
    roles:
      'kollege kollegin kollegen genosse journalist journalistin aktivist aktivistin aktivisten anwalt anwältin student studentin gefangene gefangenen schriftsteller verteidiger',
    orders: ORDERS,
  },
  es: {
    risks: `garantías arrest* deten* detención preso presa presos presas prisión encarcel* cárcel conden* imput* proces* juicio persegu*
      persecución amenaz* agred* agresión atac* ataque* acos* hostig* secuestr* tortur* deport* extradi* liber* libertad rehén rehenes
      acus* solidaridad desaparecid* desaparición allanamiento judicializ* criminaliz* querella despid* expuls* sentenci* prisioner*`,
    deaths:
      'asesinado asesinada asesinato murió muerto muerta muerte fallecido fallecida mató memoria crimen',
    speaks: 'dijo dice afirmó declaró señaló según escribió explicó agregó',
    officials: `presidente presidenta ministro ministra relator relatora comisario secretario secretaria embajador juez jueza fiscal portavoz
      director directora general gobernador alcalde rey canciller fundador comandante`,
    places: 'el la los las en desde hacia cerca',
    your: 'su tu vuestra vuestro',
    roles:
      'compañero compañera compañeros colega colegas periodista periodistas activista activistas abogado abogada estudiante preso presa escritor defensor defensora dirigente líder',
    orders: ORDERS,
  },
  pt: {
    risks: `pres* prisão prisões detid* detenção encarcer* cadeia conden* indici* process* julgamento perseg* perseguição ameaç* agredi* agressão
      atac* ataque* assédio intimid* sequestr* tortur* deport* extradi* libert* liberdade refém reféns acus* solidariedade desaparecid*
      criminaliz* atentado expuls* demitid* soltura grampe* monitorad*`,
    deaths:
      'assassinado assassinada assassinato morreu morto morta morte falecido falecida memória execução',
    speaks: 'disse diz afirmou declarou segundo escreveu explicou',
    officials: `presidente presidenta ministro ministra relator relatora comissário secretário secretária embaixador juiz juíza procurador porta-voz
      diretor diretora general governador prefeito rei chanceler fundador deputado deputada vereador vereadora senador`,
    places: 'os as em no na de-em desde perto',
    your: 'sua vossa',
    roles:
      'companheiro companheira companheiros colega colegas jornalista jornalistas ativista ativistas advogado advogada estudante preso presa escritor defensor defensora liderança cacique',
    orders: ORDERS,
  },
  it: {
    risks: `arrest* detenut* detenzione imprigion* carcere prigion* condann* imputat* process* persegu* persecuzione minacc*
      aggredi* aggressione attacc* molest* intimid* rapit* rapimento sequestr* tortur* deport* estradi* rilasci* liber* libertà ostagg*
      accus* solidarietà scompars* perquisizion* indagat* fermat* espuls* incarcer* querel*`,
    deaths:
      'ucciso uccisa assassinato assassinata assassinio morto morta morte omicidio scomparsa memoria',
    speaks: 'ha-detto dice dichiara dichiarato afferma scrive scrivono secondo spiega',
    officials: `presidente ministro ministra relatore commissario segretario ambasciatore giudice procuratore portavoce direttore
      direttrice generale governatore sindaco re cancelliere fondatore deputato senatore`,
    places: 'il lo la i gli le a ad in da presso verso',
    your: 'vostra vostro tua tuo',
    roles:
      'collega colleghi compagno compagna compagni giornalista giornalisti attivista attivisti avvocato avvocata studente studentessa detenuto scrittore difensore volontario cooperante',
    orders: ORDERS,
  },
  ru: {
    risks: `арест* задерж* заключ* тюрьм* тюрем* стражу страж* приговор* приговоре* обвин* осужд* осужден* преслед* суд суда процесс*
      угроз* угрож* напад* нападен* избит* избил* травл* похищ* пытк* пыта* депорт* экстрад* выдач* освобо* свобод* заложни* следств*
      допрос* обыск* дело дела солидарн* колони* сизо политзаключ* исчез* уволен* уволить отчисл* покушен*`,
    deaths: 'убит* убийств* погиб* смерт* умер* гибел* памят* покойн*',
    speaks: 'сказал* заявил* отметил* подчеркнул* написал* пишет словам сообщил*',
    officials: `президент* министр* докладчик* комиссар* секретар* посол посла судья судьи прокурор* пресс-секретар* директор* председател*
      губернатор* мэр* король генерал* канцлер* основател* премьер*`,
    places: 'в во из под около',
    your: 'ваш* вашего вашу',
    roles:
      'коллега коллеги коллегу товарищ журналист* активист* адвокат* студент* писател* правозащитник* учен* профессор*',
    orders: 'отец отца',
  },
  fa: {
    risks: `ازادی آزادی بازداشت* دستگیر* زندانی* زندان محاکمه محکوم* حکم حبس شکنجه تهدید ربوده ربودن اعدام اتهام پرونده احضار
      اخراج* گروگان همبستگی محرومیت بازجویی*`,
    deaths: 'قتل کشته شهید درگذشت جانباخت* مرگ',
    speaks: 'گفت گفته نوشت افزود',
    officials: 'رئیس رییس وزیر دبیر قاضی دادستان سخنگو مدیر ژنرال رهبر ریاست',
    places: 'در از',
    your: 'شما',
    roles: 'همکار همکارمان روزنامه نگار فعال وکیل دانشجو نویسنده معلم کارگر اقای خانم',
    orders: '',
  },
  ar: {
    risks: `اعتقال* معتقل* المعتقل* احتجاز* المحتجز* سجن* السجن سجين* محاكمه* محاكمة حكم* تهديد* اختطاف* خطف تعذيب* ترحيل* افراج* الافراج
      اطلاق حريه الحريه تهمه اتهام* ملاحقه* التضامن تضامن* استدعاء* توقيف* اعتدا* الاعتداء`,
    deaths: 'مقتل قتل اغتيال استشهاد وفاه الشهيد الشهيده رحيل',
    speaks: 'قال قالت صرح صرحت اضاف',
    officials: 'الرئيس رئيس وزير الوزير القاضي المدعي السفير الامين المقرر الملك الامير مدير اللواء',
    places: 'في من الى',
    your: '*ك',
    roles:
      'زميلنا زميلتنا الزميل الزميله الصحفي الصحفيه المدون الناشط الناشطه المحامي الكاتب الطالب',
    orders: 'الشيخ',
  },
};
