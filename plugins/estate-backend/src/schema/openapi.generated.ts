/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

// Generated from plugins/estate-backend/src/schema/openapi.yaml by "yarn generate"; do not edit.

import { EstatePaths } from '@steward/backstage-plugin-estate-common';
import { ContractEndpoint } from '@steward/backstage-plugin-portal-common';

/** What the routes take and answer, defaults filled in. */
export type Endpoints = {
  '#get|/freshness': ContractEndpoint<EstatePaths['/freshness']['get']>;
  '#get|/accounts': ContractEndpoint<EstatePaths['/accounts']['get'], 'limit'>;
  '#post|/accounts/select': ContractEndpoint<
    EstatePaths['/accounts/select']['post'],
    'limit'
  >;
  '#get|/accounts/{id}': ContractEndpoint<EstatePaths['/accounts/{id}']['get']>;
  '#get|/tree': ContractEndpoint<EstatePaths['/tree']['get'], 'limit'>;
  '#get|/tree/path': ContractEndpoint<EstatePaths['/tree/path']['get']>;
  '#get|/items': ContractEndpoint<EstatePaths['/items']['get'], 'limit'>;
  '#get|/facets': ContractEndpoint<EstatePaths['/facets']['get'], 'limit'>;
  '#get|/sync': ContractEndpoint<EstatePaths['/sync']['get'], 'limit'>;
  '#post|/sync': ContractEndpoint<EstatePaths['/sync']['post']>;
  '#get|/sync/{id}': ContractEndpoint<EstatePaths['/sync/{id}']['get']>;
  '#get|/syncs': ContractEndpoint<EstatePaths['/syncs']['get'], 'limit'>;
  '#get|/removals': ContractEndpoint<EstatePaths['/removals']['get'], 'limit'>;
  '#post|/removals/decide': ContractEndpoint<
    EstatePaths['/removals/decide']['post']
  >;
  '#get|/quarantine': ContractEndpoint<
    EstatePaths['/quarantine']['get'],
    'limit'
  >;
  '#get|/unresolved-owners': ContractEndpoint<
    EstatePaths['/unresolved-owners']['get'],
    'limit'
  >;
  '#get|/doctor': ContractEndpoint<EstatePaths['/doctor']['get']>;
  '#post|/doctor': ContractEndpoint<EstatePaths['/doctor']['post']>;
  '#get|/snapshot': ContractEndpoint<EstatePaths['/snapshot']['get']>;
};

/** The contract, for validation. */
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
            description: 'How current the estate is',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/Freshness',
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
            description: 'One page of accounts, by id',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/AccountPage',
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
            description: 'One page of accounts, by id',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/AccountPage',
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
            description: 'The account',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/IndexedAccount',
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
            description: 'One page of nodes',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/OrganizationNodePage',
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
            description: 'The nodes, root first',
            content: {
              'application/json': {
                schema: {
                  type: 'array',
                  items: {
                    $ref: '#/components/schemas/OrganizationNode',
                  },
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
            description: 'One page of entities',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/EstateItemPage',
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
            description: 'Values and counts',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/EstateFacets',
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
            description: 'What the sync page opens with',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/SyncOverview',
                },
              },
            },
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
            description: 'The sync that was asked for',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/SyncStart',
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
            description: 'The sync',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/SyncReport',
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
            description: 'One page of syncs',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/SyncReportPage',
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
            description: 'One page of removals',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/PendingRemovalPage',
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
                    $ref: '#/components/schemas/RemovalDecision',
                  },
                },
              },
            },
          },
        },
        responses: {
          '200': {
            description: 'What was decided',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/RemovalsDecided',
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
            description: 'One page of records',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/QuarantineItemPage',
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
            description: 'One page of entities',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/UnresolvedOwnerPage',
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
    '/doctor': {
      get: {
        operationId: 'GetDoctor',
        description: 'What the doctor found the last time.',
        responses: {
          '200': {
            description: 'What the doctor found',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/DoctorReport',
                },
              },
            },
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
            description: 'What the doctor found',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/DoctorReport',
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
    '/snapshot': {
      get: {
        operationId: 'GetSnapshot',
        description:
          'All entities, one JSON object `{ entity }` a line. An answer that ends before its time is not whole; read it again.',
        parameters: [
          {
            name: 'If-None-Match',
            in: 'header',
            description: 'ETag of the snapshot that the caller has',
            schema: {
              type: 'string',
            },
          },
        ],
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
      AccountSelectionHalf: {
        type: 'object',
        description: 'Half of a selector, accounts that match any of these.',
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
        description:
          "A selector with the caller's consent to the management account.",
        additionalProperties: false,
        properties: {
          allAccounts: {
            type: 'boolean',
          },
          include: {
            $ref: '#/components/schemas/AccountSelectionHalf',
          },
          exclude: {
            $ref: '#/components/schemas/AccountSelectionHalf',
          },
          operateInOrganizationRoot: {
            type: 'boolean',
          },
          allowOrganizationRoot: {
            type: 'boolean',
          },
        },
      },
      IndexedAccount: {
        type: 'object',
        description: 'An account as the account index serves it.',
        required: [
          'id',
          'entityRef',
          'name',
          'arn',
          'state',
          'management',
          'organizationId',
          'partition',
          'organizationalUnits',
          'tags',
          'regions',
          'owner',
          'ownerSource',
        ],
        properties: {
          id: {
            type: 'string',
          },
          entityRef: {
            type: 'string',
          },
          name: {
            type: 'string',
          },
          arn: {
            type: 'string',
          },
          email: {
            type: 'string',
          },
          state: {
            type: 'string',
          },
          management: {
            type: 'boolean',
          },
          organizationId: {
            type: 'string',
          },
          partition: {
            type: 'string',
          },
          organizationalUnits: {
            type: 'array',
            description: 'Root first.',
            items: {
              type: 'object',
              required: ['id', 'name'],
              properties: {
                id: {
                  type: 'string',
                },
                name: {
                  type: 'string',
                },
              },
            },
          },
          tags: {
            type: 'object',
            additionalProperties: {
              type: 'string',
            },
          },
          regions: {
            type: 'array',
            description:
              'Enabled regions as last read; empty when they are not known yet.',
            items: {
              type: 'string',
            },
          },
          owner: {
            type: 'string',
          },
          ownerSource: {
            type: 'string',
          },
          vanishedAt: {
            type: 'string',
            description: 'ISO date, when a complete listing first lacked it.',
          },
        },
      },
      OrganizationNode: {
        type: 'object',
        description:
          'A node of the organization tree, with what rolls up to it.',
        required: [
          'id',
          'entityRef',
          'kind',
          'name',
          'owner',
          'counts',
          'staleShards',
        ],
        properties: {
          id: {
            type: 'string',
          },
          entityRef: {
            type: 'string',
          },
          parentId: {
            type: 'string',
          },
          kind: {
            type: 'string',
            enum: ['organizational-unit', 'account'],
          },
          name: {
            type: 'string',
          },
          state: {
            type: 'string',
            description: 'State of an account.',
          },
          owner: {
            type: 'string',
          },
          ownerSource: {
            type: 'string',
            description:
              'Which ownership rule won, in words; absent where it is not known cheaply.',
          },
          counts: {
            type: 'object',
            description: 'Everything below, the node itself not counted.',
            required: ['accounts', 'clusters', 'enclaves', 'environments'],
            properties: {
              accounts: {
                type: 'integer',
              },
              clusters: {
                type: 'integer',
              },
              enclaves: {
                type: 'integer',
              },
              environments: {
                type: 'integer',
              },
            },
          },
          staleShards: {
            type: 'integer',
            description: 'Shards below that are not complete.',
          },
        },
      },
      EstateItem: {
        type: 'object',
        description: 'An estate entity in a list.',
        required: ['entityRef', 'type', 'title', 'owner', 'ownerSource'],
        properties: {
          entityRef: {
            type: 'string',
          },
          type: {
            type: 'string',
            description: 'Resource type (`cloud-account` …) or `team`.',
          },
          title: {
            type: 'string',
          },
          accountId: {
            type: 'string',
          },
          accountName: {
            type: 'string',
          },
          region: {
            type: 'string',
          },
          state: {
            type: 'string',
          },
          owner: {
            type: 'string',
          },
          ownerSource: {
            type: 'string',
          },
          organizationalUnitId: {
            type: 'string',
          },
          vanishedAt: {
            type: 'string',
          },
        },
      },
      FacetValue: {
        type: 'object',
        description:
          'A value that a filter can take, with how many entities have it.',
        required: ['value', 'count'],
        properties: {
          value: {
            type: 'string',
          },
          count: {
            type: 'integer',
          },
        },
      },
      EstateFacets: {
        type: 'object',
        description: 'Values that filters can take.',
        required: ['types', 'states', 'owners', 'regions'],
        properties: {
          types: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/FacetValue',
            },
          },
          states: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/FacetValue',
            },
          },
          owners: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/FacetValue',
            },
          },
          regions: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/FacetValue',
            },
          },
        },
      },
      Freshness: {
        type: 'object',
        description:
          'How current the estate is, for a line of text on any page.',
        required: ['shardsTotal', 'shardsComplete', 'neverComplete'],
        properties: {
          shardsTotal: {
            type: 'integer',
          },
          shardsComplete: {
            type: 'integer',
          },
          oldestCompleteAt: {
            type: 'string',
            format: 'date-time',
            description: 'The oldest last-complete time of any shard.',
          },
          neverComplete: {
            type: 'integer',
          },
          compositionProblem: {
            type: 'string',
            description:
              'Why the last sync could not bring what it read into the catalog, which shows an earlier state meanwhile.',
          },
          failedSync: {
            type: 'object',
            description:
              'The last sync, if it failed. Nothing that it should have read is shown.',
            required: ['id', 'at', 'reason'],
            properties: {
              id: {
                type: 'string',
              },
              at: {
                type: 'string',
                format: 'date-time',
              },
              reason: {
                type: 'string',
              },
            },
          },
          runningSyncId: {
            type: 'string',
          },
        },
      },
      ShardOutcome: {
        type: 'string',
        description:
          'How a listing ended. Only `complete` may remove entities; after every other outcome the last known good is replayed. `complete`: everything was listed. `partial`: it began and could not be finished, or its answer contradicts itself. `denied`: the credentials may not list it. `throttled`: AWS refused for its rate, beyond our retries. `gone`: the thing to be listed does not exist (any more).',
        enum: ['complete', 'partial', 'denied', 'throttled', 'gone'],
      },
      ShardProblem: {
        type: 'object',
        description:
          'Why a shard is not complete, in terms a platform engineer can act on.',
        required: ['code', 'message'],
        properties: {
          code: {
            type: 'string',
          },
          message: {
            type: 'string',
          },
          missingAction: {
            type: 'string',
            description: 'The missing IAM action, e.g. `eks:ListClusters`.',
          },
          fix: {
            type: 'string',
          },
        },
      },
      ShardSpending: {
        type: 'object',
        description: 'What a listing cost.',
        required: ['calls', 'throttles', 'retries', 'paidCalls', 'assumeRoles'],
        properties: {
          calls: {
            type: 'integer',
          },
          throttles: {
            type: 'integer',
          },
          retries: {
            type: 'integer',
          },
          paidCalls: {
            type: 'integer',
          },
          assumeRoles: {
            type: 'integer',
          },
        },
      },
      ShardStatus: {
        type: 'object',
        description: 'One row of the sync page.',
        required: [
          'id',
          'source',
          'spending',
          'recordCount',
          'heldBackCount',
          'quarantinedCount',
          'facts',
        ],
        properties: {
          id: {
            type: 'string',
            description: 'e.g. `eks/123456789012/eu-central-1`.',
          },
          source: {
            type: 'string',
          },
          accountId: {
            type: 'string',
          },
          region: {
            type: 'string',
          },
          outcome: {
            allOf: [
              {
                $ref: '#/components/schemas/ShardOutcome',
              },
            ],
            description: 'Absent before the first attempt.',
          },
          problem: {
            $ref: '#/components/schemas/ShardProblem',
          },
          lastAttemptAt: {
            type: 'string',
            format: 'date-time',
          },
          lastCompleteAt: {
            type: 'string',
            format: 'date-time',
          },
          durationMs: {
            type: 'number',
          },
          spending: {
            $ref: '#/components/schemas/ShardSpending',
          },
          recordCount: {
            type: 'integer',
          },
          heldBackCount: {
            type: 'integer',
          },
          quarantinedCount: {
            type: 'integer',
          },
          facts: {
            type: 'object',
            description:
              'Facts worth showing, e.g. which API answered the enabled regions.',
            additionalProperties: {
              type: 'string',
            },
          },
          nextDueAt: {
            type: 'string',
            format: 'date-time',
            description: 'When it is read next by schedule.',
          },
        },
      },
      QuarantinedRecord: {
        type: 'object',
        description: 'A record that no entity can be made of.',
        required: ['key', 'kind', 'reason'],
        properties: {
          key: {
            type: 'string',
            description:
              '`<kind>:<id>` as far as it is known, else the place: a file, a row.',
          },
          kind: {
            type: 'string',
          },
          field: {
            type: 'string',
            description:
              'Path of the offending field, dots between: `tags.owner`.',
          },
          value: {
            type: 'string',
            description: 'The offending value, cut at 200 characters.',
          },
          reason: {
            type: 'string',
          },
          fix: {
            type: 'string',
            description: 'What to do about it.',
          },
        },
      },
      QuarantineItem: {
        description: 'A record in quarantine, with where and since when.',
        allOf: [
          {
            $ref: '#/components/schemas/QuarantinedRecord',
          },
          {
            type: 'object',
            required: ['shardId', 'firstSeenAt', 'lastSeenAt'],
            properties: {
              shardId: {
                type: 'string',
              },
              firstSeenAt: {
                type: 'string',
                format: 'date-time',
              },
              lastSeenAt: {
                type: 'string',
                format: 'date-time',
              },
            },
          },
        ],
      },
      PendingRemoval: {
        type: 'object',
        description:
          'A record that a complete listing lacked. It stays in the catalog until its removal is released by the rules, by repetition or by an operator.',
        required: [
          'key',
          'kind',
          'title',
          'shardId',
          'firstMissedAt',
          'timesMissed',
          'emptyListing',
          'reason',
        ],
        properties: {
          key: {
            type: 'string',
          },
          kind: {
            type: 'string',
          },
          title: {
            type: 'string',
          },
          shardId: {
            type: 'string',
          },
          firstMissedAt: {
            type: 'string',
            format: 'date-time',
          },
          timesMissed: {
            type: 'integer',
            description: 'Complete listings in a row that lacked the record.',
          },
          confirmation: {
            type: 'string',
            description:
              'What AWS or the repository said when asked for this very record; absent where a source cannot ask.',
            enum: ['gone', 'unknown'],
          },
          emptyListing: {
            type: 'boolean',
            description:
              'Whether the listing that lacked it had nothing at all.',
          },
          reason: {
            type: 'string',
            description: 'Why it is held back, in words.',
          },
          decision: {
            $ref: '#/components/schemas/RemovalDecision',
          },
          decidedBy: {
            type: 'string',
          },
        },
      },
      RemovalDecision: {
        type: 'string',
        description: 'What an operator said about a removal that is held back.',
        enum: ['release', 'keep'],
      },
      RemovalsDecided: {
        type: 'object',
        description: 'What became of a decision about removals.',
        required: ['decided', 'unknown'],
        properties: {
          decided: {
            type: 'integer',
          },
          unknown: {
            type: 'array',
            description: 'Keys of removals that are not held back any more.',
            items: {
              type: 'string',
            },
          },
        },
      },
      SyncState: {
        type: 'string',
        description: 'Where a sync is.',
        enum: ['queued', 'running', 'done', 'failed', 'interrupted'],
      },
      SyncStart: {
        type: 'object',
        description: 'The sync that was asked for.',
        required: ['id'],
        properties: {
          id: {
            type: 'string',
          },
        },
      },
      SyncReport: {
        type: 'object',
        description: 'One sync and what it did.',
        required: [
          'id',
          'state',
          'trigger',
          'requestedAt',
          'progress',
          'messages',
        ],
        properties: {
          id: {
            type: 'string',
          },
          state: {
            $ref: '#/components/schemas/SyncState',
          },
          trigger: {
            type: 'string',
            enum: ['schedule', 'request', 'event', 'start'],
          },
          requestedBy: {
            type: 'string',
          },
          shardId: {
            type: 'string',
            description: 'The one shard that was asked for, if any.',
          },
          requestedAt: {
            type: 'string',
            format: 'date-time',
          },
          startedAt: {
            type: 'string',
            format: 'date-time',
          },
          finishedAt: {
            type: 'string',
            format: 'date-time',
          },
          progress: {
            type: 'object',
            description: 'Shards to read and shards read so far.',
            required: ['shardsTotal', 'shardsDone'],
            properties: {
              shardsTotal: {
                type: 'integer',
              },
              shardsDone: {
                type: 'integer',
              },
            },
          },
          result: {
            type: 'object',
            required: [
              'outcomes',
              'entities',
              'heldBack',
              'quarantined',
              'unresolvedOwners',
              'calls',
              'throttles',
              'retries',
              'paidCalls',
              'assumeRoles',
              'durationMs',
            ],
            properties: {
              outcomes: {
                type: 'object',
                additionalProperties: {
                  type: 'integer',
                },
              },
              entities: {
                type: 'object',
                required: ['total', 'added', 'changed', 'removed'],
                properties: {
                  total: {
                    type: 'integer',
                  },
                  added: {
                    type: 'integer',
                  },
                  changed: {
                    type: 'integer',
                  },
                  removed: {
                    type: 'integer',
                  },
                },
              },
              heldBack: {
                type: 'integer',
              },
              quarantined: {
                type: 'integer',
              },
              unresolvedOwners: {
                type: 'integer',
              },
              calls: {
                type: 'integer',
              },
              throttles: {
                type: 'integer',
              },
              retries: {
                type: 'integer',
              },
              paidCalls: {
                type: 'integer',
              },
              assumeRoles: {
                type: 'integer',
              },
              durationMs: {
                type: 'number',
              },
            },
          },
          messages: {
            type: 'array',
            description:
              'Why it failed or what stays stale, one sentence each.',
            items: {
              type: 'string',
            },
          },
        },
      },
      NameAttempt: {
        type: 'object',
        description: 'A name that no Group or User could be found for.',
        required: ['rule', 'value'],
        properties: {
          rule: {
            type: 'string',
            description: 'Where the name stands: a tag, a field of a file.',
          },
          value: {
            type: 'string',
          },
          reason: {
            type: 'string',
            description:
              'Why nobody was taken; absent when nobody in the catalog answers to the name.',
          },
        },
      },
      UnresolvedOwner: {
        type: 'object',
        description:
          'An entity with an owner or members that the catalog does not know.',
        required: ['entityRef', 'title', 'attempts'],
        properties: {
          entityRef: {
            type: 'string',
          },
          title: {
            type: 'string',
          },
          attempts: {
            type: 'array',
            description: 'What was tried, in the order of the rules.',
            items: {
              $ref: '#/components/schemas/NameAttempt',
            },
          },
          owner: {
            type: 'string',
            description:
              'The owner that the entity has meanwhile; absent for a team, which lacks members.',
          },
        },
      },
      ConfigurationProblem: {
        type: 'object',
        description:
          'A fault in the configuration: the key, the value and the fix.',
        required: ['key', 'message', 'fix'],
        properties: {
          key: {
            type: 'string',
          },
          value: {
            type: 'string',
          },
          message: {
            type: 'string',
          },
          fix: {
            type: 'string',
          },
        },
      },
      SyncOverview: {
        type: 'object',
        description: 'What the sync page opens with.',
        required: [
          'freshness',
          'counts',
          'shards',
          'heldBack',
          'quarantine',
          'unresolvedOwners',
          'configurationProblems',
        ],
        properties: {
          freshness: {
            $ref: '#/components/schemas/Freshness',
          },
          lastSync: {
            $ref: '#/components/schemas/SyncReport',
          },
          runningSync: {
            $ref: '#/components/schemas/SyncReport',
          },
          counts: {
            type: 'object',
            required: [
              'heldBack',
              'quarantined',
              'unresolvedOwners',
              'configurationProblems',
            ],
            properties: {
              heldBack: {
                type: 'integer',
              },
              quarantined: {
                type: 'integer',
              },
              unresolvedOwners: {
                type: 'integer',
              },
              configurationProblems: {
                type: 'integer',
              },
            },
          },
          shards: {
            $ref: '#/components/schemas/ShardPage',
          },
          heldBack: {
            type: 'array',
            description: 'The first 50, as of the two lists after it.',
            items: {
              $ref: '#/components/schemas/PendingRemoval',
            },
          },
          quarantine: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/QuarantineItem',
            },
          },
          unresolvedOwners: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/UnresolvedOwner',
            },
          },
          configurationProblems: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/ConfigurationProblem',
            },
          },
        },
      },
      DoctorFinding: {
        type: 'object',
        description: 'One missing right or fault that the doctor found.',
        required: ['source', 'severity', 'message'],
        properties: {
          source: {
            type: 'string',
          },
          accountId: {
            type: 'string',
          },
          region: {
            type: 'string',
          },
          severity: {
            type: 'string',
            enum: ['ok', 'warning', 'error'],
          },
          action: {
            type: 'string',
            description: 'The IAM action that was tried.',
          },
          message: {
            type: 'string',
          },
          fix: {
            type: 'string',
          },
        },
      },
      DoctorReport: {
        type: 'object',
        description: 'What a run of the doctor found.',
        required: ['findings', 'startedAt', 'durationMs'],
        properties: {
          findings: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/DoctorFinding',
            },
          },
          startedAt: {
            type: 'string',
            format: 'date-time',
          },
          durationMs: {
            type: 'number',
          },
        },
      },
      AccountPage: {
        type: 'object',
        description: 'One page of accounts.',
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/IndexedAccount',
            },
          },
          nextCursor: {
            type: 'string',
          },
          totalCount: {
            type: 'integer',
            description:
              'All that match the filter, where it is known cheaply.',
          },
        },
      },
      OrganizationNodePage: {
        type: 'object',
        description: 'One page of nodes of the organization.',
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/OrganizationNode',
            },
          },
          nextCursor: {
            type: 'string',
          },
          totalCount: {
            type: 'integer',
            description:
              'All that match the filter, where it is known cheaply.',
          },
        },
      },
      EstateItemPage: {
        type: 'object',
        description: 'One page of estate entities.',
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/EstateItem',
            },
          },
          nextCursor: {
            type: 'string',
          },
          totalCount: {
            type: 'integer',
            description:
              'All that match the filter, where it is known cheaply.',
          },
        },
      },
      ShardPage: {
        type: 'object',
        description: 'One page of shards, worst first.',
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/ShardStatus',
            },
          },
          nextCursor: {
            type: 'string',
          },
          totalCount: {
            type: 'integer',
            description:
              'All that match the filter, where it is known cheaply.',
          },
        },
      },
      SyncReportPage: {
        type: 'object',
        description: 'One page of syncs, newest first.',
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/SyncReport',
            },
          },
          nextCursor: {
            type: 'string',
          },
          totalCount: {
            type: 'integer',
            description:
              'All that match the filter, where it is known cheaply.',
          },
        },
      },
      PendingRemovalPage: {
        type: 'object',
        description: 'One page of removals that are held back.',
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/PendingRemoval',
            },
          },
          nextCursor: {
            type: 'string',
          },
          totalCount: {
            type: 'integer',
            description:
              'All that match the filter, where it is known cheaply.',
          },
        },
      },
      QuarantineItemPage: {
        type: 'object',
        description: 'One page of records in quarantine.',
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/QuarantineItem',
            },
          },
          nextCursor: {
            type: 'string',
          },
          totalCount: {
            type: 'integer',
            description:
              'All that match the filter, where it is known cheaply.',
          },
        },
      },
      UnresolvedOwnerPage: {
        type: 'object',
        description: 'One page of entities without a known owner.',
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/UnresolvedOwner',
            },
          },
          nextCursor: {
            type: 'string',
          },
          totalCount: {
            type: 'integer',
            description:
              'All that match the filter, where it is known cheaply.',
          },
        },
      },
      Error: {
        type: 'object',
        description: 'An error as every Backstage backend answers it.',
        required: ['error', 'response'],
        properties: {
          error: {
            type: 'object',
            additionalProperties: true,
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
          request: {
            type: 'object',
            required: ['method', 'url'],
            properties: {
              method: {
                type: 'string',
              },
              url: {
                type: 'string',
              },
            },
          },
          response: {
            type: 'object',
            required: ['statusCode'],
            properties: {
              statusCode: {
                type: 'integer',
              },
            },
          },
        },
      },
    },
    responses: {
      Error: {
        description: 'What is wrong, which value, and what to do',
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
