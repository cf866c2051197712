/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

// Generated from src/schema/openapi.yaml by "yarn generate"; do not edit.
export const spec = {
  openapi: '3.1.0',
  info: {
    title: 'estate',
    version: '1',
    description:
      'The AWS estate as Steward last knew it, and how current it is.',
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
    '/freshness': {
      get: {
        operationId: 'GetFreshness',
        description: 'How current the estate is.',
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
    '/accounts': {
      get: {
        operationId: 'GetAccounts',
        description:
          "Accounts by filter, or by selector as soon as one of the selector's parameters is given.",
        parameters: [
          {
            $ref: '#/components/parameters/q',
          },
          {
            $ref: '#/components/parameters/state',
          },
          {
            $ref: '#/components/parameters/owner',
          },
          {
            $ref: '#/components/parameters/organizationalUnit',
          },
          {
            $ref: '#/components/parameters/region',
          },
          {
            $ref: '#/components/parameters/includeVanished',
          },
          {
            $ref: '#/components/parameters/limit',
          },
          {
            $ref: '#/components/parameters/cursor',
          },
          {
            name: 'ids',
            in: 'query',
            allowReserved: true,
            schema: {
              $ref: '#/components/schemas/Words',
            },
          },
          {
            name: 'tag',
            in: 'query',
            allowReserved: true,
            description: 'key=value, repeated for several',
            schema: {
              $ref: '#/components/schemas/Words',
            },
          },
          {
            name: 'allAccounts',
            in: 'query',
            allowReserved: true,
            schema: {
              type: 'boolean',
            },
          },
          {
            name: 'includeNames',
            in: 'query',
            allowReserved: true,
            schema: {
              $ref: '#/components/schemas/Words',
            },
          },
          {
            name: 'includeIds',
            in: 'query',
            allowReserved: true,
            schema: {
              $ref: '#/components/schemas/Words',
            },
          },
          {
            name: 'includeOrganizationalUnits',
            in: 'query',
            allowReserved: true,
            schema: {
              $ref: '#/components/schemas/Words',
            },
          },
          {
            name: 'includeTags',
            in: 'query',
            allowReserved: true,
            schema: {
              $ref: '#/components/schemas/Words',
            },
          },
          {
            name: 'excludeNames',
            in: 'query',
            allowReserved: true,
            schema: {
              $ref: '#/components/schemas/Words',
            },
          },
          {
            name: 'excludeIds',
            in: 'query',
            allowReserved: true,
            schema: {
              $ref: '#/components/schemas/Words',
            },
          },
          {
            name: 'excludeOrganizationalUnits',
            in: 'query',
            allowReserved: true,
            schema: {
              $ref: '#/components/schemas/Words',
            },
          },
          {
            name: 'excludeTags',
            in: 'query',
            allowReserved: true,
            schema: {
              $ref: '#/components/schemas/Words',
            },
          },
          {
            name: 'operateInOrganizationRoot',
            in: 'query',
            allowReserved: true,
            schema: {
              type: 'boolean',
            },
          },
          {
            name: 'allowOrganizationRoot',
            in: 'query',
            allowReserved: true,
            schema: {
              type: 'boolean',
            },
          },
        ],
        responses: {
          '200': {
            $ref: '#/components/responses/Page',
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/accounts/select': {
      post: {
        operationId: 'SelectAccounts',
        description:
          'Accounts by selector. Reads only; a body because selectors are long.',
        parameters: [
          {
            $ref: '#/components/parameters/limit',
          },
          {
            $ref: '#/components/parameters/cursor',
          },
        ],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                $ref: '#/components/schemas/AccountSelection',
              },
            },
          },
        },
        responses: {
          '200': {
            $ref: '#/components/responses/Page',
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/accounts/{id}': {
      get: {
        operationId: 'GetAccount',
        parameters: [
          {
            name: 'id',
            in: 'path',
            required: true,
            schema: {
              type: 'string',
              pattern: '^\\d{12}$',
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
    '/tree': {
      get: {
        operationId: 'GetTree',
        description:
          'Children of a node of the organization; of none, the roots.',
        parameters: [
          {
            name: 'parent',
            in: 'query',
            allowReserved: true,
            schema: {
              type: 'string',
              minLength: 1,
              maxLength: 60,
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
            $ref: '#/components/responses/Page',
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/tree/path': {
      get: {
        operationId: 'GetTreePath',
        description: 'The nodes from the root to this one.',
        parameters: [
          {
            name: 'id',
            in: 'query',
            allowReserved: true,
            required: true,
            schema: {
              type: 'string',
              minLength: 1,
              maxLength: 60,
            },
          },
        ],
        responses: {
          '200': {
            $ref: '#/components/responses/List',
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/items': {
      get: {
        operationId: 'GetItems',
        description: 'Estate entities of any type.',
        parameters: [
          {
            $ref: '#/components/parameters/type',
          },
          {
            $ref: '#/components/parameters/q',
          },
          {
            $ref: '#/components/parameters/organizationalUnit',
          },
          {
            $ref: '#/components/parameters/accountId',
          },
          {
            $ref: '#/components/parameters/state',
          },
          {
            $ref: '#/components/parameters/owner',
          },
          {
            $ref: '#/components/parameters/region',
          },
          {
            $ref: '#/components/parameters/tenant',
          },
          {
            $ref: '#/components/parameters/environment',
          },
          {
            $ref: '#/components/parameters/includeVanished',
          },
          {
            name: 'sort',
            in: 'query',
            allowReserved: true,
            schema: {
              type: 'string',
              enum: ['title', 'owner', 'region', 'state'],
            },
          },
          {
            name: 'order',
            in: 'query',
            allowReserved: true,
            schema: {
              type: 'string',
              enum: ['asc', 'desc'],
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
            $ref: '#/components/responses/Page',
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/facets': {
      get: {
        operationId: 'GetFacets',
        description:
          'Values and counts under the same filters as the items, whose query may be passed as it is.',
        parameters: [
          {
            $ref: '#/components/parameters/type',
          },
          {
            $ref: '#/components/parameters/q',
          },
          {
            $ref: '#/components/parameters/organizationalUnit',
          },
          {
            $ref: '#/components/parameters/accountId',
          },
          {
            $ref: '#/components/parameters/state',
          },
          {
            $ref: '#/components/parameters/owner',
          },
          {
            $ref: '#/components/parameters/region',
          },
          {
            $ref: '#/components/parameters/tenant',
          },
          {
            $ref: '#/components/parameters/environment',
          },
          {
            $ref: '#/components/parameters/includeVanished',
          },
          {
            name: 'sort',
            in: 'query',
            allowReserved: true,
            schema: {
              type: 'string',
              enum: ['title', 'owner', 'region', 'state'],
            },
          },
          {
            name: 'order',
            in: 'query',
            allowReserved: true,
            schema: {
              type: 'string',
              enum: ['asc', 'desc'],
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
    },
    '/sync': {
      get: {
        operationId: 'GetSync',
        description: 'All that the sync page shows, the worst shards first.',
        parameters: [
          {
            name: 'outcome',
            in: 'query',
            allowReserved: true,
            schema: {
              type: 'string',
              enum: [
                'complete',
                'partial',
                'denied',
                'throttled',
                'gone',
                'never',
              ],
            },
          },
          {
            name: 'source',
            in: 'query',
            allowReserved: true,
            schema: {
              type: 'string',
              minLength: 1,
              maxLength: 100,
            },
          },
          {
            $ref: '#/components/parameters/q',
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
        operationId: 'StartSync',
        description:
          'Asks for a sync of everything, of one source, or of one shard.',
        requestBody: {
          content: {
            'application/json': {
              schema: {
                type: 'object',
                additionalProperties: false,
                properties: {
                  shardId: {
                    type: 'string',
                    minLength: 1,
                    maxLength: 255,
                  },
                  source: {
                    type: 'string',
                    minLength: 1,
                    maxLength: 100,
                  },
                },
              },
            },
          },
        },
        responses: {
          '202': {
            $ref: '#/components/responses/Object',
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/sync/{id}': {
      get: {
        operationId: 'GetSyncById',
        parameters: [
          {
            name: 'id',
            in: 'path',
            required: true,
            schema: {
              type: 'string',
              minLength: 1,
              maxLength: 60,
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
    '/syncs': {
      get: {
        operationId: 'GetSyncs',
        description: 'Syncs, newest first.',
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
            $ref: '#/components/responses/Page',
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/removals': {
      get: {
        operationId: 'GetRemovals',
        description: 'Removals that are held back.',
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
            $ref: '#/components/responses/Page',
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/removals/decide': {
      post: {
        operationId: 'DecideRemovals',
        description:
          'Releases or keeps removals that are held back; a release takes effect at once.',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                additionalProperties: false,
                required: ['keys', 'decision'],
                properties: {
                  keys: {
                    type: 'array',
                    minItems: 1,
                    maxItems: 1000,
                    items: {
                      type: 'string',
                      minLength: 1,
                      maxLength: 700,
                    },
                  },
                  decision: {
                    type: 'string',
                    enum: ['release', 'keep'],
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
    '/quarantine': {
      get: {
        operationId: 'GetQuarantine',
        description: 'Records that no entity can be made of.',
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
            $ref: '#/components/responses/Page',
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/unresolved-owners': {
      get: {
        operationId: 'GetUnresolvedOwners',
        description:
          'Owners and members of teams that the catalog does not have.',
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
            $ref: '#/components/responses/Page',
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/doctor': {
      get: {
        operationId: 'GetDoctor',
        description: 'What the doctor found the last time.',
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
        operationId: 'RunDoctor',
        description:
          'Asks AWS and the repositories what may be read, without reading it.',
        requestBody: {
          content: {
            'application/json': {
              schema: {
                type: 'object',
                additionalProperties: false,
                properties: {
                  source: {
                    type: 'string',
                    minLength: 1,
                    maxLength: 100,
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
    '/snapshot': {
      get: {
        operationId: 'GetSnapshot',
        description:
          'All entities, one JSON object `{ entity }` a line. An answer that ends before its time is not whole; read it again.',
        responses: {
          '200': {
            description: 'The entities.',
            headers: {
              ETag: {
                schema: {
                  type: 'string',
                },
              },
            },
            content: {
              'application/x-ndjson': {
                schema: {
                  type: 'string',
                },
              },
            },
          },
          '304': {
            description:
              'The snapshot is still the one named by If-None-Match.',
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
        description: 'Words to find anywhere',
        schema: {
          type: 'string',
          maxLength: 200,
        },
      },
      type: {
        name: 'type',
        in: 'query',
        allowReserved: true,
        schema: {
          type: 'string',
          minLength: 1,
          maxLength: 60,
        },
      },
      state: {
        name: 'state',
        in: 'query',
        allowReserved: true,
        schema: {
          type: 'string',
          minLength: 1,
          maxLength: 60,
        },
      },
      owner: {
        name: 'owner',
        in: 'query',
        allowReserved: true,
        description: 'Entity ref',
        schema: {
          type: 'string',
          minLength: 1,
          maxLength: 255,
        },
      },
      organizationalUnit: {
        name: 'organizationalUnit',
        in: 'query',
        allowReserved: true,
        description: 'Id; covers everything below',
        schema: {
          type: 'string',
          minLength: 1,
          maxLength: 60,
        },
      },
      accountId: {
        name: 'accountId',
        in: 'query',
        allowReserved: true,
        schema: {
          type: 'string',
          pattern: '^\\d{12}$',
        },
      },
      region: {
        name: 'region',
        in: 'query',
        allowReserved: true,
        schema: {
          type: 'string',
          minLength: 1,
          maxLength: 60,
        },
      },
      tenant: {
        name: 'tenant',
        in: 'query',
        allowReserved: true,
        schema: {
          type: 'string',
          minLength: 1,
          maxLength: 120,
        },
      },
      environment: {
        name: 'environment',
        in: 'query',
        allowReserved: true,
        schema: {
          type: 'string',
          minLength: 1,
          maxLength: 120,
        },
      },
      includeVanished: {
        name: 'includeVanished',
        in: 'query',
        allowReserved: true,
        schema: {
          type: 'boolean',
        },
      },
      limit: {
        name: 'limit',
        in: 'query',
        allowReserved: true,
        schema: {
          type: 'integer',
          minimum: 1,
          maximum: 1000,
          default: 100,
        },
      },
      cursor: {
        name: 'cursor',
        in: 'query',
        allowReserved: true,
        description: 'nextCursor of the page before',
        schema: {
          type: 'string',
          maxLength: 4000,
        },
      },
    },
    schemas: {
      Words: {
        description: 'A comma separated list, or the parameter repeated',
        type: 'array',
        items: {
          type: 'string',
        },
      },
      AccountMatch: {
        type: 'object',
        additionalProperties: false,
        properties: {
          names: {
            type: 'array',
            items: {
              type: 'string',
            },
          },
          ids: {
            type: 'array',
            items: {
              type: 'string',
            },
          },
          organizationalUnits: {
            type: 'array',
            items: {
              type: 'string',
            },
          },
          tags: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['name', 'value'],
              properties: {
                name: {
                  type: 'string',
                },
                value: {
                  type: 'string',
                },
              },
            },
          },
        },
      },
      AccountSelection: {
        type: 'object',
        additionalProperties: false,
        properties: {
          allAccounts: {
            type: 'boolean',
          },
          include: {
            $ref: '#/components/schemas/AccountMatch',
          },
          exclude: {
            $ref: '#/components/schemas/AccountMatch',
          },
          operateInOrganizationRoot: {
            type: 'boolean',
          },
          allowOrganizationRoot: {
            type: 'boolean',
          },
        },
      },
      Page: {
        type: 'object',
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: {
              type: 'object',
            },
          },
          nextCursor: {
            type: 'string',
          },
          totalCount: {
            type: 'integer',
          },
        },
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
            },
          },
        },
      },
    },
    responses: {
      Object: {
        description:
          'The answer; its type is in @steward/backstage-plugin-estate-common.',
        content: {
          'application/json': {
            schema: {
              type: 'object',
            },
          },
        },
      },
      List: {
        description: 'A list.',
        content: {
          'application/json': {
            schema: {
              type: 'array',
              items: {
                type: 'object',
              },
            },
          },
        },
      },
      Page: {
        description: 'One page.',
        content: {
          'application/json': {
            schema: {
              $ref: '#/components/schemas/Page',
            },
          },
        },
      },
      Error: {
        description: '400, 401, 403, 404 or 500 as Backstage writes errors.',
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
