/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  createServer,
  IncomingMessage,
  Server,
  ServerResponse,
} from 'node:http';
import { AddressInfo } from 'node:net';

/** A request as it arrived. */
export interface ReceivedRequest {
  /** `AssumeRole`, `ListAccounts` and the like; the path for REST services. */
  operation: string;
  parameters: URLSearchParams;
  body: string;
  headers: IncomingMessage['headers'];
  url: string;
  /** When it arrived, milliseconds. */
  at: number;
}

/** What is answered; `hang` never answers. */
export type Answer =
  | { status?: number; json: object }
  | { status?: number; xml: string }
  | 'hang';

export type Answerer = (request: ReceivedRequest) => Answer;

/** A server on the loopback that the SDK talks to through its own endpoint settings. */
export class LoopbackAws {
  readonly requests: ReceivedRequest[] = [];
  readonly #server: Server;
  #answer: Answerer = () => ({ json: {} });

  private constructor() {
    this.#server = createServer((request, response) =>
      this.#serve(request, response),
    );
  }

  static async start(): Promise<LoopbackAws> {
    const loopback = new LoopbackAws();
    await new Promise<void>(resolve =>
      loopback.#server.listen(0, '127.0.0.1', resolve),
    );
    return loopback;
  }

  get url(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  /** Sets what is answered and forgets what arrived. */
  answer(answerer: Answerer): void {
    this.#answer = answerer;
    this.requests.length = 0;
  }

  received(operation: string): ReceivedRequest[] {
    return this.requests.filter(each => each.operation === operation);
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise(resolve => this.#server.close(resolve));
  }

  async #serve(request: IncomingMessage, response: ServerResponse) {
    const chunks: Buffer[] = [];
    for await (const chunk of request) {
      chunks.push(chunk);
    }
    const body = Buffer.concat(chunks).toString('utf8');
    const parameters = new URLSearchParams(
      request.headers['content-type']?.includes('form') ? body : '',
    );
    const target = request.headers['x-amz-target'];
    const received: ReceivedRequest = {
      operation:
        parameters.get('Action') ??
        (typeof target === 'string' ? target.split('.')[1] : request.url ?? ''),
      parameters,
      body,
      headers: request.headers,
      url: request.url ?? '',
      at: Date.now(),
    };
    this.requests.push(received);
    const answer = this.#answer(received);
    if (answer === 'hang') {
      return;
    }
    const isXml = 'xml' in answer;
    response.writeHead(answer.status ?? 200, {
      'content-type': isXml ? 'text/xml' : 'application/x-amz-json-1.1',
      'x-amzn-requestid': `request-${this.requests.length}`,
    });
    response.end(isXml ? answer.xml : JSON.stringify(answer.json));
  }
}

/** An error of a JSON service. */
export function jsonError(
  status: number,
  code: string,
  message: string,
): Answer {
  return { status, json: { __type: code, message } };
}

/** The answers of STS: an identity and temporary credentials. */
export function stsAnswer(
  request: ReceivedRequest,
  options: { accountId?: string } = {},
): Answer | undefined {
  const { accountId = '999999999999' } = options;
  if (request.operation === 'GetCallerIdentity') {
    return {
      xml: `<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult><Arn>arn:aws:iam::${accountId}:user/steward</Arn><UserId>U</UserId><Account>${accountId}</Account></GetCallerIdentityResult></GetCallerIdentityResponse>`,
    };
  }
  if (request.operation.startsWith('AssumeRole')) {
    const role = request.parameters.get('RoleArn') ?? '';
    const [, account] = /::(\d+):/.exec(role) ?? [];
    const expiration = new Date(Date.now() + 3_600_000).toISOString();
    return {
      xml: `<${request.operation}Response xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><${request.operation}Result><Credentials><AccessKeyId>ASIA${account}</AccessKeyId><SecretAccessKey>s</SecretAccessKey><SessionToken>t</SessionToken><Expiration>${expiration}</Expiration></Credentials></${request.operation}Result></${request.operation}Response>`,
    };
  }
  return undefined;
}

/** An error of STS. */
export function stsError(
  status: number,
  code: string,
  message: string,
): Answer {
  return {
    status,
    xml: `<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error><RequestId>r</RequestId></ErrorResponse>`,
  };
}

/** The access key that a request was signed with. */
export function signedBy(request: ReceivedRequest): string | undefined {
  return /Credential=([^/]+)\//.exec(request.headers.authorization ?? '')?.[1];
}
