/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

// Generated from plugins/cloud-costs-backend/src/schema/openapi.yaml by "yarn generate"; do not edit.

import { CloudCostsPaths } from '@steward/backstage-plugin-cloud-costs-common';
import { ContractEndpoint } from '@steward/backstage-plugin-portal-common';

/** What the routes take and answer, defaults filled in. */
export type Endpoints = {
  '#get|/summary': ContractEndpoint<CloudCostsPaths['/summary']['get']>;
  '#get|/totals': ContractEndpoint<CloudCostsPaths['/totals']['get']>;
  '#get|/trust': ContractEndpoint<CloudCostsPaths['/trust']['get']>;
  '#get|/series': ContractEndpoint<
    CloudCostsPaths['/series']['get'],
    'metric' | 'granularity' | 'limit'
  >;
  '#get|/groups': ContractEndpoint<
    CloudCostsPaths['/groups']['get'],
    'metric' | 'limit'
  >;
  '#get|/compare': ContractEndpoint<
    CloudCostsPaths['/compare']['get'],
    'metric' | 'limit'
  >;
  '#get|/timeline': ContractEndpoint<CloudCostsPaths['/timeline']['get']>;
  '#get|/forecast': ContractEndpoint<CloudCostsPaths['/forecast']['get']>;
  '#get|/budgets': ContractEndpoint<
    CloudCostsPaths['/budgets']['get'],
    'limit'
  >;
  '#post|/budgets': ContractEndpoint<CloudCostsPaths['/budgets']['post']>;
  '#put|/budgets/{id}': ContractEndpoint<
    CloudCostsPaths['/budgets/{id}']['put']
  >;
  '#_delete|/budgets/{id}': ContractEndpoint<
    CloudCostsPaths['/budgets/{id}']['delete']
  >;
  '#get|/anomalies': ContractEndpoint<
    CloudCostsPaths['/anomalies']['get'],
    'limit'
  >;
  '#post|/anomalies/{id}/decisions': ContractEndpoint<
    CloudCostsPaths['/anomalies/{id}/decisions']['post']
  >;
  '#get|/recommendations': ContractEndpoint<
    CloudCostsPaths['/recommendations']['get'],
    'limit'
  >;
  '#post|/recommendations/{id}/decisions': ContractEndpoint<
    CloudCostsPaths['/recommendations/{id}/decisions']['post']
  >;
  '#get|/ledger': ContractEndpoint<CloudCostsPaths['/ledger']['get'], 'limit'>;
  '#post|/estimates': ContractEndpoint<CloudCostsPaths['/estimates']['post']>;
  '#get|/estimates/accuracy': ContractEndpoint<
    CloudCostsPaths['/estimates/accuracy']['get'],
    'limit'
  >;
  '#get|/estimates/runs': ContractEndpoint<
    CloudCostsPaths['/estimates/runs']['get'],
    'limit'
  >;
  '#get|/estimates/runs/{id}': ContractEndpoint<
    CloudCostsPaths['/estimates/runs/{id}']['get']
  >;
  '#put|/estimates/runs/{id}': ContractEndpoint<
    CloudCostsPaths['/estimates/runs/{id}']['put']
  >;
  '#get|/tag-coverage': ContractEndpoint<
    CloudCostsPaths['/tag-coverage']['get'],
    'limit'
  >;
  '#get|/units': ContractEndpoint<CloudCostsPaths['/units']['get'], 'limit'>;
  '#put|/units/{id}': ContractEndpoint<CloudCostsPaths['/units/{id}']['put']>;
  '#_delete|/units/{id}': ContractEndpoint<
    CloudCostsPaths['/units/{id}']['delete']
  >;
  '#post|/units/{id}/values': ContractEndpoint<
    CloudCostsPaths['/units/{id}/values']['post']
  >;
  '#get|/units/{id}/costs': ContractEndpoint<
    CloudCostsPaths['/units/{id}/costs']['get'],
    'granularity'
  >;
  '#get|/lifetimes': ContractEndpoint<
    CloudCostsPaths['/lifetimes']['get'],
    'limit'
  >;
  '#get|/sources': ContractEndpoint<CloudCostsPaths['/sources']['get']>;
  '#post|/sources/{id}/loads': ContractEndpoint<
    CloudCostsPaths['/sources/{id}/loads']['post']
  >;
  '#get|/months': ContractEndpoint<CloudCostsPaths['/months']['get'], 'limit'>;
  '#post|/files': ContractEndpoint<CloudCostsPaths['/files']['post']>;
  '#get|/reconciliation': ContractEndpoint<
    CloudCostsPaths['/reconciliation']['get'],
    'limit'
  >;
  '#get|/manual-entries': ContractEndpoint<
    CloudCostsPaths['/manual-entries']['get'],
    'limit'
  >;
  '#post|/manual-entries': ContractEndpoint<
    CloudCostsPaths['/manual-entries']['post']
  >;
  '#_delete|/manual-entries/{id}': ContractEndpoint<
    CloudCostsPaths['/manual-entries/{id}']['delete']
  >;
  '#get|/export': ContractEndpoint<CloudCostsPaths['/export']['get'], 'format'>;
};

/** The contract, for validation. */
export const spec = {
  openapi: '3.1.0',
  info: {
    title: 'cloud-costs',
    version: '1',
    description:
      'What AWS costs, what it will cost, why it moved, and what to do.',
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
    '/summary': {
      get: {
        operationId: 'GetSummary',
        description:
          'This month so far, the last complete day, the forecast and the budgets of a scope.',
        parameters: [
          {
            $ref: '#/components/parameters/scope',
          },
          {
            $ref: '#/components/parameters/currency',
          },
        ],
        responses: {
          '200': {
            description: 'The summary.',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/CostSummary',
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
    '/totals': {
      get: {
        operationId: 'GetTotals',
        description:
          'What each of some teams and entities cost this month so far, with what belongs to it. Scopes that the caller does not see, or without a cost, are left out.',
        parameters: [
          {
            name: 'scope',
            in: 'query',
            required: true,
            allowReserved: true,
            description: 'Entity refs; the parameter repeated.',
            schema: {
              type: 'array',
              minItems: 1,
              maxItems: 100,
              items: {
                $ref: '#/components/schemas/EntityRef',
              },
            },
          },
        ],
        responses: {
          '200': {
            description: 'The costs.',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/ScopeTotals',
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
    '/trust': {
      get: {
        operationId: 'GetTrust',
        description: 'How current and how complete the numbers of a scope are.',
        parameters: [
          {
            $ref: '#/components/parameters/scope',
          },
          {
            $ref: '#/components/parameters/currency',
          },
        ],
        responses: {
          '200': {
            description: 'The state of the data.',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/CostTrust',
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
    '/series': {
      get: {
        operationId: 'GetSeries',
        description:
          'Cost over time, in groups. Groups beyond the limit are added up in `other`, so the series sum up to the total.',
        parameters: [
          {
            $ref: '#/components/parameters/scope',
          },
          {
            $ref: '#/components/parameters/from',
          },
          {
            $ref: '#/components/parameters/to',
          },
          {
            $ref: '#/components/parameters/groupBy',
          },
          {
            $ref: '#/components/parameters/metric',
          },
          {
            $ref: '#/components/parameters/currency',
          },
          {
            $ref: '#/components/parameters/granularity',
          },
          {
            name: 'limit',
            in: 'query',
            description: 'How many groups have a series of their own.',
            schema: {
              type: 'integer',
              minimum: 1,
              maximum: 50,
              default: 10,
            },
          },
          {
            $ref: '#/components/parameters/account',
          },
          {
            $ref: '#/components/parameters/service',
          },
          {
            $ref: '#/components/parameters/region',
          },
          {
            $ref: '#/components/parameters/category',
          },
        ],
        responses: {
          '200': {
            description: 'The series, the group with the highest total first.',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/CostSeries',
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
    '/groups': {
      get: {
        operationId: 'GetGroups',
        description:
          'What each group cost from one day to another, and what it cost before; the highest cost first.',
        parameters: [
          {
            $ref: '#/components/parameters/scope',
          },
          {
            $ref: '#/components/parameters/from',
          },
          {
            $ref: '#/components/parameters/to',
          },
          {
            name: 'against',
            in: 'query',
            allowReserved: true,
            description:
              'What it is compared with: a month such as `2026-10`, or two days such as `2026-10-01/2026-10-15`. Default: as many days right before.',
            schema: {
              $ref: '#/components/schemas/Window',
            },
          },
          {
            name: 'groupBy',
            in: 'query',
            allowReserved: true,
            required: true,
            schema: {
              $ref: '#/components/schemas/CostGrouping',
            },
          },
          {
            $ref: '#/components/parameters/metric',
          },
          {
            $ref: '#/components/parameters/currency',
          },
          {
            $ref: '#/components/parameters/account',
          },
          {
            $ref: '#/components/parameters/service',
          },
          {
            $ref: '#/components/parameters/region',
          },
          {
            $ref: '#/components/parameters/category',
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
            description: 'A page of groups.',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  additionalProperties: false,
                  required: ['items', 'currency', 'restricted'],
                  properties: {
                    items: {
                      type: 'array',
                      items: {
                        $ref: '#/components/schemas/CostGroup',
                      },
                    },
                    nextCursor: {
                      type: 'string',
                    },
                    currency: {
                      description: 'Null when there is no cost.',
                      oneOf: [
                        {
                          $ref: '#/components/schemas/Currency',
                        },
                        {
                          type: 'null',
                        },
                      ],
                    },
                    restricted: {
                      $ref: '#/components/schemas/Restricted',
                    },
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
    '/compare': {
      get: {
        operationId: 'CompareWindows',
        description: 'What moved the cost from window a to window b, in words.',
        parameters: [
          {
            $ref: '#/components/parameters/scope',
          },
          {
            name: 'a',
            in: 'query',
            allowReserved: true,
            required: true,
            description:
              'The earlier window, a month such as `2026-10` or two days such as `2026-10-01/2026-10-15`.',
            schema: {
              $ref: '#/components/schemas/Window',
            },
          },
          {
            name: 'b',
            in: 'query',
            allowReserved: true,
            required: true,
            description: 'The later window.',
            schema: {
              $ref: '#/components/schemas/Window',
            },
          },
          {
            $ref: '#/components/parameters/metric',
          },
          {
            $ref: '#/components/parameters/currency',
          },
          {
            name: 'limit',
            in: 'query',
            schema: {
              type: 'integer',
              minimum: 1,
              maximum: 50,
              default: 10,
            },
          },
          {
            $ref: '#/components/parameters/account',
          },
          {
            $ref: '#/components/parameters/service',
          },
          {
            $ref: '#/components/parameters/region',
          },
          {
            $ref: '#/components/parameters/category',
          },
        ],
        responses: {
          '200': {
            description: 'The comparison.',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/CostComparison',
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
    '/timeline': {
      get: {
        operationId: 'GetTimeline',
        description:
          'What a scope cost on each day and, on the same axis, the provisioning runs that ended and the changes that the audit trail recorded on what costs it. At most 100 days.',
        parameters: [
          {
            $ref: '#/components/parameters/scope',
          },
          {
            $ref: '#/components/parameters/from',
          },
          {
            $ref: '#/components/parameters/to',
          },
          {
            $ref: '#/components/parameters/currency',
          },
        ],
        responses: {
          '200': {
            description:
              'The days, and what happened on them as far as the caller may see it.',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/CostTimeline',
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
    '/forecast': {
      get: {
        operationId: 'GetForecast',
        description:
          'What the current month is expected to cost by its end, with an interval that is meant to hold in 80 of 100 months, and how wrong the method was on earlier months.',
        parameters: [
          {
            $ref: '#/components/parameters/scope',
          },
          {
            $ref: '#/components/parameters/currency',
          },
        ],
        responses: {
          '200': {
            description: 'The forecast, or the reason why there is none.',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  additionalProperties: false,
                  required: ['restricted'],
                  properties: {
                    forecast: {
                      $ref: '#/components/schemas/CostForecast',
                    },
                    reason: {
                      type: 'string',
                      description: 'Why there is no forecast.',
                    },
                    restricted: {
                      $ref: '#/components/schemas/Restricted',
                    },
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
    '/budgets': {
      get: {
        operationId: 'GetBudgets',
        parameters: [
          {
            $ref: '#/components/parameters/optionalScope',
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
            description: 'A page of budgets with how each stands.',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  additionalProperties: false,
                  required: ['items'],
                  properties: {
                    items: {
                      type: 'array',
                      items: {
                        $ref: '#/components/schemas/Budget',
                      },
                    },
                    nextCursor: {
                      type: 'string',
                    },
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
      post: {
        operationId: 'CreateBudget',
        description:
          'Sets a budget. A scope has one budget for each period and currency.',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                additionalProperties: false,
                required: ['scope', 'period', 'amount', 'currency'],
                properties: {
                  scope: {
                    $ref: '#/components/schemas/Scope',
                  },
                  period: {
                    $ref: '#/components/schemas/BudgetPeriod',
                  },
                  amount: {
                    $ref: '#/components/schemas/PositiveAmount',
                  },
                  currency: {
                    $ref: '#/components/schemas/Currency',
                  },
                },
              },
            },
          },
        },
        responses: {
          '201': {
            description: 'The new budget.',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/Budget',
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
    '/budgets/{id}': {
      put: {
        operationId: 'ChangeBudget',
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
                required: ['amount'],
                properties: {
                  amount: {
                    $ref: '#/components/schemas/PositiveAmount',
                  },
                },
              },
            },
          },
        },
        responses: {
          '200': {
            description: 'The changed budget.',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/Budget',
                },
              },
            },
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
      delete: {
        operationId: 'DeleteBudget',
        parameters: [
          {
            $ref: '#/components/parameters/id',
          },
        ],
        responses: {
          '204': {
            description: 'The budget is gone.',
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/anomalies': {
      get: {
        operationId: 'GetAnomalies',
        description: 'Costs out of the ordinary, the latest first.',
        parameters: [
          {
            $ref: '#/components/parameters/optionalScope',
          },
          {
            name: 'id',
            in: 'query',
            description: 'Only the anomaly with this id.',
            schema: {
              type: 'string',
            },
          },
          {
            name: 'state',
            in: 'query',
            schema: {
              $ref: '#/components/schemas/AnomalyState',
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
            description: 'A page of anomalies.',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  additionalProperties: false,
                  required: ['items'],
                  properties: {
                    items: {
                      type: 'array',
                      items: {
                        $ref: '#/components/schemas/Anomaly',
                      },
                    },
                    nextCursor: {
                      type: 'string',
                    },
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
    '/anomalies/{id}/decisions': {
      post: {
        operationId: 'DecideAnomaly',
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
                    description:
                      '`ask` sends the anomaly to the team that owns the cost, whose answer is one of the others.',
                    enum: [
                      'ask',
                      'acknowledge',
                      'mark-expected',
                      'mark-false-positive',
                      'reopen',
                    ],
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
            description: 'The anomaly after the decision.',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/Anomaly',
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
    '/recommendations': {
      get: {
        operationId: 'GetRecommendations',
        description: 'Ways to save, the highest saving first.',
        parameters: [
          {
            $ref: '#/components/parameters/optionalScope',
          },
          {
            name: 'state',
            in: 'query',
            schema: {
              $ref: '#/components/schemas/RecommendationState',
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
            description: 'A page of recommendations.',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  additionalProperties: false,
                  required: ['items'],
                  properties: {
                    items: {
                      type: 'array',
                      items: {
                        $ref: '#/components/schemas/Recommendation',
                      },
                    },
                    nextCursor: {
                      type: 'string',
                    },
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
    '/recommendations/{id}/decisions': {
      post: {
        operationId: 'DecideRecommendation',
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
                    enum: ['start', 'finish', 'dismiss', 'reopen'],
                  },
                  reason: {
                    type: 'string',
                    maxLength: 2000,
                  },
                  run: {
                    type: 'string',
                    maxLength: 100,
                    description: 'The provisioning run that makes the change.',
                  },
                },
              },
            },
          },
        },
        responses: {
          '200': {
            description: 'The recommendation after the decision.',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/Recommendation',
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
    '/ledger': {
      get: {
        operationId: 'GetLedger',
        description:
          'What finished recommendations promised, and what the bill of the thirty days after them says; the latest first.',
        parameters: [
          {
            $ref: '#/components/parameters/optionalScope',
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
            description: 'A page of the ledger.',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  additionalProperties: false,
                  required: ['items'],
                  properties: {
                    items: {
                      type: 'array',
                      items: {
                        $ref: '#/components/schemas/LedgerEntry',
                      },
                    },
                    nextCursor: {
                      type: 'string',
                    },
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
    '/estimates': {
      post: {
        operationId: 'EstimateCosts',
        description:
          'What resources will cost a month, line by line, what of them has no price, a cheaper alternative, and what it leaves of the budgets of those who pay. Writes nothing.',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                $ref: '#/components/schemas/EstimateRequest',
              },
            },
          },
        },
        responses: {
          '200': {
            description: 'The estimate.',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/Estimate',
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
    '/estimates/accuracy': {
      get: {
        operationId: 'GetEstimateAccuracy',
        description:
          'How far estimates were from the bill, by template, and where the prices come from.',
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
            description: 'A page of templates, by name.',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  additionalProperties: false,
                  required: ['items', 'prices'],
                  properties: {
                    items: {
                      type: 'array',
                      items: {
                        $ref: '#/components/schemas/TemplateAccuracy',
                      },
                    },
                    nextCursor: {
                      type: 'string',
                    },
                    prices: {
                      $ref: '#/components/schemas/PriceStatus',
                    },
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
    '/estimates/runs': {
      get: {
        operationId: 'GetRunEstimates',
        description:
          'Estimates of runs and what the bill says of them, the latest first.',
        parameters: [
          {
            $ref: '#/components/parameters/optionalScope',
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
            description: 'A page of estimates.',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  additionalProperties: false,
                  required: ['items'],
                  properties: {
                    items: {
                      type: 'array',
                      items: {
                        $ref: '#/components/schemas/RunEstimate',
                      },
                    },
                    nextCursor: {
                      type: 'string',
                    },
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
    '/estimates/runs/{id}': {
      get: {
        operationId: 'GetRunEstimate',
        description:
          'What a run was estimated to cost, and what the bill says.',
        parameters: [
          {
            $ref: '#/components/parameters/id',
          },
        ],
        responses: {
          '200': {
            description: 'The estimate of the run.',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/RunEstimate',
                },
              },
            },
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
      put: {
        operationId: 'ReportRunEstimate',
        description:
          'Reports what a run that succeeded was estimated to cost, so that the bill can be held against it after 7 and 30 days. A run is reported once; the same report again changes nothing.',
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
                $ref: '#/components/schemas/RunEstimateReport',
              },
            },
          },
        },
        responses: {
          '200': {
            description: 'The estimate as it is kept.',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/RunEstimate',
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
    '/tag-coverage': {
      get: {
        operationId: 'GetTagCoverage',
        description:
          'How much of the usage of each team or entity lacks one of the tags that are kept, in the currency of the highest cost.',
        parameters: [
          {
            $ref: '#/components/parameters/scope',
          },
          {
            $ref: '#/components/parameters/from',
          },
          {
            $ref: '#/components/parameters/to',
          },
          {
            name: 'groupBy',
            in: 'query',
            required: true,
            schema: {
              type: 'string',
              enum: ['team', 'entity'],
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
            description: 'A page of teams or entities, by ref.',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/TagCoveragePage',
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
    '/units': {
      get: {
        operationId: 'GetUnits',
        description: 'Business numbers whose scope the caller sees, by scope.',
        parameters: [
          {
            $ref: '#/components/parameters/optionalScope',
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
            description: 'A page of units.',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  additionalProperties: false,
                  required: ['items'],
                  properties: {
                    items: {
                      type: 'array',
                      items: {
                        $ref: '#/components/schemas/Unit',
                      },
                    },
                    nextCursor: {
                      type: 'string',
                    },
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
    '/units/{id}': {
      put: {
        operationId: 'DefineUnit',
        description:
          'Defines a business number, or changes its title and scope. Its values stay.',
        parameters: [
          {
            $ref: '#/components/parameters/unit',
          },
        ],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                additionalProperties: false,
                required: ['title', 'scope'],
                properties: {
                  title: {
                    type: 'string',
                    description: 'What one of it is called, such as `request`.',
                    minLength: 1,
                    maxLength: 100,
                  },
                  scope: {
                    $ref: '#/components/schemas/Scope',
                  },
                },
              },
            },
          },
        },
        responses: {
          '200': {
            description: 'The unit.',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/Unit',
                },
              },
            },
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
      delete: {
        operationId: 'DeleteUnit',
        description: 'Removes a unit with its values.',
        parameters: [
          {
            $ref: '#/components/parameters/unit',
          },
        ],
        responses: {
          '204': {
            description: 'The unit is gone.',
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/units/{id}/values': {
      post: {
        operationId: 'PushUnitValues',
        description:
          'Says how many there were on some days, each in place of what was said of that day before. The same again changes nothing.',
        parameters: [
          {
            $ref: '#/components/parameters/unit',
          },
        ],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                additionalProperties: false,
                required: ['values'],
                properties: {
                  values: {
                    type: 'array',
                    minItems: 1,
                    maxItems: 400,
                    items: {
                      $ref: '#/components/schemas/UnitValue',
                    },
                  },
                },
              },
            },
          },
        },
        responses: {
          '200': {
            description: 'What became of it.',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  additionalProperties: false,
                  required: ['changed'],
                  properties: {
                    changed: {
                      type: 'integer',
                      description:
                        'How many days have another value than before.',
                    },
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
    '/units/{id}/costs': {
      get: {
        operationId: 'GetUnitCosts',
        description:
          'What one of it cost on each day or in each month, for those who may see all costs of its scope.',
        parameters: [
          {
            $ref: '#/components/parameters/unit',
          },
          {
            $ref: '#/components/parameters/from',
          },
          {
            $ref: '#/components/parameters/to',
          },
          {
            $ref: '#/components/parameters/granularity',
          },
          {
            $ref: '#/components/parameters/currency',
          },
        ],
        responses: {
          '200': {
            description: 'The costs, or the reason why there are none.',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/UnitCosts',
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
    '/lifetimes': {
      get: {
        operationId: 'GetLifetimes',
        description:
          'What of a scope says that it ends, and what it costs until then if its days go on costing what the last ones did. What cannot be read comes first, then what ends first.',
        parameters: [
          {
            $ref: '#/components/parameters/scope',
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
            description: 'A page of lifetimes.',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  additionalProperties: false,
                  required: ['items', 'restricted'],
                  properties: {
                    items: {
                      type: 'array',
                      items: {
                        $ref: '#/components/schemas/Lifetime',
                      },
                    },
                    nextCursor: {
                      type: 'string',
                    },
                    restricted: {
                      $ref: '#/components/schemas/Restricted',
                    },
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
    '/sources': {
      get: {
        operationId: 'GetSources',
        description: 'Where costs come from, and what reading them costs.',
        responses: {
          '200': {
            description: 'All sources, the preferred first.',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  additionalProperties: false,
                  required: ['items'],
                  properties: {
                    items: {
                      type: 'array',
                      items: {
                        $ref: '#/components/schemas/CostSource',
                      },
                    },
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
    '/sources/{id}/loads': {
      post: {
        operationId: 'RequestLoad',
        description: 'Asks for months of a source to be read again soon.',
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
                required: ['month'],
                properties: {
                  month: {
                    $ref: '#/components/schemas/Month',
                  },
                  payer: {
                    type: 'string',
                    maxLength: 100,
                    description: 'All payers of the source by default.',
                  },
                },
              },
            },
          },
        },
        responses: {
          '202': {
            description: 'The months that will be read.',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  additionalProperties: false,
                  required: ['items'],
                  properties: {
                    items: {
                      type: 'array',
                      items: {
                        $ref: '#/components/schemas/SourceMonth',
                      },
                    },
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
    '/months': {
      get: {
        operationId: 'GetMonths',
        description:
          'How each month of each source was read, the latest month first.',
        parameters: [
          {
            name: 'source',
            in: 'query',
            schema: {
              type: 'string',
              maxLength: 100,
            },
          },
          {
            name: 'payer',
            in: 'query',
            schema: {
              type: 'string',
              maxLength: 100,
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
            description: 'A page of months.',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  additionalProperties: false,
                  required: ['items'],
                  properties: {
                    items: {
                      type: 'array',
                      items: {
                        $ref: '#/components/schemas/SourceMonth',
                      },
                    },
                    nextCursor: {
                      type: 'string',
                    },
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
    '/files': {
      post: {
        operationId: 'UploadFile',
        description:
          'Reads a FOCUS or CUR 2.0 file (CSV, CSV compressed with gzip, or Parquet) at once. Each payer and month in it takes the place of what was uploaded for them before.',
        parameters: [
          {
            name: 'name',
            in: 'query',
            required: true,
            description: 'The name of the file; its ending says the format.',
            schema: {
              type: 'string',
              maxLength: 200,
              pattern: '^[^/\\\\]+\\.(csv|csv\\.gz|parquet)$',
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
          '201': {
            description: 'The months that the file holds.',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  additionalProperties: false,
                  required: ['items'],
                  properties: {
                    items: {
                      type: 'array',
                      items: {
                        $ref: '#/components/schemas/SourceMonth',
                      },
                    },
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
    '/reconciliation': {
      get: {
        operationId: 'GetReconciliation',
        description:
          'The proof that nothing is lost or counted twice: for each payer, month and currency the total of the source is the sum of allocated, shared and unallocated cost.',
        parameters: [
          {
            name: 'payer',
            in: 'query',
            schema: {
              type: 'string',
              maxLength: 100,
            },
          },
          {
            name: 'month',
            in: 'query',
            schema: {
              $ref: '#/components/schemas/Month',
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
            description: 'A page of totals, the latest month first.',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  additionalProperties: false,
                  required: ['items'],
                  properties: {
                    items: {
                      type: 'array',
                      items: {
                        $ref: '#/components/schemas/Reconciliation',
                      },
                    },
                    nextCursor: {
                      type: 'string',
                    },
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
    '/manual-entries': {
      get: {
        operationId: 'GetManualEntries',
        description: 'Costs that people entered, the latest first.',
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
            description: 'A page of entries.',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  additionalProperties: false,
                  required: ['items'],
                  properties: {
                    items: {
                      type: 'array',
                      items: {
                        $ref: '#/components/schemas/ManualEntry',
                      },
                    },
                    nextCursor: {
                      type: 'string',
                    },
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
      post: {
        operationId: 'CreateManualEntry',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                additionalProperties: false,
                required: [
                  'day',
                  'amount',
                  'currency',
                  'team',
                  'service',
                  'reason',
                ],
                properties: {
                  day: {
                    $ref: '#/components/schemas/Day',
                  },
                  amount: {
                    $ref: '#/components/schemas/Amount',
                  },
                  currency: {
                    $ref: '#/components/schemas/Currency',
                  },
                  team: {
                    $ref: '#/components/schemas/EntityRef',
                  },
                  entity: {
                    $ref: '#/components/schemas/EntityRef',
                  },
                  service: {
                    type: 'string',
                    minLength: 1,
                    maxLength: 200,
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
            description: 'The new entry.',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/ManualEntry',
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
    '/manual-entries/{id}': {
      delete: {
        operationId: 'DeleteManualEntry',
        parameters: [
          {
            $ref: '#/components/parameters/id',
          },
        ],
        responses: {
          '204': {
            description: 'The entry is gone.',
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/export': {
      get: {
        operationId: 'ExportCosts',
        description:
          'The daily rows of a scope as a file: CSV with one line a row, or with the columns of FOCUS 1.2.',
        parameters: [
          {
            $ref: '#/components/parameters/scope',
          },
          {
            $ref: '#/components/parameters/from',
          },
          {
            $ref: '#/components/parameters/to',
          },
          {
            name: 'format',
            in: 'query',
            schema: {
              type: 'string',
              enum: ['csv', 'focus'],
              default: 'csv',
            },
          },
          {
            $ref: '#/components/parameters/account',
          },
          {
            $ref: '#/components/parameters/service',
          },
          {
            $ref: '#/components/parameters/region',
          },
          {
            $ref: '#/components/parameters/category',
          },
        ],
        responses: {
          '200': {
            description: 'The file.',
            content: {
              'text/csv': {
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
      scope: {
        name: 'scope',
        in: 'query',
        required: true,
        allowReserved: true,
        schema: {
          $ref: '#/components/schemas/Scope',
        },
      },
      optionalScope: {
        name: 'scope',
        in: 'query',
        allowReserved: true,
        schema: {
          $ref: '#/components/schemas/Scope',
        },
      },
      currency: {
        name: 'currency',
        in: 'query',
        description: 'The currency of the highest cost by default.',
        schema: {
          $ref: '#/components/schemas/Currency',
        },
      },
      from: {
        name: 'from',
        in: 'query',
        required: true,
        schema: {
          $ref: '#/components/schemas/Day',
        },
      },
      to: {
        name: 'to',
        in: 'query',
        required: true,
        description: 'The last day, included.',
        schema: {
          $ref: '#/components/schemas/Day',
        },
      },
      granularity: {
        name: 'granularity',
        in: 'query',
        schema: {
          type: 'string',
          enum: ['day', 'month'],
          default: 'day',
        },
      },
      unit: {
        name: 'id',
        in: 'path',
        required: true,
        description:
          'Small letters, digits and dashes, such as `checkout-requests`.',
        schema: {
          type: 'string',
          pattern: '^[a-z0-9][a-z0-9-]{0,62}$',
        },
      },
      groupBy: {
        name: 'groupBy',
        in: 'query',
        allowReserved: true,
        description: 'One series of the total by default.',
        schema: {
          $ref: '#/components/schemas/CostGrouping',
        },
      },
      metric: {
        name: 'metric',
        in: 'query',
        schema: {
          type: 'string',
          enum: ['billed', 'effective', 'list'],
          default: 'effective',
        },
      },
      account: {
        name: 'account',
        in: 'query',
        schema: {
          type: 'string',
          maxLength: 100,
        },
      },
      service: {
        name: 'service',
        in: 'query',
        allowReserved: true,
        schema: {
          type: 'string',
          maxLength: 200,
        },
      },
      region: {
        name: 'region',
        in: 'query',
        schema: {
          type: 'string',
          maxLength: 60,
        },
      },
      category: {
        name: 'category',
        in: 'query',
        schema: {
          $ref: '#/components/schemas/ChargeCategory',
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
          maxLength: 2000,
        },
      },
    },
    responses: {
      Error: {
        description: 'What went wrong, as Backstage puts it.',
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
      Amount: {
        type: 'string',
        description: 'A decimal in plain notation, such as `12.3456789`.',
        pattern: '^-?\\d{1,10}(\\.\\d+)?$',
      },
      PositiveAmount: {
        type: 'string',
        description: 'A decimal above zero, such as `500` or `499.99`.',
        pattern: '^(?=.*[1-9])\\d{1,10}(\\.\\d{1,10})?$',
      },
      Currency: {
        type: 'string',
        description: 'ISO 4217.',
        pattern: '^[A-Z]{3}$',
      },
      Day: {
        type: 'string',
        description: 'A day in UTC, `YYYY-MM-DD`.',
        pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$',
      },
      Month: {
        type: 'string',
        description: 'A month in UTC, `YYYY-MM`.',
        pattern: '^\\d{4}-(0[1-9]|1[0-2])$',
      },
      Window: {
        description: 'A month, or two days with a slash between them.',
        type: 'string',
        pattern: '^\\d{4}-\\d{2}(-\\d{2}/\\d{4}-\\d{2}-\\d{2})?$',
      },
      EntityRef: {
        description: 'The ref of an entity in the catalog.',
        type: 'string',
        maxLength: 255,
        pattern: '^[a-z][a-z0-9]*:[^/:\\s]+/[^/:\\s]+$',
      },
      Scope: {
        type: 'string',
        description:
          '`organization`, or an entity ref: a group is a team, a system is a project with all that is part of it.',
        maxLength: 255,
        pattern: '^(organization|[a-z][a-z0-9]*:[^/:\\s]+/[^/:\\s]+)$',
      },
      ChargeCategory: {
        description: 'What kind of charge it is, as FOCUS has it.',
        type: 'string',
        enum: ['Usage', 'Purchase', 'Tax', 'Credit', 'Adjustment'],
      },
      CostGrouping: {
        type: 'string',
        description: 'A dimension, or `tag:` and the key of a configured tag.',
        maxLength: 140,
        pattern:
          '^(team|entity|account|service|region|category|recordType|tag:.+)$',
      },
      Restricted: {
        type: 'boolean',
        description: 'Whether there may be more cost than the caller may see.',
      },
      Money: {
        description: 'An amount with its currency.',
        type: 'object',
        additionalProperties: false,
        required: ['amount', 'currency'],
        properties: {
          amount: {
            $ref: '#/components/schemas/Amount',
          },
          currency: {
            $ref: '#/components/schemas/Currency',
          },
        },
      },
      ScopeTotals: {
        description: 'What some scopes cost this month so far.',
        type: 'object',
        additionalProperties: false,
        required: ['month', 'items', 'restricted'],
        properties: {
          month: {
            $ref: '#/components/schemas/Month',
          },
          items: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/ScopeTotal',
            },
          },
          restricted: {
            $ref: '#/components/schemas/Restricted',
          },
        },
      },
      ScopeTotal: {
        description: 'What a team or entity, with what belongs to it, cost.',
        type: 'object',
        additionalProperties: false,
        required: ['scope', 'effective', 'otherCurrencies'],
        properties: {
          scope: {
            $ref: '#/components/schemas/EntityRef',
          },
          effective: {
            description: 'In the currency that most of the cost is in.',
            $ref: '#/components/schemas/Money',
          },
          otherCurrencies: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/Money',
            },
          },
        },
      },
      CostAmounts: {
        description:
          'Billed as on the invoice; effective, with what was paid in advance spread over its time; and at list price.',
        type: 'object',
        additionalProperties: false,
        required: ['billed', 'effective', 'list'],
        properties: {
          billed: {
            $ref: '#/components/schemas/Amount',
          },
          effective: {
            $ref: '#/components/schemas/Amount',
          },
          list: {
            $ref: '#/components/schemas/Amount',
          },
        },
      },
      CostTrust: {
        description: 'How current and how complete numbers are.',
        type: 'object',
        additionalProperties: false,
        required: [
          'currency',
          'estimatedShare',
          'unallocatedShare',
          'toolCostToday',
          'restricted',
          'faults',
        ],
        properties: {
          currency: {
            oneOf: [
              {
                $ref: '#/components/schemas/Currency',
              },
              {
                type: 'null',
              },
            ],
          },
          asOf: {
            type: 'string',
            description:
              'When the oldest of the current months was read; ISO 8601.',
          },
          lastCompleteDay: {
            $ref: '#/components/schemas/Day',
          },
          estimatedShare: {
            type: 'string',
            description:
              'The share of this and the last month that may still change, from 0 to 1.',
          },
          unallocatedShare: {
            type: 'string',
            description:
              'The share of this month that belongs to nobody, from 0 to 1.',
          },
          toolCostToday: {
            type: 'array',
            description:
              'What reading all sources cost today, in each currency; empty where it was free.',
            items: {
              $ref: '#/components/schemas/Money',
            },
          },
          restricted: {
            $ref: '#/components/schemas/Restricted',
          },
          faults: {
            type: 'array',
            description: 'What does not fit in the current months, in words.',
            items: {
              type: 'string',
            },
          },
        },
      },
      CostSummary: {
        description: 'This month so far, and how it compares.',
        type: 'object',
        additionalProperties: false,
        required: [
          'scope',
          'currency',
          'otherCurrencies',
          'month',
          'monthToDate',
          'sharedCost',
          'previousMonth',
          'budgets',
          'words',
          'trust',
        ],
        properties: {
          scope: {
            $ref: '#/components/schemas/Scope',
          },
          currency: {
            description: 'Null when there is no cost.',
            oneOf: [
              {
                $ref: '#/components/schemas/Currency',
              },
              {
                type: 'null',
              },
            ],
          },
          otherCurrencies: {
            type: 'array',
            description:
              'This month in other currencies; they are never added up.',
            items: {
              $ref: '#/components/schemas/Money',
            },
          },
          month: {
            $ref: '#/components/schemas/Month',
          },
          monthToDate: {
            $ref: '#/components/schemas/CostAmounts',
          },
          sharedCost: {
            description:
              'The part of `monthToDate` that a team bears of common cost.',
            $ref: '#/components/schemas/CostAmounts',
          },
          previousMonth: {
            $ref: '#/components/schemas/CostAmounts',
          },
          previousMonthToDate: {
            description: 'The same days of the month before.',
            $ref: '#/components/schemas/CostAmounts',
          },
          lastCompleteDay: {
            type: 'object',
            additionalProperties: false,
            required: ['day', 'amounts'],
            properties: {
              day: {
                $ref: '#/components/schemas/Day',
              },
              amounts: {
                $ref: '#/components/schemas/CostAmounts',
              },
            },
          },
          forecast: {
            $ref: '#/components/schemas/CostForecast',
          },
          budgets: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/Budget',
            },
          },
          lifetime: {
            description: 'Of an entity that says when it ends.',
            $ref: '#/components/schemas/Lifetime',
          },
          engineers: {
            type: 'string',
            description:
              'How many engineers cost as much as the month, by its forecast or else so far; a decimal. Absent where it is not configured, or in another currency.',
          },
          words: {
            type: 'string',
            description:
              'What changed against the same days of the month before.',
          },
          trust: {
            $ref: '#/components/schemas/CostTrust',
          },
        },
      },
      CostSeries: {
        description: 'A cost over time whose series sum up to its total.',
        type: 'object',
        additionalProperties: false,
        required: [
          'currency',
          'otherCurrencies',
          'periods',
          'series',
          'total',
          'restricted',
        ],
        properties: {
          currency: {
            description: 'Null when there is no cost.',
            oneOf: [
              {
                $ref: '#/components/schemas/Currency',
              },
              {
                type: 'null',
              },
            ],
          },
          otherCurrencies: {
            type: 'array',
            description: 'The total in other currencies.',
            items: {
              $ref: '#/components/schemas/Money',
            },
          },
          periods: {
            type: 'array',
            description: 'Days, or months.',
            items: {
              type: 'string',
            },
          },
          series: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['key', 'kind', 'total', 'amounts'],
              properties: {
                key: {
                  type: 'string',
                  description:
                    'The value of the group; empty where the rows have none.',
                },
                kind: {
                  type: 'string',
                  description:
                    "`group`; `shared` for a team's part of common cost; `other` for all groups beyond the limit.",
                  enum: ['group', 'shared', 'other'],
                },
                total: {
                  $ref: '#/components/schemas/Amount',
                },
                amounts: {
                  type: 'array',
                  description: 'One for each period.',
                  items: {
                    $ref: '#/components/schemas/Amount',
                  },
                },
              },
            },
          },
          total: {
            $ref: '#/components/schemas/Amount',
          },
          restricted: {
            $ref: '#/components/schemas/Restricted',
          },
        },
      },
      CostGroup: {
        description: 'What a group cost, and what it cost before.',
        type: 'object',
        additionalProperties: false,
        required: ['key', 'amount', 'before', 'change'],
        properties: {
          key: {
            type: 'string',
          },
          amount: {
            $ref: '#/components/schemas/Amount',
          },
          before: {
            description: 'The same number of days before.',
            $ref: '#/components/schemas/Amount',
          },
          change: {
            $ref: '#/components/schemas/Amount',
          },
        },
      },
      CostDriver: {
        description: 'What one service in one account has to do with a change.',
        type: 'object',
        additionalProperties: false,
        required: ['service', 'account', 'before', 'after', 'change', 'words'],
        properties: {
          service: {
            type: 'string',
          },
          account: {
            type: 'string',
          },
          before: {
            $ref: '#/components/schemas/Amount',
          },
          after: {
            $ref: '#/components/schemas/Amount',
          },
          change: {
            $ref: '#/components/schemas/Amount',
          },
          words: {
            type: 'string',
          },
        },
      },
      CostComparison: {
        description: 'How the cost of two windows differs.',
        type: 'object',
        additionalProperties: false,
        required: [
          'currency',
          'before',
          'after',
          'change',
          'drivers',
          'rest',
          'words',
          'restricted',
        ],
        properties: {
          currency: {
            oneOf: [
              {
                $ref: '#/components/schemas/Currency',
              },
              {
                type: 'null',
              },
            ],
          },
          before: {
            $ref: '#/components/schemas/Amount',
          },
          after: {
            $ref: '#/components/schemas/Amount',
          },
          change: {
            $ref: '#/components/schemas/Amount',
          },
          ratio: {
            type: 'string',
            description: 'Change as a share of the cost before.',
          },
          drivers: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/CostDriver',
            },
          },
          rest: {
            description:
              'The sum of the changes that are not among the drivers.',
            $ref: '#/components/schemas/Amount',
          },
          words: {
            type: 'string',
          },
          restricted: {
            $ref: '#/components/schemas/Restricted',
          },
        },
      },
      TimelineEvent: {
        description:
          'A run that ended, or a change that the audit trail recorded.',
        type: 'object',
        additionalProperties: false,
        required: ['kind', 'id', 'at', 'title', 'outcome', 'entities'],
        properties: {
          kind: {
            type: 'string',
            enum: ['run', 'change'],
          },
          id: {
            type: 'string',
          },
          at: {
            type: 'string',
            format: 'date-time',
          },
          title: {
            type: 'string',
            description: 'What happened',
            'in words.': null,
          },
          outcome: {
            type: 'string',
            enum: ['success', 'failure'],
          },
          entities: {
            type: 'array',
            description: 'Refs of the entities that it is about.',
            items: {
              type: 'string',
            },
          },
          account: {
            type: 'string',
            description: 'The number of the account it was in.',
          },
          by: {
            type: 'string',
            description:
              'Entity ref of who asked for it, or the name of a service.',
          },
        },
      },
      TimelineSource: {
        description: 'Where events come from, and what is missing of them.',
        type: 'object',
        additionalProperties: false,
        required: ['kind', 'state', 'more'],
        properties: {
          kind: {
            type: 'string',
            enum: ['run', 'change'],
          },
          state: {
            type: 'string',
            description:
              '`not-installed` where the plugin is not in the backend; `not-allowed` where the caller may see none of its events.',
            enum: ['read', 'not-installed', 'not-allowed', 'failed'],
          },
          reason: {
            type: 'string',
            description: 'Why it failed.',
          },
          hidden: {
            type: 'integer',
            description: 'How many events the caller may not see.',
          },
          more: {
            type: 'boolean',
            description:
              'Whether there were more events than are looked at; the latest are.',
          },
        },
      },
      CostTimeline: {
        description: 'What each day cost, and what happened on it.',
        type: 'object',
        additionalProperties: false,
        required: [
          'currency',
          'days',
          'events',
          'sources',
          'unlooked',
          'restricted',
        ],
        properties: {
          currency: {
            description: 'Null when there is no cost.',
            oneOf: [
              {
                $ref: '#/components/schemas/Currency',
              },
              {
                type: 'null',
              },
            ],
          },
          days: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['day', 'amount'],
              properties: {
                day: {
                  $ref: '#/components/schemas/Day',
                },
                amount: {
                  $ref: '#/components/schemas/Amount',
                },
              },
            },
          },
          events: {
            type: 'array',
            description: 'The latest first.',
            items: {
              $ref: '#/components/schemas/TimelineEvent',
            },
          },
          sources: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/TimelineSource',
            },
          },
          unlooked: {
            type: 'integer',
            description:
              'How many entities of the scope, those with the lowest cost, are not looked at for events.',
          },
          restricted: {
            $ref: '#/components/schemas/Restricted',
          },
        },
      },
      CostForecast: {
        description: 'What a month is expected to cost by its end.',
        type: 'object',
        additionalProperties: false,
        required: [
          'month',
          'currency',
          'madeAt',
          'lastDay',
          'monthEnd',
          'low',
          'high',
          'method',
          'backTest',
          'days',
        ],
        properties: {
          month: {
            $ref: '#/components/schemas/Month',
          },
          currency: {
            $ref: '#/components/schemas/Currency',
          },
          madeAt: {
            type: 'string',
            description: 'ISO 8601.',
          },
          lastDay: {
            description: 'The last day that the forecast knows.',
            $ref: '#/components/schemas/Day',
          },
          monthEnd: {
            $ref: '#/components/schemas/Amount',
          },
          low: {
            $ref: '#/components/schemas/Amount',
          },
          high: {
            $ref: '#/components/schemas/Amount',
          },
          method: {
            type: 'string',
            enum: ['trend', 'seasonal', 'last-month'],
          },
          backTest: {
            type: 'object',
            additionalProperties: false,
            required: ['months', 'error', 'lastMonthError', 'runRateError'],
            properties: {
              months: {
                type: 'integer',
                description:
                  'How many month ends were forecast after the fact.',
              },
              error: {
                type: 'string',
                description:
                  "Mean absolute error of the method, as a share of the month's cost.",
              },
              lastMonthError: {
                type: 'string',
                description: 'The error of taking the month before.',
              },
              runRateError: {
                type: 'string',
                description: 'The error of going on as the month began.',
              },
            },
          },
          days: {
            type: 'array',
            description: 'The days to come.',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['day', 'amount', 'low', 'high'],
              properties: {
                day: {
                  $ref: '#/components/schemas/Day',
                },
                amount: {
                  $ref: '#/components/schemas/Amount',
                },
                low: {
                  $ref: '#/components/schemas/Amount',
                },
                high: {
                  $ref: '#/components/schemas/Amount',
                },
              },
            },
          },
        },
      },
      BudgetPeriod: {
        description: 'A calendar month, quarter or year.',
        type: 'string',
        enum: ['month', 'quarter', 'year'],
      },
      Budget: {
        description: 'What may be spent in a period, and how that stands.',
        type: 'object',
        additionalProperties: false,
        required: [
          'id',
          'scope',
          'period',
          'amount',
          'currency',
          'origin',
          'from',
          'to',
          'spent',
          'state',
          'utilization',
          'left',
          'words',
        ],
        properties: {
          id: {
            type: 'string',
          },
          scope: {
            $ref: '#/components/schemas/Scope',
          },
          period: {
            $ref: '#/components/schemas/BudgetPeriod',
          },
          amount: {
            $ref: '#/components/schemas/Amount',
          },
          currency: {
            $ref: '#/components/schemas/Currency',
          },
          origin: {
            type: 'string',
            description:
              "Whether it was set here, in the entity's annotation, or at a source such as AWS Budgets.",
            enum: ['portal', 'entity', 'source'],
          },
          from: {
            $ref: '#/components/schemas/Day',
          },
          to: {
            $ref: '#/components/schemas/Day',
          },
          spent: {
            $ref: '#/components/schemas/Amount',
          },
          forecast: {
            $ref: '#/components/schemas/Amount',
          },
          state: {
            type: 'string',
            enum: ['within', 'fast', 'at-risk', 'exceeded'],
          },
          utilization: {
            type: 'string',
            description: 'Share of the budget that is spent.',
          },
          forecastUtilization: {
            type: 'string',
          },
          left: {
            $ref: '#/components/schemas/Amount',
          },
          words: {
            type: 'string',
          },
        },
      },
      AnomalyState: {
        description: 'What people decided on an anomaly.',
        type: 'string',
        enum: ['open', 'asked', 'acknowledged', 'expected', 'false-positive'],
      },
      Decision: {
        description: 'Who decided, when and why.',
        type: 'object',
        additionalProperties: false,
        required: ['by', 'at'],
        properties: {
          by: {
            type: 'string',
          },
          at: {
            type: 'string',
            description: 'ISO 8601.',
          },
          reason: {
            type: 'string',
          },
        },
      },
      Anomaly: {
        description: 'A cost out of the ordinary.',
        type: 'object',
        additionalProperties: false,
        required: [
          'id',
          'source',
          'account',
          'service',
          'region',
          'team',
          'entity',
          'from',
          'to',
          'expected',
          'actual',
          'impact',
          'currency',
          'state',
        ],
        properties: {
          id: {
            type: 'string',
          },
          source: {
            type: 'string',
          },
          account: {
            type: 'string',
          },
          service: {
            type: 'string',
          },
          region: {
            type: 'string',
          },
          team: {
            type: 'string',
          },
          entity: {
            type: 'string',
          },
          from: {
            $ref: '#/components/schemas/Day',
          },
          to: {
            $ref: '#/components/schemas/Day',
          },
          expected: {
            $ref: '#/components/schemas/Amount',
          },
          actual: {
            $ref: '#/components/schemas/Amount',
          },
          impact: {
            $ref: '#/components/schemas/Amount',
          },
          currency: {
            $ref: '#/components/schemas/Currency',
          },
          cause: {
            type: 'string',
          },
          state: {
            $ref: '#/components/schemas/AnomalyState',
          },
          question: {
            description:
              'Who asked the team that owns the cost, when, and what.',
            allOf: [
              {
                $ref: '#/components/schemas/Decision',
              },
            ],
          },
          decision: {
            $ref: '#/components/schemas/Decision',
          },
        },
      },
      RecommendationState: {
        description: 'How far a recommendation is.',
        type: 'string',
        enum: ['open', 'started', 'done', 'dismissed'],
      },
      Recommendation: {
        description: 'A way to save.',
        type: 'object',
        additionalProperties: false,
        required: [
          'id',
          'source',
          'account',
          'region',
          'resource',
          'service',
          'action',
          'title',
          'monthlySavings',
          'currency',
          'team',
          'entity',
          'state',
        ],
        properties: {
          id: {
            type: 'string',
          },
          source: {
            type: 'string',
          },
          account: {
            type: 'string',
          },
          region: {
            type: 'string',
          },
          resource: {
            type: 'string',
          },
          service: {
            type: 'string',
          },
          action: {
            type: 'string',
          },
          title: {
            type: 'string',
          },
          monthlySavings: {
            $ref: '#/components/schemas/Amount',
          },
          currency: {
            $ref: '#/components/schemas/Currency',
          },
          effort: {
            type: 'string',
            enum: ['VeryLow', 'Low', 'Medium', 'High', 'VeryHigh'],
          },
          restartNeeded: {
            type: 'boolean',
          },
          rollbackPossible: {
            type: 'boolean',
          },
          team: {
            type: 'string',
          },
          entity: {
            type: 'string',
          },
          state: {
            $ref: '#/components/schemas/RecommendationState',
          },
          decision: {
            $ref: '#/components/schemas/Decision',
          },
          run: {
            type: 'string',
          },
        },
      },
      LedgerEntry: {
        description: 'A promised saving and what the bill says.',
        type: 'object',
        additionalProperties: false,
        required: [
          'recommendation',
          'title',
          'team',
          'doneOn',
          'promised',
          'currency',
        ],
        properties: {
          recommendation: {
            type: 'string',
          },
          title: {
            type: 'string',
          },
          team: {
            type: 'string',
          },
          doneOn: {
            $ref: '#/components/schemas/Day',
          },
          promised: {
            description: 'A month.',
            $ref: '#/components/schemas/Amount',
          },
          saved: {
            description:
              'What thirty days cost less; left out until thirty days are over.',
            $ref: '#/components/schemas/Amount',
          },
          kept: {
            type: 'string',
            description: 'Share of the promise that the bill confirms.',
          },
          currency: {
            $ref: '#/components/schemas/Currency',
          },
        },
      },
      CostSource: {
        description: 'Where costs come from.',
        type: 'object',
        additionalProperties: false,
        required: ['id', 'title', 'payers', 'spentToday', 'paidCallsToday'],
        properties: {
          id: {
            type: 'string',
          },
          title: {
            type: 'string',
          },
          payers: {
            type: 'array',
            items: {
              type: 'string',
            },
          },
          fault: {
            type: 'string',
            description: 'Why its payers could not be read, in words.',
          },
          spentToday: {
            description: 'What reading cost today, as the source says.',
            $ref: '#/components/schemas/Money',
          },
          paidCallsToday: {
            type: 'integer',
          },
          lastLoadedAt: {
            type: 'string',
            description: 'ISO 8601.',
          },
        },
      },
      MonthFault: {
        description: 'What does not fit in a month.',
        type: 'object',
        additionalProperties: false,
        required: ['kind', 'message'],
        properties: {
          kind: {
            type: 'string',
            enum: ['mismatch', 'gap', 'currencies', 'skipped'],
          },
          message: {
            type: 'string',
          },
        },
      },
      SourceMonth: {
        description: 'How a month of a payer was read from a source.',
        type: 'object',
        additionalProperties: false,
        required: [
          'source',
          'payer',
          'month',
          'state',
          'counted',
          'final',
          'rows',
          'totals',
          'faults',
        ],
        properties: {
          source: {
            type: 'string',
          },
          payer: {
            type: 'string',
          },
          month: {
            $ref: '#/components/schemas/Month',
          },
          state: {
            type: 'string',
            description:
              '`waiting` was never read; `loaded` shows the last reading; `failed` shows the reading before the last, if there is one.',
            enum: ['waiting', 'loaded', 'failed'],
          },
          counted: {
            type: 'boolean',
            description:
              'Whether pages count it; a preferred source may have the same month.',
          },
          final: {
            type: 'boolean',
            description: 'Whether nothing of it changes any more.',
          },
          loadedAt: {
            type: 'string',
            description: 'ISO 8601.',
          },
          failedAt: {
            type: 'string',
            description: 'ISO 8601.',
          },
          requestedAt: {
            type: 'string',
            description: 'ISO 8601.',
          },
          error: {
            type: 'string',
            description: 'Why the last reading failed.',
          },
          rows: {
            type: 'integer',
          },
          totals: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/Money',
            },
          },
          faults: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/MonthFault',
            },
          },
        },
      },
      Reconciliation: {
        description: 'What became of the total of a source.',
        type: 'object',
        additionalProperties: false,
        required: [
          'source',
          'payer',
          'month',
          'currency',
          'sourceTotal',
          'allocated',
          'shared',
          'unallocated',
          'difference',
          'categories',
        ],
        properties: {
          source: {
            type: 'string',
          },
          payer: {
            type: 'string',
          },
          month: {
            $ref: '#/components/schemas/Month',
          },
          currency: {
            $ref: '#/components/schemas/Currency',
          },
          sourceTotal: {
            description: 'What the source says that the month cost, billed.',
            $ref: '#/components/schemas/Amount',
          },
          allocated: {
            $ref: '#/components/schemas/Amount',
          },
          shared: {
            $ref: '#/components/schemas/Amount',
          },
          unallocated: {
            $ref: '#/components/schemas/Amount',
          },
          difference: {
            description:
              'What the source total is above the sum of the three; below half a cent.',
            $ref: '#/components/schemas/Amount',
          },
          categories: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['category', 'amount'],
              properties: {
                category: {
                  $ref: '#/components/schemas/ChargeCategory',
                },
                amount: {
                  $ref: '#/components/schemas/Amount',
                },
              },
            },
          },
        },
      },
      ManualEntry: {
        description: 'A cost that somebody entered, with the reason.',
        type: 'object',
        additionalProperties: false,
        required: [
          'id',
          'day',
          'amount',
          'currency',
          'team',
          'service',
          'reason',
          'enteredBy',
          'enteredAt',
        ],
        properties: {
          id: {
            type: 'string',
          },
          day: {
            $ref: '#/components/schemas/Day',
          },
          amount: {
            $ref: '#/components/schemas/Amount',
          },
          currency: {
            $ref: '#/components/schemas/Currency',
          },
          team: {
            type: 'string',
          },
          entity: {
            type: 'string',
          },
          service: {
            type: 'string',
          },
          reason: {
            type: 'string',
          },
          enteredBy: {
            type: 'string',
          },
          enteredAt: {
            type: 'string',
            description: 'ISO 8601.',
          },
        },
      },
      TagCoverage: {
        description: 'How much of a usage lacks tags.',
        type: 'object',
        additionalProperties: false,
        required: ['key', 'amount', 'untagged'],
        properties: {
          key: {
            type: 'string',
            description: 'Ref of the team or entity.',
          },
          amount: {
            description:
              'The effective cost of usage; tax and credits carry no tags.',
            $ref: '#/components/schemas/Amount',
          },
          untagged: {
            description: 'The part that lacks at least one tag.',
            $ref: '#/components/schemas/Amount',
          },
        },
      },
      TagCoveragePage: {
        description: 'A page of tag coverage.',
        type: 'object',
        additionalProperties: false,
        required: ['items', 'currency', 'tags', 'restricted'],
        properties: {
          items: {
            type: 'array',
            description: 'Empty where no tags are kept.',
            items: {
              $ref: '#/components/schemas/TagCoverage',
            },
          },
          nextCursor: {
            type: 'string',
          },
          currency: {
            description: 'Null when there is no cost.',
            oneOf: [
              {
                $ref: '#/components/schemas/Currency',
              },
              {
                type: 'null',
              },
            ],
          },
          tags: {
            type: 'array',
            description: 'The tags that are kept.',
            items: {
              type: 'string',
            },
          },
          restricted: {
            $ref: '#/components/schemas/Restricted',
          },
        },
      },
      Lifetime: {
        description: 'When something ends, and what it costs until then.',
        type: 'object',
        additionalProperties: false,
        required: ['entity', 'state'],
        properties: {
          entity: {
            type: 'string',
            description: 'Its ref.',
          },
          title: {
            type: 'string',
          },
          state: {
            type: 'string',
            description:
              '`over` once the day has passed; `unreadable` where it is not a day.',
            enum: ['ahead', 'over', 'unreadable'],
          },
          endsOn: {
            description: 'Its last day.',
            $ref: '#/components/schemas/Day',
          },
          problem: {
            type: 'string',
            description: 'Why the day cannot be read.',
          },
          currency: {
            description: 'Absent where it has no cost that the caller may see.',
            $ref: '#/components/schemas/Currency',
          },
          daily: {
            description: 'What each of the last complete days cost on average.',
            $ref: '#/components/schemas/Amount',
          },
          costUntil: {
            description: 'From today to its last day.',
            $ref: '#/components/schemas/Amount',
          },
        },
      },
      Unit: {
        description: 'A business number that a cost is divided by.',
        type: 'object',
        additionalProperties: false,
        required: ['id', 'title', 'scope'],
        properties: {
          id: {
            type: 'string',
          },
          title: {
            type: 'string',
            description: 'What one of it is called.',
          },
          scope: {
            $ref: '#/components/schemas/Scope',
          },
          lastDay: {
            description: 'The last day that has a value.',
            $ref: '#/components/schemas/Day',
          },
        },
      },
      UnitValue: {
        description: 'How many there were on a day.',
        type: 'object',
        additionalProperties: false,
        required: ['day', 'value'],
        properties: {
          day: {
            type: 'string',
            description: 'A day in UTC, `YYYY-MM-DD`.',
            maxLength: 40,
          },
          value: {
            type: 'number',
            description: 'Not below zero.',
          },
        },
      },
      UnitCost: {
        description: 'What one of it cost in a period.',
        type: 'object',
        additionalProperties: false,
        required: ['period', 'cost', 'units', 'days', 'knownDays'],
        properties: {
          period: {
            type: 'string',
            description: 'A day or a month; empty for all.',
          },
          cost: {
            description: 'The cost of the days whose units are known.',
            $ref: '#/components/schemas/Amount',
          },
          units: {
            type: 'string',
            description: 'How many there were, a decimal.',
          },
          perUnit: {
            description: 'Cost divided by units; absent where there were none.',
            $ref: '#/components/schemas/Amount',
          },
          days: {
            type: 'integer',
          },
          knownDays: {
            type: 'integer',
            description: 'How many of the days have a value.',
          },
        },
      },
      UnitCosts: {
        description: 'What a unit costs over time.',
        type: 'object',
        additionalProperties: false,
        required: ['unit', 'currency', 'periods'],
        properties: {
          unit: {
            $ref: '#/components/schemas/Unit',
          },
          currency: {
            description: 'Null when there is no cost.',
            oneOf: [
              {
                $ref: '#/components/schemas/Currency',
              },
              {
                type: 'null',
              },
            ],
          },
          periods: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/UnitCost',
            },
          },
          total: {
            $ref: '#/components/schemas/UnitCost',
          },
          reason: {
            type: 'string',
            description: 'Why there are none.',
          },
        },
      },
      EstimateTemplate: {
        description: 'What a template asks for, such as `enclave.create`.',
        type: 'string',
        maxLength: 100,
      },
      EstimateResource: {
        description: 'Something with a price.',
        type: 'object',
        additionalProperties: false,
        required: ['title', 'sku', 'region', 'quantity'],
        properties: {
          title: {
            type: 'string',
            minLength: 1,
            maxLength: 500,
          },
          sku: {
            type: 'string',
            description:
              '`ec2:m6i.xlarge`, `ec2:nat-gateway`, `ebs:gp3-gib`, `eks:cluster`, …',
            minLength: 1,
            maxLength: 100,
          },
          region: {
            type: 'string',
            maxLength: 60,
          },
          quantity: {
            type: 'number',
            description: 'Pieces, or GiB; not below zero.',
          },
          hours: {
            type: 'number',
            description: 'Of 730 a month; all by default.',
          },
          sign: {
            type: 'integer',
            description: '-1 for what goes away.',
            enum: [1, -1],
          },
          alternatives: {
            type: 'array',
            description:
              'Other SKUs that the template offers and that would do too.',
            maxItems: 50,
            items: {
              type: 'string',
              maxLength: 100,
            },
          },
        },
      },
      EstimateRequest: {
        description: 'What is to be estimated.',
        type: 'object',
        additionalProperties: false,
        required: ['resources'],
        properties: {
          template: {
            description:
              'Earlier runs of the same template correct the estimate.',
            $ref: '#/components/schemas/EstimateTemplate',
          },
          resources: {
            type: 'array',
            maxItems: 500,
            items: {
              $ref: '#/components/schemas/EstimateResource',
            },
          },
          payers: {
            type: 'array',
            description: 'Whose budgets it is held against.',
            maxItems: 50,
            items: {
              $ref: '#/components/schemas/EntityRef',
            },
          },
          currency: {
            description: 'That of the prices by default.',
            $ref: '#/components/schemas/Currency',
          },
        },
      },
      EstimateLine: {
        description: 'What one resource costs a month by the prices.',
        type: 'object',
        additionalProperties: false,
        required: [
          'title',
          'sku',
          'region',
          'quantity',
          'unit',
          'unitPrice',
          'monthly',
          'basis',
          'pricedOn',
        ],
        properties: {
          title: {
            type: 'string',
          },
          sku: {
            type: 'string',
          },
          region: {
            type: 'string',
          },
          quantity: {
            type: 'number',
          },
          unit: {
            type: 'string',
            enum: ['hour', 'month'],
          },
          unitPrice: {
            $ref: '#/components/schemas/Money',
          },
          monthly: {
            description: 'Below zero for what goes away.',
            $ref: '#/components/schemas/Money',
          },
          basis: {
            type: 'string',
            description: 'How it was reckoned.',
          },
          pricedOn: {
            description: 'The day that its price is of.',
            $ref: '#/components/schemas/Day',
          },
        },
      },
      EstimateAlternative: {
        description: 'What would cost less, of what the template offers.',
        type: 'object',
        additionalProperties: false,
        required: ['instead', 'sku', 'region', 'saving', 'monthly'],
        properties: {
          instead: {
            type: 'string',
            description: 'The SKU that was asked for.',
          },
          sku: {
            type: 'string',
          },
          region: {
            type: 'string',
          },
          saving: {
            description: 'A month.',
            $ref: '#/components/schemas/Money',
          },
          monthly: {
            description: 'What all would cost a month then.',
            $ref: '#/components/schemas/Money',
          },
        },
      },
      EstimateCorrection: {
        description:
          'What an estimate was multiplied by, as earlier ones were wrong.',
        type: 'object',
        additionalProperties: false,
        required: ['factor', 'runs', 'words'],
        properties: {
          factor: {
            type: 'string',
            description: 'A decimal, such as `1.12`.',
          },
          runs: {
            type: 'integer',
            description: 'How many earlier runs say so.',
          },
          words: {
            type: 'string',
          },
        },
      },
      EstimateBudget: {
        description: 'What is left of a monthly budget.',
        type: 'object',
        additionalProperties: false,
        required: [
          'scope',
          'amount',
          'currency',
          'expected',
          'committed',
          'headroom',
          'exceeded',
        ],
        properties: {
          scope: {
            $ref: '#/components/schemas/Scope',
          },
          owner: {
            type: 'string',
            description:
              'Entity ref of who approves what exceeds it, where somebody is named.',
          },
          amount: {
            $ref: '#/components/schemas/Amount',
          },
          currency: {
            $ref: '#/components/schemas/Currency',
          },
          expected: {
            description:
              'What the month is expected to cost; what is spent, where there is no forecast.',
            $ref: '#/components/schemas/Amount',
          },
          committed: {
            description:
              'What recent runs add that the bill does not show yet.',
            $ref: '#/components/schemas/Amount',
          },
          headroom: {
            description:
              'What is left before this request; below zero when nothing is.',
            $ref: '#/components/schemas/Amount',
          },
          exceeded: {
            type: 'boolean',
          },
        },
      },
      PriceOrigin: {
        description: 'Where prices come from.',
        type: 'object',
        additionalProperties: false,
        required: ['source', 'publishedOn'],
        properties: {
          source: {
            type: 'string',
          },
          publishedOn: {
            $ref: '#/components/schemas/Day',
          },
        },
      },
      Estimate: {
        description: 'What something will cost, and how sure that is.',
        type: 'object',
        additionalProperties: false,
        required: ['confidence', 'lines', 'notPriced', 'budgets', 'prices'],
        properties: {
          monthly: {
            description:
              'What it will cost a month, corrected; absent where nothing has a price.',
            $ref: '#/components/schemas/Money',
          },
          delta: {
            description: 'The change against what is there now.',
            $ref: '#/components/schemas/Money',
          },
          confidence: {
            type: 'string',
            enum: ['high', 'medium', 'low', 'none'],
          },
          lines: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/EstimateLine',
            },
          },
          notPriced: {
            type: 'array',
            description: 'What has no price, in words.',
            items: {
              type: 'string',
            },
          },
          alternative: {
            $ref: '#/components/schemas/EstimateAlternative',
          },
          correction: {
            $ref: '#/components/schemas/EstimateCorrection',
          },
          budgets: {
            type: 'array',
            description:
              'Those of the payers, as far as the caller may see them.',
            items: {
              $ref: '#/components/schemas/EstimateBudget',
            },
          },
          prices: {
            type: 'array',
            description: 'Where its prices come from.',
            items: {
              $ref: '#/components/schemas/PriceOrigin',
            },
          },
        },
      },
      PriceStatus: {
        description: 'The prices that estimates are made with.',
        type: 'object',
        additionalProperties: false,
        required: ['source', 'publishedOn', 'count'],
        properties: {
          source: {
            type: 'string',
          },
          publishedOn: {
            $ref: '#/components/schemas/Day',
          },
          version: {
            type: 'integer',
            description:
              'Grows with each change; absent for the prices that Steward comes with.',
          },
          readAt: {
            type: 'string',
            description: 'ISO 8601.',
          },
          count: {
            type: 'integer',
          },
          fault: {
            type: 'string',
            description: 'Why they could not be read again, in words.',
          },
        },
      },
      RunEstimateReport: {
        description: 'What a run was estimated to cost.',
        type: 'object',
        additionalProperties: false,
        required: [
          'template',
          'title',
          'entity',
          'doneAt',
          'listed',
          'estimated',
          'currency',
        ],
        properties: {
          template: {
            $ref: '#/components/schemas/EstimateTemplate',
          },
          title: {
            type: 'string',
            minLength: 1,
            maxLength: 500,
          },
          entity: {
            description: 'What it made or changed.',
            $ref: '#/components/schemas/EntityRef',
          },
          team: {
            description: 'Who pays for it.',
            $ref: '#/components/schemas/EntityRef',
          },
          account: {
            type: 'string',
            maxLength: 100,
          },
          doneAt: {
            type: 'string',
            format: 'date-time',
          },
          listed: {
            description: 'The change a month by the prices alone.',
            $ref: '#/components/schemas/Amount',
          },
          estimated: {
            description: 'The change a month that people were told.',
            $ref: '#/components/schemas/Amount',
          },
          currency: {
            $ref: '#/components/schemas/Currency',
          },
        },
      },
      EstimateMeasure: {
        description: 'What the bill says after so many days.',
        type: 'object',
        additionalProperties: false,
        required: ['days', 'actual'],
        properties: {
          days: {
            type: 'integer',
            enum: [7, 30],
          },
          actual: {
            description: 'The change a month.',
            $ref: '#/components/schemas/Amount',
          },
          error: {
            type: 'string',
            description:
              'How far it is from the estimate, as a share of it; absent where that was zero.',
          },
        },
      },
      RunEstimate: {
        description:
          'What a run was estimated to cost, and what the bill says.',
        type: 'object',
        additionalProperties: false,
        required: [
          'run',
          'template',
          'title',
          'entity',
          'team',
          'doneOn',
          'listed',
          'estimated',
          'currency',
          'state',
          'measures',
          'words',
        ],
        properties: {
          run: {
            type: 'string',
          },
          template: {
            $ref: '#/components/schemas/EstimateTemplate',
          },
          title: {
            type: 'string',
          },
          entity: {
            type: 'string',
          },
          team: {
            type: 'string',
          },
          doneOn: {
            $ref: '#/components/schemas/Day',
          },
          listed: {
            $ref: '#/components/schemas/Amount',
          },
          estimated: {
            $ref: '#/components/schemas/Amount',
          },
          currency: {
            $ref: '#/components/schemas/Currency',
          },
          state: {
            type: 'string',
            description:
              '`waiting` for the bill; `measured` at least once; `not-in-bill` when the bill has no cost of the entity; `changed` when a later run changed the entity before.',
            enum: ['waiting', 'measured', 'not-in-bill', 'changed'],
          },
          measures: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/EstimateMeasure',
            },
          },
          words: {
            type: 'string',
          },
        },
      },
      TemplateAccuracy: {
        description: 'How far the estimates of a template were from the bill.',
        type: 'object',
        additionalProperties: false,
        required: ['template', 'runs'],
        properties: {
          template: {
            $ref: '#/components/schemas/EstimateTemplate',
          },
          runs: {
            type: 'integer',
            description: 'How many runs met the bill.',
          },
          error: {
            type: 'string',
            description: 'Median distance from the estimate, as a share of it.',
          },
          bias: {
            type: 'string',
            description:
              'Median of what the bill is above the estimate, as a share of it.',
          },
          correction: {
            description: 'What the next estimate is multiplied by.',
            $ref: '#/components/schemas/EstimateCorrection',
          },
        },
      },
    },
  },
} as const;
