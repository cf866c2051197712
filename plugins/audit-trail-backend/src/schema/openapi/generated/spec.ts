/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

// Generated from src/schema/openapi.yaml by "yarn generate"; do not edit.
export const spec = {
  openapi: '3.1.0',
  info: {
    title: 'audit-trail',
    version: '1',
    description: 'Who did what, when, to which resource, and the proof of it.',
    license: {
      name: 'Apache-2.0',
      url: 'http://www.apache.org/licenses/LICENSE-2.0.html',
    },
  },
  servers: [
    {
      url: '/',
    },
  ],
  paths: {
    '/ingest': {
      post: {
        operationId: 'IngestEvents',
        description:
          'Stores a batch of the outbox of the calling plugin, each id once. Plugins of this backend only.',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                additionalProperties: false,
                required: ['events'],
                properties: {
                  events: {
                    type: 'array',
                    maxItems: 1000,
                    items: {
                      type: 'object',
                    },
                  },
                },
              },
            },
          },
        },
        responses: {
          '200': {
            $ref: '#/components/responses/Object',
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/events': {
      get: {
        operationId: 'GetEvents',
        description: 'Events that the caller may see, newest first.',
        parameters: [
          {
            $ref: '#/components/parameters/q',
          },
          {
            name: 'limit',
            in: 'query',
            schema: {
              type: 'integer',
              minimum: 1,
              maximum: 500,
              default: 50,
            },
          },
          {
            name: 'cursor',
            in: 'query',
            schema: {
              type: 'string',
              maxLength: 300,
            },
          },
        ],
        responses: {
          '200': {
            $ref: '#/components/responses/Object',
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/events/{id}': {
      get: {
        operationId: 'GetEvent',
        parameters: [
          {
            $ref: '#/components/parameters/id',
          },
        ],
        responses: {
          '200': {
            $ref: '#/components/responses/Object',
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/events/{id}/proof': {
      get: {
        operationId: 'GetEventProof',
        description:
          'Whether the event has its hash, and the signed digest that covers it.',
        parameters: [
          {
            $ref: '#/components/parameters/id',
          },
        ],
        responses: {
          '200': {
            $ref: '#/components/responses/Object',
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/events/{id}/aws-calls': {
      get: {
        operationId: 'GetAwsCalls',
        description:
          "The AWS calls made under the event's correlation id, as CloudTrail has them.",
        parameters: [
          {
            $ref: '#/components/parameters/id',
          },
          {
            name: 'cursor',
            in: 'query',
            schema: {
              type: 'string',
              maxLength: 300,
            },
          },
        ],
        responses: {
          '200': {
            $ref: '#/components/responses/Object',
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/proof': {
      get: {
        operationId: 'GetProof',
        description: 'What the last scheduled check of the store found.',
        responses: {
          '200': {
            $ref: '#/components/responses/Object',
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/histogram': {
      get: {
        operationId: 'GetHistogram',
        description:
          'How many events there were over time; without from and to, over what the query says, else over the last thirty days.',
        parameters: [
          {
            $ref: '#/components/parameters/q',
          },
          {
            name: 'from',
            in: 'query',
            schema: {
              type: 'string',
              maxLength: 40,
            },
          },
          {
            name: 'to',
            in: 'query',
            schema: {
              type: 'string',
              maxLength: 40,
            },
          },
          {
            name: 'buckets',
            in: 'query',
            schema: {
              type: 'integer',
              minimum: 1,
              maximum: 200,
              default: 60,
            },
          },
        ],
        responses: {
          '200': {
            $ref: '#/components/responses/Object',
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/suggestions': {
      get: {
        operationId: 'GetSuggestions',
        description: 'Values that recent events have.',
        parameters: [
          {
            name: 'qualifier',
            in: 'query',
            required: true,
            schema: {
              type: 'string',
              enum: ['actor', 'action', 'resource', 'account'],
            },
          },
          {
            name: 'prefix',
            in: 'query',
            allowReserved: true,
            allowEmptyValue: true,
            schema: {
              type: 'string',
              maxLength: 200,
              default: '',
            },
          },
        ],
        responses: {
          '200': {
            $ref: '#/components/responses/Object',
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/sinks': {
      get: {
        operationId: 'GetSinks',
        description: 'Where events are delivered to, and how far each is.',
        responses: {
          '200': {
            $ref: '#/components/responses/Object',
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/retention': {
      get: {
        operationId: 'GetRetention',
        description: 'How long records are kept and what was dropped.',
        responses: {
          '200': {
            $ref: '#/components/responses/Object',
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/verify': {
      get: {
        operationId: 'VerifyStore',
        description: 'Checks every hash, link and digest of the store.',
        responses: {
          '200': {
            $ref: '#/components/responses/Object',
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/export': {
      get: {
        operationId: 'ExportEvents',
        description:
          'All events of a query that the caller may see, streamed, newest first.',
        parameters: [
          {
            $ref: '#/components/parameters/q',
          },
          {
            name: 'format',
            in: 'query',
            schema: {
              type: 'string',
              enum: ['csv', 'ndjson', 'ocsf', 'ecs', 'cloudevents'],
              default: 'ndjson',
            },
          },
        ],
        responses: {
          '200': {
            description: 'One line an event',
            content: {
              'text/csv': {
                schema: {
                  type: 'string',
                },
              },
              'application/x-ndjson': {
                schema: {
                  type: 'string',
                },
              },
            },
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/searches': {
      get: {
        operationId: 'GetSearches',
        description: "The caller's saved searches and the shared ones.",
        responses: {
          '200': {
            $ref: '#/components/responses/Object',
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
      post: {
        operationId: 'SaveSearch',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                additionalProperties: false,
                required: ['title', 'query'],
                properties: {
                  title: {
                    type: 'string',
                    minLength: 1,
                    maxLength: 200,
                  },
                  query: {
                    type: 'string',
                    maxLength: 2000,
                  },
                  shared: {
                    type: 'boolean',
                    default: false,
                  },
                },
              },
            },
          },
        },
        responses: {
          '201': {
            $ref: '#/components/responses/Object',
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/searches/{id}': {
      delete: {
        operationId: 'DeleteSearch',
        parameters: [
          {
            $ref: '#/components/parameters/id',
          },
        ],
        responses: {
          '204': {
            description: 'It is deleted',
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/holds': {
      get: {
        operationId: 'GetHolds',
        responses: {
          '200': {
            $ref: '#/components/responses/Object',
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
      post: {
        operationId: 'PlaceHold',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                additionalProperties: false,
                required: ['subject', 'reason'],
                properties: {
                  subject: {
                    type: 'object',
                    additionalProperties: false,
                    required: ['type', 'ref'],
                    properties: {
                      type: {
                        type: 'string',
                        enum: ['resource', 'actor'],
                      },
                      ref: {
                        type: 'string',
                        minLength: 1,
                        maxLength: 512,
                      },
                    },
                  },
                  reason: {
                    type: 'string',
                    minLength: 1,
                    maxLength: 2000,
                  },
                },
              },
            },
          },
        },
        responses: {
          '201': {
            $ref: '#/components/responses/Object',
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/holds/{id}': {
      delete: {
        operationId: 'ReleaseHold',
        parameters: [
          {
            $ref: '#/components/parameters/id',
          },
        ],
        responses: {
          '204': {
            description: 'It is released',
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/actors/pseudonymise': {
      post: {
        operationId: 'PseudonymiseActor',
        description: 'Makes all names of an actor unreadable for ever.',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                additionalProperties: false,
                required: ['ref'],
                properties: {
                  ref: {
                    type: 'string',
                    minLength: 1,
                    maxLength: 255,
                  },
                },
              },
            },
          },
        },
        responses: {
          '204': {
            description: 'It is done',
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
  },
  components: {
    parameters: {
      q: {
        name: 'q',
        in: 'query',
        allowReserved: true,
        allowEmptyValue: true,
        description:
          'Qualifiers actor, action, resource, account, outcome, severity, created, correlation, and words.',
        schema: {
          type: 'string',
          maxLength: 2000,
          default: '',
        },
      },
      id: {
        name: 'id',
        in: 'path',
        required: true,
        schema: {
          type: 'string',
          maxLength: 36,
        },
      },
    },
    responses: {
      Object: {
        description: 'An object',
        content: {
          'application/json': {
            schema: {
              type: 'object',
            },
          },
        },
      },
      Error: {
        description: 'What is wrong, which value, and what to do',
        content: {
          'application/json': {
            schema: {
              type: 'object',
            },
          },
        },
      },
    },
  },
} as const;
