/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

// Generated from plugins/cloud-costs-backend/src/schema/openapi.yaml by "yarn generate"; do not edit.
/** The routes of cloud-costs: what they take and what they answer. @public */
export interface CloudCostsPaths {
  '/summary': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description This month so far, the last complete day, the forecast and the budgets of a scope. */
    get: operations['GetSummary'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/totals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description What each of some teams and entities cost this month so far, with what belongs to it. Scopes that the caller does not see, or without a cost, are left out. */
    get: operations['GetTotals'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/trust': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description How current and how complete the numbers of a scope are. */
    get: operations['GetTrust'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/series': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Cost over time, in groups. Groups beyond the limit are added up in `other`, so the series sum up to the total. */
    get: operations['GetSeries'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/groups': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description What each group cost from one day to another, and what it cost before; the highest cost first. */
    get: operations['GetGroups'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/compare': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description What moved the cost from window a to window b, in words. */
    get: operations['CompareWindows'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/timeline': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description What a scope cost on each day and, on the same axis, the provisioning runs that ended and the changes that the audit trail recorded on what costs it. At most 100 days. */
    get: operations['GetTimeline'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/forecast': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description What the current month is expected to cost by its end, with an interval that is meant to hold in 80 of 100 months, and how wrong the method was on earlier months. */
    get: operations['GetForecast'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/budgets': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['GetBudgets'];
    put?: never;
    /** @description Sets a budget. A scope has one budget for each period and currency. */
    post: operations['CreateBudget'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/budgets/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['ChangeBudget'];
    post?: never;
    delete: operations['DeleteBudget'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/anomalies': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Costs out of the ordinary, the latest first. */
    get: operations['GetAnomalies'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/anomalies/{id}/decisions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['DecideAnomaly'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/recommendations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Ways to save, the highest saving first. */
    get: operations['GetRecommendations'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/recommendations/{id}/decisions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['DecideRecommendation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/ledger': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description What finished recommendations promised, and what the bill of the thirty days after them says; the latest first. */
    get: operations['GetLedger'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/estimates': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description What resources will cost a month, line by line, what of them has no price, a cheaper alternative, and what it leaves of the budgets of those who pay. Writes nothing. */
    post: operations['EstimateCosts'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/estimates/accuracy': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description How far estimates were from the bill, by template, and where the prices come from. */
    get: operations['GetEstimateAccuracy'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/estimates/runs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Estimates of runs and what the bill says of them, the latest first. */
    get: operations['GetRunEstimates'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/estimates/runs/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description What a run was estimated to cost, and what the bill says. */
    get: operations['GetRunEstimate'];
    /** @description Reports what a run that succeeded was estimated to cost, so that the bill can be held against it after 7 and 30 days. A run is reported once; the same report again changes nothing. */
    put: operations['ReportRunEstimate'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tag-coverage': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description How much of the usage of each team or entity lacks one of the tags that are kept, in the currency of the highest cost. */
    get: operations['GetTagCoverage'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/units': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Business numbers whose scope the caller sees, by scope. */
    get: operations['GetUnits'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/units/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** @description Defines a business number, or changes its title and scope. Its values stay. */
    put: operations['DefineUnit'];
    post?: never;
    /** @description Removes a unit with its values. */
    delete: operations['DeleteUnit'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/units/{id}/values': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Says how many there were on some days, each in place of what was said of that day before. The same again changes nothing. */
    post: operations['PushUnitValues'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/units/{id}/costs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description What one of it cost on each day or in each month, for those who may see all costs of its scope. */
    get: operations['GetUnitCosts'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/lifetimes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description What of a scope says that it ends, and what it costs until then if its days go on costing what the last ones did. What cannot be read comes first, then what ends first. */
    get: operations['GetLifetimes'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sources': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Where costs come from, and what reading them costs. */
    get: operations['GetSources'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sources/{id}/loads': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Asks for months of a source to be read again soon. */
    post: operations['RequestLoad'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/months': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description How each month of each source was read, the latest month first. */
    get: operations['GetMonths'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/files': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Reads a FOCUS or CUR 2.0 file (CSV, CSV compressed with gzip, or Parquet) at once. Each payer and month in it takes the place of what was uploaded for them before. */
    post: operations['UploadFile'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/reconciliation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The proof that nothing is lost or counted twice: for each payer, month and currency the total of the source is the sum of allocated, shared and unallocated cost. */
    get: operations['GetReconciliation'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/manual-entries': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Costs that people entered, the latest first. */
    get: operations['GetManualEntries'];
    put?: never;
    post: operations['CreateManualEntry'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/manual-entries/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete: operations['DeleteManualEntry'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/export': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The daily rows of a scope as a file: CSV with one line a row, or with the columns of FOCUS 1.2. */
    get: operations['ExportCosts'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
interface components {
  schemas: {
    /** @description An error as every Backstage backend answers it. */
    Error: {
      error: {
        name: string;
        message: string;
      } & {
        [key: string]: unknown;
      };
      request?: {
        method: string;
        url: string;
      };
      response: {
        statusCode: number;
      };
    };
    /** @description A decimal in plain notation, such as `12.3456789`. */
    Amount: string;
    /** @description A decimal above zero, such as `500` or `499.99`. */
    PositiveAmount: string;
    /** @description ISO 4217. */
    Currency: string;
    /** @description A day in UTC, `YYYY-MM-DD`. */
    Day: string;
    /** @description A month in UTC, `YYYY-MM`. */
    Month: string;
    /** @description A month, or two days with a slash between them. */
    Window: string;
    /** @description The ref of an entity in the catalog. */
    EntityRef: string;
    /** @description `organization`, or an entity ref: a group is a team, a system is a project with all that is part of it. */
    Scope: string;
    /**
     * @description What kind of charge it is, as FOCUS has it.
     * @enum {string}
     */
    ChargeCategory: 'Usage' | 'Purchase' | 'Tax' | 'Credit' | 'Adjustment';
    /** @description A dimension, or `tag:` and the key of a configured tag. */
    CostGrouping: string;
    /** @description Whether there may be more cost than the caller may see. */
    Restricted: boolean;
    /** @description An amount with its currency. */
    Money: {
      amount: components['schemas']['Amount'];
      currency: components['schemas']['Currency'];
    };
    /** @description What some scopes cost this month so far. */
    ScopeTotals: {
      month: components['schemas']['Month'];
      items: components['schemas']['ScopeTotal'][];
      restricted: components['schemas']['Restricted'];
    };
    /** @description What a team or entity, with what belongs to it, cost. */
    ScopeTotal: {
      scope: components['schemas']['EntityRef'];
      /** @description In the currency that most of the cost is in. */
      effective: components['schemas']['Money'];
      otherCurrencies: components['schemas']['Money'][];
    };
    /** @description Billed as on the invoice; effective, with what was paid in advance spread over its time; and at list price. */
    CostAmounts: {
      billed: components['schemas']['Amount'];
      effective: components['schemas']['Amount'];
      list: components['schemas']['Amount'];
    };
    /** @description How current and how complete numbers are. */
    CostTrust: {
      currency: components['schemas']['Currency'] | null;
      /** @description When the oldest of the current months was read; ISO 8601. */
      asOf?: string;
      lastCompleteDay?: components['schemas']['Day'];
      /** @description The share of this and the last month that may still change, from 0 to 1. */
      estimatedShare: string;
      /** @description The share of this month that belongs to nobody, from 0 to 1. */
      unallocatedShare: string;
      /** @description What reading all sources cost today, in each currency; empty where it was free. */
      toolCostToday: components['schemas']['Money'][];
      restricted: components['schemas']['Restricted'];
      /** @description What does not fit in the current months, in words. */
      faults: string[];
    };
    /** @description This month so far, and how it compares. */
    CostSummary: {
      scope: components['schemas']['Scope'];
      /** @description Null when there is no cost. */
      currency: components['schemas']['Currency'] | null;
      /** @description This month in other currencies; they are never added up. */
      otherCurrencies: components['schemas']['Money'][];
      month: components['schemas']['Month'];
      monthToDate: components['schemas']['CostAmounts'];
      /** @description The part of `monthToDate` that a team bears of common cost. */
      sharedCost: components['schemas']['CostAmounts'];
      previousMonth: components['schemas']['CostAmounts'];
      /** @description The same days of the month before. */
      previousMonthToDate?: components['schemas']['CostAmounts'];
      lastCompleteDay?: {
        day: components['schemas']['Day'];
        amounts: components['schemas']['CostAmounts'];
      };
      forecast?: components['schemas']['CostForecast'];
      budgets: components['schemas']['Budget'][];
      /** @description Of an entity that says when it ends. */
      lifetime?: components['schemas']['Lifetime'];
      /** @description How many engineers cost as much as the month, by its forecast or else so far; a decimal. Absent where it is not configured, or in another currency. */
      engineers?: string;
      /** @description What changed against the same days of the month before. */
      words: string;
      trust: components['schemas']['CostTrust'];
    };
    /** @description A cost over time whose series sum up to its total. */
    CostSeries: {
      /** @description Null when there is no cost. */
      currency: components['schemas']['Currency'] | null;
      /** @description The total in other currencies. */
      otherCurrencies: components['schemas']['Money'][];
      /** @description Days, or months. */
      periods: string[];
      series: {
        /** @description The value of the group; empty where the rows have none. */
        key: string;
        /**
         * @description `group`; `shared` for a team's part of common cost; `other` for all groups beyond the limit.
         * @enum {string}
         */
        kind: 'group' | 'shared' | 'other';
        total: components['schemas']['Amount'];
        /** @description One for each period. */
        amounts: components['schemas']['Amount'][];
      }[];
      total: components['schemas']['Amount'];
      restricted: components['schemas']['Restricted'];
    };
    /** @description What a group cost, and what it cost before. */
    CostGroup: {
      key: string;
      amount: components['schemas']['Amount'];
      /** @description The same number of days before. */
      before: components['schemas']['Amount'];
      change: components['schemas']['Amount'];
    };
    /** @description What one service in one account has to do with a change. */
    CostDriver: {
      service: string;
      account: string;
      before: components['schemas']['Amount'];
      after: components['schemas']['Amount'];
      change: components['schemas']['Amount'];
      words: string;
    };
    /** @description How the cost of two windows differs. */
    CostComparison: {
      currency: components['schemas']['Currency'] | null;
      before: components['schemas']['Amount'];
      after: components['schemas']['Amount'];
      change: components['schemas']['Amount'];
      /** @description Change as a share of the cost before. */
      ratio?: string;
      drivers: components['schemas']['CostDriver'][];
      /** @description The sum of the changes that are not among the drivers. */
      rest: components['schemas']['Amount'];
      words: string;
      restricted: components['schemas']['Restricted'];
    };
    /** @description A run that ended, or a change that the audit trail recorded. */
    TimelineEvent: {
      /** @enum {string} */
      kind: 'run' | 'change';
      id: string;
      /** Format: date-time */
      at: string;
      /** @description What happened */
      title: string;
      /** @enum {string} */
      outcome: 'success' | 'failure';
      /** @description Refs of the entities that it is about. */
      entities: string[];
      /** @description The number of the account it was in. */
      account?: string;
      /** @description Entity ref of who asked for it, or the name of a service. */
      by?: string;
    };
    /** @description Where events come from, and what is missing of them. */
    TimelineSource: {
      /** @enum {string} */
      kind: 'run' | 'change';
      /**
       * @description `not-installed` where the plugin is not in the backend; `not-allowed` where the caller may see none of its events.
       * @enum {string}
       */
      state: 'read' | 'not-installed' | 'not-allowed' | 'failed';
      /** @description Why it failed. */
      reason?: string;
      /** @description How many events the caller may not see. */
      hidden?: number;
      /** @description Whether there were more events than are looked at; the latest are. */
      more: boolean;
    };
    /** @description What each day cost, and what happened on it. */
    CostTimeline: {
      /** @description Null when there is no cost. */
      currency: components['schemas']['Currency'] | null;
      days: {
        day: components['schemas']['Day'];
        amount: components['schemas']['Amount'];
      }[];
      /** @description The latest first. */
      events: components['schemas']['TimelineEvent'][];
      sources: components['schemas']['TimelineSource'][];
      /** @description How many entities of the scope, those with the lowest cost, are not looked at for events. */
      unlooked: number;
      restricted: components['schemas']['Restricted'];
    };
    /** @description What a month is expected to cost by its end. */
    CostForecast: {
      month: components['schemas']['Month'];
      currency: components['schemas']['Currency'];
      /** @description ISO 8601. */
      madeAt: string;
      /** @description The last day that the forecast knows. */
      lastDay: components['schemas']['Day'];
      monthEnd: components['schemas']['Amount'];
      low: components['schemas']['Amount'];
      high: components['schemas']['Amount'];
      /** @enum {string} */
      method: 'trend' | 'seasonal' | 'last-month';
      backTest: {
        /** @description How many month ends were forecast after the fact. */
        months: number;
        /** @description Mean absolute error of the method, as a share of the month's cost. */
        error: string;
        /** @description The error of taking the month before. */
        lastMonthError: string;
        /** @description The error of going on as the month began. */
        runRateError: string;
      };
      /** @description The days to come. */
      days: {
        day: components['schemas']['Day'];
        amount: components['schemas']['Amount'];
        low: components['schemas']['Amount'];
        high: components['schemas']['Amount'];
      }[];
    };
    /**
     * @description A calendar month, quarter or year.
     * @enum {string}
     */
    BudgetPeriod: 'month' | 'quarter' | 'year';
    /** @description What may be spent in a period, and how that stands. */
    Budget: {
      id: string;
      scope: components['schemas']['Scope'];
      period: components['schemas']['BudgetPeriod'];
      amount: components['schemas']['Amount'];
      currency: components['schemas']['Currency'];
      /**
       * @description Whether it was set here, in the entity's annotation, or at a source such as AWS Budgets.
       * @enum {string}
       */
      origin: 'portal' | 'entity' | 'source';
      from: components['schemas']['Day'];
      to: components['schemas']['Day'];
      spent: components['schemas']['Amount'];
      forecast?: components['schemas']['Amount'];
      /** @enum {string} */
      state: 'within' | 'fast' | 'at-risk' | 'exceeded';
      /** @description Share of the budget that is spent. */
      utilization: string;
      forecastUtilization?: string;
      left: components['schemas']['Amount'];
      words: string;
    };
    /**
     * @description What people decided on an anomaly.
     * @enum {string}
     */
    AnomalyState:
      | 'open'
      | 'asked'
      | 'acknowledged'
      | 'expected'
      | 'false-positive';
    /** @description Who decided, when and why. */
    Decision: {
      by: string;
      /** @description ISO 8601. */
      at: string;
      reason?: string;
    };
    /** @description A cost out of the ordinary. */
    Anomaly: {
      id: string;
      source: string;
      account: string;
      service: string;
      region: string;
      team: string;
      entity: string;
      from: components['schemas']['Day'];
      to: components['schemas']['Day'];
      expected: components['schemas']['Amount'];
      actual: components['schemas']['Amount'];
      impact: components['schemas']['Amount'];
      currency: components['schemas']['Currency'];
      cause?: string;
      state: components['schemas']['AnomalyState'];
      /** @description Who asked the team that owns the cost, when, and what. */
      question?: components['schemas']['Decision'];
      decision?: components['schemas']['Decision'];
    };
    /**
     * @description How far a recommendation is.
     * @enum {string}
     */
    RecommendationState: 'open' | 'started' | 'done' | 'dismissed';
    /** @description A way to save. */
    Recommendation: {
      id: string;
      source: string;
      account: string;
      region: string;
      resource: string;
      service: string;
      action: string;
      title: string;
      monthlySavings: components['schemas']['Amount'];
      currency: components['schemas']['Currency'];
      /** @enum {string} */
      effort?: 'VeryLow' | 'Low' | 'Medium' | 'High' | 'VeryHigh';
      restartNeeded?: boolean;
      rollbackPossible?: boolean;
      team: string;
      entity: string;
      state: components['schemas']['RecommendationState'];
      decision?: components['schemas']['Decision'];
      run?: string;
    };
    /** @description A promised saving and what the bill says. */
    LedgerEntry: {
      recommendation: string;
      title: string;
      team: string;
      doneOn: components['schemas']['Day'];
      /** @description A month. */
      promised: components['schemas']['Amount'];
      /** @description What thirty days cost less; left out until thirty days are over. */
      saved?: components['schemas']['Amount'];
      /** @description Share of the promise that the bill confirms. */
      kept?: string;
      currency: components['schemas']['Currency'];
    };
    /** @description Where costs come from. */
    CostSource: {
      id: string;
      title: string;
      payers: string[];
      /** @description Why its payers could not be read, in words. */
      fault?: string;
      /** @description What reading cost today, as the source says. */
      spentToday: components['schemas']['Money'];
      paidCallsToday: number;
      /** @description ISO 8601. */
      lastLoadedAt?: string;
    };
    /** @description What does not fit in a month. */
    MonthFault: {
      /** @enum {string} */
      kind: 'mismatch' | 'gap' | 'currencies' | 'skipped';
      message: string;
    };
    /** @description How a month of a payer was read from a source. */
    SourceMonth: {
      source: string;
      payer: string;
      month: components['schemas']['Month'];
      /**
       * @description `waiting` was never read; `loaded` shows the last reading; `failed` shows the reading before the last, if there is one.
       * @enum {string}
       */
      state: 'waiting' | 'loaded' | 'failed';
      /** @description Whether pages count it; a preferred source may have the same month. */
      counted: boolean;
      /** @description Whether nothing of it changes any more. */
      final: boolean;
      /** @description ISO 8601. */
      loadedAt?: string;
      /** @description ISO 8601. */
      failedAt?: string;
      /** @description ISO 8601. */
      requestedAt?: string;
      /** @description Why the last reading failed. */
      error?: string;
      rows: number;
      totals: components['schemas']['Money'][];
      faults: components['schemas']['MonthFault'][];
    };
    /** @description What became of the total of a source. */
    Reconciliation: {
      source: string;
      payer: string;
      month: components['schemas']['Month'];
      currency: components['schemas']['Currency'];
      /** @description What the source says that the month cost, billed. */
      sourceTotal: components['schemas']['Amount'];
      allocated: components['schemas']['Amount'];
      shared: components['schemas']['Amount'];
      unallocated: components['schemas']['Amount'];
      /** @description What the source total is above the sum of the three; below half a cent. */
      difference: components['schemas']['Amount'];
      categories: {
        category: components['schemas']['ChargeCategory'];
        amount: components['schemas']['Amount'];
      }[];
    };
    /** @description A cost that somebody entered, with the reason. */
    ManualEntry: {
      id: string;
      day: components['schemas']['Day'];
      amount: components['schemas']['Amount'];
      currency: components['schemas']['Currency'];
      team: string;
      entity?: string;
      service: string;
      reason: string;
      enteredBy: string;
      /** @description ISO 8601. */
      enteredAt: string;
    };
    /** @description How much of a usage lacks tags. */
    TagCoverage: {
      /** @description Ref of the team or entity. */
      key: string;
      /** @description The effective cost of usage; tax and credits carry no tags. */
      amount: components['schemas']['Amount'];
      /** @description The part that lacks at least one tag. */
      untagged: components['schemas']['Amount'];
    };
    /** @description A page of tag coverage. */
    TagCoveragePage: {
      /** @description Empty where no tags are kept. */
      items: components['schemas']['TagCoverage'][];
      nextCursor?: string;
      /** @description Null when there is no cost. */
      currency: components['schemas']['Currency'] | null;
      /** @description The tags that are kept. */
      tags: string[];
      restricted: components['schemas']['Restricted'];
    };
    /** @description When something ends, and what it costs until then. */
    Lifetime: {
      /** @description Its ref. */
      entity: string;
      title?: string;
      /**
       * @description `over` once the day has passed; `unreadable` where it is not a day.
       * @enum {string}
       */
      state: 'ahead' | 'over' | 'unreadable';
      /** @description Its last day. */
      endsOn?: components['schemas']['Day'];
      /** @description Why the day cannot be read. */
      problem?: string;
      /** @description Absent where it has no cost that the caller may see. */
      currency?: components['schemas']['Currency'];
      /** @description What each of the last complete days cost on average. */
      daily?: components['schemas']['Amount'];
      /** @description From today to its last day. */
      costUntil?: components['schemas']['Amount'];
    };
    /** @description A business number that a cost is divided by. */
    Unit: {
      id: string;
      /** @description What one of it is called. */
      title: string;
      scope: components['schemas']['Scope'];
      /** @description The last day that has a value. */
      lastDay?: components['schemas']['Day'];
    };
    /** @description How many there were on a day. */
    UnitValue: {
      /** @description A day in UTC, `YYYY-MM-DD`. */
      day: string;
      /** @description Not below zero. */
      value: number;
    };
    /** @description What one of it cost in a period. */
    UnitCost: {
      /** @description A day or a month; empty for all. */
      period: string;
      /** @description The cost of the days whose units are known. */
      cost: components['schemas']['Amount'];
      /** @description How many there were, a decimal. */
      units: string;
      /** @description Cost divided by units; absent where there were none. */
      perUnit?: components['schemas']['Amount'];
      days: number;
      /** @description How many of the days have a value. */
      knownDays: number;
    };
    /** @description What a unit costs over time. */
    UnitCosts: {
      unit: components['schemas']['Unit'];
      /** @description Null when there is no cost. */
      currency: components['schemas']['Currency'] | null;
      periods: components['schemas']['UnitCost'][];
      total?: components['schemas']['UnitCost'];
      /** @description Why there are none. */
      reason?: string;
    };
    /** @description What a template asks for, such as `enclave.create`. */
    EstimateTemplate: string;
    /** @description Something with a price. */
    EstimateResource: {
      title: string;
      /** @description `ec2:m6i.xlarge`, `ec2:nat-gateway`, `ebs:gp3-gib`, `eks:cluster`, … */
      sku: string;
      region: string;
      /** @description Pieces, or GiB; not below zero. */
      quantity: number;
      /** @description Of 730 a month; all by default. */
      hours?: number;
      /**
       * @description -1 for what goes away.
       * @enum {integer}
       */
      sign?: 1 | -1;
      /** @description Other SKUs that the template offers and that would do too. */
      alternatives?: string[];
    };
    /** @description What is to be estimated. */
    EstimateRequest: {
      /** @description Earlier runs of the same template correct the estimate. */
      template?: components['schemas']['EstimateTemplate'];
      resources: components['schemas']['EstimateResource'][];
      /** @description Whose budgets it is held against. */
      payers?: components['schemas']['EntityRef'][];
      /** @description That of the prices by default. */
      currency?: components['schemas']['Currency'];
    };
    /** @description What one resource costs a month by the prices. */
    EstimateLine: {
      title: string;
      sku: string;
      region: string;
      quantity: number;
      /** @enum {string} */
      unit: 'hour' | 'month';
      unitPrice: components['schemas']['Money'];
      /** @description Below zero for what goes away. */
      monthly: components['schemas']['Money'];
      /** @description How it was reckoned. */
      basis: string;
      /** @description The day that its price is of. */
      pricedOn: components['schemas']['Day'];
    };
    /** @description What would cost less, of what the template offers. */
    EstimateAlternative: {
      /** @description The SKU that was asked for. */
      instead: string;
      sku: string;
      region: string;
      /** @description A month. */
      saving: components['schemas']['Money'];
      /** @description What all would cost a month then. */
      monthly: components['schemas']['Money'];
    };
    /** @description What an estimate was multiplied by, as earlier ones were wrong. */
    EstimateCorrection: {
      /** @description A decimal, such as `1.12`. */
      factor: string;
      /** @description How many earlier runs say so. */
      runs: number;
      words: string;
    };
    /** @description What is left of a monthly budget. */
    EstimateBudget: {
      scope: components['schemas']['Scope'];
      /** @description Entity ref of who approves what exceeds it, where somebody is named. */
      owner?: string;
      amount: components['schemas']['Amount'];
      currency: components['schemas']['Currency'];
      /** @description What the month is expected to cost; what is spent, where there is no forecast. */
      expected: components['schemas']['Amount'];
      /** @description What recent runs add that the bill does not show yet. */
      committed: components['schemas']['Amount'];
      /** @description What is left before this request; below zero when nothing is. */
      headroom: components['schemas']['Amount'];
      exceeded: boolean;
    };
    /** @description Where prices come from. */
    PriceOrigin: {
      source: string;
      publishedOn: components['schemas']['Day'];
    };
    /** @description What something will cost, and how sure that is. */
    Estimate: {
      /** @description What it will cost a month, corrected; absent where nothing has a price. */
      monthly?: components['schemas']['Money'];
      /** @description The change against what is there now. */
      delta?: components['schemas']['Money'];
      /** @enum {string} */
      confidence: 'high' | 'medium' | 'low' | 'none';
      lines: components['schemas']['EstimateLine'][];
      /** @description What has no price, in words. */
      notPriced: string[];
      alternative?: components['schemas']['EstimateAlternative'];
      correction?: components['schemas']['EstimateCorrection'];
      /** @description Those of the payers, as far as the caller may see them. */
      budgets: components['schemas']['EstimateBudget'][];
      /** @description Where its prices come from. */
      prices: components['schemas']['PriceOrigin'][];
    };
    /** @description The prices that estimates are made with. */
    PriceStatus: {
      source: string;
      publishedOn: components['schemas']['Day'];
      /** @description Grows with each change; absent for the prices that Steward comes with. */
      version?: number;
      /** @description ISO 8601. */
      readAt?: string;
      count: number;
      /** @description Why they could not be read again, in words. */
      fault?: string;
    };
    /** @description What a run was estimated to cost. */
    RunEstimateReport: {
      template: components['schemas']['EstimateTemplate'];
      title: string;
      /** @description What it made or changed. */
      entity: components['schemas']['EntityRef'];
      /** @description Who pays for it. */
      team?: components['schemas']['EntityRef'];
      account?: string;
      /** Format: date-time */
      doneAt: string;
      /** @description The change a month by the prices alone. */
      listed: components['schemas']['Amount'];
      /** @description The change a month that people were told. */
      estimated: components['schemas']['Amount'];
      currency: components['schemas']['Currency'];
    };
    /** @description What the bill says after so many days. */
    EstimateMeasure: {
      /** @enum {integer} */
      days: 7 | 30;
      /** @description The change a month. */
      actual: components['schemas']['Amount'];
      /** @description How far it is from the estimate, as a share of it; absent where that was zero. */
      error?: string;
    };
    /** @description What a run was estimated to cost, and what the bill says. */
    RunEstimate: {
      run: string;
      template: components['schemas']['EstimateTemplate'];
      title: string;
      entity: string;
      team: string;
      doneOn: components['schemas']['Day'];
      listed: components['schemas']['Amount'];
      estimated: components['schemas']['Amount'];
      currency: components['schemas']['Currency'];
      /**
       * @description `waiting` for the bill; `measured` at least once; `not-in-bill` when the bill has no cost of the entity; `changed` when a later run changed the entity before.
       * @enum {string}
       */
      state: 'waiting' | 'measured' | 'not-in-bill' | 'changed';
      measures: components['schemas']['EstimateMeasure'][];
      words: string;
    };
    /** @description How far the estimates of a template were from the bill. */
    TemplateAccuracy: {
      template: components['schemas']['EstimateTemplate'];
      /** @description How many runs met the bill. */
      runs: number;
      /** @description Median distance from the estimate, as a share of it. */
      error?: string;
      /** @description Median of what the bill is above the estimate, as a share of it. */
      bias?: string;
      /** @description What the next estimate is multiplied by. */
      correction?: components['schemas']['EstimateCorrection'];
    };
  };
  responses: {
    /** @description What went wrong, as Backstage puts it. */
    Error: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
  };
  parameters: {
    id: string;
    scope: components['schemas']['Scope'];
    optionalScope: components['schemas']['Scope'];
    /** @description The currency of the highest cost by default. */
    currency: components['schemas']['Currency'];
    from: components['schemas']['Day'];
    /** @description The last day, included. */
    to: components['schemas']['Day'];
    granularity: 'day' | 'month';
    /** @description Small letters, digits and dashes, such as `checkout-requests`. */
    unit: string;
    /** @description One series of the total by default. */
    groupBy: components['schemas']['CostGrouping'];
    metric: 'billed' | 'effective' | 'list';
    account: string;
    service: string;
    region: string;
    category: components['schemas']['ChargeCategory'];
    limit: number;
    cursor: string;
  };
  requestBodies: never;
  headers: never;
  pathItems: never;
}
interface operations {
  GetSummary: {
    parameters: {
      query: {
        scope: components['parameters']['scope'];
        /** @description The currency of the highest cost by default. */
        currency?: components['parameters']['currency'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The summary. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CostSummary'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetTotals: {
    parameters: {
      query: {
        /** @description Entity refs; the parameter repeated. */
        scope: components['schemas']['EntityRef'][];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The costs. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ScopeTotals'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetTrust: {
    parameters: {
      query: {
        scope: components['parameters']['scope'];
        /** @description The currency of the highest cost by default. */
        currency?: components['parameters']['currency'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The state of the data. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CostTrust'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetSeries: {
    parameters: {
      query: {
        scope: components['parameters']['scope'];
        from: components['parameters']['from'];
        /** @description The last day, included. */
        to: components['parameters']['to'];
        /** @description One series of the total by default. */
        groupBy?: components['parameters']['groupBy'];
        metric?: components['parameters']['metric'];
        /** @description The currency of the highest cost by default. */
        currency?: components['parameters']['currency'];
        granularity?: components['parameters']['granularity'];
        /** @description How many groups have a series of their own. */
        limit?: number;
        account?: components['parameters']['account'];
        service?: components['parameters']['service'];
        region?: components['parameters']['region'];
        category?: components['parameters']['category'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The series, the group with the highest total first. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CostSeries'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetGroups: {
    parameters: {
      query: {
        scope: components['parameters']['scope'];
        from: components['parameters']['from'];
        /** @description The last day, included. */
        to: components['parameters']['to'];
        /** @description What it is compared with: a month such as `2026-10`, or two days such as `2026-10-01/2026-10-15`. Default: as many days right before. */
        against?: components['schemas']['Window'];
        groupBy: components['schemas']['CostGrouping'];
        metric?: components['parameters']['metric'];
        /** @description The currency of the highest cost by default. */
        currency?: components['parameters']['currency'];
        account?: components['parameters']['account'];
        service?: components['parameters']['service'];
        region?: components['parameters']['region'];
        category?: components['parameters']['category'];
        limit?: components['parameters']['limit'];
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of groups. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['CostGroup'][];
            nextCursor?: string;
            /** @description Null when there is no cost. */
            currency: components['schemas']['Currency'] | null;
            restricted: components['schemas']['Restricted'];
          };
        };
      };
      default: components['responses']['Error'];
    };
  };
  CompareWindows: {
    parameters: {
      query: {
        scope: components['parameters']['scope'];
        /** @description The earlier window, a month such as `2026-10` or two days such as `2026-10-01/2026-10-15`. */
        a: components['schemas']['Window'];
        /** @description The later window. */
        b: components['schemas']['Window'];
        metric?: components['parameters']['metric'];
        /** @description The currency of the highest cost by default. */
        currency?: components['parameters']['currency'];
        limit?: number;
        account?: components['parameters']['account'];
        service?: components['parameters']['service'];
        region?: components['parameters']['region'];
        category?: components['parameters']['category'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The comparison. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CostComparison'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetTimeline: {
    parameters: {
      query: {
        scope: components['parameters']['scope'];
        from: components['parameters']['from'];
        /** @description The last day, included. */
        to: components['parameters']['to'];
        /** @description The currency of the highest cost by default. */
        currency?: components['parameters']['currency'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The days, and what happened on them as far as the caller may see it. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CostTimeline'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetForecast: {
    parameters: {
      query: {
        scope: components['parameters']['scope'];
        /** @description The currency of the highest cost by default. */
        currency?: components['parameters']['currency'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The forecast, or the reason why there is none. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            forecast?: components['schemas']['CostForecast'];
            /** @description Why there is no forecast. */
            reason?: string;
            restricted: components['schemas']['Restricted'];
          };
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetBudgets: {
    parameters: {
      query?: {
        scope?: components['parameters']['optionalScope'];
        limit?: components['parameters']['limit'];
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of budgets with how each stands. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Budget'][];
            nextCursor?: string;
          };
        };
      };
      default: components['responses']['Error'];
    };
  };
  CreateBudget: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          scope: components['schemas']['Scope'];
          period: components['schemas']['BudgetPeriod'];
          amount: components['schemas']['PositiveAmount'];
          currency: components['schemas']['Currency'];
        };
      };
    };
    responses: {
      /** @description The new budget. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Budget'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  ChangeBudget: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          amount: components['schemas']['PositiveAmount'];
        };
      };
    };
    responses: {
      /** @description The changed budget. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Budget'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  DeleteBudget: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The budget is gone. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      default: components['responses']['Error'];
    };
  };
  GetAnomalies: {
    parameters: {
      query?: {
        scope?: components['parameters']['optionalScope'];
        /** @description Only the anomaly with this id. */
        id?: string;
        state?: components['schemas']['AnomalyState'];
        limit?: components['parameters']['limit'];
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of anomalies. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Anomaly'][];
            nextCursor?: string;
          };
        };
      };
      default: components['responses']['Error'];
    };
  };
  DecideAnomaly: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * @description `ask` sends the anomaly to the team that owns the cost, whose answer is one of the others.
           * @enum {string}
           */
          action:
            | 'ask'
            | 'acknowledge'
            | 'mark-expected'
            | 'mark-false-positive'
            | 'reopen';
          reason?: string;
        };
      };
    };
    responses: {
      /** @description The anomaly after the decision. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Anomaly'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetRecommendations: {
    parameters: {
      query?: {
        scope?: components['parameters']['optionalScope'];
        state?: components['schemas']['RecommendationState'];
        limit?: components['parameters']['limit'];
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of recommendations. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Recommendation'][];
            nextCursor?: string;
          };
        };
      };
      default: components['responses']['Error'];
    };
  };
  DecideRecommendation: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @enum {string} */
          action: 'start' | 'finish' | 'dismiss' | 'reopen';
          reason?: string;
          /** @description The provisioning run that makes the change. */
          run?: string;
        };
      };
    };
    responses: {
      /** @description The recommendation after the decision. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Recommendation'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetLedger: {
    parameters: {
      query?: {
        scope?: components['parameters']['optionalScope'];
        limit?: components['parameters']['limit'];
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of the ledger. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['LedgerEntry'][];
            nextCursor?: string;
          };
        };
      };
      default: components['responses']['Error'];
    };
  };
  EstimateCosts: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EstimateRequest'];
      };
    };
    responses: {
      /** @description The estimate. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Estimate'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetEstimateAccuracy: {
    parameters: {
      query?: {
        limit?: components['parameters']['limit'];
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of templates, by name. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['TemplateAccuracy'][];
            nextCursor?: string;
            prices: components['schemas']['PriceStatus'];
          };
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetRunEstimates: {
    parameters: {
      query?: {
        scope?: components['parameters']['optionalScope'];
        limit?: components['parameters']['limit'];
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of estimates. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['RunEstimate'][];
            nextCursor?: string;
          };
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetRunEstimate: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The estimate of the run. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RunEstimate'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  ReportRunEstimate: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RunEstimateReport'];
      };
    };
    responses: {
      /** @description The estimate as it is kept. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RunEstimate'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetTagCoverage: {
    parameters: {
      query: {
        scope: components['parameters']['scope'];
        from: components['parameters']['from'];
        /** @description The last day, included. */
        to: components['parameters']['to'];
        groupBy: 'team' | 'entity';
        limit?: components['parameters']['limit'];
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of teams or entities, by ref. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TagCoveragePage'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetUnits: {
    parameters: {
      query?: {
        scope?: components['parameters']['optionalScope'];
        limit?: components['parameters']['limit'];
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of units. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Unit'][];
            nextCursor?: string;
          };
        };
      };
      default: components['responses']['Error'];
    };
  };
  DefineUnit: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Small letters, digits and dashes, such as `checkout-requests`. */
        id: components['parameters']['unit'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description What one of it is called, such as `request`. */
          title: string;
          scope: components['schemas']['Scope'];
        };
      };
    };
    responses: {
      /** @description The unit. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Unit'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  DeleteUnit: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Small letters, digits and dashes, such as `checkout-requests`. */
        id: components['parameters']['unit'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The unit is gone. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      default: components['responses']['Error'];
    };
  };
  PushUnitValues: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Small letters, digits and dashes, such as `checkout-requests`. */
        id: components['parameters']['unit'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          values: components['schemas']['UnitValue'][];
        };
      };
    };
    responses: {
      /** @description What became of it. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @description How many days have another value than before. */
            changed: number;
          };
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetUnitCosts: {
    parameters: {
      query: {
        from: components['parameters']['from'];
        /** @description The last day, included. */
        to: components['parameters']['to'];
        granularity?: components['parameters']['granularity'];
        /** @description The currency of the highest cost by default. */
        currency?: components['parameters']['currency'];
      };
      header?: never;
      path: {
        /** @description Small letters, digits and dashes, such as `checkout-requests`. */
        id: components['parameters']['unit'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The costs, or the reason why there are none. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UnitCosts'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetLifetimes: {
    parameters: {
      query: {
        scope: components['parameters']['scope'];
        limit?: components['parameters']['limit'];
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of lifetimes. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Lifetime'][];
            nextCursor?: string;
            restricted: components['schemas']['Restricted'];
          };
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetSources: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description All sources, the preferred first. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['CostSource'][];
          };
        };
      };
      default: components['responses']['Error'];
    };
  };
  RequestLoad: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          month: components['schemas']['Month'];
          /** @description All payers of the source by default. */
          payer?: string;
        };
      };
    };
    responses: {
      /** @description The months that will be read. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['SourceMonth'][];
          };
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetMonths: {
    parameters: {
      query?: {
        source?: string;
        payer?: string;
        limit?: components['parameters']['limit'];
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of months. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['SourceMonth'][];
            nextCursor?: string;
          };
        };
      };
      default: components['responses']['Error'];
    };
  };
  UploadFile: {
    parameters: {
      query: {
        /** @description The name of the file; its ending says the format. */
        name: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/octet-stream': string;
      };
    };
    responses: {
      /** @description The months that the file holds. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['SourceMonth'][];
          };
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetReconciliation: {
    parameters: {
      query?: {
        payer?: string;
        month?: components['schemas']['Month'];
        limit?: components['parameters']['limit'];
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of totals, the latest month first. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Reconciliation'][];
            nextCursor?: string;
          };
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetManualEntries: {
    parameters: {
      query?: {
        limit?: components['parameters']['limit'];
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of entries. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['ManualEntry'][];
            nextCursor?: string;
          };
        };
      };
      default: components['responses']['Error'];
    };
  };
  CreateManualEntry: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          day: components['schemas']['Day'];
          amount: components['schemas']['Amount'];
          currency: components['schemas']['Currency'];
          team: components['schemas']['EntityRef'];
          entity?: components['schemas']['EntityRef'];
          service: string;
          reason: string;
        };
      };
    };
    responses: {
      /** @description The new entry. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ManualEntry'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  DeleteManualEntry: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The entry is gone. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      default: components['responses']['Error'];
    };
  };
  ExportCosts: {
    parameters: {
      query: {
        scope: components['parameters']['scope'];
        from: components['parameters']['from'];
        /** @description The last day, included. */
        to: components['parameters']['to'];
        format?: 'csv' | 'focus';
        account?: components['parameters']['account'];
        service?: components['parameters']['service'];
        region?: components['parameters']['region'];
        category?: components['parameters']['category'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The file. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
        };
      };
      default: components['responses']['Error'];
    };
  };
}

/** A decimal in plain notation, such as `12.3456789`. @public */
export type Amount = components['schemas']['Amount'];
/** A decimal above zero, such as `500` or `499.99`. @public */
export type PositiveAmount = components['schemas']['PositiveAmount'];
/** ISO 4217. @public */
export type Currency = components['schemas']['Currency'];
/** A day in UTC, `YYYY-MM-DD`. @public */
export type Day = components['schemas']['Day'];
/** A month in UTC, `YYYY-MM`. @public */
export type Month = components['schemas']['Month'];
/** A month, or two days with a slash between them. @public */
export type Window = components['schemas']['Window'];
/** The ref of an entity in the catalog. @public */
export type EntityRef = components['schemas']['EntityRef'];
/** `organization`, or an entity ref: a group is a team, a system is a project with all that is part of it. @public */
export type Scope = components['schemas']['Scope'];
/** What kind of charge it is, as FOCUS has it. @public */
export type ChargeCategory = components['schemas']['ChargeCategory'];
/** A dimension, or `tag:` and the key of a configured tag. @public */
export type CostGrouping = components['schemas']['CostGrouping'];
/** Whether there may be more cost than the caller may see. @public */
export type Restricted = components['schemas']['Restricted'];
/** An amount with its currency. @public */
export type Money = components['schemas']['Money'];
/** What some scopes cost this month so far. @public */
export type ScopeTotals = components['schemas']['ScopeTotals'];
/** What a team or entity, with what belongs to it, cost. @public */
export type ScopeTotal = components['schemas']['ScopeTotal'];
/** Billed as on the invoice; effective, with what was paid in advance spread over its time; and at list price. @public */
export type CostAmounts = components['schemas']['CostAmounts'];
/** How current and how complete numbers are. @public */
export type CostTrust = components['schemas']['CostTrust'];
/** This month so far, and how it compares. @public */
export type CostSummary = components['schemas']['CostSummary'];
/** A cost over time whose series sum up to its total. @public */
export type CostSeries = components['schemas']['CostSeries'];
/** What a group cost, and what it cost before. @public */
export type CostGroup = components['schemas']['CostGroup'];
/** What one service in one account has to do with a change. @public */
export type CostDriver = components['schemas']['CostDriver'];
/** How the cost of two windows differs. @public */
export type CostComparison = components['schemas']['CostComparison'];
/** A run that ended, or a change that the audit trail recorded. @public */
export type TimelineEvent = components['schemas']['TimelineEvent'];
/** Where events come from, and what is missing of them. @public */
export type TimelineSource = components['schemas']['TimelineSource'];
/** What each day cost, and what happened on it. @public */
export type CostTimeline = components['schemas']['CostTimeline'];
/** What a month is expected to cost by its end. @public */
export type CostForecast = components['schemas']['CostForecast'];
/** A calendar month, quarter or year. @public */
export type BudgetPeriod = components['schemas']['BudgetPeriod'];
/** What may be spent in a period, and how that stands. @public */
export type Budget = components['schemas']['Budget'];
/** What people decided on an anomaly. @public */
export type AnomalyState = components['schemas']['AnomalyState'];
/** Who decided, when and why. @public */
export type Decision = components['schemas']['Decision'];
/** A cost out of the ordinary. @public */
export type Anomaly = components['schemas']['Anomaly'];
/** How far a recommendation is. @public */
export type RecommendationState = components['schemas']['RecommendationState'];
/** A way to save. @public */
export type Recommendation = components['schemas']['Recommendation'];
/** A promised saving and what the bill says. @public */
export type LedgerEntry = components['schemas']['LedgerEntry'];
/** Where costs come from. @public */
export type CostSource = components['schemas']['CostSource'];
/** What does not fit in a month. @public */
export type MonthFault = components['schemas']['MonthFault'];
/** How a month of a payer was read from a source. @public */
export type SourceMonth = components['schemas']['SourceMonth'];
/** What became of the total of a source. @public */
export type Reconciliation = components['schemas']['Reconciliation'];
/** A cost that somebody entered, with the reason. @public */
export type ManualEntry = components['schemas']['ManualEntry'];
/** How much of a usage lacks tags. @public */
export type TagCoverage = components['schemas']['TagCoverage'];
/** A page of tag coverage. @public */
export type TagCoveragePage = components['schemas']['TagCoveragePage'];
/** When something ends, and what it costs until then. @public */
export type Lifetime = components['schemas']['Lifetime'];
/** A business number that a cost is divided by. @public */
export type Unit = components['schemas']['Unit'];
/** How many there were on a day. @public */
export type UnitValue = components['schemas']['UnitValue'];
/** What one of it cost in a period. @public */
export type UnitCost = components['schemas']['UnitCost'];
/** What a unit costs over time. @public */
export type UnitCosts = components['schemas']['UnitCosts'];
/** What a template asks for, such as `enclave.create`. @public */
export type EstimateTemplate = components['schemas']['EstimateTemplate'];
/** Something with a price. @public */
export type EstimateResource = components['schemas']['EstimateResource'];
/** What is to be estimated. @public */
export type EstimateRequest = components['schemas']['EstimateRequest'];
/** What one resource costs a month by the prices. @public */
export type EstimateLine = components['schemas']['EstimateLine'];
/** What would cost less, of what the template offers. @public */
export type EstimateAlternative = components['schemas']['EstimateAlternative'];
/** What an estimate was multiplied by, as earlier ones were wrong. @public */
export type EstimateCorrection = components['schemas']['EstimateCorrection'];
/** What is left of a monthly budget. @public */
export type EstimateBudget = components['schemas']['EstimateBudget'];
/** Where prices come from. @public */
export type PriceOrigin = components['schemas']['PriceOrigin'];
/** What something will cost, and how sure that is. @public */
export type Estimate = components['schemas']['Estimate'];
/** The prices that estimates are made with. @public */
export type PriceStatus = components['schemas']['PriceStatus'];
/** What a run was estimated to cost. @public */
export type RunEstimateReport = components['schemas']['RunEstimateReport'];
/** What the bill says after so many days. @public */
export type EstimateMeasure = components['schemas']['EstimateMeasure'];
/** What a run was estimated to cost, and what the bill says. @public */
export type RunEstimate = components['schemas']['RunEstimate'];
/** How far the estimates of a template were from the bill. @public */
export type TemplateAccuracy = components['schemas']['TemplateAccuracy'];
