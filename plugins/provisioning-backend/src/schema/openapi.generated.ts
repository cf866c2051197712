/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

// Generated from plugins/provisioning-backend/src/schema/openapi.yaml by "yarn generate"; do not edit.

import { ProvisioningPaths } from '@steward/backstage-plugin-provisioning-common';
import { ContractEndpoint } from '@steward/backstage-plugin-portal-common';

/** What the routes take and answer, defaults filled in. */
export type Endpoints = {
  '#get|/kinds': ContractEndpoint<ProvisioningPaths['/kinds']['get']>;
  '#post|/assess': ContractEndpoint<ProvisioningPaths['/assess']['post']>;
  '#get|/runs': ContractEndpoint<ProvisioningPaths['/runs']['get'], 'limit'>;
  '#post|/runs': ContractEndpoint<ProvisioningPaths['/runs']['post']>;
  '#get|/runs/counts': ContractEndpoint<
    ProvisioningPaths['/runs/counts']['get']
  >;
  '#get|/runs/{id}': ContractEndpoint<ProvisioningPaths['/runs/{id}']['get']>;
  '#get|/runs/{id}/transitions': ContractEndpoint<
    ProvisioningPaths['/runs/{id}/transitions']['get']
  >;
  '#get|/runs/{id}/log': ContractEndpoint<
    ProvisioningPaths['/runs/{id}/log']['get'],
    'after' | 'limit'
  >;
  '#get|/runs/{id}/log.txt': ContractEndpoint<
    ProvisioningPaths['/runs/{id}/log.txt']['get']
  >;
  '#get|/runs/{id}/events': ContractEndpoint<
    ProvisioningPaths['/runs/{id}/events']['get']
  >;
  '#post|/runs/{id}/approve': ContractEndpoint<
    ProvisioningPaths['/runs/{id}/approve']['post']
  >;
  '#post|/runs/{id}/reject': ContractEndpoint<
    ProvisioningPaths['/runs/{id}/reject']['post']
  >;
  '#post|/runs/{id}/cancel': ContractEndpoint<
    ProvisioningPaths['/runs/{id}/cancel']['post']
  >;
  '#post|/runs/{id}/retry': ContractEndpoint<
    ProvisioningPaths['/runs/{id}/retry']['post']
  >;
  '#post|/runs/{id}/decommission': ContractEndpoint<
    ProvisioningPaths['/runs/{id}/decommission']['post']
  >;
  '#get|/findings': ContractEndpoint<
    ProvisioningPaths['/findings']['get'],
    'limit'
  >;
  '#post|/findings/{id}/resolve': ContractEndpoint<
    ProvisioningPaths['/findings/{id}/resolve']['post']
  >;
  '#get|/delegations': ContractEndpoint<
    ProvisioningPaths['/delegations']['get']
  >;
  '#post|/delegations': ContractEndpoint<
    ProvisioningPaths['/delegations']['post']
  >;
  '#_delete|/delegations/{id}': ContractEndpoint<
    ProvisioningPaths['/delegations/{id}']['delete']
  >;
  '#get|/suggest/cidr': ContractEndpoint<
    ProvisioningPaths['/suggest/cidr']['get'],
    'prefix'
  >;
  '#get|/suggest/components': ContractEndpoint<
    ProvisioningPaths['/suggest/components']['get']
  >;
};

/** The contract, for validation. */
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
            description: 'All kinds',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/RunKindList',
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
            description: 'What would happen',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/AssessAnswer',
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
                $ref: '#/components/schemas/RunState',
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
            description: 'One page of runs',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/RunPage',
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
        operationId: 'RequestRun',
        description:
          'Asks for something. 201 with the new run; 200 with the run that an identical request is already. 400 with `error.problems`, 403 with the reason of the policy, 409 with `error.holder` when another run holds the target.',
        requestBody: {
          $ref: '#/components/requestBodies/Request',
        },
        responses: {
          '200': {
            description: 'The run that an identical request is already',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/Run',
                },
              },
            },
          },
          '201': {
            description: 'The new run',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/Run',
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
    '/runs/counts': {
      get: {
        operationId: 'CountRuns',
        description: 'Counts for tiles and the badge of the inbox.',
        responses: {
          '200': {
            description: 'The counts',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/RunCounts',
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
            description: 'The run and what the caller may do to it now',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/RunDetail',
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
            description: 'Every transition, oldest first',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/RunTransitionList',
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
            description: 'Lines of the log',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/RunLogLineList',
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
            description: 'The run as it is now',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/Run',
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
            description: 'The run as it is now',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/Run',
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
            description: 'The run as it is now',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/Run',
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
            description: 'The run as it is now',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/Run',
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
            description: 'The run that does so already',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/Run',
                },
              },
            },
          },
          '201': {
            description: 'The run that does so',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/Run',
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
            description: 'One page of findings',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/FindingPage',
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
            description: 'The finding as it is now',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/Finding',
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
    '/delegations': {
      get: {
        operationId: 'GetDelegations',
        description:
          'Those of the caller that hold now, handed on by or to them.',
        responses: {
          '200': {
            description: 'The delegations',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/DelegationList',
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
            description: 'The delegation',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/Delegation',
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
            description: 'A free network',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/CidrSuggestion',
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
    '/suggest/components': {
      get: {
        operationId: 'SuggestComponents',
        description: 'Components that the catalog of the Atmos repository has.',
        responses: {
          '200': {
            description: 'Names of components',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/ComponentSuggestions',
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
                  $ref: '#/components/schemas/JsonObject',
                },
                inputs: {
                  $ref: '#/components/schemas/JsonObject',
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
        description: 'What a person says about a decision.',
        maxLength: 2000,
      },
      Digest: {
        type: 'string',
        description: 'SHA-256 of kind, target, inputs and plan.',
        pattern: '^[0-9a-f]{64}$',
      },
      IdempotencyKey: {
        type: 'string',
        description: 'The same key gives the same run.',
        minLength: 1,
        maxLength: 255,
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
      JsonObject: {
        description: 'Any JSON object.',
        type: 'object',
        additionalProperties: true,
      },
      JsonValue: {
        description: 'Any JSON value.',
      },
      RunState: {
        type: 'string',
        description:
          'Where a run is. `SUCCEEDED`, `CANCELLED`, `REJECTED` and `EXPIRED` are final; a `FAILED` run can be retried.',
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
      RunEvent: {
        type: 'string',
        description: 'What moves a run on.',
        enum: [
          'request',
          'assess',
          'requireApproval',
          'approve',
          'deny',
          'reject',
          'expire',
          'start',
          'succeed',
          'fail',
          'retry',
          'cancel',
        ],
      },
      RunKindInfo: {
        type: 'object',
        description: 'A kind as the API lists it.',
        required: ['name', 'title', 'executor', 'destructive', 'inputSchema'],
        properties: {
          name: {
            type: 'string',
            description: 'A noun and a verb, such as `enclave.create`.',
          },
          title: {
            type: 'string',
          },
          executor: {
            type: 'string',
          },
          destructive: {
            type: 'boolean',
            description: 'Whether it takes something away.',
          },
          inputSchema: {
            type: 'object',
            description: 'JSON schema of the inputs.',
            additionalProperties: true,
          },
          reversedBy: {
            type: 'string',
            description:
              'Kind that takes the effects back, where there is one.',
          },
          unavailable: {
            type: 'string',
            description:
              'Why it cannot be asked for here: the missing configuration and the fix.',
          },
          limits: {
            type: 'array',
            description:
              'What a form may offer here for some fields of the request.',
            items: {
              $ref: '#/components/schemas/FieldLimit',
            },
          },
          usage: {
            $ref: '#/components/schemas/KindUsage',
          },
        },
      },
      FieldLimit: {
        type: 'object',
        description:
          'What is taken here for a field of a request, and nothing else.',
        required: ['field', 'values', 'reason', 'fix'],
        properties: {
          field: {
            type: 'string',
            description: 'Path in the request, such as `inputs.instanceType`.',
          },
          values: {
            type: 'array',
            description:
              'The values that are taken; none where nothing reads the field.',
            items: {
              type: 'string',
            },
          },
          reason: {
            type: 'string',
            description: 'Why nothing else is taken.',
          },
          fix: {
            type: 'string',
          },
        },
      },
      KindUsage: {
        type: 'object',
        description:
          'How the last runs of a kind went; absent before the first has ended.',
        required: ['ended', 'succeeded'],
        properties: {
          ended: {
            type: 'integer',
            description: 'Runs that succeeded or failed, the last 50 at most.',
          },
          succeeded: {
            type: 'integer',
            description: 'How many of them succeeded.',
          },
          usualMs: {
            type: 'integer',
            description:
              'Median of what those that succeeded took from start to end.',
          },
          usualMonthly: {
            allOf: [
              {
                $ref: '#/components/schemas/Money',
              },
            ],
            description:
              'Median of the estimates a month of those that succeeded, in their most frequent currency.',
          },
        },
      },
      RunKindList: {
        type: 'object',
        description: 'All kinds.',
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/RunKindInfo',
            },
          },
        },
      },
      Money: {
        type: 'object',
        description:
          'An amount of money as decimal text, so that no cent is lost.',
        required: ['amount', 'currency'],
        properties: {
          amount: {
            type: 'string',
            description: '`-?\\d+(\\.\\d+)?`',
          },
          currency: {
            type: 'string',
            description: 'ISO 4217.',
          },
        },
      },
      CostEstimate: {
        type: 'object',
        description: 'What a request will cost, and how sure that is.',
        required: ['confidence', 'items', 'unpriced', 'source'],
        properties: {
          monthly: {
            allOf: [
              {
                $ref: '#/components/schemas/Money',
              },
            ],
            description:
              'What it will cost a month; absent where nothing could be priced.',
          },
          delta: {
            allOf: [
              {
                $ref: '#/components/schemas/Money',
              },
            ],
            description:
              'Change against what is there now; equals `monthly` for something new.',
          },
          confidence: {
            type: 'string',
            enum: ['high', 'medium', 'low', 'none'],
          },
          items: {
            type: 'array',
            items: {
              type: 'object',
              required: ['title', 'monthly', 'basis'],
              properties: {
                title: {
                  type: 'string',
                },
                monthly: {
                  $ref: '#/components/schemas/Money',
                },
                basis: {
                  type: 'string',
                },
              },
            },
          },
          unpriced: {
            type: 'array',
            description: 'What has no price here, in words.',
            items: {
              type: 'string',
            },
          },
          payers: {
            type: 'array',
            description:
              'Entity refs of who pays: the owners of the target, and the team that the request names.',
            items: {
              type: 'string',
            },
          },
          budgets: {
            type: 'array',
            description:
              'What those who pay may spend in a month, of each that has a budget.',
            items: {
              $ref: '#/components/schemas/PayerBudget',
            },
          },
          budgetProblem: {
            type: 'string',
            description:
              'Why the budgets could not be looked at, in words; people decide then.',
          },
          alternative: {
            allOf: [
              {
                $ref: '#/components/schemas/CostAlternative',
              },
            ],
            description: 'What would cost less, of what can be asked for.',
          },
          correction: {
            type: 'string',
            description: 'What earlier runs changed about the sums, in words.',
          },
          source: {
            type: 'string',
            description: 'Where the prices come from and of what day they are.',
          },
        },
      },
      CostAlternative: {
        type: 'object',
        description: 'Something that would do too and costs less.',
        required: ['instead', 'sku', 'saving', 'monthly'],
        properties: {
          instead: {
            type: 'string',
            description: 'What was asked for, such as `ec2:m6i.2xlarge`.',
          },
          sku: {
            type: 'string',
          },
          saving: {
            allOf: [
              {
                $ref: '#/components/schemas/Money',
              },
            ],
            description: 'A month.',
          },
          monthly: {
            allOf: [
              {
                $ref: '#/components/schemas/Money',
              },
            ],
            description: 'What all would cost a month then.',
          },
        },
      },
      CostOutcome: {
        type: 'object',
        description: 'What the bill says of the estimate of a run.',
        required: ['estimated', 'state', 'measures', 'words'],
        properties: {
          estimated: {
            allOf: [
              {
                $ref: '#/components/schemas/Money',
              },
            ],
            description: 'The change a month that was estimated.',
          },
          state: {
            type: 'string',
            enum: ['waiting', 'measured', 'not-in-bill', 'changed'],
          },
          measures: {
            type: 'array',
            items: {
              type: 'object',
              required: ['days', 'actual'],
              properties: {
                days: {
                  type: 'integer',
                  description: 'Days after the run, 7 or 30.',
                },
                actual: {
                  allOf: [
                    {
                      $ref: '#/components/schemas/Money',
                    },
                  ],
                  description: 'The change a month.',
                },
                error: {
                  type: 'string',
                  description:
                    'How far it is from the estimate, as a share of it.',
                },
              },
            },
          },
          words: {
            type: 'string',
          },
        },
      },
      PayerBudget: {
        type: 'object',
        description: 'What somebody may spend in a month.',
        required: ['payer', 'monthly', 'headroom', 'exceeded'],
        properties: {
          payer: {
            type: 'string',
            description: 'Entity ref of who pays.',
          },
          owner: {
            type: 'string',
            description:
              "Entity ref of who approves what exceeds it; the platform's approvers where nobody is named.",
          },
          monthly: {
            $ref: '#/components/schemas/Money',
          },
          headroom: {
            allOf: [
              {
                $ref: '#/components/schemas/Money',
              },
            ],
            description: 'What is left before this request.',
          },
          exceeded: {
            type: 'boolean',
          },
        },
      },
      RunTarget: {
        type: 'object',
        description: 'What a run is about, where it acts and on what.',
        required: ['name'],
        properties: {
          name: {
            type: 'string',
            description: 'Name of the thing as people say it.',
          },
          accountId: {
            type: 'string',
          },
          accountName: {
            type: 'string',
            description: "Snapshot of the account's name.",
          },
          region: {
            type: 'string',
          },
          environment: {
            type: 'string',
          },
          team: {
            type: 'string',
            description:
              'Name of the team that owns what comes out, as the Group is called.',
          },
          entityRef: {
            type: 'string',
            description:
              'Entity that exists already; of a day-2 run that which it changes.',
          },
        },
      },
      InputProblem: {
        type: 'object',
        description: 'What somebody entered that cannot be, and what to enter.',
        required: ['field', 'reason', 'fix'],
        properties: {
          field: {
            type: 'string',
            description: 'Path in the request, such as `inputs.memoryMib`.',
          },
          value: {
            description: 'The offending value.',
          },
          reason: {
            type: 'string',
          },
          fix: {
            type: 'string',
          },
        },
      },
      PlannedFile: {
        type: 'object',
        description: 'A file that a plan adds, changes or removes.',
        required: ['path', 'operation', 'diff'],
        properties: {
          path: {
            type: 'string',
          },
          operation: {
            type: 'string',
            enum: ['create', 'update', 'delete'],
          },
          diff: {
            type: 'string',
            description: 'Unified diff against what is there now.',
          },
        },
      },
      PlanDetail: {
        type: 'object',
        description:
          'Something of a plan that approvers look through line by line.',
        required: ['title', 'lines'],
        properties: {
          title: {
            type: 'string',
          },
          lines: {
            type: 'array',
            items: {
              type: 'string',
            },
          },
        },
      },
      RunEffect: {
        type: 'object',
        description:
          'Something in the world that a run created, changed or removed.',
        required: ['type', 'ref', 'operation'],
        properties: {
          type: {
            type: 'string',
            description:
              '`enclave`, `environment`, `team`, `account`, `pull-request`, `execution`, …',
          },
          ref: {
            type: 'string',
            description: 'Its id, ARN, address or entity ref.',
          },
          operation: {
            type: 'string',
            enum: ['create', 'update', 'delete'],
          },
          accountId: {
            type: 'string',
          },
          region: {
            type: 'string',
          },
          url: {
            type: 'string',
            description: 'Where a person can look at it.',
          },
        },
      },
      RunPlan: {
        type: 'object',
        description:
          'What will be executed, rendered in full; this is what is approved.',
        required: [
          'executor',
          'summary',
          'execution',
          'effects',
          'blastRadius',
        ],
        properties: {
          executor: {
            type: 'string',
          },
          summary: {
            type: 'array',
            description: 'One sentence a line, in words.',
            items: {
              type: 'string',
            },
          },
          execution: {
            allOf: [
              {
                $ref: '#/components/schemas/JsonObject',
              },
            ],
            description:
              'All that the executor needs; canonical, without a clock.',
          },
          files: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/PlannedFile',
            },
          },
          effects: {
            type: 'array',
            description: 'What it will have created, changed or removed.',
            items: {
              $ref: '#/components/schemas/RunEffect',
            },
          },
          blastRadius: {
            type: 'array',
            description: 'What else is touched or depends on it, in words.',
            items: {
              type: 'string',
            },
          },
          details: {
            type: 'array',
            description:
              'What the files come to, where they do not tell by themselves.',
            items: {
              $ref: '#/components/schemas/PlanDetail',
            },
          },
        },
      },
      RiskAssessment: {
        type: 'object',
        description: 'How risky a request is, with each rule that says so.',
        required: ['score', 'level', 'contributions', 'facts'],
        properties: {
          score: {
            type: 'number',
            description: '0 to 100, the sum of all points, at most 100.',
          },
          level: {
            type: 'string',
            enum: ['low', 'medium', 'high'],
          },
          contributions: {
            type: 'array',
            items: {
              type: 'object',
              required: ['rule', 'points', 'reason'],
              properties: {
                rule: {
                  type: 'string',
                },
                points: {
                  type: 'number',
                },
                reason: {
                  type: 'string',
                },
              },
            },
          },
          facts: {
            allOf: [
              {
                $ref: '#/components/schemas/JsonObject',
              },
            ],
            description: 'What the rules looked at.',
          },
          unknownFacts: {
            type: 'array',
            description:
              'Facts that a module could not find. For rules they have the value "unknown".',
            items: {
              type: 'object',
              required: ['fact', 'reason'],
              properties: {
                fact: {
                  type: 'string',
                },
                reason: {
                  type: 'string',
                },
              },
            },
          },
        },
      },
      PolicyDecision: {
        type: 'object',
        description: 'What a rule said to a request.',
        required: ['rule', 'effect', 'reason'],
        properties: {
          rule: {
            type: 'string',
          },
          effect: {
            type: 'string',
            enum: ['deny', 'require'],
          },
          reason: {
            type: 'string',
          },
          fix: {
            type: 'string',
          },
          approvers: {
            type: 'array',
            items: {
              type: 'string',
            },
          },
          quorum: {
            type: 'integer',
          },
        },
      },
      ApproverSet: {
        type: 'object',
        description: 'A group of people of whom some must agree.',
        required: ['approvers', 'quorum', 'reason'],
        properties: {
          approvers: {
            type: 'array',
            description:
              'Entity refs of groups or users, resolved when somebody decides.',
            items: {
              type: 'string',
            },
          },
          quorum: {
            type: 'integer',
          },
          reason: {
            type: 'string',
          },
        },
      },
      ApprovalRequirement: {
        type: 'object',
        description: 'Who must agree before a run goes on, and why.',
        required: ['required', 'rules', 'sets', 'expiresAfterHours'],
        properties: {
          required: {
            type: 'boolean',
          },
          rules: {
            type: 'array',
            description:
              'Rules that ask for it; of a run that needs none, the rule that lets it pass.',
            items: {
              type: 'object',
              required: ['id', 'reason'],
              properties: {
                id: {
                  type: 'string',
                },
                reason: {
                  type: 'string',
                },
              },
            },
          },
          sets: {
            type: 'array',
            description: 'Each set must reach its quorum.',
            items: {
              $ref: '#/components/schemas/ApproverSet',
            },
          },
          expiresAfterHours: {
            type: 'number',
            description: 'How long a request can be approved.',
          },
        },
      },
      ApprovalDecision: {
        type: 'object',
        description: 'What one person decided.',
        required: ['decision', 'by', 'memberOf', 'digest', 'at'],
        properties: {
          decision: {
            type: 'string',
            enum: ['approve', 'reject'],
          },
          by: {
            type: 'string',
          },
          delegatedBy: {
            type: 'string',
            description: 'The person who handed their right on.',
          },
          memberOf: {
            type: 'array',
            description:
              'Groups of the requirement that the person was a member of at that moment.',
            items: {
              type: 'string',
            },
          },
          digest: {
            type: 'string',
            description: 'What was looked at.',
          },
          comment: {
            type: 'string',
          },
          breakGlass: {
            type: 'boolean',
            description:
              'Whether it went past the quorum, with a reason in `comment`.',
          },
          at: {
            type: 'string',
            format: 'date-time',
          },
        },
      },
      ApprovalProgress: {
        type: 'object',
        description: 'How far the approval of a run is.',
        required: ['outcome', 'sets'],
        properties: {
          outcome: {
            type: 'string',
            enum: ['approved', 'rejected', 'waiting'],
          },
          sets: {
            type: 'array',
            description: 'Of each set, who agreed and how many are missing.',
            items: {
              allOf: [
                {
                  $ref: '#/components/schemas/ApproverSet',
                },
                {
                  type: 'object',
                  required: ['approvedBy', 'missing'],
                  properties: {
                    approvedBy: {
                      type: 'array',
                      items: {
                        type: 'string',
                      },
                    },
                    missing: {
                      type: 'integer',
                    },
                  },
                },
              ],
            },
          },
        },
      },
      RunAssessment: {
        type: 'object',
        description: 'What is known before anybody decides.',
        required: ['risk', 'policy', 'cost', 'approval', 'assessedAt'],
        properties: {
          risk: {
            $ref: '#/components/schemas/RiskAssessment',
          },
          policy: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/PolicyDecision',
            },
          },
          cost: {
            $ref: '#/components/schemas/CostEstimate',
          },
          approval: {
            $ref: '#/components/schemas/ApprovalRequirement',
          },
          assessedAt: {
            type: 'string',
            format: 'date-time',
          },
        },
      },
      RunStepState: {
        type: 'string',
        description: 'Where a step is.',
        enum: ['waiting', 'running', 'succeeded', 'failed', 'skipped'],
      },
      RunStep: {
        type: 'object',
        description: 'One step of an execution as its engine tells it.',
        required: ['name', 'state'],
        properties: {
          name: {
            type: 'string',
          },
          state: {
            $ref: '#/components/schemas/RunStepState',
          },
          startedAt: {
            type: 'string',
            format: 'date-time',
          },
          finishedAt: {
            type: 'string',
            format: 'date-time',
          },
          usualMs: {
            type: 'number',
            description:
              'What it usually takes, from earlier runs of the kind.',
          },
          message: {
            type: 'string',
          },
          url: {
            type: 'string',
            description: 'Where a person can look at it.',
          },
        },
      },
      RunExecution: {
        type: 'object',
        description: 'What runs in AWS or as a pull request.',
        required: ['executor', 'attempt', 'name'],
        properties: {
          executor: {
            type: 'string',
          },
          attempt: {
            type: 'integer',
          },
          ref: {
            type: 'string',
            description:
              'Execution ARN, item key or pull request address, once it is known.',
          },
          name: {
            type: 'string',
          },
          accountId: {
            type: 'string',
          },
          region: {
            type: 'string',
          },
          url: {
            type: 'string',
          },
          status: {
            type: 'string',
            description:
              "The engine's own word such as RUNNING, PENDING_REDRIVE, DEPLOYING or open.",
          },
          startedAt: {
            type: 'string',
            format: 'date-time',
          },
          finishedAt: {
            type: 'string',
            format: 'date-time',
          },
          observedAt: {
            type: 'string',
            format: 'date-time',
            description: 'When the engine was last asked with success.',
          },
          state: {
            allOf: [
              {
                $ref: '#/components/schemas/JsonObject',
              },
            ],
            description: 'What the executor remembers between looks.',
          },
        },
      },
      RunFailure: {
        type: 'object',
        description:
          'Why a run failed, what it left behind, and the one safe next step.',
        required: ['reason', 'leftBehind', 'nextStep', 'retryable'],
        properties: {
          reason: {
            type: 'string',
          },
          leftBehind: {
            type: 'array',
            items: {
              type: 'string',
            },
          },
          nextStep: {
            type: 'string',
          },
          retryable: {
            type: 'boolean',
          },
        },
      },
      RunCancelRequest: {
        type: 'object',
        description:
          'Somebody wants a run to end; it does once its engine was told.',
        required: ['by', 'at', 'stop'],
        properties: {
          by: {
            type: 'string',
          },
          at: {
            type: 'string',
            format: 'date-time',
          },
          stop: {
            type: 'boolean',
            description: 'Whether what runs is stopped too.',
          },
          comment: {
            type: 'string',
          },
        },
      },
      RunRetry: {
        type: 'object',
        description:
          'How often the present step of a run was tried in vain, and when it is tried next.',
        required: ['tries', 'since', 'at'],
        properties: {
          tries: {
            type: 'integer',
          },
          since: {
            type: 'string',
            format: 'date-time',
            description: 'When the first try failed.',
          },
          at: {
            type: 'string',
            format: 'date-time',
            description: 'When the next try is due.',
          },
        },
      },
      Run: {
        type: 'object',
        description: 'The durable record of one request.',
        required: [
          'id',
          'correlationId',
          'version',
          'kind',
          'state',
          'requestedBy',
          'target',
          'inputs',
          'decisions',
          'attempt',
          'steps',
          'effects',
          'createdAt',
          'updatedAt',
        ],
        properties: {
          id: {
            type: 'string',
            description: 'UUIDv7.',
          },
          correlationId: {
            type: 'string',
            description:
              "Goes through audit events, RoleSessionName and log lines. The server makes it: the run's id, of a scaffolder step the task's, of a decommission that of the run that it takes back.",
          },
          callerCorrelationId: {
            type: 'string',
            description:
              'What the caller called it; a label, by which nothing is joined.',
          },
          version: {
            type: 'integer',
            description: 'Grows with each change.',
          },
          kind: {
            type: 'string',
          },
          state: {
            $ref: '#/components/schemas/RunState',
          },
          requestedBy: {
            type: 'string',
          },
          requestedThrough: {
            type: 'string',
            description: 'Agent or service that asked for the person.',
          },
          reason: {
            type: 'string',
          },
          template: {
            type: 'object',
            required: ['ref'],
            properties: {
              ref: {
                type: 'string',
              },
              version: {
                type: 'string',
              },
            },
          },
          scaffolderTaskId: {
            type: 'string',
          },
          target: {
            $ref: '#/components/schemas/RunTarget',
          },
          inputs: {
            $ref: '#/components/schemas/JsonObject',
          },
          plan: {
            $ref: '#/components/schemas/RunPlan',
          },
          digest: {
            type: 'string',
            description:
              'SHA-256 of kind, target, inputs and plan; what an approval is for.',
          },
          assessment: {
            $ref: '#/components/schemas/RunAssessment',
          },
          decisions: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/ApprovalDecision',
            },
          },
          expiresAt: {
            type: 'string',
            format: 'date-time',
            description: 'Until when it can be approved.',
          },
          attempt: {
            type: 'integer',
          },
          execution: {
            $ref: '#/components/schemas/RunExecution',
          },
          steps: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/RunStep',
            },
          },
          effects: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/RunEffect',
            },
          },
          failure: {
            allOf: [
              {
                $ref: '#/components/schemas/RunFailure',
              },
            ],
            description:
              'Also of a run that was cancelled or refused, why, and what stays.',
          },
          cancelRequest: {
            $ref: '#/components/schemas/RunCancelRequest',
          },
          waitingFor: {
            type: 'string',
            description: 'In words, while it waits for something.',
          },
          retry: {
            $ref: '#/components/schemas/RunRetry',
          },
          decommissionOf: {
            type: 'string',
            description: 'The run whose effects this one takes back.',
          },
          decommissionedBy: {
            type: 'string',
            description: 'The run that took the effects of this one back.',
          },
          createdAt: {
            type: 'string',
            format: 'date-time',
          },
          updatedAt: {
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
        },
      },
      RunSummary: {
        type: 'object',
        description: 'A run in a list.',
        required: [
          'id',
          'kind',
          'state',
          'target',
          'requestedBy',
          'createdAt',
          'updatedAt',
        ],
        properties: {
          id: {
            type: 'string',
            description: 'UUIDv7.',
          },
          kind: {
            type: 'string',
          },
          state: {
            $ref: '#/components/schemas/RunState',
          },
          target: {
            $ref: '#/components/schemas/RunTarget',
          },
          entityRefs: {
            type: 'array',
            description:
              'Entities that it is about, what it changes and what came of it.',
            items: {
              type: 'string',
            },
          },
          requestedBy: {
            type: 'string',
          },
          waitingFor: {
            type: 'string',
            description: 'In words, while it waits for something.',
          },
          createdAt: {
            type: 'string',
            format: 'date-time',
          },
          updatedAt: {
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
          expiresAt: {
            type: 'string',
            format: 'date-time',
            description: 'Until when it can be approved.',
          },
          decommissionOf: {
            type: 'string',
            description: 'The run whose effects this one takes back.',
          },
          decommissionedBy: {
            type: 'string',
            description: 'The run that took the effects of this one back.',
          },
          risk: {
            type: 'number',
            description: '0 to 100, once assessed.',
          },
          monthlyCost: {
            $ref: '#/components/schemas/Money',
          },
          failure: {
            type: 'string',
            description: 'First line of the failure.',
          },
        },
      },
      RunPage: {
        type: 'object',
        description: 'One page of runs, newest first.',
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/RunSummary',
            },
          },
          nextCursor: {
            type: 'string',
          },
        },
      },
      RunLogLine: {
        type: 'object',
        description: 'A line of the live log.',
        required: ['id', 'at', 'source', 'text', 'level'],
        properties: {
          id: {
            type: 'integer',
            description: 'Grows within a run; resume after it.',
          },
          at: {
            type: 'string',
            format: 'date-time',
          },
          source: {
            type: 'string',
            enum: ['steward', 'step-functions', 'task', 'git'],
          },
          step: {
            type: 'string',
            description: 'Step it belongs to.',
          },
          elapsedMs: {
            type: 'number',
            description: 'Milliseconds since the run started.',
          },
          text: {
            type: 'string',
          },
          level: {
            type: 'string',
            enum: ['info', 'warning', 'error'],
          },
        },
      },
      RunLogLineList: {
        type: 'object',
        description: 'Lines of a log, oldest first.',
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/RunLogLine',
            },
          },
        },
      },
      AssessAnswer: {
        type: 'object',
        description: 'What would happen; nothing is written.',
        required: ['problems'],
        properties: {
          problems: {
            type: 'array',
            description: 'Empty when the request can be made.',
            items: {
              $ref: '#/components/schemas/InputProblem',
            },
          },
          plan: {
            allOf: [
              {
                $ref: '#/components/schemas/RunPlan',
              },
            ],
            description:
              'Absent while there are problems that leave nothing to plan.',
          },
          assessment: {
            $ref: '#/components/schemas/RunAssessment',
          },
          digest: {
            type: 'string',
          },
          holder: {
            type: 'object',
            description: 'A run that holds the target at this moment.',
            required: ['id', 'kind', 'state', 'requestedBy'],
            properties: {
              id: {
                type: 'string',
              },
              kind: {
                type: 'string',
              },
              state: {
                $ref: '#/components/schemas/RunState',
              },
              requestedBy: {
                type: 'string',
              },
            },
          },
        },
      },
      RunAction: {
        type: 'string',
        description: 'What the caller may do to a run now.',
        enum: [
          'approve',
          'reject',
          'break-glass',
          'cancel',
          'stop',
          'retry',
          'decommission',
        ],
      },
      Finding: {
        type: 'object',
        description: 'Something stuck, or two truths that disagree.',
        required: ['id', 'type', 'message', 'foundAt'],
        properties: {
          id: {
            type: 'string',
          },
          type: {
            type: 'string',
            enum: [
              'row-without-execution',
              'execution-without-row',
              'row-behind-execution',
              'run-without-execution',
              'execution-of-no-run',
              'overdue',
              'unknown-state',
            ],
          },
          runId: {
            type: 'string',
          },
          message: {
            type: 'string',
            description: 'In words, with the two truths.',
          },
          accountId: {
            type: 'string',
          },
          region: {
            type: 'string',
          },
          ref: {
            type: 'string',
          },
          proposal: {
            type: 'object',
            description: 'The exact safe transition, where there is one.',
            required: ['title', 'from', 'to'],
            properties: {
              title: {
                type: 'string',
              },
              from: {
                type: 'string',
              },
              to: {
                type: 'string',
              },
              safe: {
                type: 'boolean',
                description: 'Whether the reconciler may make it by itself.',
              },
            },
          },
          healedAt: {
            type: 'string',
            format: 'date-time',
          },
          foundAt: {
            type: 'string',
            format: 'date-time',
          },
        },
      },
      FindingPage: {
        type: 'object',
        description: 'One page of findings, newest first.',
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/Finding',
            },
          },
          nextCursor: {
            type: 'string',
          },
        },
      },
      RunDetail: {
        type: 'object',
        description: 'A run and what the caller may do to it now.',
        required: ['run', 'allowed', 'findings'],
        properties: {
          run: {
            $ref: '#/components/schemas/Run',
          },
          progress: {
            $ref: '#/components/schemas/ApprovalProgress',
          },
          allowed: {
            type: 'array',
            description: 'Buttons that the caller has.',
            items: {
              $ref: '#/components/schemas/RunAction',
            },
          },
          notAllowedReason: {
            type: 'string',
            description: 'Why an approver may not decide.',
          },
          findings: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/Finding',
            },
          },
          usualMs: {
            type: 'number',
            description:
              'What a run of this kind usually takes from start to end.',
          },
          costOutcome: {
            allOf: [
              {
                $ref: '#/components/schemas/CostOutcome',
              },
            ],
            description:
              'Of a run that succeeded, where the estimator compares estimates with the bill.',
          },
        },
      },
      RunCounts: {
        type: 'object',
        description: 'Counts for tiles and the badge of the inbox.',
        required: ['waitingForMe', 'mineActive', 'byState'],
        properties: {
          waitingForMe: {
            type: 'integer',
          },
          mineActive: {
            type: 'integer',
          },
          byState: {
            type: 'object',
            description: 'Of those that the caller may see.',
            properties: {
              REQUESTED: {
                type: 'integer',
              },
              ASSESSED: {
                type: 'integer',
              },
              PENDING_APPROVAL: {
                type: 'integer',
              },
              APPROVED: {
                type: 'integer',
              },
              RUNNING: {
                type: 'integer',
              },
              SUCCEEDED: {
                type: 'integer',
              },
              FAILED: {
                type: 'integer',
              },
              CANCELLED: {
                type: 'integer',
              },
              REJECTED: {
                type: 'integer',
              },
              EXPIRED: {
                type: 'integer',
              },
            },
          },
        },
      },
      RunTransitionRecord: {
        type: 'object',
        description: 'A transition as it was made.',
        required: ['seq', 'event', 'to', 'at'],
        properties: {
          seq: {
            type: 'integer',
          },
          event: {
            $ref: '#/components/schemas/RunEvent',
          },
          from: {
            $ref: '#/components/schemas/RunState',
          },
          to: {
            $ref: '#/components/schemas/RunState',
          },
          by: {
            type: 'string',
          },
          at: {
            type: 'string',
            format: 'date-time',
          },
          comment: {
            type: 'string',
          },
        },
      },
      RunTransitionList: {
        type: 'object',
        description: 'The transitions of a run, oldest first.',
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/RunTransitionRecord',
            },
          },
        },
      },
      Delegation: {
        type: 'object',
        description: 'Somebody decides for somebody else for a while.',
        required: ['id', 'from', 'to', 'until', 'createdAt'],
        properties: {
          id: {
            type: 'string',
          },
          from: {
            type: 'string',
          },
          to: {
            type: 'string',
          },
          until: {
            type: 'string',
            format: 'date-time',
          },
          reason: {
            type: 'string',
          },
          createdAt: {
            type: 'string',
            format: 'date-time',
          },
        },
      },
      DelegationList: {
        type: 'object',
        description: 'The delegations of the caller that hold now.',
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/Delegation',
            },
          },
        },
      },
      CidrSuggestion: {
        type: 'object',
        description: 'The next free network, and those in use.',
        required: ['cidr', 'taken'],
        properties: {
          cidr: {
            type: 'string',
          },
          taken: {
            type: 'array',
            items: {
              type: 'object',
              required: ['cidr', 'usedBy'],
              properties: {
                cidr: {
                  type: 'string',
                },
                usedBy: {
                  type: 'string',
                },
              },
            },
          },
        },
      },
      ComponentSuggestions: {
        type: 'object',
        description: 'Names of Atmos components.',
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: {
              type: 'string',
            },
          },
        },
      },
    },
    responses: {
      Error: {
        description:
          'What is wrong, which value, and what to do. `error.problems` has field, value, reason and fix of each problem; `error.holder` is the run that holds the target.',
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
