import type { Spelling } from './word.ts';

/**
 * Family names of China and Korea: the reading of the sign (pinyin, or the official Korean romanisation), then the
 * ways its bearers write it in Latin letters. Parted by a bar.
 */
const FAMILIES = `
  li lee yi rhee ri i | i lee yi rhee ri li | bag park pak bak | gim kim | choe choi | jeong jung chung chong | gang kang |
  jo cho | yun yoon | im lim rim yim | no roh noh | yu yoo you ryu | u woo wu | gu koo ku | sin shin | an ahn | o oh |
  baeg paik paek baik baek | yeo yuh | seo suh so | sim shim | son sohn | heo hur huh | hwang whang | jeon jun chun |
  ju joo chu | ryu yoo yu | gwon kwon | gwag kwak kwag gwak | eom um uhm | mun moon | chen chan tan chin | huang wong hwang |
  xu hsu hui tsui | zhang chang cheung jang | liu lau lew yoo | wang wong ong | lin lam lim rim | wu ng woo oh |
  cai tsai choi choy chua | zheng cheng jeong jung | xie hsieh tse | zhou chou chow chau | yang yeung young |
  guo kuo kwok | zeng tseng tsang | hong hung | qiu chiu yau | zhu chu choo | he ho | luo lo law | ye yeh yip |
  song sung soong | sun son suen | jiang chiang kiang | xiao hsiao siu | shen sham shum | zhao chao chiu jo |
  cheng ching shing | deng teng tang | feng fung | gao kao ko | gu ku koo | han hon | hu wu woo | jin chin kim |
  kong hung | liang leung | lu lo luk | ma mah | pan poon pun | peng pang | qian chien chin | ren jen yam |
  su so | tang tong | tian tien tin | xiong hsiung hung | xue hsueh sit | yan yen yim | yao yiu | yu yue |
  yuan yuen | zhong chung`;

const READINGS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  FAMILIES.split('|').map((line): [string, ReadonlySet<string>] => {
    const [reading = '', ...others] = line.trim().split(/\s+/);
    return [reading, new Set(others)];
  }),
);

/** Whether a sign that is a family name, and a word in Latin letters, are that family name. */
export function sameFamilySign(left: Spelling, right: Spelling): boolean {
  return isSignOf(left, right) || isSignOf(right, left);
}

function isSignOf(sign: Spelling, latin: Spelling): boolean {
  if (sign.script !== 'han' && sign.script !== 'hangul') return false;
  return latin.script === 'latin' && (READINGS.get(sign.key)?.has(latin.key) ?? false);
}
