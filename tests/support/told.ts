/** What a server answered, without what belongs to the connection or counts requests. */
export type Told = { status: number; headers: Record<string, string>; body: string };

const OF_THE_WIRE = /^(date|connection|keep-alive|transfer-encoding|x-ratelimit-.*)$/;

/** For comparing two ways to one answer, down to every header. */
export function told(status: number, headers: Record<string, string>, body: string): Told {
  const kept = Object.entries(headers).filter(([name]) => !OF_THE_WIRE.test(name));
  return { status, headers: Object.fromEntries(kept), body };
}
