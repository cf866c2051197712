/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  createTranslationRef,
  TranslationFunction,
} from '@backstage/frontend-plugin-api';

/** Words of the cost pages, for translation. @public */
export const cloudCostsTranslationRef = createTranslationRef({
  id: 'cloud-costs',
  messages: {
    title: 'Costs',

    common: {
      actionOn: '{{action}}: {{subject}}',
      against: '{{window}} against {{before}}',
      allCosts: 'All costs',
      amount: 'Amount',
      budget: 'Budget',
      change: 'Change',
      cost: 'Cost',
      costADay: 'Cost a day',
      costADayFor: 'Cost a day, {{days}} days',
      currency: 'Currency',
      day: 'Day',
      decide: 'Decide',
      entity: 'Entity',
      fromTo: '{{from}} to {{to}}',
      inMonthSoFar: 'in {{month}} so far',
      month: 'Month',
      more: '{{number}} more',
      new: 'new',
      none: 'None',
      notKnownYet: 'not known yet',
      payer: 'Payer',
      period: 'Period',
      reason: 'Reason',
      remove: 'Remove',
      restricted: 'Only the costs that you may see. There may be more.',
      service: 'Service',
      setBudget: 'Set a budget',
      source: 'Source',
      state: 'State',
      states: { label: 'Filter by state', all: 'All states' },
      subject: 'the costs',
      team: 'Team',
      warnings_one: '{{number}} warning',
      warnings_other: '{{number}} warnings',
    },

    // Glossary

    shares: {
      barelyAny: 'under 0.1%',
      barelyLess: 'under -0.1%',
    },
    groupings: {
      team: { label: 'Team', one: 'team', many: 'teams', none: 'No team' },
      entity: {
        label: 'Entity',
        one: 'entity',
        many: 'entities',
        none: 'No entity',
      },
      account: {
        label: 'Account',
        one: 'account',
        many: 'accounts',
        none: 'No account',
      },
      service: {
        label: 'Service',
        one: 'service',
        many: 'services',
        none: 'No service',
      },
      region: {
        label: 'Region',
        one: 'region',
        many: 'regions',
        none: 'No region',
      },
      category: {
        label: 'Charge category',
        one: 'charge category',
        many: 'charge categories',
        none: 'No category',
      },
      recordType: {
        label: 'Record type',
        one: 'record type',
        many: 'record types',
        none: 'No record type',
      },
      tag: {
        label: 'Tag {{tag}}',
        inSentence: 'tag {{tag}}',
        one: 'value',
        many: 'values',
        none: 'Not tagged',
      },
    },
    series: {
      shared: 'Shared cost',
      other: 'All others',
    },
    chargeCategories: {
      Usage: 'Usage',
      Purchase: 'Purchase',
      Tax: 'Tax',
      Credit: 'Credit',
      Adjustment: 'Adjustment',
    },
    budgetStates: {
      within: {
        word: 'within budget',
        meaning:
          'Spending is not ahead of time, and the forecast is not above it',
      },
      fast: {
        word: 'ahead of time',
        meaning: 'More than a tenth of the budget ahead of the elapsed time',
      },
      'at-risk': {
        word: 'at risk',
        meaning: 'The forecast is above the budget',
      },
      exceeded: {
        word: 'exceeded',
        meaning: 'More is spent than the budget',
      },
    },
    budgetPeriods: {
      month: {
        word: 'Month',
        budget: 'Budget of the month',
        amountIn: 'Amount a month, in {{currency}}',
        limit: '{{amount}} a month',
      },
      quarter: {
        word: 'Quarter',
        budget: 'Budget of the quarter',
        amountIn: 'Amount a quarter, in {{currency}}',
        limit: '{{amount}} a quarter',
      },
      year: {
        word: 'Year',
        budget: 'Budget of the year',
        amountIn: 'Amount a year, in {{currency}}',
        limit: '{{amount}} a year',
      },
    },
    budgetStanding: {
      label: 'Budget of {{scope}}',
      left: '{{spent}} spent, {{left}} left',
      over: '{{spent}} spent, {{over}} over',
      leftWithForecast: '{{spent}} spent, {{left}} left, {{forecast}} expected',
      overWithForecast: '{{spent}} spent, {{over}} over, {{forecast}} expected',
    },
    forecasts: {
      trend: 'Made from trend and weekly rhythm.',
      seasonal: 'Made from the same weekdays of four weeks.',
      'last-month': 'Made from the last month.',
      backTest_one:
        '{{method}} On {{number}} earlier month end it was off by {{error}}; taking the month before by {{lastMonthError}}, going on as the month began by {{runRateError}}.',
      backTest_other:
        '{{method}} On {{number}} earlier month ends it was off by {{error}}; taking the month before by {{lastMonthError}}, going on as the month began by {{runRateError}}.',
    },
    lifetimes: {
      ahead: 'Until {{day}}. No cost of it is known.',
      aheadWithCost: 'Until {{day}}: about {{amount}} more.',
      over: 'Its last day was {{day}}.',
      overWithCost:
        'Its last day was {{day}}, and it still costs {{amount}} a day.',
      unreadable: 'Its last day cannot be read.',
    },
    anomalyStates: {
      open: 'open',
      asked: 'asked',
      acknowledged: 'acknowledged',
      expected: 'expected',
      'false-positive': 'false',
    },
    anomalyActions: {
      ask: {
        verb: 'Ask team',
        title: 'Ask the team that owns this cost?',
        effect:
          'The team is notified and can answer here. You are notified of the answer.',
      },
      acknowledge: {
        verb: 'Acknowledge',
        title: 'Acknowledge this anomaly?',
        effect:
          'Others see that you are looking into it. It stays in the list.',
      },
      'mark-expected': {
        verb: 'Expected',
        title: 'Mark this anomaly as expected?',
        effect:
          'The cost is real and was planned. It leaves the open anomalies.',
      },
      'mark-false-positive': {
        verb: 'False',
        title: 'Mark this anomaly as false?',
        effect:
          'The cost is ordinary. It leaves the open anomalies, and its source is told where it listens.',
      },
      reopen: {
        verb: 'Reopen',
        title: 'Reopen this anomaly?',
        effect: 'It is among the open anomalies again.',
      },
    },
    recommendationStates: {
      open: 'open',
      started: 'started',
      done: 'done',
      dismissed: 'dismissed',
    },
    recommendationActions: {
      start: {
        verb: 'Start',
        title: 'Start this recommendation?',
        effect: 'Others see that somebody is on it.',
      },
      finish: {
        verb: 'Done',
        title: 'Is this recommendation done?',
        effect:
          'It enters the savings ledger with what it promised. After 30 days the ledger says what the bill confirms.',
      },
      dismiss: {
        verb: 'Dismiss',
        title: 'Dismiss this recommendation?',
        effect: 'It leaves the open recommendations. It can be reopened.',
      },
      reopen: {
        verb: 'Reopen',
        title: 'Reopen this recommendation?',
        effect: 'It is among the open recommendations again.',
      },
    },
    efforts: {
      VeryLow: 'very low effort',
      Low: 'low effort',
      Medium: 'medium effort',
      High: 'high effort',
      VeryHigh: 'very high effort',
      restartNeeded: 'restart needed',
      noRollback: 'cannot be rolled back',
    },
    decisions: {
      question: 'Question',
      optionalReason: 'Reason (optional)',
      decided: '{{name}}, {{time}}',
      decidedWithReason: '{{name}}, {{time}}: {{reason}}',
      asked: '{{name}} asked, {{time}}',
      askedWithReason: '{{name}} asked, {{time}}: {{reason}}',
    },
    sourceMonths: {
      requested: {
        word: 'will be read',
        meaning: 'It is read as soon as a replica is free',
      },
      failed: {
        word: 'failed',
        meaning: 'Pages show the last good reading, if there is one',
      },
      waiting: { word: 'waiting', meaning: 'Never read yet' },
      final: { word: 'final', meaning: 'Nothing of it changes any more' },
      loaded: {
        word: 'loaded',
        meaning: 'The last days may still change; it is read again',
      },
    },
    requests: {
      account: {
        create: 'Create account',
        fix: 'Fix account',
        close: 'Close account',
      },
      enclave: {
        create: 'Create enclave',
        pause: 'Pause enclave',
        resume: 'Resume enclave',
        resize: 'Resize enclave',
        destroy: 'Destroy enclave',
      },
      environment: {
        onboard: 'Onboard environment',
        remove: 'Remove environment',
      },
      'step-functions': { execute: 'Execute step functions' },
      team: {
        onboard: 'Onboard team',
        quota: 'Change quota of team',
        retire: 'Retire team',
      },
    },
    prices: {
      read_one:
        '{{number}} price of {{source}}, published {{published}}, read {{read}}.',
      read_other:
        '{{number}} prices of {{source}}, published {{published}}, read {{read}}.',
      shipped_one:
        '{{number}} price of {{source}}, published {{published}}, which Steward comes with.',
      shipped_other:
        '{{number}} prices of {{source}}, published {{published}}, which Steward comes with.',
      fault: 'They could not be read again: {{fault}}',
    },

    // On all pages

    trust: {
      label: 'State of the data',
      failed: 'Could not read how current the numbers are: {{problem}}',
      retry: 'Try again',
      nothingLoaded: 'No costs are loaded for this and the last month.',
      sources: 'Sources',
      asOf: 'As of',
      completeUpTo: 'Complete up to',
      estimated: {
        term: 'May still change',
        meaning: 'The share of this and the last month whose bill is not final',
      },
      unallocated: {
        term: 'Unallocated',
        meaning: 'The share of this month that belongs to no team or entity',
        label: 'Unallocated: {{share}}',
      },
      toolCost: {
        term: 'Reading costs today',
        meaning: 'What this tool itself pays AWS for reading cost data',
        none: 'nothing',
      },
    },
    scope: {
      label: 'Costs of',
      search: 'Search teams, projects, accounts',
      teams: 'Teams',
      projects: 'Projects',
      accounts: 'Accounts',
      environments: 'Environments',
      enclaves: 'Enclaves',
    },
    otherCurrencies: {
      notIncluded: 'All amounts below are in {{currency}}. Not in them:',
      show: '{{amount}}: show costs in {{currency}}',
    },
    drivers: {
      none: 'Nothing changed between the two.',
      what: '{{service}} {{where}}',
      where: 'in {{account}}',
      afterRun: 'After run {{run}} on {{day}}',
      ended: 'ended',
      rest: 'Everything else',
      total: 'In all',
    },

    // Pages

    overview: {
      title: 'Overview',
      tiles: {
        monthSoFar: '{{month}} so far',
        monthSource:
          'Effective cost: what was paid in advance is spread over its time',
        ratioAgainst: '{{ratio}} against {{window}}.',
        amountAgainst: '{{amount}} before against {{window}}.',
        noDayOfMonth: 'No day of this month is complete yet.',
        sharedCost: 'Including {{amount}} of shared cost.',
        lastDay: 'Last complete day',
        lastDayOn: 'Last complete day, {{day}}',
        billed: '{{amount}} billed',
        noDay: 'No day is complete yet',
        forecast: 'Forecast for {{month}}',
        interval: '80% interval {{low}} to {{high}}',
        noForecast: 'No forecast yet',
        engineers_one: 'As much as {{number}} engineer costs a month',
        engineers_other: 'As much as {{number}} engineers cost a month',
      },
      forecast: {
        title: '{{month}}, added up',
        subject: 'the forecast',
        label: 'Cost of {{month}}, added up',
        expected: 'Forecast',
        interval: '80% interval',
        none: 'No forecast yet.',
      },
      changes: {
        title: 'What changed',
        notYet:
          'What moved the cost shows here once the first day of {{month}} is complete.',
        compare: 'Compare',
      },
      timeline: {
        title: 'Why it moved',
        description:
          'Runs that ended and changes that were recorded on what costs this. What came before a change of the cost need not be its cause.',
        subject: 'the timeline',
        empty: {
          title: 'Nothing to show yet',
          description:
            'The cost of each day appears here with the runs and changes of that day, once there are any.',
        },
        label: 'events',
        singular: 'event',
        noEvents: 'Nothing that you may see happened in these days.',
        columns: {
          title: 'What happened',
          kind: 'Kind',
          outcome: 'Result',
          entity: 'On',
          by: 'By',
        },
        kinds: { run: 'run', change: 'change' },
        outcomes: { success: 'succeeded', failure: 'failed' },
        gaps: {
          run: {
            notInstalled:
              'Provisioning is not installed, so no runs are shown.',
            notAllowed: 'You may not see runs. Ask for {{permission}}.',
            notAllowedHere:
              'You may not see runs ({{number}} here). Ask for {{permission}}.',
            failed: 'The runs could not be read: {{reason}}',
            hidden_one: '{{number}} more run that you may not see.',
            hidden_other: '{{number}} more runs that you may not see.',
            latest: 'Only the latest runs are shown.',
          },
          change: {
            notInstalled:
              'The audit trail is not installed, so no changes are shown.',
            notAllowed: 'You may not see changes. Ask for {{permission}}.',
            notAllowedHere:
              'You may not see changes ({{number}} here). Ask for {{permission}}.',
            failed: 'The changes could not be read: {{reason}}',
            hidden_one: '{{number}} more change that you may not see.',
            hidden_other: '{{number}} more changes that you may not see.',
            latest: 'Only the latest changes are shown.',
          },
          noReason: 'no reason given',
          unlooked_one:
            'Events of {{number}} more entity with a lower cost are not shown.',
          unlooked_other:
            'Events of {{number}} more entities with a lower cost are not shown.',
        },
      },
      groups: {
        team: { title: 'Teams', label: 'teams', singular: 'team' },
        entity: {
          title: 'Accounts and environments',
          label: 'accounts and environments',
          singular: 'entity',
        },
        service: { title: 'Services', label: 'services', singular: 'service' },
        empty: 'Nothing was spent this month yet.',
        columns: {
          amount: 'This month',
          days: '30 days',
        },
        days: 'Cost of {{name}} a day, 30 days',
      },
      lifetimes: {
        title: 'What ends',
        description:
          'The cost until the last day is that of the last 14 complete days, carried on.',
        label: 'lifetimes',
        singular: 'lifetime',
        columns: {
          entity: 'What ends',
          endsOn: 'Last day',
          daily: 'A day',
          costUntil: 'Until then',
          words: 'In words',
        },
        notADay: 'not a day',
        over: '{{day}}, over',
      },
      units: {
        title: 'Unit cost',
        subject: 'the units',
        unit: 'Unit',
        granularity: 'Cost per unit by',
        day: 'By day',
        month: 'By month',
        costSubject: 'the cost per unit',
        perUnit: 'per {{unit}}',
        costPerUnit: 'Cost per {{unit}}',
        counted_one:
          '{{amount}} for {{units}}, counted on {{known}} of {{number}} day. Days without a count are left out.',
        counted_other:
          '{{amount}} for {{units}}, counted on {{known}} of {{number}} days. Days without a count are left out.',
        neverBoth: 'No day of this time has both a cost and a count.',
        neverPushed:
          'Nobody has pushed yet how many there were. {{call}} takes it.',
        empty: {
          title: 'No units yet',
          description:
            'What one request, customer or order costs appears here once you push how many there were on each day.',
        },
      },
      empty: {
        organization: {
          title: 'No costs yet',
          description:
            'This month, its forecast, budgets and what changed appear here once a source is read. Name a billing export in the configuration, or upload a FOCUS file on the sources page.',
          action: 'Open sources',
        },
        scope: {
          title: 'No costs here yet',
          description:
            'No cost of this or the last month belongs here. An annotation of the entity says which costs are its own.',
          action: 'See all costs',
        },
      },
    },
    explore: {
      title: 'Explore',
      periods: {
        month: 'This month',
        'last-month': 'Last month',
        '30-days': 'Last 30 days',
        '90-days': 'Last 90 days',
        '12-months': 'Last 12 months',
        custom: 'Custom days',
      },
      firstDay: 'First day',
      lastDay: 'Last day',
      groupBy: 'Group by',
      by: 'By {{grouping}}',
      metrics: {
        effective: 'Effective cost',
        billed: 'Billed cost',
        list: 'List price',
      },
      filters: {
        service: { label: 'Filter by service', all: 'All services' },
        account: { label: 'Filter by account', all: 'All accounts' },
        region: { label: 'Filter by region', all: 'All regions' },
        category: {
          label: 'Filter by charge category',
          all: 'All charge categories',
        },
        clear: 'Clear filters',
      },
      wrongDays: {
        title: 'Choose two days',
        description: 'The first day comes before the last. Days are in UTC.',
      },
      series: {
        label: 'Costs over time',
        costBy: 'Cost by {{grouping}}',
      },
      empty: {
        title: 'No costs in this period',
        description:
          'Choose another period or clear the filters. The sources page shows which months are loaded.',
      },
      exports: {
        csv: 'Daily rows as CSV',
        focus: 'Daily rows as FOCUS 1.2',
        failed: 'Export failed: {{problem}}',
      },
      groups: {
        before: 'Before',
        ratio: 'Change in %',
        empty: 'No {{groups}} in this period',
      },
      comparison: {
        title: 'Compared',
        subject: 'the comparison',
        with: 'Compare with',
        days: 'As many days before',
        month: 'The same days a month before',
        custom: 'Custom days',
        firstDay: 'First day before',
        lastDay: 'Last day before',
        wrongDays: 'Choose two days; the first comes before the last.',
      },
    },
    budgets: {
      title: 'Budgets',
      label: 'budgets',
      singular: 'budget',
      setInEntity: 'Set in the entity',
      columns: {
        scope: 'For',
        standing: 'How it stands',
        spent: 'Spent',
        actions: 'Actions',
      },
      empty: {
        title: 'No budgets',
        description:
          'Each budget is shown here with what is spent of it, against the time that is over and against the forecast. An annotation of an entity sets one, too.',
      },
      create: {
        confirm: 'Set budget',
        scope: 'For',
        period: 'A calendar month, quarter or year, in UTC',
        amount: 'A decimal with a point, such as 499.50',
        currency:
          'Three letters, such as USD. Costs in other currencies do not count.',
      },
      change: {
        button: 'Change',
        title: 'Change the budget of {{name}}',
        confirm: 'Change budget',
      },
      remove: {
        label: 'Remove the budget of {{name}}',
        title: 'Remove the budget of {{name}}?',
        confirm: 'Remove budget',
        effect:
          'Nobody is warned any more when {{name}} spends more than {{limit}}. Costs stay as they are. To get it back, set it again.',
      },
    },
    anomalies: {
      title: 'Anomalies',
      label: 'anomalies',
      singular: 'anomaly',
      showAll: 'Show all anomalies',
      empty: {
        title: 'No anomalies',
        description:
          'Days that cost much more than usual appear here with what was expected. Costs are checked after each reading, once there are enough days to know what is usual.',
      },
      inAccount: '{{service}} in {{account}}',
      inRegion: '{{service}} ({{region}})',
      inAccountAndRegion: '{{service}} in {{account}} ({{region}})',
      columns: {
        what: 'What',
        days: 'Days',
        impact: 'More than expected',
      },
      impact: '{{anomaly}} cost {{amount}} more than expected, {{days}}.',
    },
    recommendations: {
      title: 'Recommendations',
      label: 'recommendations',
      singular: 'recommendation',
      empty: {
        title: 'No recommendations',
        description:
          'Ways to save appear here, the highest saving first, once a source reports them. AWS Cost Optimization Hub is one.',
      },
      serviceWithEffort: '{{service}}: {{effort}}',
      columns: {
        title: 'What to do',
        savings: 'Saves a month',
        where: 'Where',
        resource: 'Resource',
      },
      requestChange: 'Request change',
      requestChangeOf: 'Request change: {{title}}',
      savings: '{{title}}: {{amount}}.',
      runName: 'Run {{id}}',
      ledger: {
        title: 'Savings ledger',
        description:
          'What recommendations that are done promised, and what the bill of the thirty days after says.',
        label: 'savings',
        singular: 'saving',
        empty: {
          title: 'No savings yet',
          description:
            'A recommendation enters the ledger when somebody marks it as done.',
        },
        columns: {
          title: 'What was done',
          doneOn: 'Done on',
          promised: 'Promised a month',
          saved: 'The bill says',
          kept: 'Kept',
        },
      },
      estimates: {
        title: 'Estimates',
        description:
          'What requests were estimated to cost, held against the bill of the 7 and 30 days after them.',
        label: 'templates',
        singular: 'template',
        empty: {
          title: 'No estimates yet',
          description:
            'A request that succeeded and whose estimate has a price appears here.',
        },
        columns: {
          template: 'Request',
          runs: 'Runs on the bill',
          error: 'Median error',
          bias: 'Bill against estimate',
          correction: 'Next estimate',
        },
        noCorrection: 'As the prices say.',
      },
      runs: {
        title: 'Estimated runs',
        description:
          'The change a month that each run was estimated to make, and the change by the bill.',
        label: 'estimated runs',
        singular: 'estimated run',
        empty: {
          title: 'No estimated runs',
          description: 'Runs of this scope appear here once they succeeded.',
        },
        columns: {
          entity: 'What it made or changed',
          template: 'Request',
          doneOn: 'Done on',
          estimated: 'Estimated',
          bill: 'The bill',
          run: 'Run',
        },
        open: 'Open the run',
      },
    },
    sources: {
      title: 'Sources',
      subject: 'the sources',
      pageSubject: 'where costs come from',
      label: 'sources',
      singular: 'source',
      empty: {
        title: 'No sources',
        description:
          'Name a billing export in the configuration, or upload a FOCUS file.',
      },
      columns: {
        payers: 'Payers',
        lastLoaded: 'Last loaded',
        paidCallsToday: 'Paid calls today',
        spentToday: 'Spent on reading today',
      },
      cannotBeRead: 'cannot be read',
      payers_one: '{{number}} payer',
      payers_other: '{{number}} payers',
      monthOfPayer: '{{month}} of {{payer}}',
      noMonths: 'none',
      load: {
        title: 'Load a month',
        confirm: 'Load month',
        description:
          'The month is read again soon. Pages show the last reading until the new one sums up to what the source says. A source may charge for the calls.',
        allPayers: 'All payers',
        done: 'These months will be read: {{months}}.',
        now: 'Load now',
        nowOf: 'Load now: {{months}}',
      },
      upload: {
        button: 'Upload a file',
        title: 'Upload a billing file',
        confirm: 'Upload file',
        description:
          'FOCUS 1.0 to 1.2 or CUR 2.0, as CSV, CSV compressed with gzip, or Parquet. Each payer and month in the file takes the place of what was uploaded for them before.',
        file: 'File',
        notReadable: '{{name}} is not a .csv, .csv.gz or .parquet file.',
        done: 'The file was read: {{months}}.',
      },
      reconciliation: {
        title: 'Reconciliation',
        description:
          'For each payer, month and currency, what the source says is the sum of what belongs to teams and entities, what is shared, and what belongs to nobody.',
        label: 'reconciled months',
        singular: 'reconciled month',
        empty: {
          title: 'Nothing to reconcile yet',
          description: 'Each month that is loaded is proved here, to the cent.',
        },
        columns: {
          sourceTotal: 'The source says',
          allocated: '= allocated',
          shared: '+ shared',
          unallocated: '+ unallocated',
          difference: 'Proof',
        },
        same: 'to the cent',
        different: 'differs by',
      },
      months: {
        title: 'Loads',
        description:
          'A month is shown once its rows sum up to what the source says; until then the last reading stays.',
        label: 'months',
        singular: 'month',
        filter: { label: 'Filter by source', all: 'All sources' },
        empty: {
          title: 'No months yet',
          description:
            'Each month of each payer gets a row here when its source is read for the first time.',
        },
        columns: {
          faults: 'Does not fit',
          rows: 'Rows',
          totals: 'Billed',
          loadedAt: 'Loaded',
          load: 'Load',
        },
        notCounted: 'not counted: another source has it',
        problems_one: '{{number}} problem',
        problems_other: '{{number}} problems',
        lastReadingFailed: 'The last reading failed: {{problem}}',
      },
      entries: {
        title: 'Entered by hand',
        label: 'entries',
        singular: 'entry',
        empty: {
          title: 'No entries',
          description:
            'Enter what no billing file has, such as a licence, with the team it belongs to and the reason.',
        },
        columns: { entered: 'Entered' },
        add: {
          title: 'Enter a cost',
          confirm: 'Enter cost',
          service: 'What was paid for, such as a licence',
          amount: 'A decimal with a point; below zero for a credit',
          day: 'In UTC',
          team: 'Choose a team',
        },
        remove: {
          label: 'Remove {{service}}',
          title: 'Remove this entry?',
          confirm: 'Remove entry',
          effect:
            '{{service}}, {{amount}} on {{day}}, does not count any more. To get it back, enter it again.',
        },
      },
    },

    // On pages of others

    entityCard: {
      open: 'Open costs',
      subject: 'the cost',
      empty: 'No cost of this or the last month belongs here.',
      forecast:
        '{{amount}} expected by the end of {{month}}, between {{low}} and {{high}} in 8 of 10 cases.',
      besides: 'Besides: {{amounts}}',
    },
    entityColumn: {
      andMore: '{{amount}} and more',
      noVisibleCost: 'No cost that you may see',
    },
    teamCosts: {
      subject: 'the costs of your teams',
      empty: 'No cost of this or the last month belongs to your teams.',
      noCost: 'No cost this month',
      inMonthSoFarBesides: 'in {{month}} so far, besides {{amounts}}',
    },
    openAnomalies: {
      subject: 'the anomalies',
      empty: 'No cost is out of the ordinary now.',
      all: 'All open anomalies',
    },
  },
});

/** Says the words of {@link cloudCostsTranslationRef} in the reader's language. */
export type CloudCostsWords = TranslationFunction<
  typeof cloudCostsTranslationRef.T
>;
