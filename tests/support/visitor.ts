import type { FastifyInstance } from '#platform/http';
import { form, USER_AGENT } from './app.ts';

let visitors = 0;

/** One browser at an address of its own: keeps the cookies it is given, as a browser does. */
export function browserOf(app: FastifyInstance) {
  const jar = new Map<string, string>();
  const remoteAddress = `10.0.${Math.floor(++visitors / 250)}.${visitors % 250}`;
  const ask = async (method: 'GET' | 'POST', url: string, fields?: Record<string, string>) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const { payload, headers } = fields ? form(fields) : { payload: '', headers: {} };
    const answer = await app.inject({
      method,
      url,
      remoteAddress,
      headers: { ...headers, cookie, 'user-agent': USER_AGENT },
      ...(fields ? { payload } : {}),
    });
    for (const { name, value } of answer.cookies)
      if (value === '') jar.delete(name);
      else jar.set(name, value);
    return answer;
  };
  return {
    jar,
    get: (url: string) => ask('GET', url),
    post: (url: string, fields: Record<string, string> = {}) => ask('POST', url, fields),
  };
}
