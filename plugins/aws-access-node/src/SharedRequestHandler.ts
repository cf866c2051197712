/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { HttpHandler, HttpRequest } from '@smithy/core/protocols';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { HttpHandlerOptions } from '@smithy/types';
import { LimitsConfig } from './config';

const MAX_SOCKETS_PER_HOST = 50;
const MAX_SOCKETS = 500;

/**
 * The sockets of this process: kept alive, bounded, with time-outs. Shared by
 * all clients, hence one client's `destroy` leaves it alone; see {@link close}.
 */
export class SharedRequestHandler implements HttpHandler<object> {
  readonly metadata = { handlerProtocol: 'http/1.1' };
  readonly #handler: NodeHttpHandler;

  private constructor(handler: NodeHttpHandler) {
    this.#handler = handler;
  }

  /**
   * @param env - names the proxies (`HTTPS_PROXY`, `NO_PROXY`), which Node uses
   *   where `NODE_USE_ENV_PROXY` is 1
   */
  static create(
    limits: Pick<
      LimitsConfig,
      'connectionTimeoutSeconds' | 'requestTimeoutSeconds'
    >,
    env: NodeJS.ProcessEnv = process.env,
  ): SharedRequestHandler {
    const sockets = {
      keepAlive: true,
      maxSockets: MAX_SOCKETS_PER_HOST,
      maxTotalSockets: MAX_SOCKETS,
      // Agents of one's own go past the proxies of the global one.
      ...(env.NODE_USE_ENV_PROXY === '1' && { proxyEnv: env }),
    };
    return new SharedRequestHandler(
      new NodeHttpHandler({
        connectionTimeout: limits.connectionTimeoutSeconds * 1000,
        requestTimeout: limits.requestTimeoutSeconds * 1000,
        throwOnRequestTimeout: true,
        httpAgent: new HttpAgent(sockets),
        httpsAgent: new HttpsAgent(sockets),
      }),
    );
  }

  handle(request: HttpRequest, options?: HttpHandlerOptions) {
    return this.#handler.handle(request, options);
  }

  updateHttpClientConfig(): void {}

  httpHandlerConfigs(): object {
    return this.#handler.httpHandlerConfigs();
  }

  destroy(): void {}

  /** Closes the sockets. */
  close(): void {
    this.#handler.destroy();
  }
}
