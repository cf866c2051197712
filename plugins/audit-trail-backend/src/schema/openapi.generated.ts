/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

// Generated from plugins/audit-trail-backend/src/schema/openapi.yaml by "yarn generate"; do not edit.

import { AuditTrailPaths } from '@steward/backstage-plugin-audit-trail-common';
import { ContractEndpoint } from '@steward/backstage-plugin-portal-common';

/** What the routes take and answer, defaults filled in. */
export type Endpoints = {
  '#post|/ingest': ContractEndpoint<AuditTrailPaths['/ingest']['post']>;
  '#get|/events': ContractEndpoint<
    AuditTrailPaths['/events']['get'],
    'q' | 'limit'
  >;
  '#get|/events/{id}': ContractEndpoint<AuditTrailPaths['/events/{id}']['get']>;
  '#get|/events/{id}/proof': ContractEndpoint<
    AuditTrailPaths['/events/{id}/proof']['get']
  >;
  '#get|/events/{id}/aws-calls': ContractEndpoint<
    AuditTrailPaths['/events/{id}/aws-calls']['get']
  >;
  '#get|/proof': ContractEndpoint<AuditTrailPaths['/proof']['get']>;
  '#get|/histogram': ContractEndpoint<
    AuditTrailPaths['/histogram']['get'],
    'q' | 'buckets'
  >;
  '#get|/suggestions': ContractEndpoint<
    AuditTrailPaths['/suggestions']['get'],
    'prefix'
  >;
  '#get|/sinks': ContractEndpoint<AuditTrailPaths['/sinks']['get']>;
  '#get|/retention': ContractEndpoint<AuditTrailPaths['/retention']['get']>;
  '#get|/verify': ContractEndpoint<AuditTrailPaths['/verify']['get']>;
  '#get|/export': ContractEndpoint<
    AuditTrailPaths['/export']['get'],
    'q' | 'format'
  >;
  '#get|/searches': ContractEndpoint<AuditTrailPaths['/searches']['get']>;
  '#post|/searches': ContractEndpoint<
    AuditTrailPaths['/searches']['post'],
    'shared'
  >;
  '#_delete|/searches/{id}': ContractEndpoint<
    AuditTrailPaths['/searches/{id}']['delete']
  >;
  '#get|/holds': ContractEndpoint<AuditTrailPaths['/holds']['get']>;
  '#post|/holds': ContractEndpoint<AuditTrailPaths['/holds']['post']>;
  '#_delete|/holds/{id}': ContractEndpoint<
    AuditTrailPaths['/holds/{id}']['delete']
  >;
  '#post|/actors/pseudonymise': ContractEndpoint<
    AuditTrailPaths['/actors/pseudonymise']['post']
  >;
};

/** The contract, for validation. */
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
                      $ref: '#/components/schemas/JsonObject',
                    },
                  },
                },
              },
            },
          },
        },
        responses: {
          '200': {
            description: 'What of the batch was refused; the rest is stored',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/IngestAnswer',
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
            description: 'One page of events',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/EventPage',
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
            description: 'The event',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/AuditRecord',
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
            description: 'What proves the event',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/EventProof',
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
            description: 'One page of AWS calls, newest first',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/AwsCallsPage',
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
    '/proof': {
      get: {
        operationId: 'GetProof',
        description: 'What the last scheduled check of the store found.',
        responses: {
          '200': {
            description: 'The result of the last check',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/ProofStatus',
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
            allowReserved: true,
            schema: {
              type: 'string',
              maxLength: 40,
            },
          },
          {
            name: 'to',
            in: 'query',
            allowReserved: true,
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
            description: 'Events over time',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/EventHistogram',
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
              $ref: '#/components/schemas/SuggestedQualifier',
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
            description: 'Values, most frequent first',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/EventSuggestions',
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
    '/sinks': {
      get: {
        operationId: 'GetSinks',
        description: 'Where events are delivered to, and how far each is.',
        responses: {
          '200': {
            description: 'All sinks',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/SinkList',
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
    '/retention': {
      get: {
        operationId: 'GetRetention',
        description: 'How long records are kept and what was dropped.',
        responses: {
          '200': {
            description: 'What retention did',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/RetentionStatus',
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
    '/verify': {
      get: {
        operationId: 'VerifyStore',
        description: 'Checks every hash, link and digest of the store.',
        responses: {
          '200': {
            description: 'What the check found',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/VerifyReport',
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
              allOf: [
                {
                  $ref: '#/components/schemas/ExportFormatName',
                },
              ],
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
            description: 'The searches',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/SearchList',
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
            description: 'The saved search',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/SavedSearch',
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
            description: 'All legal holds',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/HoldList',
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
                    $ref: '#/components/schemas/HoldSubject',
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
            description: 'The hold',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/LegalHold',
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
    schemas: {
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
      IngestAnswer: {
        type: 'object',
        description: 'What the trail refused of a batch; the rest is stored.',
        required: ['refused'],
        properties: {
          refused: {
            type: 'array',
            description: 'Events that the trail will never take.',
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
        },
      },
      EventPage: {
        type: 'object',
        description: 'One page of events, newest first.',
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/AuditRecord',
            },
          },
          nextCursor: {
            type: 'string',
          },
          limited: {
            type: 'boolean',
            description:
              'True when the caller may see only some of what there is.',
          },
        },
      },
      AuditRecord: {
        type: 'object',
        description: 'An event in the chain.',
        required: [
          'id',
          'occurredAt',
          'actor',
          'plugin',
          'eventId',
          'action',
          'outcome',
          'severity',
          'correlationId',
          'operationId',
          'redactions',
          'schemaVersion',
          'seq',
          'recordedAt',
          'prevHash',
          'hash',
        ],
        properties: {
          id: {
            type: 'string',
            format: 'uuid',
          },
          occurredAt: {
            type: 'string',
            format: 'date-time',
          },
          actor: {
            type: 'object',
            description: 'Who did it, as known at that moment.',
            required: ['type'],
            properties: {
              type: {
                type: 'string',
                enum: ['user', 'service', 'anonymous', 'unknown'],
              },
              ref: {
                type: 'string',
                description:
                  'Entity ref of a user, subject of a service such as `plugin:catalog`.',
              },
              name: {
                type: 'string',
              },
              onBehalfOf: {
                type: 'string',
                description: 'The user for whom a service acted.',
              },
              ip: {
                type: 'string',
              },
              userAgent: {
                type: 'string',
              },
              sealedName: {
                type: 'string',
                description:
                  "The name under the actor's own key: this, not the name, is hashed.",
              },
              nameKey: {
                type: 'string',
                description:
                  'Opens this one sealed name; in exports only, gone once the actor is pseudonymised.',
              },
            },
          },
          plugin: {
            type: 'string',
          },
          eventId: {
            type: 'string',
          },
          action: {
            type: 'string',
            description: '`noun.verb`.',
          },
          resource: {
            $ref: '#/components/schemas/AuditResource',
          },
          outcome: {
            type: 'string',
            enum: ['success', 'failure', 'denied'],
          },
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
          severity: {
            type: 'string',
            enum: ['low', 'medium', 'high', 'critical'],
          },
          correlationId: {
            type: 'string',
          },
          operationId: {
            type: 'string',
          },
          parentId: {
            type: 'string',
          },
          durationMs: {
            type: 'integer',
            minimum: 0,
          },
          changes: {
            type: 'object',
            properties: {
              before: {
                $ref: '#/components/schemas/JsonValue',
              },
              after: {
                $ref: '#/components/schemas/JsonValue',
              },
            },
          },
          metadata: {
            $ref: '#/components/schemas/JsonObject',
          },
          redactions: {
            type: 'integer',
            minimum: 0,
            description: 'How many values redaction took out of this event.',
          },
          schemaVersion: {
            type: 'integer',
            const: 1,
          },
          seq: {
            type: 'integer',
            minimum: 1,
          },
          recordedAt: {
            type: 'string',
            format: 'date-time',
          },
          prevHash: {
            type: 'string',
          },
          hash: {
            type: 'string',
          },
        },
      },
      AuditResource: {
        type: 'object',
        description: 'What was touched.',
        required: ['type'],
        properties: {
          type: {
            type: 'string',
          },
          id: {
            type: 'string',
          },
          entityRef: {
            type: 'string',
          },
          accountId: {
            type: 'string',
          },
          region: {
            type: 'string',
          },
        },
      },
      EventProof: {
        type: 'object',
        description: 'What proves one event.',
        required: ['hash', 'prevHash', 'recomputed'],
        properties: {
          hash: {
            type: 'string',
          },
          prevHash: {
            type: 'string',
          },
          recomputed: {
            type: 'boolean',
            description: 'Whether the stored content has the stored hash.',
          },
          digest: {
            $ref: '#/components/schemas/EventDigest',
          },
        },
      },
      EventDigest: {
        type: 'object',
        description:
          'The signed digest that covers an event; absent until the next is signed.',
        required: [
          'id',
          'from',
          'to',
          'signedAt',
          'signature',
          'keyFingerprint',
          'ok',
        ],
        properties: {
          id: {
            type: 'integer',
            description: 'Number of the digest.',
          },
          from: {
            type: 'integer',
            description: 'First `seq` that it covers.',
          },
          to: {
            type: 'integer',
            description: 'Last `seq` that it covers.',
          },
          signedAt: {
            type: 'string',
            format: 'date-time',
          },
          signature: {
            type: 'string',
            description: 'Ed25519, base64.',
          },
          keyFingerprint: {
            type: 'string',
            description: 'SHA-256 of the public key (SPKI, DER), hex.',
          },
          ok: {
            type: 'boolean',
            description: 'Whether the signature is that of the statement.',
          },
        },
      },
      AwsCallsStatus: {
        type: 'string',
        description:
          'Whether the AWS calls underneath an event are known. `none-yet`: CloudTrail shows calls after up to fifteen minutes. `not-applicable`: nothing of it happened in AWS, as far as the record says. `unavailable`: AWS cannot be asked; `reason` says why.',
        enum: ['found', 'none-yet', 'not-applicable', 'unavailable'],
      },
      AwsCallsPage: {
        type: 'object',
        description: 'The AWS calls underneath an event, newest first.',
        required: ['status', 'calls'],
        properties: {
          status: {
            $ref: '#/components/schemas/AwsCallsStatus',
          },
          reason: {
            type: 'string',
            description: 'In plain words, with the missing IAM action.',
          },
          asOf: {
            type: 'string',
            format: 'date-time',
            description: 'When AWS was asked.',
          },
          calls: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/AwsCall',
            },
          },
          nextCursor: {
            type: 'string',
          },
        },
      },
      AwsCall: {
        type: 'object',
        description: 'One management event of CloudTrail.',
        required: [
          'eventId',
          'time',
          'service',
          'action',
          'accountId',
          'region',
          'readOnly',
          'resources',
        ],
        properties: {
          eventId: {
            type: 'string',
            description: "CloudTrail's event id.",
          },
          time: {
            type: 'string',
            format: 'date-time',
          },
          service: {
            type: 'string',
            description: 'Such as `states.amazonaws.com`.',
          },
          action: {
            type: 'string',
            description: 'Such as `StartExecution`.',
          },
          accountId: {
            type: 'string',
            description: '12 digits.',
          },
          region: {
            type: 'string',
          },
          readOnly: {
            type: 'boolean',
          },
          error: {
            type: 'string',
            description: "AWS's error code, and its message where it has one.",
          },
          resources: {
            type: 'array',
            items: {
              type: 'object',
              required: ['type', 'name'],
              properties: {
                type: {
                  type: 'string',
                },
                name: {
                  type: 'string',
                },
              },
            },
          },
        },
      },
      BadRecord: {
        type: 'object',
        description: 'The first record that does not hold.',
        required: ['seq', 'reason'],
        properties: {
          seq: {
            type: 'integer',
          },
          id: {
            type: 'string',
          },
          reason: {
            type: 'string',
          },
        },
      },
      ProofStatus: {
        type: 'object',
        description: 'What the last scheduled check of the store found.',
        required: ['ok', 'records', 'digests', 'signingKey'],
        properties: {
          ok: {
            type: 'boolean',
          },
          verifiedUpTo: {
            type: 'string',
            format: 'date-time',
            description:
              '`recordedAt` of the last record up to which everything holds; absent before the first check of a record.',
          },
          checkedAt: {
            type: 'string',
            format: 'date-time',
            description:
              'When that was checked; absent before the first check.',
          },
          records: {
            type: 'integer',
            description:
              'Records checked so far, each once until the next complete check.',
          },
          digests: {
            type: 'integer',
            description: 'Signed digests there are.',
          },
          firstBad: {
            $ref: '#/components/schemas/BadRecord',
          },
          signingKey: {
            $ref: '#/components/schemas/SigningKeyStatus',
          },
        },
      },
      SigningKeyStatus: {
        type: 'object',
        description: 'With what digests are signed.',
        required: ['fingerprint', 'configured'],
        properties: {
          fingerprint: {
            type: 'string',
            description:
              'SHA-256 of the public key (SPKI, DER) as 64 lower-case hex digits.',
          },
          configured: {
            type: 'boolean',
            description:
              'False for a key that was made on the machine because none is configured.',
          },
        },
      },
      VerifyReport: {
        type: 'object',
        description: 'What a check of the store found.',
        required: ['ok', 'checked', 'digests'],
        properties: {
          ok: {
            type: 'boolean',
          },
          checked: {
            type: 'integer',
            description: 'Records whose hash and link were checked.',
          },
          verifiedUpTo: {
            type: 'string',
            format: 'date-time',
            description:
              '`recordedAt` of the last record up to which everything holds.',
          },
          digests: {
            type: 'integer',
            description: 'Signed digests that were checked.',
          },
          firstBad: {
            $ref: '#/components/schemas/BadRecord',
          },
        },
      },
      EventHistogram: {
        type: 'object',
        description: 'How many events there were over time.',
        required: ['from', 'to', 'bucketMs', 'buckets', 'complete'],
        properties: {
          from: {
            type: 'string',
            format: 'date-time',
            description: 'Inclusive.',
          },
          to: {
            type: 'string',
            format: 'date-time',
            description: 'Exclusive.',
          },
          bucketMs: {
            type: 'number',
            description: 'Length of a bucket in milliseconds.',
          },
          buckets: {
            type: 'array',
            description: 'In order of time, empty ones too.',
            items: {
              type: 'object',
              required: ['from', 'count', 'failed'],
              properties: {
                from: {
                  type: 'string',
                  format: 'date-time',
                },
                count: {
                  type: 'integer',
                },
                failed: {
                  type: 'integer',
                  description: 'Failures and denials; part of `count`.',
                },
              },
            },
          },
          complete: {
            type: 'boolean',
            description:
              'False when there were more events than are counted at once: the newest were, older buckets lack some.',
          },
        },
      },
      ExportFormatName: {
        type: 'string',
        description: 'What a line of an export looks like.',
        enum: ['csv', 'ndjson', 'ocsf', 'ecs', 'cloudevents'],
      },
      SuggestedQualifier: {
        type: 'string',
        description: 'Qualifiers whose values are suggested.',
        enum: ['actor', 'action', 'resource', 'account'],
      },
      EventSuggestions: {
        type: 'object',
        description: 'Values that recent events have.',
        required: ['values'],
        properties: {
          values: {
            type: 'array',
            description: 'Most frequent first, at most 20.',
            items: {
              type: 'object',
              required: ['value'],
              properties: {
                value: {
                  type: 'string',
                },
                count: {
                  type: 'integer',
                },
              },
            },
          },
        },
      },
      SinkState: {
        type: 'string',
        description: 'How far a sink is with its deliveries.',
        enum: ['current', 'behind', 'failing', 'off'],
      },
      SinkStatus: {
        type: 'object',
        description: 'A place that events are delivered to.',
        required: ['id', 'type', 'target', 'cursorSeq', 'behind', 'state'],
        properties: {
          id: {
            type: 'string',
          },
          type: {
            type: 'string',
            description:
              '`file`, `webhook`, `eventbridge`, or what a module calls its own.',
          },
          target: {
            type: 'string',
            description: 'Where it delivers to, without secrets.',
          },
          cursorSeq: {
            type: 'integer',
            description: '`seq` of the last record that was delivered.',
          },
          behind: {
            type: 'integer',
            description: 'Records that are yet to be delivered.',
          },
          lastDeliveredAt: {
            type: 'string',
            format: 'date-time',
          },
          lastError: {
            type: 'string',
          },
          state: {
            $ref: '#/components/schemas/SinkState',
          },
        },
      },
      SinkList: {
        type: 'object',
        description: 'All sinks.',
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/SinkStatus',
            },
          },
        },
      },
      RetentionStatus: {
        type: 'object',
        description: 'What retention did.',
        required: ['days', 'dropped'],
        properties: {
          days: {
            type: 'integer',
            description: 'Days that records are kept.',
          },
          oldest: {
            type: 'string',
            format: 'date-time',
            description: '`recordedAt` of the oldest record there is.',
          },
          lastRunAt: {
            type: 'string',
            format: 'date-time',
          },
          dropped: {
            type: 'integer',
            description: 'Records dropped since the store began.',
          },
        },
      },
      SavedSearch: {
        type: 'object',
        description: 'A query with a name.',
        required: ['id', 'title', 'query', 'shared', 'owner', 'createdAt'],
        properties: {
          id: {
            type: 'string',
          },
          title: {
            type: 'string',
          },
          query: {
            type: 'string',
          },
          shared: {
            type: 'boolean',
            description: 'Everyone who may read events sees a shared search.',
          },
          owner: {
            type: 'string',
          },
          createdAt: {
            type: 'string',
            format: 'date-time',
          },
        },
      },
      SearchList: {
        type: 'object',
        description: "The caller's own saved searches and the shared ones.",
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/SavedSearch',
            },
          },
        },
      },
      HoldSubject: {
        type: 'object',
        description: 'Whose records a hold keeps.',
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
      LegalHold: {
        type: 'object',
        description:
          'Keeps the records of a resource or an actor from retention.',
        required: ['id', 'subject', 'reason', 'placedBy', 'placedAt'],
        properties: {
          id: {
            type: 'string',
          },
          subject: {
            $ref: '#/components/schemas/HoldSubject',
          },
          reason: {
            type: 'string',
          },
          placedBy: {
            type: 'string',
          },
          placedAt: {
            type: 'string',
            format: 'date-time',
          },
        },
      },
      HoldList: {
        type: 'object',
        description: 'All legal holds.',
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/LegalHold',
            },
          },
        },
      },
    },
  },
} as const;
