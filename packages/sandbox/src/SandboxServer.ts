/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { once } from 'node:events';
import {
  createServer,
  IncomingMessage,
  RequestListener,
  Server,
  ServerResponse,
} from 'node:http';
import { AddressInfo } from 'node:net';
import { AwsEdge } from './aws/AwsEdge';
import { AwsRequest, credentialScopeOf } from './aws/AwsRequest';
import { DynamoDbGate } from './aws/dynamodb/DynamoDbGate';

/** What the port answers with. */
export interface SandboxServerOptions {
  edge: AwsEdge;
  dynamoDb: DynamoDbGate;
  /** Everything that is not AWS. */
  pages: RequestListener;
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) {
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function isAws(request: IncomingMessage): boolean {
  return (
    request.headers.authorization?.startsWith('AWS4-HMAC-SHA256') === true ||
    request.headers['x-amz-target'] !== undefined
  );
}

function toAwsRequest(
  request: IncomingMessage,
  bytes: Buffer = Buffer.alloc(0),
): AwsRequest {
  return {
    method: request.method ?? 'GET',
    url: request.url ?? '/',
    headers: request.headers,
    body: bytes.toString('utf8'),
    bytes,
  };
}

/**
 * The one port of the sandbox, on the loopback interface only. AWS requests go
 * straight to the edge: msw and express on this path cost four fifths of the
 * requests a second.
 */
export class SandboxServer {
  /** Listens; a taken port gives an error that says what to do. */
  static async start(
    options: SandboxServerOptions & { port: number },
  ): Promise<SandboxServer> {
    const server = createServer({ keepAliveTimeout: 60_000 });
    server.listen(options.port, '127.0.0.1');
    try {
      await once(server, 'listening');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') {
        throw new Error(
          `Port ${options.port} is taken by another program; stop it, or choose another port with --port or STEWARD_SANDBOX_PORT.`,
        );
      }
      throw error;
    }
    const started = new SandboxServer(server, options);
    server.on('request', (request, response) =>
      started.#answer(request, response),
    );
    return started;
  }

  readonly #server: Server;
  readonly #options: SandboxServerOptions;

  private constructor(server: Server, options: SandboxServerOptions) {
    this.#server = server;
    this.#options = options;
  }

  get url(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://localhost:${port}`;
  }

  async stop(): Promise<void> {
    const closed = once(this.#server, 'close');
    this.#server.close();
    this.#server.closeAllConnections();
    await closed;
  }

  #answer(request: IncomingMessage, response: ServerResponse) {
    if (!isAws(request)) {
      this.#options.pages(request, response);
      return;
    }
    this.#answerAws(request, response).catch((error: Error) =>
      request.socket.destroy(error),
    );
  }

  async #answerAws(request: IncomingMessage, response: ServerResponse) {
    const scope = credentialScopeOf(toAwsRequest(request));
    if (scope?.service === 'dynamodb') {
      await this.#options.dynamoDb.handle(request, response, scope);
      return;
    }
    const body = await readBody(request);
    const answer = await this.#options.edge.handle(toAwsRequest(request, body));
    if (answer) {
      response
        .writeHead(answer.status, {
          'content-length': Buffer.byteLength(answer.body),
          ...answer.headers,
        })
        .end(answer.body);
    } else {
      request.socket.destroy();
    }
  }
}
