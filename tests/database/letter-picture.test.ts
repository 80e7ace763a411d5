import { afterAll, expect, test } from 'vitest';
import { testApp } from '#support/app';
import { testDatabase } from '#support/database';
import { wholeEnvironment } from '#support/environment';
import { publicationRoutes } from '../../src/features/publication/routes.ts';
import { loadExample } from '../../src/main/example.ts';

const db = await testDatabase();
const env = wholeEnvironment(db, 'https://letters.example');
const page = '/letters/kazakhstan-2011';
afterAll(async () => {
  await env.pdf.close();
  await db.close();
});

test('a letter’s picture is drawn once for what it says, and named where links are looked at', async () => {
  await loadExample(env);
  let drawn = 0;
  const draw: typeof env.pdf.draw = (order, size) => {
    drawn += 1;
    return env.pdf.draw(order, size);
  };
  const counted = await testApp(
    { ...env, pdf: { ...env.pdf, supported: true, draw } },
    publicationRoutes,
  );
  const ask = () => counted.inject({ url: `${page}/picture.png` });
  const [first, ...rest] = await Promise.all(Array.from({ length: 5 }, ask));
  env.now.advance(2_000);
  const later = await ask();
  expect(drawn).toBe(1);
  const png = first?.rawPayload ?? Buffer.alloc(0);
  expect(first?.headers['content-type']).toBe('image/png');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  for (const one of [...rest, later]) expect(one.rawPayload.equals(png)).toBe(true);
  const { body } = await counted.inject({ url: page });
  expect(body).toContain(
    `<meta property="og:image" content="https://letters.example${page}/picture.png"/>`,
  );
  await counted.close();
  const without = await testApp(
    { ...env, pdf: { ...env.pdf, supported: false } },
    publicationRoutes,
  );
  expect((await without.inject({ url: `${page}/picture.png` })).statusCode).toBe(404);
  expect((await without.inject({ url: page })).body).not.toContain('og:image');
  await without.close();
});
