/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { MiddlewareFactory } from '@backstage/backend-defaults/rootHttpRouter';
import { NotFoundError, ResponseError } from '@backstage/errors';
import { ContractEndpoint } from '@steward/backstage-plugin-portal-common';
import express from 'express';
import { once } from 'node:events';
import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import request from 'supertest';
import { ContractCheck } from '../testUtils';
import { createContractRouter } from './createContractRouter';
import { createServiceClient } from './createServiceClient';

interface Thing {
  id: string;
  size: number;
  note?: string;
}

interface Operation<Parameters, Body, Answer> {
  parameters: { header?: never; cookie?: never } & Parameters;
  requestBody: { content: { 'application/json': Body } };
  responses: { 200: { content: { 'application/json': Answer } } };
}

interface ThingPaths {
  '/things/{id}': {
    get: Omit<
      Operation<
        { path: { id: string }; query?: { limit?: number } },
        never,
        Thing
      >,
      'requestBody'
    >;
    post: Operation<
      { path: { id: string }; query?: never },
      { reason: string },
      Thing
    >;
  };
}

type Endpoints = {
  '#get|/things/{id}': ContractEndpoint<
    ThingPaths['/things/{id}']['get'],
    'limit'
  >;
  '#post|/things/{id}': ContractEndpoint<ThingPaths['/things/{id}']['post']>;
};

const answers = {
  '200': {
    description: 'The thing',
    content: {
      'application/json': { schema: { $ref: '#/components/schemas/Thing' } },
    },
  },
  default: {
    description: 'What is wrong',
    content: {
      'application/json': {
        schema: { type: 'object', additionalProperties: true },
      },
    },
  },
} as const;
const id = {
  name: 'id',
  in: 'path',
  required: true,
  schema: { type: 'string' },
};
const limit = {
  name: 'limit',
  in: 'query',
  schema: { type: 'integer', minimum: 1, default: 50 },
};
const spec: any = {
  openapi: '3.1.0',
  info: { title: 'things', version: '1' },
  servers: [{ url: '/' }],
  paths: {
    '/things/{id}': {
      get: {
        operationId: 'GetThing',
        parameters: [id, limit],
        responses: answers,
      },
      post: {
        operationId: 'ChangeThing',
        parameters: [id],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                additionalProperties: false,
                required: ['reason'],
                properties: { reason: { type: 'string', maxLength: 300 } },
              },
            },
          },
        },
        responses: answers,
      },
    },
  },
  components: {
    schemas: {
      Part: {
        type: 'object',
        required: ['id'],
        properties: { id: { type: 'string' } },
      },
      Thing: {
        allOf: [
          { $ref: '#/components/schemas/Part' },
          {
            type: 'object',
            required: ['size'],
            properties: {
              size: { type: 'integer' },
              note: { type: ['string', 'null'] },
            },
          },
        ],
      },
    },
  },
};

describe('a contract', () => {
  const contract = new ContractCheck(spec);
  const answer = jest.fn<Thing, [{ id: string; limit: number }]>();
  const reasons: string[] = [];
  const tokens: (string | undefined)[] = [];
  let server: Server;

  beforeAll(async () => {
    const routes = createContractRouter<Endpoints>(spec, {
      bodyLimit: '1kb',
      prose: ['reason'],
    });
    routes.get('/things/:id', async (req, res) => {
      tokens.push(req.headers.authorization);
      res.json(answer({ id: req.params.id, limit: req.query.limit }));
    });
    routes.post('/things/:id', async (req, res) => {
      reasons.push(req.body.reason);
      res.json({ id: req.params.id, size: 1 });
    });
    const app = express().use(routes);
    app.use(
      MiddlewareFactory.create({
        logger: mockServices.logger.mock(),
        config: mockServices.rootConfig(),
      }).error(),
    );
    server = createServer(app).listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterAll(() => new Promise(done => server.close(done)));
  beforeEach(() =>
    answer.mockImplementation(asked => ({ id: asked.id, size: 1 })),
  );

  it('lets in what it describes, with defaults filled in', async () => {
    await request(server).get('/things/a%2Fb').expect(200);
    expect(answer).toHaveBeenLastCalledWith({ id: 'a/b', limit: 50 });
    await request(server)
      .post('/things/a')
      .send({ reason: `token ghp_${'a1'.repeat(18)}` })
      .expect(200);
    expect(reasons).toEqual(['token [redacted]']);
  });

  it('refuses all else with the field and the reason', async () => {
    const send = (body: string) =>
      request(server)
        .post('/things/a')
        .set('Content-Type', 'application/json')
        .send(body)
        .expect(400);
    for (const [refused, message] of [
      [request(server).get('/things/a?limit=0'), /query\/limit must be >= 1/],
      [request(server).get('/things/a?colour=red'), /colour/],
      [send('{}'), /'reason'/],
      [send('{"reason":'), /^body cannot be read: .*JSON/],
    ] as const) {
      const { status, body } = await refused;
      expect(status).toBe(400);
      expect(body.error).toMatchObject({
        name: 'InputError',
        message: expect.stringMatching(message),
      });
    }
    await request(server)
      .post('/things/a')
      .send({ reason: 'x'.repeat(2000) })
      .expect(413, /body is too large: at most 1024 bytes/);
    const { body } = await send('{"reason":"a\\u0000b"}');
    expect(body.error.problems).toEqual([
      {
        field: 'reason',
        value: expect.any(String),
        reason: 'contains the character NUL (U+0000), which cannot be stored',
        fix: 'Remove this character',
      },
    ]);
  });

  it('finds answers that it does not describe', async () => {
    const get = () => request(server).get('/things/a').expect(contract.check);
    await get();
    for (const [wrong, fault] of [
      [{ id: 'a', size: 1, colour: 'red' }, /colour/],
      [{ id: 'a', size: 'big' }, /\/size must be integer/],
      [{ size: 1 }, /'id'/],
      [{ id: 'a', size: 1, note: 7 }, /\/note must be string,null/],
    ] as const) {
      answer.mockReturnValueOnce(wrong as unknown as Thing);
      await expect(get()).rejects.toThrow(fault);
    }
    answer.mockReturnValueOnce({ id: 'a', size: 1, note: null as never });
    await get();
    expect(() =>
      contract.checkAnswer('GET', '/others', { status: 200, type: '' }),
    ).toThrow('no such operation');
    expect(() =>
      contract.checkAnswer('GET', '/things/a', { status: 204, type: '' }),
    ).toThrow('no answer 204');
    expect(() =>
      contract.checkAnswer('GET', '/things/a', {
        status: 200,
        type: 'text/csv',
      }),
    ).toThrow('no answer of type text/csv');
  });

  it('is called by other backends with the rights of a caller', async () => {
    const { port } = server.address() as AddressInfo;
    const discovery = mockServices.discovery.mock({
      getBaseUrl: async () => `http://127.0.0.1:${port}`,
    });
    const auth = mockServices.auth();
    const things = createServiceClient<ThingPaths>({
      pluginId: 'things',
      auth,
      discovery,
    }).onBehalfOf(mockCredentials.user('user:default/ana'));
    const params = { path: { id: 'a/b' }, query: { limit: 3 } };
    expect(await things.get('/things/{id}', { params })).toEqual({
      id: 'a/b',
      size: 1,
    });
    expect(answer).toHaveBeenLastCalledWith({ id: 'a/b', limit: 3 });
    expect(tokens.pop()).toBe(
      mockCredentials.service.header({
        onBehalfOf: mockCredentials.user('user:default/ana'),
        targetPluginId: 'things',
      }),
    );
    const { data, response } = await things.request('post', '/things/{id}', {
      params: { path: { id: 'a' } },
      body: { reason: 'because' },
    });
    expect([data.size, response.status]).toEqual([1, 200]);

    answer.mockImplementation(() => {
      throw new NotFoundError('No thing a');
    });
    const refusal = await things
      .get('/things/{id}', { params })
      .catch(error => error);
    expect(refusal).toBeInstanceOf(ResponseError);
    expect(refusal).toMatchObject({
      statusCode: 404,
      cause: { name: 'NotFoundError', message: 'No thing a' },
    });
  });
});
