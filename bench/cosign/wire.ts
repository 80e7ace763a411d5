import { createConnection } from 'node:net';
import type { Socket } from 'node:net';

/** What a server answered; `head` holds the status line and the headers. */
export type Heard = { readonly status: number; readonly head: string; readonly bytes: number };

const HEAD_END = '\r\n\r\n';
const CHUNKS_END = '0\r\n\r\n';
const NEVER = 'the server hung up';

/**
 * One kept connection that asks one question at a time. It does no more than reading an answer to its end takes: on a
 * machine that also runs what is measured, everything else would be taken from that.
 */
export class Wire {
  readonly #socket: Socket;
  #hear: ((heard: Heard) => void) | null = null;
  #broken: ((why: string) => void) | null = null;
  #status = 0;
  #head = '';
  #body = 0;
  /** Bytes of the body still to come; -1: the head is not whole yet; Infinity: in chunks. */
  #left = -1;
  #unread = '';

  constructor(socket: Socket) {
    this.#socket = socket;
    socket.setNoDelay(true);
    socket.on('error', () => this.#break());
    socket.on('close', () => this.#break());
  }

  static async open(port: number): Promise<Wire> {
    const taken: { wire: Wire | null } = { wire: null };
    const buffer = Buffer.allocUnsafeSlow(65_536);
    const callback = (length: number) => {
      taken.wire?.take(buffer.subarray(0, length));
      return true;
    };
    const socket = createConnection({ port, host: '127.0.0.1', onread: { buffer, callback } });
    await new Promise<void>((opened, failed) => {
      socket.once('connect', opened);
      socket.once('error', failed);
    });
    taken.wire = new Wire(socket);
    return taken.wire;
  }

  /** `question`: a whole HTTP/1.1 request, in latin1. */
  ask(question: string, hear: (heard: Heard) => void, broken: (why: string) => void): void {
    this.#hear = hear;
    this.#broken = broken;
    this.#left = -1;
    this.#unread = '';
    if (this.#socket.destroyed) this.#break();
    else this.#socket.write(question, 'latin1');
  }

  close(): void {
    this.#broken = null;
    this.#socket.destroy();
  }

  take(bytes: Buffer): void {
    if (this.#left === -1) this.#takeHead(bytes);
    else this.#takeBody(bytes, 0);
  }

  #takeHead(bytes: Buffer): void {
    const before = this.#unread.length;
    const text = this.#unread + bytes.toString('latin1', 0, Math.min(bytes.length, 4_096));
    const end = text.indexOf(HEAD_END);
    if (end === -1) {
      this.#unread = text;
      return;
    }
    this.#head = text.slice(0, end + 2);
    this.#status = Number(text.slice(9, 12));
    this.#body = 0;
    this.#left = bodyLength(this.#head, this.#status);
    this.#takeBody(bytes, end + HEAD_END.length - before);
  }

  #takeBody(bytes: Buffer, from: number): void {
    const more = bytes.length - from;
    this.#body += more;
    if (this.#left === Infinity) {
      if (bytes.toString('latin1', Math.max(from, bytes.length - CHUNKS_END.length)) !== CHUNKS_END)
        return;
    } else {
      this.#left -= more;
      if (this.#left > 0) return;
    }
    const hear = this.#hear;
    this.#hear = null;
    this.#broken = null;
    hear?.({ status: this.#status, head: this.#head, bytes: this.#body });
  }

  #break(): void {
    const broken = this.#broken;
    this.#broken = null;
    broken?.(NEVER);
  }
}

function bodyLength(head: string, status: number): number {
  if (status === 304 || status === 204) return 0;
  const length = headerOf(head, 'content-length');
  if (length !== null) return Number(length);
  return headerOf(head, 'transfer-encoding') === null ? 0 : Infinity;
}

/** `headerOf(head, 'etag')`; the name in small letters. */
export function headerOf(head: string, name: string): string | null {
  const at = head.toLowerCase().indexOf(`\r\n${name}:`);
  if (at === -1) return null;
  const from = at + name.length + 3;
  return head.slice(from, head.indexOf('\r\n', from)).trim();
}
