import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';
import type { AddressInfo } from 'node:net';

/** A mail server that takes everything and remembers for whom, and how often. */
export class Letterbox {
  readonly #server: SMTPServer;
  readonly #taken = new Map<string, number>();
  #url = '';

  constructor() {
    this.#server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      onData: (stream, { envelope }, done) => {
        stream.resume();
        stream.on('end', () => {
          for (const { address } of envelope.rcptTo)
            this.#taken.set(address, (this.#taken.get(address) ?? 0) + 1);
          done();
        });
      },
    });
    this.#server.on('error', () => {}); // a sender that was killed hung up
  }

  async open(): Promise<this> {
    const { server } = this.#server;
    this.#server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    this.#url = `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`; // it listens on TCP
    return this;
  }

  get url(): string {
    return this.#url;
  }

  howOften(address: string): number {
    return this.#taken.get(address) ?? 0;
  }

  get all(): number {
    let all = 0;
    for (const times of this.#taken.values()) all += times;
    return all;
  }

  close(): Promise<void> {
    return new Promise((closed) => this.#server.close(() => closed()));
  }
}
