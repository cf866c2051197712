/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

// Generated from src/schema/openapi.yaml by "yarn generate"; do not edit.
export const spec = {
  openapi: '3.1.0',
  info: {
    title: 'provisioning',
    version: '1',
    description: 'Requests on AWS, from the first look to their reversal.',
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
    '/kinds': {
      get: {
        operationId: 'GetKinds',
        description: 'What can be asked for.',
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
    '/assess': {
      post: {
        operationId: 'AssessRequest',
        description:
          'What would happen, what it costs, how risky it is and who must agree. Writes nothing.',
        requestBody: {
          $ref: '#/components/requestBodies/Request',
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
    '/runs': {
      get: {
        operationId: 'GetRuns',
        description: 'Runs that the caller may see, newest first.',
        parameters: [
          {
            name: 'state',
            in: 'query',
            schema: {
              type: 'array',
              items: {
                type: 'string',
                enum: [
                  'REQUESTED',
                  'ASSESSED',
                  'PENDING_APPROVAL',
                  'APPROVED',
                  'RUNNING',
                  'SUCCEEDED',
                  'FAILED',
                  'CANCELLED',
                  'REJECTED',
                  'EXPIRED',
                ],
              },
            },
          },
          {
            name: 'kind',
            in: 'query',
            schema: {
              type: 'array',
              maxItems: 50,
              items: {
                type: 'string',
                maxLength: 100,
              },
            },
          },
          {
            $ref: '#/components/parameters/requestedBy',
          },
          {
            name: 'accountId',
            in: 'query',
            schema: {
              type: 'string',
              pattern: '^\\d{12}$',
            },
          },
          {
            name: 'team',
            in: 'query',
            schema: {
              type: 'string',
              maxLength: 63,
            },
          },
          {
            name: 'entityRef',
            in: 'query',
            allowReserved: true,
            schema: {
              type: 'string',
              maxLength: 255,
            },
          },
          {
            name: 'q',
            in: 'query',
            allowReserved: true,
            schema: {
              type: 'string',
              maxLength: 200,
            },
          },
          {
            name: 'waitingForMe',
            in: 'query',
            schema: {
              type: 'boolean',
            },
          },
          {
            name: 'mine',
            in: 'query',
            schema: {
              type: 'boolean',
            },
          },
          {
            $ref: '#/components/parameters/limit',
          },
          {
            $ref: '#/components/parameters/cursor',
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
      post: {
        operationId: 'RequestRun',
        description:
          'Asks for something. 201 with the new run; 200 with the run that an identical request is already. 400 with `error.problems`, 403 with the reason of the policy, 409 with `error.holder` when another run holds the target.',
        requestBody: {
          $ref: '#/components/requestBodies/Request',
        },
        responses: {
          '200': {
            $ref: '#/components/responses/Object',
          },
          '201': {
            $ref: '#/components/responses/Object',
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/runs/counts': {
      get: {
        operationId: 'CountRuns',
        description: 'Counts for tiles and the badge of the inbox.',
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
    '/runs/{id}': {
      get: {
        operationId: 'GetRun',
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
    '/runs/{id}/transitions': {
      get: {
        operationId: 'GetTransitions',
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
    '/runs/{id}/log': {
      get: {
        operationId: 'GetLog',
        description: 'Lines after an id, oldest first.',
        parameters: [
          {
            $ref: '#/components/parameters/id',
          },
          {
            name: 'after',
            in: 'query',
            schema: {
              type: 'integer',
              minimum: 0,
              maximum: 2147483647,
              default: 0,
            },
          },
          {
            name: 'limit',
            in: 'query',
            schema: {
              type: 'integer',
              minimum: 1,
              maximum: 5000,
              default: 1000,
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
    '/runs/{id}/log.txt': {
      get: {
        operationId: 'DownloadLog',
        parameters: [
          {
            $ref: '#/components/parameters/id',
          },
        ],
        responses: {
          '200': {
            description: 'One line each, with time, step and text.',
            content: {
              'text/plain': {
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
    '/runs/{id}/events': {
      get: {
        operationId: 'StreamRun',
        description:
          'Server-sent events: `run`, `steps`, `log` and at last `end`. `id:` is opaque; hand it back in `Last-Event-ID` or `after` to resume.',
        parameters: [
          {
            $ref: '#/components/parameters/id',
          },
          {
            name: 'after',
            in: 'query',
            schema: {
              type: 'string',
              pattern: '^\\d{1,9}(-\\d{1,9})?$',
            },
          },
        ],
        responses: {
          '200': {
            description: 'A stream of RunStreamEvent.',
            content: {
              'text/event-stream': {
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
    '/runs/{id}/approve': {
      post: {
        operationId: 'ApproveRun',
        parameters: [
          {
            $ref: '#/components/parameters/id',
          },
        ],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                additionalProperties: false,
                required: ['digest'],
                properties: {
                  digest: {
                    $ref: '#/components/schemas/Digest',
                  },
                  comment: {
                    $ref: '#/components/schemas/Comment',
                  },
                  breakGlass: {
                    type: 'boolean',
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
    '/runs/{id}/reject': {
      post: {
        operationId: 'RejectRun',
        parameters: [
          {
            $ref: '#/components/parameters/id',
          },
        ],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                additionalProperties: false,
                required: ['digest', 'comment'],
                properties: {
                  digest: {
                    $ref: '#/components/schemas/Digest',
                  },
                  comment: {
                    $ref: '#/components/schemas/Comment',
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
    '/runs/{id}/cancel': {
      post: {
        operationId: 'CancelRun',
        parameters: [
          {
            $ref: '#/components/parameters/id',
          },
        ],
        requestBody: {
          required: false,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                additionalProperties: false,
                properties: {
                  comment: {
                    $ref: '#/components/schemas/Comment',
                  },
                  stop: {
                    type: 'boolean',
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
    '/runs/{id}/retry': {
      post: {
        operationId: 'RetryRun',
        parameters: [
          {
            $ref: '#/components/parameters/id',
          },
        ],
        requestBody: {
          required: false,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                additionalProperties: false,
                properties: {
                  comment: {
                    $ref: '#/components/schemas/Comment',
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
    '/runs/{id}/decommission': {
      post: {
        operationId: 'DecommissionRun',
        description:
          'Asks for the effects of the run to be taken back; answers with the run that does so.',
        parameters: [
          {
            $ref: '#/components/parameters/id',
          },
        ],
        requestBody: {
          required: false,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                additionalProperties: false,
                properties: {
                  reason: {
                    $ref: '#/components/schemas/Comment',
                  },
                  idempotencyKey: {
                    $ref: '#/components/schemas/IdempotencyKey',
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
          '201': {
            $ref: '#/components/responses/Object',
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/findings': {
      get: {
        operationId: 'GetFindings',
        description: 'What is stuck or disagrees, newest first.',
        parameters: [
          {
            $ref: '#/components/parameters/limit',
          },
          {
            $ref: '#/components/parameters/cursor',
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
    '/findings/{id}/resolve': {
      post: {
        operationId: 'ResolveFinding',
        description:
          'Makes the transition that the finding proposes, if it is still true.',
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
    '/delegations': {
      get: {
        operationId: 'GetDelegations',
        description:
          'Those of the caller that hold now, handed on by or to him.',
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
        operationId: 'AddDelegation',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                additionalProperties: false,
                required: ['to', 'until'],
                properties: {
                  to: {
                    type: 'string',
                    minLength: 3,
                    maxLength: 255,
                  },
                  until: {
                    type: 'string',
                    format: 'date-time',
                  },
                  reason: {
                    $ref: '#/components/schemas/Comment',
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
    '/delegations/{id}': {
      delete: {
        operationId: 'RemoveDelegation',
        parameters: [
          {
            $ref: '#/components/parameters/id',
          },
        ],
        responses: {
          '204': {
            description: 'It is gone.',
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/suggest/cidr': {
      get: {
        operationId: 'SuggestCidr',
        description:
          'The next free network of the Atmos repository, and those in use.',
        parameters: [
          {
            name: 'prefix',
            in: 'query',
            schema: {
              type: 'integer',
              minimum: 16,
              maximum: 28,
              default: 16,
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
    '/suggest/components': {
      get: {
        operationId: 'SuggestComponents',
        description: 'Components that the catalog of the Atmos repository has.',
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
  },
  components: {
    parameters: {
      id: {
        name: 'id',
        in: 'path',
        required: true,
        schema: {
          type: 'string',
          maxLength: 255,
        },
      },
      requestedBy: {
        name: 'requestedBy',
        in: 'query',
        allowReserved: true,
        schema: {
          type: 'string',
          maxLength: 255,
        },
      },
      limit: {
        name: 'limit',
        in: 'query',
        schema: {
          type: 'integer',
          minimum: 1,
          maximum: 200,
          default: 50,
        },
      },
      cursor: {
        name: 'cursor',
        in: 'query',
        schema: {
          type: 'string',
          maxLength: 300,
        },
      },
    },
    requestBodies: {
      Request: {
        required: true,
        content: {
          'application/json': {
            schema: {
              type: 'object',
              additionalProperties: false,
              required: ['kind', 'target', 'inputs'],
              properties: {
                kind: {
                  type: 'string',
                  maxLength: 100,
                },
                target: {
                  type: 'object',
                },
                inputs: {
                  type: 'object',
                },
                reason: {
                  $ref: '#/components/schemas/Comment',
                },
                idempotencyKey: {
                  $ref: '#/components/schemas/IdempotencyKey',
                },
                correlationId: {
                  type: 'string',
                  maxLength: 100,
                },
                template: {
                  type: 'object',
                  additionalProperties: false,
                  required: ['ref'],
                  properties: {
                    ref: {
                      type: 'string',
                      maxLength: 255,
                    },
                    version: {
                      type: 'string',
                      maxLength: 100,
                    },
                  },
                },
                scaffolderTaskId: {
                  type: 'string',
                  maxLength: 100,
                },
                expectedDigest: {
                  $ref: '#/components/schemas/Digest',
                },
              },
            },
          },
        },
      },
    },
    schemas: {
      Comment: {
        type: 'string',
        maxLength: 2000,
      },
      Digest: {
        type: 'string',
        pattern: '^[0-9a-f]{64}$',
      },
      IdempotencyKey: {
        type: 'string',
        minLength: 1,
        maxLength: 255,
      },
      Error: {
        type: 'object',
        required: ['error'],
        properties: {
          error: {
            type: 'object',
            required: ['name', 'message'],
            properties: {
              name: {
                type: 'string',
              },
              message: {
                type: 'string',
              },
              problems: {
                type: 'array',
                description:
                  'Of a bad request, field, value, reason and fix of each problem.',
                items: {
                  type: 'object',
                },
              },
              holder: {
                type: 'object',
                description: 'The run that holds the target.',
              },
            },
          },
        },
      },
    },
    responses: {
      Object: {
        description:
          'The answer; its type is in @steward/backstage-plugin-provisioning-common.',
        content: {
          'application/json': {
            schema: {
              type: 'object',
            },
          },
        },
      },
      Error: {
        description:
          '400, 401, 403, 404, 409 or 500 as Backstage writes errors.',
        content: {
          'application/json': {
            schema: {
              $ref: '#/components/schemas/Error',
            },
          },
        },
      },
    },
  },
} as const;
