import { describe, expect, test } from 'vitest';
import { findDemands } from './demands.ts';
import { languages } from './languages.ts';
import type { FoundDemand } from './letter.ts';
import { openSource } from './source.ts';
import { en } from './words-en.ts';

function read(text: string, code = 'en'): FoundDemand[] {
  const words = languages.find((one) => one.code === code) ?? en;
  return findDemands(openSource(text, words), []);
}
const asked = (text: string, code?: string): string[] => read(text, code).map((one) => one.text);

describe('points of a list', () => {
  test('are demands after words that ask, and the lead-in is none', () => {
    const found = read(
      'They were jailed.\n\nWe call for:\n\n- The release of Osei\n- No new charges',
    );
    expect(found.map(({ text, form }) => [text, form])).toEqual([
      ['The release of Osei', 'bulleted'],
      ['No new charges', 'bulleted'],
    ]);
    expect(found[0]?.reason).toEqual({
      code: 'reader.reason.bullet-after-cue',
      values: { cue: 'We call for:' },
    });
  });

  test('are joined over line wraps and over a blank line that cut them', () => {
    expect(
      asked(
        'We call for: \n\n\uF0B7 The dropping of all charges against Mr \nVarga \n\uF0B7 No limits on travel to attend \n\nthe conference \n',
      ),
    ).toEqual([
      'The dropping of all charges against Mr Varga',
      'No limits on travel to attend the conference',
    ]);
  });

  test('are found where the bullets were lost', () => {
    expect(
      asked(
        'We call for: \n\n The immediate release of Osei Varga \n\n No measures against the campaign \n\n The registration of the union.\n\nIt rained.',
      ),
    ).toEqual([
      'The immediate release of Osei Varga',
      'No measures against the campaign',
      'The registration of the union.',
    ]);
  });

  test('may be lines under words that do nothing but ask, each with its full stop', () => {
    expect(
      asked(
        'We demand:\n\nFreedom for the crew.\nPay for the families.\nA new trial.\n\nIt is late.',
      ),
    ).toEqual(['Freedom for the crew.', 'Pay for the families.', 'A new trial.']);
  });

  test('keep what is bold in them', () => {
    expect(asked('We demand:\n\n- **Safe work.** Two men died.\n- **A wage.**')).toEqual([
      '**Safe work.** Two men died.',
      'A wage.',
    ]);
  });

  test('are found behind one another on one line', () => {
    expect(
      asked(
        'They were jailed in May. We therefore demand: 1. Release them. 2. Drop the charges. 3. Pay damages.',
      ),
    ).toEqual(['Release them.', 'Drop the charges.', 'Pay damages.']);
  });

  test('may stand behind one another with dashes, among points that tell, and end in a sentence', () => {
    const dashes =
      'On the closure of the port, the members: - we condemn the closure, - we thank the crews, - we ask that the port be reopened, - we note the strike in the harbour and in all the towns that lie around it, Finally, we demand the truth.';
    expect(asked(dashes)).toEqual([
      'we ask that the port be reopened,',
      'Finally, we demand the truth.',
    ]);
    expect(asked('We ask the mayor - and the council - and all - to act.')).toHaveLength(1);
  });

  test('may follow a line without a colon: a heading, or half a sentence that the points end', () => {
    const points = '- an end to the closure\n- wages for all\n- a public inquiry';
    expect(asked(`The port is shut.\n\nWhat we demand\n\n${points}`)).toHaveLength(3);
    expect(
      asked('Der Hafen ist zu.\n\nWir fordern daher\n– die Öffnung,\n– den Lohn.', 'de'),
    ).toEqual(['die Öffnung,', 'den Lohn.']);
    expect(
      asked('Le port est fermé.\n\nNous demandons que\n- le port rouvre\n- on paie.', 'fr'),
    ).toEqual(['le port rouvre', 'on paie.']);
  });

  test('may be lines in lower case that end in semicolons', () => {
    expect(
      asked('We call on you to:\nreopen the port;\npay the dockers; and\nhold an inquiry.'),
    ).toEqual(['reopen the port;', 'pay the dockers; and', 'hold an inquiry.']);
  });

  test('may each begin with the verb of who asks, who stands before the points', () => {
    const points = '- calls on the mayor to act;\n- demands that the dockers be paid.';
    expect(asked(`The port is shut.\n\nThe Lantern Society:\n${points}`)).toHaveLength(2);
    expect(
      asked(
        'Le port est fermé.\n\nLe collectif Rivage :\n- exige la vérité ;\n- demande au maire d’agir.',
        'fr',
      ),
    ).toHaveLength(2);
  });

  test('are not a dash that a wrap brought to the front of a line', () => {
    const prose =
      'We call on the mayor and on the council of our old town\n– both of them – to act.';
    expect(asked(prose)).toHaveLength(1);
  });

  test('may be numbered in italics, with letters or in Persian digits', () => {
    expect(asked('_We request:_\n\n_1. Amnesty for all_\n_2. An inquiry_')).toEqual([
      'Amnesty for all',
      'An inquiry',
    ]);
    expect(asked('We ask you to:\n\na) release her\nb) drop the case')).toHaveLength(2);
    expect(
      asked('ما خواستار موارد زیر هستیم:\n\n۱- آزادی زندانیان\n۲- لغو حکم', 'fa'),
    ).toHaveLength(2);
  });

  test('are none where the list holds facts, names or reasons', () => {
    const facts = 'There is agreement on many things:\n\n- Vaccines work.\n- The climate warms.';
    const names =
      'We demand the release of the following persons:\n\n1. Osei Varga, teacher\n2. Anna Lindqvist, nurse';
    const reasons =
      'We are concerned for the following reasons:\n\n- The law is vague.\n- It must pass twice.';
    expect(asked(facts)).toEqual([]);
    expect(asked(names)).toEqual(['We demand the release of the following persons:']);
    expect(asked(reasons)).toEqual([]);
  });

  test('are demands without a lead-in where each begins with a verb of appeal', () => {
    expect(
      asked('Dear Minister\n\n- Release the report.\n- Stop the sale.\n- Protect the witnesses.'),
    ).toHaveLength(3);
  });
});

describe('prose', () => {
  test('is read sentence by sentence, each with its place in the source', () => {
    const text = 'He is in jail.\nWe urge you to act. The sun\nshines. Thank you.';
    const [demand] = read(text);
    expect(text.slice(demand?.start, demand?.end)).toBe('We urge you to act.');
    expect(read(text)).toHaveLength(1);
  });

  test('keeps links and joins hard wraps, without emphasis around the sentence', () => {
    expect(
      asked('**We demand their recognition as\n[defenders](https://example.org/a).** It is late.'),
    ).toEqual(['We demand their recognition as [defenders](https://example.org/a).']);
  });

  test('is read through the back-ticks of a wiki', () => {
    const wiki =
      '`   We are many.`\\\n`   We request the Board to hear the `[`SMEs`](SMEs "wikilink")`.`\\\n`   It is late.`\\\n`   Yes.`\\\n`   Very.`';
    expect(asked(wiki)).toEqual(['We request the Board to hear the SMEs.']);
  });

  test('asks for nothing where others ask, where it thanks, and where it tells', () => {
    expect(
      asked(
        'The Assembly called on the ministry to resign. We hope you are well. Thank you for your attention to this. We look forward to your answer.',
      ),
    ).toEqual([]);
  });

  test.each([
    ['en', 'Can the Commission explain why the answer is late?'],
    ['fr', 'La Commission peut-elle expliquer ce retard ?'],
    ['de', 'Wird die Kommission den Brief beantworten?'],
    ['es', '¿Piensa la Comisión responder a la carta?'],
    ['it', 'Intende la Commissione rispondere alla lettera?'],
    ['pt', 'Tenciona a Comissão responder à carta?'],
  ])('may be a question that members of a parliament put: %s', (code, question) => {
    expect(asked(question, code)).toEqual([question]);
  });

  test.each([
    ['en', 'We remind the ministry of its duty to protect witnesses.'],
    ['fr', 'Nous rappelons au ministère son obligation de protéger les témoins.'],
    ['de', 'Wir erinnern das Ministerium an seine Pflicht, Zeugen zu schützen.'],
    ['es', 'Recordamos al ministerio que debe respetar a los testigos.'],
    ['it', 'Ricordiamo al ministero che deve rispettare i testimoni.'],
    ['pt', 'Recordamos ao ministério que tem de cumprir a lei.'],
  ])('may remind somebody of a duty: %s', (code, reminder) => {
    expect(asked(reminder, code)).toEqual([reminder]);
  });

  test.each([
    ['en', 'Prices rose. Many left. It snowed. We hope that the government will open the port.'],
    ['fr', 'Il neige. Il pleut. Nous espérons que le gouvernement rouvrira le port.'],
    ['es', 'Nieva. Llueve. Esperamos que el gobierno abra el puerto.'],
    ['it', 'Nevica. Piove. Speriamo che il governo riapra il porto.'],
    ['pt', 'Neva. Chove. Esperamos que as autoridades abram o porto.'],
    ['de', 'Es schneit. Es regnet. Wir hoffen, dass die Regierung den Hafen öffnet.'],
  ])('is what an authority is hoped to do, where nobody asks: %s', (code, text) => {
    const wish = text.slice(text.lastIndexOf('. ') + 2);
    expect(asked(text, code)).toEqual([wish]);
  });

  test('is what a body that opens a Persian sentence asks, whose verb stands far behind it', () => {
    const asks = 'کانون ملوانان بندر شمالی این فشار را محکوم می کند و خواستار آزادی او می باشد.';
    const told =
      'کانون ملوانان بندر شمالی پارسال این فشار را محکوم کرد و خواستار آزادی او شده بود.';
    expect(asked(asks, 'fa')).toEqual([asks]);
    expect(asked(told, 'fa')).toEqual([]);
  });

  test('asks for nothing with the verb alone', () => {
    expect(asked('The port is shut.\n\nWE DEMAND\n\nIt snowed in the harbour.')).toEqual([]);
    expect(asked('Il porto è chiuso.\n\nCHIEDIAMO:\n\nNevica.', 'it')).toEqual([]);
  });

  test('asks for nothing where the writers offer what they will do', () => {
    const offer = 'Colocamo-nos a postos para apoiar a luta, exigindo justiça.';
    expect(asked(offer, 'pt')).toEqual([]);
  });

  test('is what must be done where nobody asks in so many words', () => {
    expect(
      asked('Prices rose. Many left. It snowed. The government must release the data at once.'),
    ).toEqual(['The government must release the data at once.']);
  });

  test('beside a list of demands asks only in so many words', () => {
    const text =
      'The state must change. We also urge you to reply.\n\nIt is late.\n\nWe demand:\n\n- Free them.\n- Pay them.';
    expect(asked(text)).toEqual(['We also urge you to reply.', 'Free them.', 'Pay them.']);
  });

  test('in another script than the letter is left to its own reading', () => {
    expect(
      asked('We demand:\n\nRelease Yang;\n\n立即释放杨；\n\nPay the workers.\n\n支付工人。'),
    ).toEqual(['Release Yang;', 'Pay the workers.']);
  });
});
