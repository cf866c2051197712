/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  createTranslationRef,
  TranslationFunction,
} from '@backstage/frontend-plugin-api';

/** Words of the provisioning pages, for translation. @public */
export const provisioningTranslationRef = createTranslationRef({
  id: 'provisioning',
  messages: {
    title: 'Provisioning',

    common: {
      allRuns: 'All runs',
      approvals_one: '{{number}} approval',
      approvals_other: '{{number}} approvals',
      comment: 'Comment',
      digest: 'digest',
      digestOf: 'digest {{digest}}',
      either: '{{one}} or {{other}}',
      labelled: '{{label}}: {{text}}',
      list: '{{one}}, {{other}}',
      noRuns: 'No runs yet',
      quoted: '“{{text}}”',
      reason: 'Reason',
      reconnecting: 'The portal does not answer. Reconnecting…',
      request: 'Request',
      riskOf: 'risk {{risk}}',
      stillNeeded: 'Still needed: {{fields}}',
      stillNeededSentence: 'Still needed: {{fields}}.',
    },

    // Glossary

    runStates: {
      REQUESTED: {
        word: 'requested',
        meaning: 'Requested. Risk and cost come next.',
      },
      ASSESSED: {
        word: 'assessed',
        meaning: 'Risk, policy and cost are known.',
      },
      PENDING_APPROVAL: {
        word: 'waiting for approval',
        meaning: 'Someone has to approve it.',
      },
      APPROVED: {
        word: 'approved',
        meaning: 'Approved. It starts in a moment.',
      },
      RUNNING: { word: 'running', meaning: 'It is running now.' },
      SUCCEEDED: { word: 'succeeded', meaning: 'It finished successfully.' },
      FAILED: {
        word: 'failed',
        meaning: 'Failed. See the run for the reason.',
      },
      CANCELLED: { word: 'cancelled', meaning: 'Someone cancelled it.' },
      REJECTED: { word: 'rejected', meaning: 'It was not approved.' },
      EXPIRED: { word: 'expired', meaning: 'Nobody decided in time.' },
      active: 'in flight',
    },
    runKinds: {
      enclave: {
        create: 'enclave: create',
        pause: 'enclave: pause',
        resume: 'enclave: resume',
        resize: 'enclave: resize',
        destroy: 'enclave: destroy',
      },
      environment: {
        onboard: 'environment: onboard',
        remove: 'environment: remove',
      },
      team: {
        onboard: 'team: onboard',
        quota: 'team: quota',
        retire: 'team: retire',
      },
      account: {
        create: 'account: create',
        close: 'account: close',
        fix: 'account: fix',
      },
      'step-functions': { execute: 'step functions: execute' },
      git: { change: 'git: change' },
      fleet: { run: 'fleet: run' },
    },
    runActions: {
      approve: 'Approve',
      reject: 'Reject',
      'break-glass': 'Approve alone',
      retry: 'Retry',
      cancel: 'Cancel run',
      decommission: 'Decommission',
    },
    stepStates: {
      waiting: 'waiting',
      running: 'running',
      succeeded: 'succeeded',
      failed: 'failed',
      skipped: 'skipped',
    },
    risk: {
      low: '{{score}} low',
      medium: '{{score}} medium',
      high: '{{score}} high',
      meaning: 'Risk {{score}} of 100',
    },
    decisions: { approve: 'approved', reject: 'rejected' },
    findingTypes: {
      'row-without-execution': 'row without execution',
      'execution-without-row': 'execution without row',
      'row-behind-execution': 'row behind execution',
      'run-without-execution': 'run without execution',
      'execution-of-no-run': 'execution of no run',
      overdue: 'overdue',
      'unknown-state': 'unknown state',
    },
    taskStates: {
      open: 'waiting',
      processing: 'running',
      completed: 'done',
      failed: 'failed',
      cancelled: 'cancelled',
      skipped: 'skipped',
    },
    enclaveStates: {
      PENDING_DEPLOY: 'pending deploy',
      DEPLOYING: 'deploying',
      DEPLOYED: 'deployed',
      PAUSING: 'pausing',
      PAUSED: 'paused',
      RESUMING: 'resuming',
      PENDING_DESTROY: 'pending destroy',
      DESTROYING: 'destroying',
      DESTROYED: 'destroyed',
      FAILED: 'failed',
    },

    // Runs

    runs: {
      title: 'Runs',
      tiles: {
        problem: 'The counts could not be read: {{message}}',
        waitingForYou: {
          label: 'Waiting for you',
          unit_one: 'approval',
          unit_other: 'approvals',
          source: 'Requests that you can approve or reject',
        },
        yours: {
          label: 'Your active runs',
          source: 'Your requests that have not ended yet',
        },
        running: { label: 'Running', source: 'Runs at work now' },
        pending: {
          label: 'Waiting for approval',
          source: 'All runs that you may see',
        },
        failed: {
          label: 'Failed',
          source: 'Runs that failed and can be retried or taken back',
        },
      },
      empty: {
        description:
          'Requests for enclaves, environments, teams and accounts appear here, with their approval, their log and what they created.',
        action: 'Request something',
      },
    },
    runsTable: {
      label: 'runs',
      singular: 'run',
      search: { label: 'Search runs', placeholder: 'Name, account, person' },
      filters: {
        state: { label: 'Filter by state', all: 'All states' },
        kind: { label: 'Filter by kind', all: 'All kinds' },
        team: { label: 'Filter by team', all: 'All teams' },
        account: { label: 'Filter by account', all: 'All accounts' },
        requester: { label: 'Filter by requester', all: 'All people' },
        mine: 'Mine',
      },
      columns: {
        request: 'Request',
        state: 'State',
        detail: 'Why',
        account: 'Account',
        risk: 'Risk',
        cost: 'Cost per month',
        age: 'Requested',
        requester: 'Requested by',
        elapsed: 'Took',
        kind: 'Kind',
        team: 'Team',
      },
    },

    // The page of a run

    run: {
      subject: 'this run',
      attempt: 'attempt {{number}}',
      elapsed: '{{elapsed}} (usually {{usual}})',
      requestedBy: 'requested by {{person}}',
      requestedThrough: 'requested by {{person}} through {{client}}',
      approvedBy: 'approved by {{people}}',
      estimate: 'est. {{cost}}',
      takesBack: 'Takes back {{run}}.',
      earlierRun: 'an earlier run',
      takenBackBy: 'Taken back by {{run}}.',
      laterRun: 'a later run',
    },
    runNotices: {
      endedBy: {
        CANCELLED: 'Cancelled by {{person}}',
        REJECTED: 'Rejected by {{person}}',
      },
      cancelling: {
        title: 'Being cancelled',
        stopped: 'What the run started is being stopped.',
        goesOn: 'What the run started goes on.',
      },
      waiting: 'Waiting: {{reason}}',
      tried_one: 'Tried once, first {{first}}. Next try {{next}}.',
      tried_other:
        'Tried {{number}} times, first {{first}}. Next try {{next}}.',
      withinAMinute: 'within a minute',
      leftBehind: 'What it left behind:',
      nothingLeftBehind: 'Nothing was left behind.',
      next: 'Next:',
      proposed: 'Proposed: {{proposal}}. {{link}}',
      seeFindings: 'See findings',
      reconnecting:
        'The live connection broke; reconnecting. The run goes on without this page.',
    },
    runTimeline: {
      label: 'Stages of the run',
      stages: {
        requested: 'Requested',
        assessed: 'Assessed',
        approvedByRule: 'Approved by rule',
        approved: 'Approved',
        run: 'Run',
        running: 'Running',
        runningStep: 'Running: {{step}} {{number}}/{{total}}',
        done: 'Done',
      },
      stops: {
        PENDING_APPROVAL: 'Waiting for approval',
        REJECTED: 'Rejected',
        EXPIRED: 'Expired',
        FAILED: 'Failed',
        CANCELLED: 'Cancelled',
      },
      states: {
        done: 'done',
        current: 'now',
        waiting: 'to come',
        failed: 'failed',
        stopped: 'stopped',
      },
    },
    runTabs: {
      label: 'About this run',
      steps: 'Steps',
      log: 'Log',
      plan: 'Plan & inputs',
      approval: 'Approval',
      effects: 'Effects',
      records: 'AWS calls & audit',
    },
    steps: {
      label: 'Steps',
      empty: 'The steps appear here when the run has started.',
      lastRead: 'The run has ended; the steps are as they were last read.',
      usually: 'usually {{usual}}',
      took: '{{took}}, usually {{usual}}',
    },
    log: {
      subject: 'the log',
      lines: 'Log lines',
      search: 'Search the log',
      filter: 'Filter by level',
      filters: {
        all: 'All lines',
        warning: 'Warnings and errors',
        error: 'Errors',
      },
      levels: { warning: 'warning', error: 'error' },
      follow: 'Follow',
      count_one: '{{number}} line',
      count_other: '{{number}} lines',
      shown_one: '{{shown}} of {{number}} line',
      shown_other: '{{shown}} of {{number}} lines',
      download: 'Download',
      downloadProblem: 'The log could not be downloaded: {{message}}',
      noMatch: 'No line matches.',
      emptyLive: 'No lines yet. They appear here as they come.',
      empty: 'This run has no log, or ended longer ago than logs are kept.',
    },
    effects: {
      label: 'Effects',
      empty: 'What the run created, changed or removed appears here.',
      planned: 'Nothing yet. When it runs, it:',
      past: { create: 'created', update: 'changed', delete: 'removed' },
      future: { create: 'creates', update: 'changes', delete: 'removes' },
      open: 'Open',
    },
    records: {
      audit:
        '{{events}}. Open an event there to see the AWS calls that were made for it.',
      auditEvents: 'Events of this run in the audit trail',
      noAudit:
        'The audit trail is not installed here. Events carry the correlation id below, and so do the AWS sessions that Steward opened for this run.',
      correlationId: 'Correlation id',
      copyCorrelationId: 'correlation id',
      callerId: "Caller's own id",
      run: 'Run',
      copyRunId: 'run id',
      task: 'Scaffolder task',
      openTask: 'Open the task',
      template: 'Template',
      templateVersion: '{{template}}, version {{version}}',
      execution: 'Execution',
      copyExecution: 'execution',
      status: 'Status there',
      open: 'Open there',
    },
    dialogs: {
      approve: {
        title: 'Approve: {{run}}?',
        comment: 'Comment',
        consequence: 'It starts when nobody else has to approve.',
      },
      reject: {
        title: 'Reject: {{run}}?',
        comment: 'Why, for the requester',
        consequence:
          'It ends here. The requester can ask again with other inputs.',
      },
      'break-glass': {
        title: 'Approve alone: {{run}}?',
        comment: 'Why nobody else can be asked',
        consequence:
          'It starts at once, past everybody else who would have to approve. The audit trail marks it as break-glass.',
      },
      cost: 'Costs about {{cost}}',
      retry: {
        title: 'Retry: {{run}}?',
        description:
          'The plan that was approved runs again, unchanged, as attempt {{attempt}}. It continues where it stopped if its executor supports that.',
      },
      cancel: {
        title: 'Cancel: {{run}}?',
        confirm: 'Cancel run',
        confirmStop: 'Cancel and stop',
        stop: 'Also stop what it has started',
        stays: {
          nothing: 'Nothing was started, so nothing stays behind.',
          pullRequest: {
            merged:
              'The pull request is merged, and Argo CD deploys it; Steward only stops following.',
            closed: 'The pull request is closed; its branch stays.',
            open: 'The pull request stays open and can still be merged; Steward stops following it.',
          },
          execution: {
            stopped:
              'The execution is stopped where it is. Terraform may leave a lock and half of its resources.',
            goesOn:
              'The execution goes on to its end, and what it creates stays. Steward only stops following it.',
          },
          namedExecution: {
            stopped:
              'The execution {{name}} is stopped where it is. Terraform may leave a lock and half of its resources.',
            goesOn:
              'The execution {{name}} goes on to its end, and what it creates stays. Steward only stops following it.',
          },
          effects: '{{consequence}} What was made already stays: {{effects}}.',
        },
      },
      decommission: {
        title: 'Take back: {{run}}?',
        effects: {
          create: 'Removes {{type}} {{ref}}',
          update: 'Changes back {{type}} {{ref}}',
          delete: 'Brings back {{type}} {{ref}}',
        },
        effectsInRegion: {
          create: 'Removes {{type}} {{ref}} in {{region}}',
          update: 'Changes back {{type}} {{ref}} in {{region}}',
          delete: 'Brings back {{type}} {{ref}} in {{region}}',
        },
        description:
          'This makes a request of its own, with its own plan, risk and approval. Nothing is removed before that is approved, and it can be cancelled until then.',
      },
    },

    // What a run would do, on its page, among the approvals and beside a form

    plan: {
      title: 'What will happen',
      missing: 'The plan is not there yet.',
      blastRadius: 'What else it touches',
      inputs: 'Inputs',
      raw: 'Raw plan for the executor {{executor}}',
      rawLabel: 'raw plan',
    },
    planFiles: {
      label: 'Files',
      count_one: '{{number}} file',
      count_other: '{{number}} files',
      operations: { create: 'new file', update: 'changed', delete: 'removed' },
      changes: 'changes of {{path}}',
    },
    policy: {
      label: 'Policy',
      effects: { deny: 'not allowed', require: 'approval' },
    },
    riskRules: {
      title: 'Risk {{risk}}',
      label: 'Risk rules',
      rule: 'Rule {{rule}}',
      empty: 'No risk rule applies.',
      unknownFact: '{{fact}} is unknown. {{reason}}.',
    },
    cost: {
      title: 'Cost {{cost}}',
      unknown: 'Cost unknown',
      confidence: {
        high: 'high confidence',
        medium: 'medium confidence',
        low: 'low confidence',
      },
      items: 'Cost items',
      notPriced: 'Not priced: {{items}}',
      alternative:
        '{{alternative}} would do too and costs {{saving}} a month less than {{instead}}.',
      overBudget: 'over budget',
      overBudgetOf: '{{overBudget}}, budget of {{payer}}',
      budgetLeft: '{{left}} left of {{budget}} a month, budget of {{payer}}',
      outcome: 'Estimate and bill',
      estimated: 'Estimated change a month',
      billed_one: 'By the bill after {{count}} day',
      billed_other: 'By the bill after {{count}} days',
    },
    approvalNeed: {
      none: 'No approval needed',
      needed: 'Needs approval',
      people_one: '{{number}} person of {{approvers}}',
      people_other: '{{number}} people of {{approvers}}',
      expires: 'Can be approved for {{hours}} h.',
    },
    inputs: {
      empty: 'Nothing was entered.',
      none: 'none',
      yes: 'yes',
      no: 'no',
      fields: {
        applications: 'Applications',
        baseBranch: 'Base branch',
        cidr: 'CIDR',
        components: 'Components',
        confirm: 'Confirm',
        costCentre: 'Cost centre',
        cpuCount: 'vCPU',
        description: 'Description',
        destination: 'Destination',
        dockerImage: 'Docker image',
        email: 'Email',
        enableDebug: 'Enable debug',
        enclaveId: 'Enclave id',
        environment: 'Environment',
        environmentVariables: 'Environment variables',
        exposePorts: 'Open ports',
        files: 'Files',
        fix: 'Fix',
        healthCheckInterval: 'Health check interval',
        healthCheckPath: 'Health check path',
        input: 'Input',
        instanceType: 'Instance type',
        members: 'Members',
        memoryMib: 'Memory (MiB)',
        networkPolicy: 'Network policy',
        organizationalUnitId: 'Organizational unit id',
        owner: 'Owner',
        payload: 'Payload',
        publicAccess: 'Public access',
        purpose: 'Purpose',
        quota: 'Quota',
        regions: 'Regions',
        repository: 'Repository',
        selector: 'Selector',
        stack: 'Stack',
        stage: 'Stage',
        stateMachineArn: 'State machine ARN',
        tenant: 'Tenant',
        tier: 'Tier',
        title: 'Title',
        vpcCidr: 'VPC CIDR',
        workloadType: 'Workload type',
      },
    },

    // Approvals

    approvals: {
      title: 'Approvals',
      subject: 'the approvals',
      empty: {
        title: 'Nothing needs your approval',
        description:
          'Requests that need your approval appear here, with their plan, risk and cost.',
        action: 'See all runs',
      },
      waitingForYou_one: '{{number}} approval waiting for you',
      waitingForYou_other: '{{number}} approvals waiting for you',
      decided: { approve: 'Approved: {{run}}', reject: 'Rejected: {{run}}' },
      list: {
        label: 'Requests',
        waiting_one: '{{number}} request waiting',
        waiting_other: '{{number}} requests waiting',
        moreWaiting_one: '{{number}} request and more waiting',
        moreWaiting_other: '{{number}} requests and more waiting',
        loadMore: 'Load more',
        keys: '{{next}} {{previous}} move, {{approve}} approve, {{reject}} reject',
      },
      request: {
        subject: 'this request',
        back: 'All requests',
        askedBy: 'asked by {{person}}',
        runPage: 'Run page',
        noReason: 'No reason was given.',
        othersDecisions: 'Decisions of others',
        approvalSoFar: 'Approval so far',
      },
      form: {
        neededToReject: 'Needed to reject',
        commentMissing: 'Say why, so that the requester knows what to change.',
        readAgain: 'Read it again',
      },
    },
    approvalState: {
      notAssessed: 'Risk and cost are not known yet.',
      needed: 'Needs approval: {{reasons}}.',
      byRule: 'Approved by rule: {{reasons}}.',
      groups: 'Who must approve',
      complete: 'complete',
      missing_one: '{{number}} approval missing',
      missing_other: '{{number}} approvals missing',
      group: '{{approved}} of {{quorum}} from {{approvers}}, {{reason}}',
      expires: 'It expires {{time}}.',
      notAllowed: 'You cannot decide: {{reason}}.',
      decisions: 'Decisions',
      undecided: 'Nobody has decided yet.',
      decidedBy: '{{decision}} by {{person}} {{time}}',
      decidedFor: '{{decision}} by {{person}} for {{absent}} {{time}}',
      alone: '{{decision}}, alone, past the quorum',
      outdated: '{{decision}}, for an earlier version: does not count',
    },

    // Findings

    findings: {
      title: 'Findings',
      description:
        'Runs whose recorded state does not match AWS. What is safe was corrected already. The rest waits for someone to confirm the transition.',
      label: 'findings',
      singular: 'finding',
      empty: {
        title: 'Everything agrees',
        description:
          'Rows, executions and runs are compared every few minutes. What is stuck or disagrees appears here.',
      },
      columns: {
        message: 'What disagrees',
        type: 'Kind',
        place: 'Account and region',
        run: 'Run',
        found: 'Found',
        proposal: 'Safe transition',
      },
      healed: 'healed',
      done: 'done',
      noProposal: 'none; look at it',
      openRun: 'Open run',
      dialog: {
        title: '{{proposal}}?',
        confirm: 'Set to {{state}}',
        condition: 'It is written only if the state still is {{state}}.',
      },
    },

    // Delegations

    delegations: {
      title: 'Delegations',
      subject: 'the delegations',
      description:
        'While you are away, someone else can decide for you. They never decide on their own requests or on yours.',
      add: 'Hand on my approvals',
      empty: {
        title: 'No delegations',
        description:
          'Delegations that you give or receive appear here until they end.',
      },
      sentence: '{{to}} decides for {{from}}',
      ends: 'ends {{time}}',
      end: 'End now',
      endOf: 'End the delegation to {{name}}',
      endDialog: {
        title: 'End this delegation now?',
        description:
          'What was decided stays decided. From now on {{person}} decides alone.',
      },
      addDialog: {
        confirm: 'Hand on',
        peopleProblem: 'The people could not be read: {{message}}',
        to: 'To',
        toPlaceholder: 'Name of a person',
        duration: 'For',
        days_one: '{{count}} day',
        days_other: '{{count}} days',
        ends: 'It ends by itself on {{time}}, and you can end it before.',
      },
    },

    // Templates

    create: {
      title: 'Templates',
      tasks: 'Sent',
      subject: 'the templates',
      formFields: 'the fields of the form',
      register: 'Register existing component',
      empty: {
        title: 'There is nothing to request yet',
        description:
          'Templates that your platform team adds to the catalog appear here.',
      },
      things: {
        enclave: 'Enclave',
        environment: 'Environment',
        team: 'Team',
        account: 'Account',
      },
      actions: '{{thing}}: actions',
      moreTemplates: 'More templates',
      makes: 'Makes: {{type}}',
      owner: 'Owner: {{owner}}',
      usage: {
        notARun: 'No figures: it is not carried out as a run.',
        none: 'Not used yet',
        duration: 'usually {{duration}}',
        cost: 'about {{cost}}/month',
        onlyRunSucceeded: 'the only run succeeded',
        onlyRunFailed: 'the only run failed',
        succeeded: '{{succeeded}} of the last {{ended}} succeeded',
      },
    },

    // The form of a request

    requestForm: {
      subject: 'the form',
      decorators: {
        title: 'This template cannot be requested here',
        description:
          'It uses form decorators, which this page does not run: {{decorators}}.',
      },
      steps: 'Steps',
      draft: 'You are continuing a draft from {{time}}.',
      startOver: 'Start over',
      noRoom:
        'This browser has no room for a draft. Send the request before you leave the page.',
      checkProblem:
        'It could not be worked out whether this may be requested: {{message}}',
      changed: 'Changed:',
      back: 'Back',
      next: 'Next',
      review: 'Review',
      send: 'Send request',
      advanced: 'Advanced',
      settings_one: '{{number}} setting',
      settings_other: '{{number}} settings',
      add: 'Add',
    },
    sendNotice: {
      signedOut: {
        title: 'You were signed out',
        description: 'What you entered is kept in this browser.',
        action: 'Sign in again',
      },
      refused: 'The request was not accepted',
      unanswered_one:
        'Your request is kept and is sent as soon as it answers, once. {{number}} attempt so far.',
      unanswered_other:
        'Your request is kept and is sent as soon as it answers, once. {{number}} attempts so far.',
    },
    review: { yes: 'Yes', no: 'No' },
    formProblems: {
      item: '{{title}}, number {{number}}',
      missing: 'Enter a value.',
      minimum: 'Enter {{limit}} or more.',
      maximum: 'Enter {{limit}} or less.',
      minLength: 'Enter at least {{limit}} characters.',
      maxLength: 'Enter at most {{limit}} characters.',
      minItems: 'Add at least {{limit}}.',
      maxItems: 'Keep at most {{limit}}.',
      pattern: 'This does not have the right form.',
      email: 'Enter an email address.',
      format: 'Enter a valid {{format}}.',
      integer: 'Enter a whole number.',
      type: 'Enter a {{type}}.',
      confirm: 'Confirm this.',
      choose: 'Choose one of the options.',
      other: 'This {{message}}.',
    },
    assessment: {
      subject: 'the estimate',
      problem: 'It could not be worked out: {{message}}',
      problems: 'Problems',
      plan: 'Plan',
      heldBy: 'Another run holds it: {{run}}. Wait for its end, or cancel it.',
      openHolder: 'Open that run',
      waitsForApproval:
        'Sent, it waits for approval. You can leave; you are told when it starts.',
      startsAtOnce:
        'Sent, it starts at once. You can leave; you are told when it is done.',
      nothingRefuses: 'Nothing refuses it any more.',
      change: '{{before}} → {{after}}',
      costUnknown: 'cost unknown',
      needsApproval: 'needs approval',
      needsNoApproval: 'no approval needed',
    },
    fields: {
      choices: {
        accounts: {
          problem: 'accounts could not be read: {{message}}',
          empty: 'There are no accounts in the catalog that you may see.',
        },
        environments: {
          problem: 'environments could not be read: {{message}}',
          empty: 'There are no environments in the catalog that you may see.',
        },
        teams: {
          problem: 'teams could not be read: {{message}}',
          empty: 'There are no teams in the catalog that you may see.',
        },
        organizationalUnits: {
          problem: 'organizational units could not be read: {{message}}',
          empty:
            'There are no organizational units in the catalog that you may see.',
        },
        enclaves: {
          problem: 'enclaves could not be read: {{message}}',
          empty: 'There are no enclaves in the catalog that you may see.',
        },
        enclavesFor: {
          deploy: {
            problem:
              'enclaves that can be asked to deploy could not be read: {{message}}',
            empty:
              'There are no enclaves that can be asked to deploy in the catalog that you may see.',
          },
          pause: {
            problem:
              'enclaves that can be asked to pause could not be read: {{message}}',
            empty:
              'There are no enclaves that can be asked to pause in the catalog that you may see.',
          },
          resume: {
            problem:
              'enclaves that can be asked to resume could not be read: {{message}}',
            empty:
              'There are no enclaves that can be asked to resume in the catalog that you may see.',
          },
          resize: {
            problem:
              'enclaves that can be asked to resize could not be read: {{message}}',
            empty:
              'There are no enclaves that can be asked to resize in the catalog that you may see.',
          },
          destroy: {
            problem:
              'enclaves that can be asked to destroy could not be read: {{message}}',
            empty:
              'There are no enclaves that can be asked to destroy in the catalog that you may see.',
          },
        },
      },
      regionsProblem: 'Regions could not be read: {{message}}',
      instanceSize: '{{vcpu}} vCPU, {{memory}} GiB',
      memory: {
        tooLittle:
          '{{vcpu}} vCPU need at least {{least}} MiB. Enter {{least}} or more.',
        outOfRange: 'Enter {{minimum}} to {{maximum}} MiB.',
      },
      name: {
        free: 'This name is free.',
        unknown: 'Could not look it up: {{message}}',
        taken: '{{name}} is a {{type}} already. Choose another name.',
        takenIn:
          '{{name}} is a {{type}} in {{place}} already. Choose another name.',
        types: {
          'nitro-enclave': 'nitro enclave',
          'cloud-account': 'cloud account',
          team: 'team',
        },
      },
      network: {
        free: 'This is the next free network.',
        use: 'Use {{network}}, the next free one',
        unknown: 'The next free network is not known: {{message}}',
        invalid: 'This is no IPv4 network. Write for instance 10.42.0.0/16.',
        overlaps: 'It overlaps {{network}} of {{user}}. Choose another.',
      },
      variables: {
        name: 'Name of variable {{number}}',
        namePlaceholder: 'NAME',
        value: 'Value of {{name}}',
        valueOfUnnamed: 'Value of variable {{number}}',
        valuePlaceholder: 'value',
        remove: 'Remove {{name}}',
        removeUnnamed: 'Remove variable {{number}}',
        add: 'Add variable',
        invalidName:
          '{{name}} is not a valid variable name. Use letters, digits and _.',
        duplicateName: '{{name}} appears twice. The last one counts.',
      },
    },

    // What was sent

    tasks: {
      subject: 'your tasks',
      label: 'Your tasks',
      empty: {
        title: "You haven't sent anything yet",
        description: 'What you send from a template appears here.',
      },
      columns: { template: 'Template', status: 'Status', sent: 'Sent' },
    },
    task: {
      subject: 'the request',
      refused: 'This request cannot be shown',
      cancelled: 'This request was cancelled',
      sending: 'Sending your request…',
      log: 'Log',
      failed: 'The request was not made',
      change: 'Change the request',
    },

    // Parts of other pages

    entityRuns: {
      title: 'Runs',
      subject: 'the runs',
      none: 'No runs yet.',
      empty:
        'Runs that create, change or remove something here appear in this table, with their approval and their log.',
      requests: {
        pause: 'Pause',
        resume: 'Resume',
        resize: 'Resize',
        decommission: 'Decommission',
        closeAccount: 'Close this account',
        enclaveHere: 'Enclave here',
        environmentHere: 'Environment here',
        changeQuota: 'Change quota',
        enclaveForTeam: 'Enclave for this team',
        accountForTeam: 'Account for this team',
      },
    },
    homeWidgets: {
      waiting: { empty: 'Nothing needs your attention.' },
      yourRuns: {
        subject: 'your runs',
        empty:
          'You haven’t requested anything yet. Your requests and their status appear here.',
        all: 'All your runs',
      },
      failedRuns: {
        subject: 'the failed runs',
        empty: 'No run has failed.',
        all: 'All failed runs',
      },
    },
  },
});

/** Says a message of the plugin, with its values filled in. */
export type ProvisioningWords = TranslationFunction<
  typeof provisioningTranslationRef.T
>;
