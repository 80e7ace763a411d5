import type { FastifyRequest } from '#platform/http';

/** A part of the address; empty when the route's pattern has none of this name. */
export function parameter(request: FastifyRequest, name: string): string {
  return textOf(request.params, name);
}

export function queryOf(request: FastifyRequest, name: string): string {
  return textOf(request.query, name);
}

/** One field of a posted form, as typed. */
export function fieldOf(request: FastifyRequest, name: string): string {
  return textOf(request.body, name);
}

/** A number from the address or a form: `0` for anything that is none. */
export function countOf(text: string): number {
  return /^\d{1,9}$/.test(text) ? Number(text) : 0;
}

function textOf(parts: unknown, name: string): string {
  const value = entriesOf(parts).get(name);
  return typeof value === 'string' ? value : '';
}

/** A parsed form or query as a map, whatever it is. */
export function entriesOf(parts: unknown): ReadonlyMap<string, unknown> {
  return new Map(typeof parts === 'object' && parts !== null ? Object.entries(parts) : []);
}
