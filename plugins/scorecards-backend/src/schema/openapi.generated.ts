/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

// Generated from plugins/scorecards-backend/src/schema/openapi.yaml by "yarn generate"; do not edit.

import { ScorecardsPaths } from '@steward/backstage-plugin-scorecards-common';
import { ContractEndpoint } from '@steward/backstage-plugin-portal-common';

/** What the routes take and answer, defaults filled in. */
export type Endpoints = {
  '#get|/scores': ContractEndpoint<
    ScorecardsPaths['/scores']['get'],
    'sort' | 'limit'
  >;
  '#get|/scores/summary': ContractEndpoint<
    ScorecardsPaths['/scores/summary']['get']
  >;
  '#get|/export': ContractEndpoint<
    ScorecardsPaths['/export']['get'],
    'format' | 'content'
  >;
  '#get|/entities/{kind}/{namespace}/{name}': ContractEndpoint<
    ScorecardsPaths['/entities/{kind}/{namespace}/{name}']['get']
  >;
  '#get|/entities/{kind}/{namespace}/{name}/history': ContractEndpoint<
    ScorecardsPaths['/entities/{kind}/{namespace}/{name}/history']['get'],
    'days'
  >;
  '#get|/entities/{kind}/{namespace}/{name}/moves': ContractEndpoint<
    ScorecardsPaths['/entities/{kind}/{namespace}/{name}/moves']['get']
  >;
  '#get|/entities/{kind}/{namespace}/{name}/transitions': ContractEndpoint<
    ScorecardsPaths['/entities/{kind}/{namespace}/{name}/transitions']['get'],
    'limit'
  >;
  '#get|/entities/{kind}/{namespace}/{name}/rollup': ContractEndpoint<
    ScorecardsPaths['/entities/{kind}/{namespace}/{name}/rollup']['get'],
    'method'
  >;
  '#get|/checks': ContractEndpoint<ScorecardsPaths['/checks']['get']>;
  '#get|/checks/{id}': ContractEndpoint<ScorecardsPaths['/checks/{id}']['get']>;
  '#get|/checks/{id}/verdicts': ContractEndpoint<
    ScorecardsPaths['/checks/{id}/verdicts']['get'],
    'limit'
  >;
  '#get|/packs': ContractEndpoint<ScorecardsPaths['/packs']['get']>;
  '#get|/collections': ContractEndpoint<ScorecardsPaths['/collections']['get']>;
  '#get|/facts': ContractEndpoint<ScorecardsPaths['/facts']['get']>;
  '#post|/facts': ContractEndpoint<ScorecardsPaths['/facts']['post']>;
  '#post|/findings': ContractEndpoint<ScorecardsPaths['/findings']['post']>;
  '#get|/findings/unplaced': ContractEndpoint<
    ScorecardsPaths['/findings/unplaced']['get'],
    'limit'
  >;
  '#get|/evaluations': ContractEndpoint<ScorecardsPaths['/evaluations']['get']>;
  '#post|/evaluations': ContractEndpoint<
    ScorecardsPaths['/evaluations']['post']
  >;
  '#get|/gate': ContractEndpoint<ScorecardsPaths['/gate']['get']>;
  '#get|/exemptions': ContractEndpoint<
    ScorecardsPaths['/exemptions']['get'],
    'limit'
  >;
  '#post|/exemptions': ContractEndpoint<ScorecardsPaths['/exemptions']['post']>;
  '#get|/exemptions/{id}': ContractEndpoint<
    ScorecardsPaths['/exemptions/{id}']['get']
  >;
  '#post|/exemptions/{id}/decisions': ContractEndpoint<
    ScorecardsPaths['/exemptions/{id}/decisions']['post']
  >;
  '#get|/campaigns': ContractEndpoint<
    ScorecardsPaths['/campaigns']['get'],
    'limit'
  >;
  '#post|/campaigns': ContractEndpoint<ScorecardsPaths['/campaigns']['post']>;
  '#get|/campaigns/{id}': ContractEndpoint<
    ScorecardsPaths['/campaigns/{id}']['get']
  >;
  '#post|/campaigns/{id}/actions': ContractEndpoint<
    ScorecardsPaths['/campaigns/{id}/actions']['post']
  >;
  '#get|/reviews': ContractEndpoint<
    ScorecardsPaths['/reviews']['get'],
    'limit'
  >;
  '#post|/reviews': ContractEndpoint<ScorecardsPaths['/reviews']['post']>;
  '#get|/reviews/{id}': ContractEndpoint<
    ScorecardsPaths['/reviews/{id}']['get']
  >;
  '#post|/reviews/{id}/entries': ContractEndpoint<
    ScorecardsPaths['/reviews/{id}/entries']['post']
  >;
  '#post|/reviews/{id}/entries/{entryId}/close': ContractEndpoint<
    ScorecardsPaths['/reviews/{id}/entries/{entryId}/close']['post']
  >;
  '#post|/reviews/{id}/sign-off': ContractEndpoint<
    ScorecardsPaths['/reviews/{id}/sign-off']['post']
  >;
  '#get|/reviews/{id}/export': ContractEndpoint<
    ScorecardsPaths['/reviews/{id}/export']['get'],
    'format'
  >;
  '#post|/previews': ContractEndpoint<ScorecardsPaths['/previews']['post']>;
};

/** The contract, for validation. */
export const spec = {
  openapi: '3.1.0',
  info: {
    title: 'scorecards',
    version: '1',
    description: 'How good entities are, why, and what would make them better.',
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
    '/scores': {
      get: {
        operationId: 'GetScores',
        description:
          'Scores of the entities that the caller may see, one page.',
        parameters: [
          {
            name: 'entityRef',
            in: 'query',
            allowReserved: true,
            description: 'Only these entities; the parameter repeated.',
            schema: {
              type: 'array',
              maxItems: 100,
              items: {
                $ref: '#/components/schemas/EntityRefText',
              },
            },
          },
          {
            $ref: '#/components/parameters/query',
          },
          {
            $ref: '#/components/parameters/kind',
          },
          {
            $ref: '#/components/parameters/type',
          },
          {
            $ref: '#/components/parameters/owner',
          },
          {
            $ref: '#/components/parameters/account',
          },
          {
            $ref: '#/components/parameters/organizationalUnit',
          },
          {
            $ref: '#/components/parameters/tier',
          },
          {
            $ref: '#/components/parameters/gap',
          },
          {
            $ref: '#/components/parameters/pillar',
          },
          {
            $ref: '#/components/parameters/below',
          },
          {
            $ref: '#/components/parameters/has',
          },
          {
            $ref: '#/components/parameters/campaign',
          },
          {
            name: 'sort',
            in: 'query',
            description: 'The order; entities without a score come last.',
            schema: {
              type: 'string',
              enum: ['worst', 'best', 'name', 'drops', 'rises'],
              default: 'worst',
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
            description: 'A page',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/EntityScorePage',
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
    '/scores/summary': {
      get: {
        operationId: 'GetScoreSummary',
        description: 'What the scores under the same filters come to.',
        parameters: [
          {
            $ref: '#/components/parameters/query',
          },
          {
            $ref: '#/components/parameters/kind',
          },
          {
            $ref: '#/components/parameters/type',
          },
          {
            $ref: '#/components/parameters/owner',
          },
          {
            $ref: '#/components/parameters/account',
          },
          {
            $ref: '#/components/parameters/organizationalUnit',
          },
          {
            $ref: '#/components/parameters/tier',
          },
          {
            $ref: '#/components/parameters/gap',
          },
          {
            $ref: '#/components/parameters/pillar',
          },
          {
            $ref: '#/components/parameters/below',
          },
          {
            $ref: '#/components/parameters/has',
          },
          {
            $ref: '#/components/parameters/campaign',
          },
        ],
        responses: {
          '200': {
            description: 'The summary',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/ScoreSummary',
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
        operationId: 'ExportScores',
        description:
          'All scores or all verdicts that the caller may see, as a stream.',
        parameters: [
          {
            name: 'format',
            in: 'query',
            schema: {
              type: 'string',
              enum: ['csv', 'ndjson'],
              default: 'csv',
            },
          },
          {
            name: 'content',
            in: 'query',
            schema: {
              type: 'string',
              enum: ['scores', 'verdicts'],
              default: 'scores',
            },
          },
        ],
        responses: {
          '200': {
            description: 'The stream',
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
    '/entities/{kind}/{namespace}/{name}': {
      get: {
        operationId: 'GetEntityScorecard',
        description:
          'The score of one entity, its checks, and the way to the next tier.',
        parameters: [
          {
            $ref: '#/components/parameters/entityKind',
          },
          {
            $ref: '#/components/parameters/entityNamespace',
          },
          {
            $ref: '#/components/parameters/entityName',
          },
        ],
        responses: {
          '200': {
            description: 'The scorecard',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/EntityScorecard',
                },
              },
            },
          },
          '204': {
            description: 'No scorecard yet, or none that the caller may see.',
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/entities/{kind}/{namespace}/{name}/history': {
      get: {
        operationId: 'GetEntityHistory',
        description: 'One score a day, oldest first.',
        parameters: [
          {
            $ref: '#/components/parameters/entityKind',
          },
          {
            $ref: '#/components/parameters/entityNamespace',
          },
          {
            $ref: '#/components/parameters/entityName',
          },
          {
            name: 'days',
            in: 'query',
            schema: {
              type: 'integer',
              minimum: 1,
              maximum: 400,
              default: 90,
            },
          },
        ],
        responses: {
          '200': {
            description: 'The history',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/ScoreHistory',
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
    '/entities/{kind}/{namespace}/{name}/moves': {
      get: {
        operationId: 'GetEntityMoves',
        description: 'Why the score moved between two times.',
        parameters: [
          {
            $ref: '#/components/parameters/entityKind',
          },
          {
            $ref: '#/components/parameters/entityNamespace',
          },
          {
            $ref: '#/components/parameters/entityName',
          },
          {
            name: 'from',
            in: 'query',
            description:
              'ISO 8601; the end of the day 30 days ago (UTC) by default.',
            schema: {
              type: 'string',
              format: 'date-time',
            },
          },
          {
            name: 'to',
            in: 'query',
            description: 'ISO 8601; now by default.',
            schema: {
              type: 'string',
              format: 'date-time',
            },
          },
        ],
        responses: {
          '200': {
            description: 'The move',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/ScoreMove',
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
    '/entities/{kind}/{namespace}/{name}/transitions': {
      get: {
        operationId: 'GetEntityTransitions',
        description: 'Every verdict that became another one, newest first.',
        parameters: [
          {
            $ref: '#/components/parameters/entityKind',
          },
          {
            $ref: '#/components/parameters/entityNamespace',
          },
          {
            $ref: '#/components/parameters/entityName',
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
            description: 'A page',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/TransitionPage',
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
    '/entities/{kind}/{namespace}/{name}/rollup': {
      get: {
        operationId: 'GetEntityRollUp',
        description:
          "What the scores of the entity's parts, or of what it owns, come to.",
        parameters: [
          {
            $ref: '#/components/parameters/entityKind',
          },
          {
            $ref: '#/components/parameters/entityNamespace',
          },
          {
            $ref: '#/components/parameters/entityName',
          },
          {
            name: 'method',
            in: 'query',
            schema: {
              type: 'string',
              enum: ['worst', 'weightedMean', 'percentile'],
              default: 'weightedMean',
            },
          },
        ],
        responses: {
          '200': {
            description: 'The roll-up',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/ScoreRollUp',
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
    '/checks': {
      get: {
        operationId: 'GetChecks',
        description:
          'All checks that are on, with how many entities pass and fail.',
        parameters: [
          {
            name: 'pack',
            in: 'query',
            schema: {
              type: 'string',
              maxLength: 60,
            },
          },
          {
            $ref: '#/components/parameters/pillar',
          },
        ],
        responses: {
          '200': {
            description: 'The checks',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/CheckList',
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
    '/checks/{id}': {
      get: {
        operationId: 'GetCheck',
        parameters: [
          {
            $ref: '#/components/parameters/id',
          },
        ],
        responses: {
          '200': {
            description: 'The check',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/CheckDetail',
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
    '/checks/{id}/verdicts': {
      get: {
        operationId: 'GetCheckVerdicts',
        description:
          'What one check says about each entity that the caller may see.',
        parameters: [
          {
            $ref: '#/components/parameters/id',
          },
          {
            name: 'state',
            in: 'query',
            schema: {
              $ref: '#/components/schemas/VerdictWord',
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
            description: 'A page',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/CheckVerdictPage',
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
    '/packs': {
      get: {
        operationId: 'GetPacks',
        description:
          'The packs that are on, and what is switched off with the reason and the fix.',
        responses: {
          '200': {
            description: 'The packs',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/PackList',
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
    '/collections': {
      get: {
        operationId: 'GetCollections',
        description: 'How current each collector is.',
        responses: {
          '200': {
            description: 'The collections',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/CollectionList',
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
    '/facts': {
      get: {
        operationId: 'GetFacts',
        description: 'The facts that checks can look at.',
        responses: {
          '200': {
            description: 'The declarations',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/FactDeclarationList',
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
        operationId: 'PushFacts',
        description:
          'Tells all facts of one source. Facts that the source told before and does not tell any more are dropped.',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                $ref: '#/components/schemas/FactPush',
              },
            },
          },
        },
        responses: {
          '200': {
            description: 'What became of it',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/PushAnswer',
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
      post: {
        operationId: 'PushFindings',
        description:
          'Tells all findings of one source and scope as a file, read as a stream. Findings that are not in it any more are resolved.',
        parameters: [
          {
            name: 'format',
            in: 'query',
            required: true,
            schema: {
              type: 'string',
              enum: [
                'ocsf',
                'asff',
                'policy-report',
                'trivy',
                'sarif',
                'junit',
              ],
            },
          },
          {
            name: 'source',
            in: 'query',
            required: true,
            schema: {
              type: 'string',
              minLength: 1,
              maxLength: 100,
            },
          },
          {
            name: 'scope',
            in: 'query',
            description:
              'The part of the source that the file is the whole truth of; by default what the file is about.',
            schema: {
              type: 'string',
              minLength: 1,
              maxLength: 200,
            },
          },
          {
            name: 'entityRef',
            in: 'query',
            description:
              'What findings are about that do not say it themselves.',
            allowReserved: true,
            schema: {
              type: 'string',
              maxLength: 200,
            },
          },
          {
            name: 'cluster',
            in: 'query',
            schema: {
              type: 'string',
              maxLength: 200,
            },
          },
          {
            name: 'accountId',
            in: 'query',
            schema: {
              type: 'string',
              pattern: '^[0-9]{12}$',
            },
          },
          {
            name: 'region',
            in: 'query',
            schema: {
              type: 'string',
              maxLength: 200,
            },
          },
        ],
        requestBody: {
          required: true,
          content: {
            'application/octet-stream': {
              schema: {
                type: 'string',
                format: 'binary',
              },
            },
          },
        },
        responses: {
          '200': {
            description: 'What became of it',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/FindingsAnswer',
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
    '/findings/unplaced': {
      get: {
        operationId: 'GetUnplacedFindings',
        description: 'Findings that belong to no entity of the catalog.',
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
            description: 'A page',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/UnplacedFindingPage',
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
    '/evaluations': {
      get: {
        operationId: 'GetEvaluation',
        description: 'How far the evaluation is.',
        responses: {
          '200': {
            description: 'The state',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/EvaluationState',
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
        operationId: 'RunEvaluation',
        description: 'Has one entity, or all, evaluated again.',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                additionalProperties: false,
                properties: {
                  entityRef: {
                    $ref: '#/components/schemas/EntityRefText',
                  },
                },
              },
            },
          },
        },
        responses: {
          '202': {
            description: 'It is in the queue',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/EvaluationRequest',
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
    '/gate': {
      get: {
        operationId: 'AskGate',
        description:
          'Whether an entity is good enough, for pipelines and rules.',
        parameters: [
          {
            name: 'entityRef',
            in: 'query',
            allowReserved: true,
            required: true,
            schema: {
              $ref: '#/components/schemas/EntityRefText',
            },
          },
          {
            name: 'tier',
            in: 'query',
            description:
              'The tier that it has to have; its required tier by default.',
            schema: {
              $ref: '#/components/schemas/TierWord',
            },
          },
          {
            name: 'pack',
            in: 'query',
            description: 'A pack of which no check may fail.',
            schema: {
              type: 'string',
              maxLength: 60,
            },
          },
        ],
        responses: {
          '200': {
            description: 'The answer',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/GateAnswer',
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
    '/exemptions': {
      get: {
        operationId: 'GetExemptions',
        description:
          'The register of everything that hides something, newest first.',
        parameters: [
          {
            name: 'state',
            in: 'query',
            schema: {
              $ref: '#/components/schemas/ExemptionWord',
            },
          },
          {
            name: 'origin',
            in: 'query',
            schema: {
              type: 'string',
              enum: ['steward', 'foreign'],
            },
          },
          {
            name: 'entityRef',
            in: 'query',
            allowReserved: true,
            schema: {
              $ref: '#/components/schemas/EntityRefText',
            },
          },
          {
            name: 'checkId',
            in: 'query',
            schema: {
              type: 'string',
              maxLength: 100,
            },
          },
          {
            name: 'expiresBefore',
            in: 'query',
            schema: {
              type: 'string',
              format: 'date-time',
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
            description: 'A page',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/ExemptionPage',
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
        operationId: 'RequestExemption',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                $ref: '#/components/schemas/ExemptionRequest',
              },
            },
          },
        },
        responses: {
          '201': {
            description: 'The request',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/Exemption',
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
    '/exemptions/{id}': {
      get: {
        operationId: 'GetExemption',
        parameters: [
          {
            $ref: '#/components/parameters/id',
          },
        ],
        responses: {
          '200': {
            description: 'The exemption',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/Exemption',
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
    '/exemptions/{id}/decisions': {
      post: {
        operationId: 'DecideExemption',
        description:
          'Approves or denies (not the requester), revokes, or withdraws (only the requester).',
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
                required: ['decision'],
                properties: {
                  decision: {
                    type: 'string',
                    enum: ['approve', 'deny', 'revoke', 'withdraw'],
                  },
                  reason: {
                    type: 'string',
                    maxLength: 2000,
                  },
                },
              },
            },
          },
        },
        responses: {
          '200': {
            description: 'The exemption after it',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/Exemption',
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
    '/campaigns': {
      get: {
        operationId: 'GetCampaigns',
        parameters: [
          {
            name: 'state',
            in: 'query',
            schema: {
              $ref: '#/components/schemas/CampaignWord',
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
            description: 'A page, newest first',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/CampaignPage',
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
        operationId: 'CreateCampaign',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                $ref: '#/components/schemas/CampaignRequest',
              },
            },
          },
        },
        responses: {
          '201': {
            description: 'The draft',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/Campaign',
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
    '/campaigns/{id}': {
      get: {
        operationId: 'GetCampaign',
        parameters: [
          {
            $ref: '#/components/parameters/id',
          },
        ],
        responses: {
          '200': {
            description: 'The campaign with its burn-up',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/CampaignDetail',
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
    '/campaigns/{id}/actions': {
      post: {
        operationId: 'ActOnCampaign',
        description: 'Starts a draft, or closes a campaign with its result.',
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
                required: ['action'],
                properties: {
                  action: {
                    type: 'string',
                    enum: ['start', 'close'],
                  },
                  result: {
                    type: 'string',
                    maxLength: 4000,
                  },
                },
              },
            },
          },
        },
        responses: {
          '200': {
            description: 'The campaign after it',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/Campaign',
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
    '/reviews': {
      get: {
        operationId: 'GetReviews',
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
            description: 'A page, newest first',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/ReviewPage',
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
        operationId: 'FreezeReview',
        description:
          'Freezes the scores as they are now, and makes an agenda of them.',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                $ref: '#/components/schemas/ReviewRequest',
              },
            },
          },
        },
        responses: {
          '201': {
            description: 'The review',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/ReviewDetail',
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
    '/reviews/{id}': {
      get: {
        operationId: 'GetReview',
        parameters: [
          {
            $ref: '#/components/parameters/id',
          },
        ],
        responses: {
          '200': {
            description: 'The review with its agenda and minutes',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/ReviewDetail',
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
    '/reviews/{id}/entries': {
      post: {
        operationId: 'AddReviewEntry',
        description:
          'Writes a note, a decision or an action on an item of the agenda.',
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
                $ref: '#/components/schemas/ReviewEntryRequest',
              },
            },
          },
        },
        responses: {
          '201': {
            description: 'The review after it',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/ReviewDetail',
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
    '/reviews/{id}/entries/{entryId}/close': {
      post: {
        operationId: 'CloseReviewAction',
        description:
          'Notes that an action is done. One that is not is carried over to the next review.',
        parameters: [
          {
            $ref: '#/components/parameters/id',
          },
          {
            name: 'entryId',
            in: 'path',
            required: true,
            schema: {
              type: 'string',
              maxLength: 36,
            },
          },
        ],
        responses: {
          '200': {
            description: 'The review after it',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/ReviewDetail',
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
    '/reviews/{id}/sign-off': {
      post: {
        operationId: 'SignReview',
        description: 'Ends a review; nothing of it changes afterwards.',
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
                properties: {
                  note: {
                    type: 'string',
                    maxLength: 4000,
                  },
                },
              },
            },
          },
        },
        responses: {
          '200': {
            description: 'The review after it',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/ReviewDetail',
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
    '/reviews/{id}/export': {
      get: {
        operationId: 'ExportReview',
        description: 'The minutes as a table or as JSON.',
        parameters: [
          {
            $ref: '#/components/parameters/id',
          },
          {
            name: 'format',
            in: 'query',
            schema: {
              type: 'string',
              enum: ['csv', 'json'],
              default: 'csv',
            },
          },
        ],
        responses: {
          '200': {
            description: 'The minutes',
            content: {
              'text/csv': {
                schema: {
                  type: 'string',
                },
              },
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/ReviewDetail',
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
    '/previews': {
      post: {
        operationId: 'PreviewPack',
        description:
          'What a changed pack would do to the scores, over stored facts. Changes nothing.',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                additionalProperties: false,
                required: ['pack'],
                properties: {
                  pack: {
                    type: 'string',
                    description:
                      'The YAML of the pack; one of the same id is replaced.',
                    minLength: 1,
                    maxLength: 500000,
                  },
                },
              },
            },
          },
        },
        responses: {
          '200': {
            description: 'What would change',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/PackPreview',
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
          minLength: 1,
          maxLength: 100,
        },
      },
      entityKind: {
        name: 'kind',
        in: 'path',
        required: true,
        schema: {
          type: 'string',
          maxLength: 63,
        },
      },
      entityNamespace: {
        name: 'namespace',
        in: 'path',
        required: true,
        schema: {
          type: 'string',
          maxLength: 63,
        },
      },
      entityName: {
        name: 'name',
        in: 'path',
        required: true,
        schema: {
          type: 'string',
          maxLength: 63,
        },
      },
      query: {
        name: 'query',
        in: 'query',
        description: 'Part of the title or the name.',
        schema: {
          type: 'string',
          maxLength: 100,
        },
      },
      kind: {
        name: 'kind',
        in: 'query',
        schema: {
          type: 'string',
          maxLength: 63,
        },
      },
      type: {
        name: 'type',
        in: 'query',
        description: "The entity's spec.type, such as cloud-account.",
        schema: {
          type: 'string',
          maxLength: 100,
        },
      },
      owner: {
        name: 'owner',
        in: 'query',
        description: 'Entity ref of the owner.',
        allowReserved: true,
        schema: {
          $ref: '#/components/schemas/EntityRefText',
        },
      },
      account: {
        name: 'account',
        in: 'query',
        description: 'AWS account ID.',
        schema: {
          type: 'string',
          pattern: '^[0-9]{12}$',
        },
      },
      organizationalUnit: {
        name: 'organizationalUnit',
        in: 'query',
        description:
          'ID of an organizational unit; what is below it counts too.',
        schema: {
          type: 'string',
          maxLength: 70,
        },
      },
      tier: {
        name: 'tier',
        in: 'query',
        schema: {
          type: 'string',
          enum: ['none', 'bronze', 'silver', 'gold', 'platinum'],
        },
      },
      gap: {
        name: 'gap',
        in: 'query',
        description:
          'Only entities that do, or do not, reach the tier that is required of them.',
        schema: {
          type: 'string',
          enum: ['below', 'met'],
        },
      },
      pillar: {
        name: 'pillar',
        in: 'query',
        schema: {
          $ref: '#/components/schemas/PillarWord',
        },
      },
      below: {
        name: 'below',
        in: 'query',
        description:
          'Only entities whose score, or that of the pillar, is below this.',
        schema: {
          type: 'number',
          minimum: 0,
          maximum: 100,
        },
      },
      has: {
        name: 'has',
        in: 'query',
        description: 'Only entities with at least one such verdict.',
        schema: {
          type: 'string',
          enum: ['fail', 'warn', 'exempt', 'unknown', 'error'],
        },
      },
      campaign: {
        name: 'campaign',
        in: 'query',
        description: 'ID of a campaign.',
        schema: {
          type: 'string',
          maxLength: 36,
        },
      },
      limit: {
        name: 'limit',
        in: 'query',
        schema: {
          type: 'integer',
          minimum: 1,
          maximum: 500,
          default: 50,
        },
      },
      cursor: {
        name: 'cursor',
        in: 'query',
        schema: {
          type: 'string',
          maxLength: 500,
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
      EntityRefText: {
        type: 'string',
        description: 'An entity ref such as resource:default/payments-prod.',
        pattern: '^[^:/]+:[^:/]+/[^:/]+$',
        maxLength: 255,
      },
      PillarWord: {
        type: 'string',
        description: 'What a score is made of.',
        enum: ['security', 'quality', 'performance', 'compliance'],
      },
      SeverityWord: {
        type: 'string',
        description: 'How much a check matters.',
        enum: ['critical', 'high', 'medium', 'low', 'informational'],
      },
      TierWord: {
        type: 'string',
        description: 'A tier; an entity below Bronze has none.',
        enum: ['bronze', 'silver', 'gold', 'platinum'],
      },
      VerdictWord: {
        type: 'string',
        description: 'What a check says.',
        enum: [
          'pass',
          'warn',
          'fail',
          'notApplicable',
          'exempt',
          'unknown',
          'error',
        ],
      },
      ExemptionWord: {
        type: 'string',
        description: 'Where an exemption is in its life.',
        enum: [
          'requested',
          'approved',
          'denied',
          'revoked',
          'expired',
          'withdrawn',
        ],
      },
      CampaignWord: {
        type: 'string',
        description: 'Where a campaign is in its life.',
        enum: ['draft', 'active', 'closed'],
      },
      VerdictCounts: {
        type: 'object',
        description:
          'Checks or entities by verdict; those without any are left out.',
        properties: {
          pass: {
            type: 'integer',
          },
          warn: {
            type: 'integer',
          },
          fail: {
            type: 'integer',
          },
          notApplicable: {
            type: 'integer',
          },
          exempt: {
            type: 'integer',
          },
          unknown: {
            type: 'integer',
          },
          error: {
            type: 'integer',
          },
        },
      },
      PillarResult: {
        type: 'object',
        description: 'The score of one pillar.',
        required: ['pillar', 'low', 'high', 'coverage'],
        properties: {
          pillar: {
            $ref: '#/components/schemas/PillarWord',
          },
          score: {
            type: 'number',
            description: '0–100; left out where nothing was observed',
          },
          low: {
            type: 'number',
            description: 'The score if everything unknown fails',
          },
          high: {
            type: 'number',
            description: 'The score if everything unknown passes',
          },
          coverage: {
            type: 'number',
            description: 'Observed share of the weight from 0 to 1',
          },
          counts: {
            $ref: '#/components/schemas/VerdictCounts',
          },
        },
      },
      EntityScore: {
        type: 'object',
        description: 'A row of the heat map.',
        required: [
          'entityRef',
          'kind',
          'title',
          'low',
          'high',
          'coverage',
          'pillars',
          'counts',
          'evaluatedAt',
        ],
        properties: {
          entityRef: {
            type: 'string',
          },
          kind: {
            type: 'string',
          },
          type: {
            type: 'string',
          },
          title: {
            type: 'string',
          },
          owner: {
            type: 'string',
          },
          tier: {
            $ref: '#/components/schemas/TierWord',
          },
          requiredTier: {
            $ref: '#/components/schemas/TierWord',
          },
          score: {
            type: 'number',
            description: '0–100; left out where nothing was observed',
          },
          low: {
            type: 'number',
          },
          high: {
            type: 'number',
          },
          coverage: {
            type: 'number',
          },
          withoutExemptions: {
            type: 'number',
            description: 'The score if there were no exemptions',
          },
          change: {
            type: 'number',
            description:
              'Points against 30 days ago; left out where there was no score then',
          },
          cappedBy: {
            type: 'string',
            description: 'The sentence of the lowest cap',
          },
          counts: {
            $ref: '#/components/schemas/VerdictCounts',
          },
          pillars: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/PillarResult',
            },
          },
          evaluatedAt: {
            type: 'string',
          },
        },
      },
      EntityScorePage: {
        type: 'object',
        description: 'A page of scores.',
        required: ['items', 'hidden'],
        properties: {
          items: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/EntityScore',
            },
          },
          nextCursor: {
            type: 'string',
          },
          hidden: {
            type: 'integer',
            description:
              'Scored entities that match the filters and that the caller may not see.',
          },
        },
      },
      ScoreSummary: {
        type: 'object',
        description: 'What many scores come to.',
        required: ['entities', 'hidden', 'tiers', 'belowRequired', 'pillars'],
        properties: {
          entities: {
            type: 'integer',
          },
          hidden: {
            type: 'integer',
          },
          score: {
            type: 'number',
            description: 'Mean of the scores',
          },
          coverage: {
            type: 'number',
            description: 'Mean of the coverage',
          },
          belowRequired: {
            type: 'integer',
            description: 'Entities below the tier that is required of them',
          },
          tiers: {
            type: 'array',
            description: 'Entities by tier, those without one first.',
            items: {
              type: 'object',
              required: ['count'],
              properties: {
                tier: {
                  $ref: '#/components/schemas/TierWord',
                },
                count: {
                  type: 'integer',
                },
              },
            },
          },
          pillars: {
            type: 'array',
            items: {
              type: 'object',
              required: ['pillar'],
              properties: {
                pillar: {
                  $ref: '#/components/schemas/PillarWord',
                },
                score: {
                  type: 'number',
                },
              },
            },
          },
        },
      },
      EvidenceItem: {
        type: 'object',
        description: 'A fact, or what one source says about a control.',
        properties: {
          fact: {
            type: 'string',
          },
          value: {
            $ref: '#/components/schemas/JsonValue',
          },
          unit: {
            type: 'string',
          },
          control: {
            type: 'string',
          },
          source: {
            type: 'string',
          },
          passed: {
            type: 'integer',
          },
          warned: {
            type: 'integer',
          },
          failed: {
            type: 'integer',
          },
          suppressed: {
            type: 'integer',
          },
          unknown: {
            type: 'integer',
          },
          failing: {
            type: 'array',
            items: {
              type: 'string',
            },
          },
          observedAt: {
            type: 'string',
            description: 'When the collection that has it was last complete',
          },
        },
      },
      CheckFix: {
        type: 'object',
        description:
          'What starts the fix, the form of a software template, filled in.',
        required: ['template'],
        properties: {
          template: {
            type: 'string',
            description: 'Entity ref of a software template',
          },
          values: {
            $ref: '#/components/schemas/JsonObject',
          },
        },
      },
      CheckLink: {
        type: 'object',
        description: 'Where a person reads more.',
        required: ['title', 'url'],
        properties: {
          title: {
            type: 'string',
          },
          url: {
            type: 'string',
          },
        },
      },
      EntityVerdict: {
        type: 'object',
        description: 'What one check says about one entity.',
        required: [
          'checkId',
          'title',
          'pillar',
          'severity',
          'state',
          'reason',
          'evidence',
          'since',
          'policyVersion',
          'solution',
        ],
        properties: {
          checkId: {
            type: 'string',
          },
          title: {
            type: 'string',
          },
          pillar: {
            $ref: '#/components/schemas/PillarWord',
          },
          severity: {
            $ref: '#/components/schemas/SeverityWord',
          },
          state: {
            $ref: '#/components/schemas/VerdictWord',
          },
          reason: {
            type: 'string',
            description: 'One sentence',
          },
          passed: {
            type: 'integer',
          },
          total: {
            type: 'integer',
          },
          disagreement: {
            type: 'boolean',
            description: 'Whether sources say different things',
          },
          evidence: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/EvidenceItem',
            },
          },
          since: {
            type: 'string',
          },
          policyVersion: {
            type: 'string',
          },
          withoutExemption: {
            $ref: '#/components/schemas/VerdictWord',
          },
          exemptionId: {
            type: 'string',
          },
          requiredFor: {
            $ref: '#/components/schemas/TierWord',
          },
          solution: {
            type: 'string',
          },
          links: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/CheckLink',
            },
          },
          fix: {
            $ref: '#/components/schemas/CheckFix',
          },
          gains: {
            type: 'number',
            description: 'Points of the whole score if this check passed',
          },
        },
      },
      ScorePathStep: {
        type: 'object',
        description: 'One fix on the way to a tier.',
        required: ['checkId', 'title', 'action', 'gains', 'required'],
        properties: {
          checkId: {
            type: 'string',
          },
          title: {
            type: 'string',
          },
          action: {
            type: 'string',
            enum: ['fix', 'observe'],
          },
          gains: {
            type: 'number',
            description: 'Points when the steps before it are done',
          },
          required: {
            type: 'boolean',
            description: 'Whether the tier cannot be reached without it',
          },
          fix: {
            $ref: '#/components/schemas/CheckFix',
          },
        },
      },
      ScorePath: {
        type: 'object',
        description: 'The cheapest way to the next tier.',
        required: ['tier', 'steps', 'reaches'],
        properties: {
          tier: {
            $ref: '#/components/schemas/TierWord',
          },
          steps: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/ScorePathStep',
            },
          },
          score: {
            type: 'number',
            description: 'The score after all steps',
          },
          reaches: {
            type: 'boolean',
          },
        },
      },
      ScoreBlocker: {
        type: 'object',
        description: 'What keeps an entity from its next tier.',
        required: ['type', 'sentence'],
        properties: {
          type: {
            type: 'string',
            enum: ['score', 'pillar', 'coverage', 'check', 'cap'],
          },
          sentence: {
            type: 'string',
          },
          checkId: {
            type: 'string',
          },
        },
      },
      ScoreCap: {
        type: 'object',
        description: 'A failing check that holds the score down.',
        required: ['checkId', 'score', 'sentence'],
        properties: {
          checkId: {
            type: 'string',
          },
          score: {
            type: 'number',
          },
          tier: {
            $ref: '#/components/schemas/TierWord',
          },
          sentence: {
            type: 'string',
          },
        },
      },
      EntityScorecard: {
        type: 'object',
        description: 'Everything about one entity.',
        required: ['score', 'verdicts', 'caps', 'blockers', 'exemptions'],
        properties: {
          score: {
            $ref: '#/components/schemas/EntityScore',
          },
          verdicts: {
            type: 'array',
            description: 'The worst first.',
            items: {
              $ref: '#/components/schemas/EntityVerdict',
            },
          },
          caps: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/ScoreCap',
            },
          },
          nextTier: {
            $ref: '#/components/schemas/TierWord',
          },
          blockers: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/ScoreBlocker',
            },
          },
          path: {
            $ref: '#/components/schemas/ScorePath',
          },
          exemptions: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/Exemption',
            },
          },
        },
      },
      ScoreHistory: {
        type: 'object',
        description: 'One score a day, oldest first.',
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/DailyScore',
            },
          },
        },
      },
      DailyScore: {
        type: 'object',
        description: 'The last score of a day.',
        required: ['day', 'coverage', 'pillars', 'reconstructed'],
        properties: {
          day: {
            type: 'string',
            description: 'ISO date in UTC',
          },
          score: {
            type: 'number',
          },
          coverage: {
            type: 'number',
          },
          tier: {
            $ref: '#/components/schemas/TierWord',
          },
          reconstructed: {
            type: 'boolean',
            description:
              'Whether it was computed afterwards from dated findings',
          },
          pillars: {
            type: 'array',
            items: {
              type: 'object',
              required: ['pillar'],
              properties: {
                pillar: {
                  $ref: '#/components/schemas/PillarWord',
                },
                score: {
                  type: 'number',
                },
              },
            },
          },
        },
      },
      ScoreMove: {
        type: 'object',
        description:
          'Why a score moved. The points of the parts add up to the delta.',
        required: ['fromTime', 'toTime', 'parts'],
        properties: {
          fromTime: {
            type: 'string',
          },
          toTime: {
            type: 'string',
          },
          from: {
            type: 'number',
          },
          to: {
            type: 'number',
          },
          delta: {
            type: 'number',
          },
          parts: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/ScoreMovePart',
            },
          },
        },
      },
      ScoreMovePart: {
        type: 'object',
        description: 'What one check did to the score.',
        required: ['reason', 'checkId', 'title', 'points'],
        properties: {
          reason: {
            type: 'string',
            enum: ['policy', 'scope', 'exemption', 'staleness', 'evidence'],
          },
          checkId: {
            type: 'string',
          },
          title: {
            type: 'string',
          },
          from: {
            $ref: '#/components/schemas/VerdictWord',
          },
          to: {
            $ref: '#/components/schemas/VerdictWord',
          },
          points: {
            type: 'number',
          },
          at: {
            type: 'string',
            description: 'When the verdict changed last',
          },
          runId: {
            type: 'string',
            description: 'The provisioning run that did it',
          },
          runTitle: {
            type: 'string',
            description: 'What the run was for',
          },
          campaignId: {
            type: 'string',
            description: 'The campaign that asked for it',
          },
          exemptionId: {
            type: 'string',
          },
        },
      },
      VerdictTransition: {
        type: 'object',
        description: 'A verdict that became another one.',
        required: ['checkId', 'title', 'at', 'reason'],
        properties: {
          checkId: {
            type: 'string',
          },
          title: {
            type: 'string',
          },
          at: {
            type: 'string',
          },
          from: {
            $ref: '#/components/schemas/VerdictWord',
          },
          to: {
            $ref: '#/components/schemas/VerdictWord',
          },
          reason: {
            type: 'string',
            enum: ['policy', 'scope', 'exemption', 'staleness', 'evidence'],
          },
          runId: {
            type: 'string',
          },
        },
      },
      TransitionPage: {
        type: 'object',
        description: 'A page of transitions, newest first.',
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/VerdictTransition',
            },
          },
          nextCursor: {
            type: 'string',
          },
        },
      },
      ScoreRollUp: {
        type: 'object',
        description: 'What the scores of many come to, and who is in it.',
        required: ['method', 'contributors', 'hidden', 'withoutScore'],
        properties: {
          method: {
            type: 'string',
            enum: ['worst', 'weightedMean', 'percentile'],
          },
          score: {
            type: 'number',
          },
          contributors: {
            type: 'array',
            description: 'Worst first, at most 500.',
            items: {
              type: 'object',
              required: ['entityRef', 'score'],
              properties: {
                entityRef: {
                  type: 'string',
                },
                title: {
                  type: 'string',
                },
                score: {
                  type: 'number',
                },
              },
            },
          },
          hidden: {
            type: 'integer',
            description: 'Counted, but the caller may not see them',
          },
          withoutScore: {
            type: 'integer',
          },
        },
      },
      CheckSource: {
        type: 'object',
        description: 'The public rule that a check comes from.',
        required: ['name', 'url'],
        properties: {
          name: {
            type: 'string',
          },
          id: {
            type: 'string',
          },
          url: {
            type: 'string',
          },
        },
      },
      CheckSummary: {
        type: 'object',
        description: 'A check that is on.',
        required: [
          'id',
          'title',
          'pillar',
          'severity',
          'pack',
          'policyVersion',
          'source',
          'counts',
        ],
        properties: {
          id: {
            type: 'string',
          },
          title: {
            type: 'string',
          },
          pillar: {
            $ref: '#/components/schemas/PillarWord',
          },
          severity: {
            $ref: '#/components/schemas/SeverityWord',
          },
          pack: {
            type: 'string',
          },
          policyVersion: {
            type: 'string',
          },
          requiredFor: {
            $ref: '#/components/schemas/TierWord',
          },
          source: {
            $ref: '#/components/schemas/CheckSource',
          },
          counts: {
            $ref: '#/components/schemas/VerdictCounts',
          },
        },
      },
      CheckList: {
        type: 'object',
        description: 'Checks in the order of their packs.',
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/CheckSummary',
            },
          },
        },
      },
      CheckDetail: {
        type: 'object',
        description: 'A check with its rule and what to do.',
        required: [
          'check',
          'solution',
          'links',
          'facts',
          'controls',
          'definition',
        ],
        properties: {
          check: {
            $ref: '#/components/schemas/CheckSummary',
          },
          description: {
            type: 'string',
          },
          solution: {
            type: 'string',
          },
          links: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/CheckLink',
            },
          },
          facts: {
            type: 'array',
            items: {
              type: 'string',
            },
          },
          controls: {
            type: 'array',
            items: {
              type: 'string',
            },
          },
          definition: {
            $ref: '#/components/schemas/JsonObject',
          },
        },
      },
      CheckVerdict: {
        type: 'object',
        description: 'What the check says about one entity.',
        required: ['entityRef', 'title', 'state', 'reason', 'since'],
        properties: {
          entityRef: {
            type: 'string',
          },
          title: {
            type: 'string',
          },
          owner: {
            type: 'string',
          },
          state: {
            $ref: '#/components/schemas/VerdictWord',
          },
          reason: {
            type: 'string',
          },
          passed: {
            type: 'integer',
          },
          total: {
            type: 'integer',
          },
          since: {
            type: 'string',
          },
        },
      },
      CheckVerdictPage: {
        type: 'object',
        description: 'A page of verdicts.',
        required: ['items', 'hidden'],
        properties: {
          items: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/CheckVerdict',
            },
          },
          nextCursor: {
            type: 'string',
          },
          hidden: {
            type: 'integer',
          },
        },
      },
      PackSummary: {
        type: 'object',
        description: 'A pack that is on.',
        required: ['id', 'title', 'version', 'origin', 'checks'],
        properties: {
          id: {
            type: 'string',
          },
          title: {
            type: 'string',
          },
          version: {
            type: 'string',
          },
          description: {
            type: 'string',
          },
          origin: {
            type: 'string',
            description: 'The file or the address that it was read from',
          },
          checks: {
            type: 'integer',
          },
        },
      },
      PackFault: {
        type: 'object',
        description: 'Why a check or a pack is off.',
        required: ['origin', 'reason', 'fix'],
        properties: {
          origin: {
            type: 'string',
          },
          pack: {
            type: 'string',
          },
          checkId: {
            type: 'string',
          },
          path: {
            type: 'string',
            description: 'Where in the file',
          },
          reason: {
            type: 'string',
          },
          fix: {
            type: 'string',
          },
        },
      },
      PackList: {
        type: 'object',
        description: 'What is on, and what is off.',
        required: ['items', 'faults'],
        properties: {
          items: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/PackSummary',
            },
          },
          faults: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/PackFault',
            },
          },
        },
      },
      Collection: {
        type: 'object',
        description: 'One scope of a collector or of a source that pushes.',
        required: ['collector', 'scope', 'state', 'failures'],
        properties: {
          collector: {
            type: 'string',
          },
          scope: {
            type: 'string',
          },
          state: {
            type: 'string',
            enum: ['waiting', 'collecting', 'failing', 'pushed'],
          },
          observedAt: {
            type: 'string',
            description: 'When it was last complete',
          },
          dueAt: {
            type: 'string',
          },
          failures: {
            type: 'integer',
            description: 'Failed attempts since then',
          },
          problem: {
            type: 'string',
            description: 'What the last failure said',
          },
        },
      },
      CollectionList: {
        type: 'object',
        description: 'All collections.',
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/Collection',
            },
          },
        },
      },
      FactDeclarationInfo: {
        type: 'object',
        description: 'A fact that checks can look at.',
        required: ['name', 'type', 'description', 'maximumAge'],
        properties: {
          name: {
            type: 'string',
          },
          type: {
            type: 'string',
            enum: ['boolean', 'number', 'string', 'strings'],
          },
          description: {
            type: 'string',
          },
          unit: {
            type: 'string',
          },
          maximumAge: {
            $ref: '#/components/schemas/JsonObject',
          },
        },
      },
      FactDeclarationList: {
        type: 'object',
        description: 'All declared facts by name.',
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/FactDeclarationInfo',
            },
          },
        },
      },
      FactPush: {
        type: 'object',
        description: 'All facts of one source and scope.',
        additionalProperties: false,
        required: ['source', 'facts'],
        properties: {
          source: {
            type: 'string',
            description: 'The first part of the names of its facts.',
            pattern: '^[a-z][a-zA-Z0-9]*$',
            maxLength: 50,
          },
          scope: {
            type: 'string',
            maxLength: 200,
          },
          observedAt: {
            type: 'string',
            format: 'date-time',
            description: 'When the source looked; now by default.',
          },
          facts: {
            type: 'array',
            maxItems: 20000,
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['entityRef', 'name', 'value'],
              properties: {
                entityRef: {
                  type: 'string',
                  maxLength: 255,
                },
                name: {
                  type: 'string',
                  maxLength: 100,
                },
                value: {
                  $ref: '#/components/schemas/JsonValue',
                },
              },
            },
          },
        },
      },
      PushAnswer: {
        type: 'object',
        description: 'What became of a push.',
        required: ['accepted', 'changed', 'unplaced', 'refused'],
        properties: {
          accepted: {
            type: 'integer',
            description: 'Records that are stored',
          },
          changed: {
            type: 'integer',
            description:
              'Of these, those that are new or different, and those that ended',
          },
          unplaced: {
            type: 'integer',
            description: 'Records that belong to no entity of the catalog',
          },
          refused: {
            type: 'array',
            description: 'Records that were not taken, at most 100.',
            items: {
              type: 'object',
              required: ['where', 'reason'],
              properties: {
                where: {
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
      FindingsAnswer: {
        type: 'object',
        description: 'What became of a report.',
        required: [
          'accepted',
          'changed',
          'ended',
          'unplaced',
          'whole',
          'refused',
          'refusedCount',
        ],
        properties: {
          accepted: {
            type: 'integer',
            description: 'Findings that are stored',
          },
          changed: {
            type: 'integer',
            description:
              'Findings that are new or different, and those that ended',
          },
          ended: {
            type: 'integer',
            description: 'Findings that were there before and are not any more',
          },
          unplaced: {
            type: 'integer',
            description:
              'Accepted findings that belong to no entity of the catalog',
          },
          whole: {
            type: 'boolean',
            description: 'Whether the report was whole; else nothing ended',
          },
          refused: {
            type: 'array',
            description: 'The first 100 records that were not taken.',
            items: {
              type: 'object',
              required: ['where', 'reason'],
              properties: {
                where: {
                  type: 'string',
                },
                reason: {
                  type: 'string',
                },
              },
            },
          },
          refusedCount: {
            type: 'integer',
          },
        },
      },
      UnplacedFinding: {
        type: 'object',
        description: 'A finding that belongs to no entity.',
        required: ['source', 'scope', 'control', 'title', 'resource'],
        properties: {
          source: {
            type: 'string',
          },
          scope: {
            type: 'string',
          },
          control: {
            type: 'string',
          },
          title: {
            type: 'string',
          },
          resource: {
            $ref: '#/components/schemas/JsonObject',
          },
          observedAt: {
            type: 'string',
          },
        },
      },
      UnplacedFindingPage: {
        type: 'object',
        description: 'A page of findings without an entity.',
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/UnplacedFinding',
            },
          },
          nextCursor: {
            type: 'string',
          },
        },
      },
      EvaluationState: {
        type: 'object',
        description: 'How far the evaluation is.',
        required: ['entities', 'waiting', 'policyVersion'],
        properties: {
          entities: {
            type: 'integer',
          },
          waiting: {
            type: 'integer',
            description: 'Entities that are to be evaluated',
          },
          oldestDueAt: {
            type: 'string',
          },
          policyVersion: {
            type: 'string',
          },
        },
      },
      EvaluationRequest: {
        type: 'object',
        description: 'What is in the queue now.',
        required: ['queued'],
        properties: {
          queued: {
            type: 'integer',
          },
        },
      },
      GateAnswer: {
        type: 'object',
        description: 'Whether the entity is good enough, and why not.',
        required: ['allowed', 'reasons', 'failedChecks', 'pillars'],
        properties: {
          allowed: {
            type: 'boolean',
          },
          reasons: {
            type: 'array',
            items: {
              type: 'string',
            },
          },
          tier: {
            $ref: '#/components/schemas/TierWord',
          },
          score: {
            type: 'number',
          },
          pillars: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/PillarResult',
            },
          },
          failedChecks: {
            type: 'array',
            items: {
              type: 'string',
            },
          },
        },
      },
      ExemptionRequest: {
        type: 'object',
        description: 'What somebody asks to be exempt from.',
        additionalProperties: false,
        required: ['entityRef', 'checkId', 'reason', 'expiresAt'],
        properties: {
          entityRef: {
            $ref: '#/components/schemas/EntityRefText',
          },
          checkId: {
            type: 'string',
            maxLength: 100,
          },
          arn: {
            type: 'string',
            description: 'Only this resource; without it the whole check.',
            maxLength: 2048,
          },
          reason: {
            type: 'string',
            minLength: 10,
            maxLength: 2000,
          },
          ticket: {
            type: 'string',
            format: 'uri',
            maxLength: 500,
          },
          expiresAt: {
            type: 'string',
            format: 'date-time',
          },
        },
      },
      Exemption: {
        type: 'object',
        description: 'Something that is hidden for a time, or asked to be.',
        required: [
          'id',
          'entityRef',
          'checkTitle',
          'origin',
          'state',
          'reason',
          'requestedBy',
          'requestedAt',
        ],
        properties: {
          id: {
            type: 'string',
          },
          entityRef: {
            type: 'string',
          },
          checkId: {
            type: 'string',
            description: 'None where no check judges what is hidden',
          },
          checkTitle: {
            type: 'string',
          },
          control: {
            type: 'string',
            description: 'What a foreign one hides, as its source calls it',
          },
          arn: {
            type: 'string',
          },
          origin: {
            type: 'string',
            description:
              'Foreign ones are suppressions at a source; they cannot be decided here.',
            enum: ['steward', 'foreign'],
          },
          source: {
            type: 'string',
            description: 'Where a foreign one comes from',
          },
          state: {
            $ref: '#/components/schemas/ExemptionWord',
          },
          reason: {
            type: 'string',
          },
          ticket: {
            type: 'string',
          },
          requestedBy: {
            type: 'string',
            description:
              'Of a foreign one whom its source names, else the source',
          },
          requestedAt: {
            type: 'string',
          },
          expiresAt: {
            type: 'string',
          },
          decidedBy: {
            type: 'string',
          },
          decidedAt: {
            type: 'string',
          },
          decisionReason: {
            type: 'string',
          },
        },
      },
      ExemptionPage: {
        type: 'object',
        description: 'A page of the register.',
        required: ['items', 'hidden'],
        properties: {
          items: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/Exemption',
            },
          },
          nextCursor: {
            type: 'string',
          },
          hidden: {
            type: 'integer',
          },
        },
      },
      CampaignRequest: {
        type: 'object',
        description: 'Some checks, some entities, a due date.',
        additionalProperties: false,
        required: ['title', 'checkIds', 'dueAt'],
        properties: {
          title: {
            type: 'string',
            minLength: 1,
            maxLength: 200,
          },
          description: {
            type: 'string',
            maxLength: 4000,
          },
          checkIds: {
            type: 'array',
            minItems: 1,
            maxItems: 50,
            items: {
              type: 'string',
              maxLength: 100,
            },
          },
          appliesTo: {
            $ref: '#/components/schemas/JsonObject',
          },
          dueAt: {
            type: 'string',
            format: 'date-time',
          },
        },
      },
      Campaign: {
        type: 'object',
        description: 'Some checks that some entities have to pass by a date.',
        required: [
          'id',
          'title',
          'state',
          'checkIds',
          'dueAt',
          'createdBy',
          'createdAt',
          'progress',
        ],
        properties: {
          id: {
            type: 'string',
          },
          title: {
            type: 'string',
          },
          description: {
            type: 'string',
          },
          state: {
            $ref: '#/components/schemas/CampaignWord',
          },
          checkIds: {
            type: 'array',
            items: {
              type: 'string',
            },
          },
          appliesTo: {
            $ref: '#/components/schemas/JsonObject',
          },
          dueAt: {
            type: 'string',
          },
          createdBy: {
            type: 'string',
          },
          createdAt: {
            type: 'string',
          },
          startedAt: {
            type: 'string',
          },
          closedAt: {
            type: 'string',
          },
          result: {
            type: 'string',
          },
          progress: {
            $ref: '#/components/schemas/CampaignProgress',
          },
        },
      },
      CampaignProgress: {
        type: 'object',
        description: "Verdicts of the campaign's checks over its entities.",
        required: ['total', 'done'],
        properties: {
          total: {
            type: 'integer',
          },
          done: {
            type: 'integer',
            description: 'Those that pass or are exempt',
          },
        },
      },
      CampaignPage: {
        type: 'object',
        description: 'A page of campaigns.',
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/Campaign',
            },
          },
          nextCursor: {
            type: 'string',
          },
        },
      },
      CampaignDetail: {
        type: 'object',
        description: 'A campaign with its burn-up and what is open.',
        required: ['campaign', 'burnUp', 'open', 'hidden'],
        properties: {
          campaign: {
            $ref: '#/components/schemas/Campaign',
          },
          burnUp: {
            type: 'array',
            items: {
              type: 'object',
              required: ['day', 'done', 'total'],
              properties: {
                day: {
                  type: 'string',
                },
                done: {
                  type: 'integer',
                },
                total: {
                  type: 'integer',
                },
              },
            },
          },
          open: {
            type: 'array',
            description: 'What is still to do, at most 500.',
            items: {
              type: 'object',
              required: ['entityRef', 'title', 'checkId', 'state'],
              properties: {
                entityRef: {
                  type: 'string',
                },
                title: {
                  type: 'string',
                },
                owner: {
                  type: 'string',
                },
                checkId: {
                  type: 'string',
                },
                state: {
                  $ref: '#/components/schemas/VerdictWord',
                },
              },
            },
          },
          hidden: {
            type: 'integer',
          },
        },
      },
      ReviewRequest: {
        type: 'object',
        description: 'What is reviewed, and by whom.',
        additionalProperties: false,
        required: ['title'],
        properties: {
          title: {
            type: 'string',
            minLength: 1,
            maxLength: 200,
          },
          owner: {
            $ref: '#/components/schemas/EntityRefText',
          },
          attendees: {
            type: 'array',
            maxItems: 100,
            items: {
              $ref: '#/components/schemas/EntityRefText',
            },
          },
        },
      },
      Review: {
        type: 'object',
        description: 'A review in a list.',
        required: [
          'id',
          'title',
          'state',
          'frozenAt',
          'createdBy',
          'entities',
          'openActions',
        ],
        properties: {
          id: {
            type: 'string',
          },
          title: {
            type: 'string',
          },
          owner: {
            type: 'string',
          },
          state: {
            type: 'string',
            enum: ['open', 'signedOff'],
          },
          frozenAt: {
            type: 'string',
          },
          createdBy: {
            type: 'string',
          },
          signedBy: {
            type: 'string',
          },
          signedAt: {
            type: 'string',
          },
          entities: {
            type: 'integer',
            description: 'Entities in the snapshot',
          },
          score: {
            type: 'number',
            description: 'Mean score of the snapshot',
          },
          openActions: {
            type: 'integer',
            description: 'Actions that are not done',
          },
        },
      },
      ReviewPage: {
        type: 'object',
        description: 'A page of reviews.',
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/Review',
            },
          },
          nextCursor: {
            type: 'string',
          },
        },
      },
      ReviewItem: {
        type: 'object',
        description: 'An item of the agenda.',
        required: ['id', 'topic', 'title', 'entries'],
        properties: {
          id: {
            type: 'string',
          },
          topic: {
            type: 'string',
            enum: ['action', 'drop', 'exemption', 'campaign', 'general'],
          },
          title: {
            type: 'string',
            description: 'One sentence',
          },
          entityRef: {
            type: 'string',
          },
          from: {
            type: 'number',
          },
          to: {
            type: 'number',
          },
          entries: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/ReviewEntry',
            },
          },
        },
      },
      ReviewEntry: {
        type: 'object',
        description: 'A note, a decision or an action.',
        required: ['id', 'kind', 'text', 'author', 'at'],
        properties: {
          id: {
            type: 'string',
          },
          kind: {
            type: 'string',
            enum: ['note', 'decision', 'action'],
          },
          text: {
            type: 'string',
          },
          author: {
            type: 'string',
          },
          at: {
            type: 'string',
          },
          assignee: {
            type: 'string',
          },
          dueAt: {
            type: 'string',
          },
          doneAt: {
            type: 'string',
            description: 'When an action was closed',
          },
          doneBy: {
            type: 'string',
          },
          carriedOver: {
            type: 'boolean',
            description: 'Whether it is an open action of the review before.',
          },
        },
      },
      ReviewEntryRequest: {
        type: 'object',
        description: 'What is written on an item of the agenda.',
        additionalProperties: false,
        required: ['itemId', 'kind', 'text'],
        properties: {
          itemId: {
            type: 'string',
            maxLength: 36,
          },
          kind: {
            type: 'string',
            enum: ['note', 'decision', 'action'],
          },
          text: {
            type: 'string',
            minLength: 1,
            maxLength: 4000,
          },
          assignee: {
            $ref: '#/components/schemas/EntityRefText',
          },
          dueAt: {
            type: 'string',
            format: 'date-time',
          },
        },
      },
      ReviewDetail: {
        type: 'object',
        description:
          'A review with its agenda, its minutes and the difference to the last one.',
        required: ['review', 'attendees', 'agenda', 'snapshot', 'hidden'],
        properties: {
          review: {
            $ref: '#/components/schemas/Review',
          },
          attendees: {
            type: 'array',
            items: {
              type: 'string',
            },
          },
          signOffNote: {
            type: 'string',
          },
          agenda: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/ReviewItem',
            },
          },
          snapshot: {
            type: 'array',
            description:
              'The scores when it was frozen, worst first, at most 500.',
            items: {
              $ref: '#/components/schemas/ReviewScore',
            },
          },
          hidden: {
            type: 'integer',
          },
          previous: {
            $ref: '#/components/schemas/ReviewDifference',
          },
        },
      },
      ReviewScore: {
        type: 'object',
        description: 'A score in a snapshot.',
        required: ['entityRef', 'title'],
        properties: {
          entityRef: {
            type: 'string',
          },
          title: {
            type: 'string',
          },
          score: {
            type: 'number',
          },
          tier: {
            $ref: '#/components/schemas/TierWord',
          },
          before: {
            type: 'number',
            description: 'In the last review',
          },
        },
      },
      ReviewDifference: {
        type: 'object',
        description:
          'What is different from the last signed-off review of the same scope.',
        required: ['reviewId', 'title', 'frozenAt'],
        properties: {
          reviewId: {
            type: 'string',
          },
          title: {
            type: 'string',
          },
          frozenAt: {
            type: 'string',
          },
          score: {
            type: 'number',
            description: 'Mean score then',
          },
        },
      },
      PackPreview: {
        type: 'object',
        description: 'What a changed pack would do.',
        required: ['faults', 'evaluated', 'changed', 'hidden', 'items'],
        properties: {
          faults: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/PackFault',
            },
          },
          evaluated: {
            type: 'integer',
            description: 'Entities that were looked at',
          },
          changed: {
            type: 'integer',
            description: 'Of these, those whose score or tier changes',
          },
          hidden: {
            type: 'integer',
          },
          items: {
            type: 'array',
            description: 'Those that change most, at most 500.',
            items: {
              type: 'object',
              required: ['entityRef', 'title'],
              properties: {
                entityRef: {
                  type: 'string',
                },
                title: {
                  type: 'string',
                },
                score: {
                  type: 'number',
                },
                newScore: {
                  type: 'number',
                },
                tier: {
                  $ref: '#/components/schemas/TierWord',
                },
                newTier: {
                  $ref: '#/components/schemas/TierWord',
                },
              },
            },
          },
        },
      },
    },
  },
} as const;
