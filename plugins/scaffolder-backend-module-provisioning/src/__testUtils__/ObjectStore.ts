/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createServer, IncomingMessage, Server, ServerResponse } from 'http';
import { AddressInfo } from 'net';

/** The three calls of S3 that the provider makes, over HTTP, path style. */
export class ObjectStore {
  readonly objects = new Map<string, Buffer>();
  readonly calls: { call: string; headers: IncomingMessage['headers'] }[] = [];
  /** Status and code that the next call gets. */
  refusal: { status: number; code: string } | undefined;
  readonly #server: Server = createServer(
    (request, response) => void this.#answer(request, response),
  );

  /** Starts it; gives its address. */
  async start(): Promise<string> {
    await new Promise<void>(resolve => {
      this.#server.listen(0, '127.0.0.1', resolve);
    });
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    await new Promise(resolve => this.#server.close(resolve));
  }

  async #answer(request: IncomingMessage, response: ServerResponse) {
    const chunks: Buffer[] = [];
    for await (const chunk of request) {
      chunks.push(chunk);
    }
    const key = request.url!.split('?')[0];
    this.calls.push({
      call: `${request.method} ${key}`,
      headers: request.headers,
    });
    const refuse = (status: number, code: string) =>
      response
        .writeHead(status, { 'Content-Type': 'application/xml' })
        .end(`<Error><Code>${code}</Code><Message>${code}</Message></Error>`);
    if (this.refusal) {
      refuse(this.refusal.status, this.refusal.code);
      return;
    }
    switch (request.method) {
      case 'PUT':
        this.objects.set(key, Buffer.concat(chunks));
        response.end();
        break;
      case 'DELETE':
        this.objects.delete(key);
        response.writeHead(204).end();
        break;
      default: {
        const contents = this.objects.get(key);
        if (contents) {
          response.end(contents);
        } else {
          refuse(404, 'NoSuchKey');
        }
      }
    }
  }
}
