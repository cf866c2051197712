/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import dynalite from 'dynalite';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { IncomingMessage, Server, ServerResponse } from 'node:http';
import { AddressInfo } from 'node:net';

/** DynamoDB by dynalite, on a loopback port of its own and for requests of other servers. */
export class DynamoDbServer {
  /** Starts it with its data in `folder`, or in memory without one. */
  static async start(options: { folder?: string }): Promise<DynamoDbServer> {
    if (options.folder) {
      mkdirSync(options.folder, { recursive: true });
    }
    const server = dynalite({
      path: options.folder,
      createTableMs: 0,
      deleteTableMs: 0,
      updateTableMs: 0,
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new DynamoDbServer(server);
  }

  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
  }

  /** Where it answers by itself, without faults. */
  get endpoint(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  /** Answers a request that came to another server. */
  handle(request: IncomingMessage, response: ServerResponse): void {
    this.#server.emit('request', request, response);
  }

  async stop(): Promise<void> {
    const closed = new Promise<void>((resolve, reject) =>
      this.#server.close(error => (error ? reject(error) : resolve())),
    );
    this.#server.closeAllConnections();
    await closed;
  }
}
