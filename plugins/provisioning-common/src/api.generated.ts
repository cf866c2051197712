/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

// Generated from plugins/provisioning-backend/src/schema/openapi.yaml by "yarn generate"; do not edit.
import { JsonObject, JsonValue } from '@backstage/types';

/** The routes of provisioning: what they take and what they answer. @public */
export interface ProvisioningPaths {
  '/kinds': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description What can be asked for. */
    get: operations['GetKinds'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/assess': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description What would happen, what it costs, how risky it is and who must agree. Writes nothing. */
    post: operations['AssessRequest'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/runs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Runs that the caller may see, newest first. */
    get: operations['GetRuns'];
    put?: never;
    /** @description Asks for something. 201 with the new run; 200 with the run that an identical request is already. 400 with `error.problems`, 403 with the reason of the policy, 409 with `error.holder` when another run holds the target. */
    post: operations['RequestRun'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/runs/counts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Counts for tiles and the badge of the inbox. */
    get: operations['CountRuns'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/runs/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['GetRun'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/runs/{id}/transitions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['GetTransitions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/runs/{id}/log': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Lines after an id, oldest first. */
    get: operations['GetLog'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/runs/{id}/log.txt': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['DownloadLog'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/runs/{id}/events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Server-sent events: `run`, `steps`, `log` and at last `end`. `id:` is opaque; hand it back in `Last-Event-ID` or `after` to resume. */
    get: operations['StreamRun'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/runs/{id}/approve': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['ApproveRun'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/runs/{id}/reject': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['RejectRun'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/runs/{id}/cancel': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['CancelRun'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/runs/{id}/retry': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['RetryRun'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/runs/{id}/decommission': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Asks for the effects of the run to be taken back; answers with the run that does so. */
    post: operations['DecommissionRun'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/findings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description What is stuck or disagrees, newest first. */
    get: operations['GetFindings'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/findings/{id}/resolve': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Makes the transition that the finding proposes, if it is still true. */
    post: operations['ResolveFinding'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/delegations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Those of the caller that hold now, handed on by or to them. */
    get: operations['GetDelegations'];
    put?: never;
    post: operations['AddDelegation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/delegations/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete: operations['RemoveDelegation'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/suggest/cidr': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The next free network of the Atmos repository, and those in use. */
    get: operations['SuggestCidr'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/suggest/components': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Components that the catalog of the Atmos repository has. */
    get: operations['SuggestComponents'];
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
    /** @description What a person says about a decision. */
    Comment: string;
    /** @description SHA-256 of kind, target, inputs and plan. */
    Digest: string;
    /** @description The same key gives the same run. */
    IdempotencyKey: string;
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
    /** @description Any JSON object. */
    JsonObject: JsonObject;
    /** @description Any JSON value. */
    JsonValue: JsonValue;
    /**
     * @description Where a run is. `SUCCEEDED`, `CANCELLED`, `REJECTED` and `EXPIRED` are final; a `FAILED` run can be retried.
     * @enum {string}
     */
    RunState:
      | 'REQUESTED'
      | 'ASSESSED'
      | 'PENDING_APPROVAL'
      | 'APPROVED'
      | 'RUNNING'
      | 'SUCCEEDED'
      | 'FAILED'
      | 'CANCELLED'
      | 'REJECTED'
      | 'EXPIRED';
    /**
     * @description What moves a run on.
     * @enum {string}
     */
    RunEvent:
      | 'request'
      | 'assess'
      | 'requireApproval'
      | 'approve'
      | 'deny'
      | 'reject'
      | 'expire'
      | 'start'
      | 'succeed'
      | 'fail'
      | 'retry'
      | 'cancel';
    /** @description A kind as the API lists it. */
    RunKindInfo: {
      /** @description A noun and a verb, such as `enclave.create`. */
      name: string;
      title: string;
      executor: string;
      /** @description Whether it takes something away. */
      destructive: boolean;
      /** @description JSON schema of the inputs. */
      inputSchema: {
        [key: string]: unknown;
      };
      /** @description Kind that takes the effects back, where there is one. */
      reversedBy?: string;
      /** @description Why it cannot be asked for here: the missing configuration and the fix. */
      unavailable?: string;
      /** @description What a form may offer here for some fields of the request. */
      limits?: components['schemas']['FieldLimit'][];
      usage?: components['schemas']['KindUsage'];
    };
    /** @description What is taken here for a field of a request, and nothing else. */
    FieldLimit: {
      /** @description Path in the request, such as `inputs.instanceType`. */
      field: string;
      /** @description The values that are taken; none where nothing reads the field. */
      values: string[];
      /** @description Why nothing else is taken. */
      reason: string;
      fix: string;
    };
    /** @description How the last runs of a kind went; absent before the first has ended. */
    KindUsage: {
      /** @description Runs that succeeded or failed, the last 50 at most. */
      ended: number;
      /** @description How many of them succeeded. */
      succeeded: number;
      /** @description Median of what those that succeeded took from start to end. */
      usualMs?: number;
      /** @description Median of the estimates a month of those that succeeded, in their most frequent currency. */
      usualMonthly?: components['schemas']['Money'];
    };
    /** @description All kinds. */
    RunKindList: {
      items: components['schemas']['RunKindInfo'][];
    };
    /** @description An amount of money as decimal text, so that no cent is lost. */
    Money: {
      /** @description `-?\d+(\.\d+)?` */
      amount: string;
      /** @description ISO 4217. */
      currency: string;
    };
    /** @description What a request will cost, and how sure that is. */
    CostEstimate: {
      /** @description What it will cost a month; absent where nothing could be priced. */
      monthly?: components['schemas']['Money'];
      /** @description Change against what is there now; equals `monthly` for something new. */
      delta?: components['schemas']['Money'];
      /** @enum {string} */
      confidence: 'high' | 'medium' | 'low' | 'none';
      items: {
        title: string;
        monthly: components['schemas']['Money'];
        basis: string;
      }[];
      /** @description What has no price here, in words. */
      unpriced: string[];
      /** @description Entity refs of who pays: the owners of the target, and the team that the request names. */
      payers?: string[];
      /** @description What those who pay may spend in a month, of each that has a budget. */
      budgets?: components['schemas']['PayerBudget'][];
      /** @description Why the budgets could not be looked at, in words; people decide then. */
      budgetProblem?: string;
      /** @description What would cost less, of what can be asked for. */
      alternative?: components['schemas']['CostAlternative'];
      /** @description What earlier runs changed about the sums, in words. */
      correction?: string;
      /** @description Where the prices come from and of what day they are. */
      source: string;
    };
    /** @description Something that would do too and costs less. */
    CostAlternative: {
      /** @description What was asked for, such as `ec2:m6i.2xlarge`. */
      instead: string;
      sku: string;
      /** @description A month. */
      saving: components['schemas']['Money'];
      /** @description What all would cost a month then. */
      monthly: components['schemas']['Money'];
    };
    /** @description What the bill says of the estimate of a run. */
    CostOutcome: {
      /** @description The change a month that was estimated. */
      estimated: components['schemas']['Money'];
      /** @enum {string} */
      state: 'waiting' | 'measured' | 'not-in-bill' | 'changed';
      measures: {
        /** @description Days after the run, 7 or 30. */
        days: number;
        /** @description The change a month. */
        actual: components['schemas']['Money'];
        /** @description How far it is from the estimate, as a share of it. */
        error?: string;
      }[];
      words: string;
    };
    /** @description What somebody may spend in a month. */
    PayerBudget: {
      /** @description Entity ref of who pays. */
      payer: string;
      /** @description Entity ref of who approves what exceeds it; the platform's approvers where nobody is named. */
      owner?: string;
      monthly: components['schemas']['Money'];
      /** @description What is left before this request. */
      headroom: components['schemas']['Money'];
      exceeded: boolean;
    };
    /** @description What a run is about, where it acts and on what. */
    RunTarget: {
      /** @description Name of the thing as people say it. */
      name: string;
      accountId?: string;
      /** @description Snapshot of the account's name. */
      accountName?: string;
      region?: string;
      environment?: string;
      /** @description Name of the team that owns what comes out, as the Group is called. */
      team?: string;
      /** @description Entity that exists already; of a day-2 run that which it changes. */
      entityRef?: string;
    };
    /** @description What somebody entered that cannot be, and what to enter. */
    InputProblem: {
      /** @description Path in the request, such as `inputs.memoryMib`. */
      field: string;
      /** @description The offending value. */
      value?: unknown;
      reason: string;
      fix: string;
    };
    /** @description A file that a plan adds, changes or removes. */
    PlannedFile: {
      path: string;
      /** @enum {string} */
      operation: 'create' | 'update' | 'delete';
      /** @description Unified diff against what is there now. */
      diff: string;
    };
    /** @description Something of a plan that approvers look through line by line. */
    PlanDetail: {
      title: string;
      lines: string[];
    };
    /** @description Something in the world that a run created, changed or removed. */
    RunEffect: {
      /** @description `enclave`, `environment`, `team`, `account`, `pull-request`, `execution`, … */
      type: string;
      /** @description Its id, ARN, address or entity ref. */
      ref: string;
      /** @enum {string} */
      operation: 'create' | 'update' | 'delete';
      accountId?: string;
      region?: string;
      /** @description Where a person can look at it. */
      url?: string;
    };
    /** @description What will be executed, rendered in full; this is what is approved. */
    RunPlan: {
      executor: string;
      /** @description One sentence a line, in words. */
      summary: string[];
      /** @description All that the executor needs; canonical, without a clock. */
      execution: components['schemas']['JsonObject'];
      files?: components['schemas']['PlannedFile'][];
      /** @description What it will have created, changed or removed. */
      effects: components['schemas']['RunEffect'][];
      /** @description What else is touched or depends on it, in words. */
      blastRadius: string[];
      /** @description What the files come to, where they do not tell by themselves. */
      details?: components['schemas']['PlanDetail'][];
    };
    /** @description How risky a request is, with each rule that says so. */
    RiskAssessment: {
      /** @description 0 to 100, the sum of all points, at most 100. */
      score: number;
      /** @enum {string} */
      level: 'low' | 'medium' | 'high';
      contributions: {
        rule: string;
        points: number;
        reason: string;
      }[];
      /** @description What the rules looked at. */
      facts: components['schemas']['JsonObject'];
      /** @description Facts that a module could not find. For rules they have the value "unknown". */
      unknownFacts?: {
        fact: string;
        reason: string;
      }[];
    };
    /** @description What a rule said to a request. */
    PolicyDecision: {
      rule: string;
      /** @enum {string} */
      effect: 'deny' | 'require';
      reason: string;
      fix?: string;
      approvers?: string[];
      quorum?: number;
    };
    /** @description A group of people of whom some must agree. */
    ApproverSet: {
      /** @description Entity refs of groups or users, resolved when somebody decides. */
      approvers: string[];
      quorum: number;
      reason: string;
    };
    /** @description Who must agree before a run goes on, and why. */
    ApprovalRequirement: {
      required: boolean;
      /** @description Rules that ask for it; of a run that needs none, the rule that lets it pass. */
      rules: {
        id: string;
        reason: string;
      }[];
      /** @description Each set must reach its quorum. */
      sets: components['schemas']['ApproverSet'][];
      /** @description How long a request can be approved. */
      expiresAfterHours: number;
    };
    /** @description What one person decided. */
    ApprovalDecision: {
      /** @enum {string} */
      decision: 'approve' | 'reject';
      by: string;
      /** @description The person who handed their right on. */
      delegatedBy?: string;
      /** @description Groups of the requirement that the person was a member of at that moment. */
      memberOf: string[];
      /** @description What was looked at. */
      digest: string;
      comment?: string;
      /** @description Whether it went past the quorum, with a reason in `comment`. */
      breakGlass?: boolean;
      /** Format: date-time */
      at: string;
    };
    /** @description How far the approval of a run is. */
    ApprovalProgress: {
      /** @enum {string} */
      outcome: 'approved' | 'rejected' | 'waiting';
      /** @description Of each set, who agreed and how many are missing. */
      sets: (components['schemas']['ApproverSet'] & {
        approvedBy: string[];
        missing: number;
      })[];
    };
    /** @description What is known before anybody decides. */
    RunAssessment: {
      risk: components['schemas']['RiskAssessment'];
      policy: components['schemas']['PolicyDecision'][];
      cost: components['schemas']['CostEstimate'];
      approval: components['schemas']['ApprovalRequirement'];
      /** Format: date-time */
      assessedAt: string;
    };
    /**
     * @description Where a step is.
     * @enum {string}
     */
    RunStepState: 'waiting' | 'running' | 'succeeded' | 'failed' | 'skipped';
    /** @description One step of an execution as its engine tells it. */
    RunStep: {
      name: string;
      state: components['schemas']['RunStepState'];
      /** Format: date-time */
      startedAt?: string;
      /** Format: date-time */
      finishedAt?: string;
      /** @description What it usually takes, from earlier runs of the kind. */
      usualMs?: number;
      message?: string;
      /** @description Where a person can look at it. */
      url?: string;
    };
    /** @description What runs in AWS or as a pull request. */
    RunExecution: {
      executor: string;
      attempt: number;
      /** @description Execution ARN, item key or pull request address, once it is known. */
      ref?: string;
      name: string;
      accountId?: string;
      region?: string;
      url?: string;
      /** @description The engine's own word such as RUNNING, PENDING_REDRIVE, DEPLOYING or open. */
      status?: string;
      /** Format: date-time */
      startedAt?: string;
      /** Format: date-time */
      finishedAt?: string;
      /**
       * Format: date-time
       * @description When the engine was last asked with success.
       */
      observedAt?: string;
      /** @description What the executor remembers between looks. */
      state?: components['schemas']['JsonObject'];
    };
    /** @description Why a run failed, what it left behind, and the one safe next step. */
    RunFailure: {
      reason: string;
      leftBehind: string[];
      nextStep: string;
      retryable: boolean;
    };
    /** @description Somebody wants a run to end; it does once its engine was told. */
    RunCancelRequest: {
      by: string;
      /** Format: date-time */
      at: string;
      /** @description Whether what runs is stopped too. */
      stop: boolean;
      comment?: string;
    };
    /** @description How often the present step of a run was tried in vain, and when it is tried next. */
    RunRetry: {
      tries: number;
      /**
       * Format: date-time
       * @description When the first try failed.
       */
      since: string;
      /**
       * Format: date-time
       * @description When the next try is due.
       */
      at: string;
    };
    /** @description The durable record of one request. */
    Run: {
      /** @description UUIDv7. */
      id: string;
      /** @description Goes through audit events, RoleSessionName and log lines. The server makes it: the run's id, of a scaffolder step the task's, of a decommission that of the run that it takes back. */
      correlationId: string;
      /** @description What the caller called it; a label, by which nothing is joined. */
      callerCorrelationId?: string;
      /** @description Grows with each change. */
      version: number;
      kind: string;
      state: components['schemas']['RunState'];
      requestedBy: string;
      /** @description Agent or service that asked for the person. */
      requestedThrough?: string;
      reason?: string;
      template?: {
        ref: string;
        version?: string;
      };
      scaffolderTaskId?: string;
      target: components['schemas']['RunTarget'];
      inputs: components['schemas']['JsonObject'];
      plan?: components['schemas']['RunPlan'];
      /** @description SHA-256 of kind, target, inputs and plan; what an approval is for. */
      digest?: string;
      assessment?: components['schemas']['RunAssessment'];
      decisions: components['schemas']['ApprovalDecision'][];
      /**
       * Format: date-time
       * @description Until when it can be approved.
       */
      expiresAt?: string;
      attempt: number;
      execution?: components['schemas']['RunExecution'];
      steps: components['schemas']['RunStep'][];
      effects: components['schemas']['RunEffect'][];
      /** @description Also of a run that was cancelled or refused, why, and what stays. */
      failure?: components['schemas']['RunFailure'];
      cancelRequest?: components['schemas']['RunCancelRequest'];
      /** @description In words, while it waits for something. */
      waitingFor?: string;
      retry?: components['schemas']['RunRetry'];
      /** @description The run whose effects this one takes back. */
      decommissionOf?: string;
      /** @description The run that took the effects of this one back. */
      decommissionedBy?: string;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      updatedAt: string;
      /** Format: date-time */
      startedAt?: string;
      /** Format: date-time */
      finishedAt?: string;
    };
    /** @description A run in a list. */
    RunSummary: {
      /** @description UUIDv7. */
      id: string;
      kind: string;
      state: components['schemas']['RunState'];
      target: components['schemas']['RunTarget'];
      /** @description Entities that it is about, what it changes and what came of it. */
      entityRefs?: string[];
      requestedBy: string;
      /** @description In words, while it waits for something. */
      waitingFor?: string;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      updatedAt: string;
      /** Format: date-time */
      startedAt?: string;
      /** Format: date-time */
      finishedAt?: string;
      /**
       * Format: date-time
       * @description Until when it can be approved.
       */
      expiresAt?: string;
      /** @description The run whose effects this one takes back. */
      decommissionOf?: string;
      /** @description The run that took the effects of this one back. */
      decommissionedBy?: string;
      /** @description 0 to 100, once assessed. */
      risk?: number;
      monthlyCost?: components['schemas']['Money'];
      /** @description First line of the failure. */
      failure?: string;
    };
    /** @description One page of runs, newest first. */
    RunPage: {
      items: components['schemas']['RunSummary'][];
      nextCursor?: string;
    };
    /** @description A line of the live log. */
    RunLogLine: {
      /** @description Grows within a run; resume after it. */
      id: number;
      /** Format: date-time */
      at: string;
      /** @enum {string} */
      source: 'steward' | 'step-functions' | 'task' | 'git';
      /** @description Step it belongs to. */
      step?: string;
      /** @description Milliseconds since the run started. */
      elapsedMs?: number;
      text: string;
      /** @enum {string} */
      level: 'info' | 'warning' | 'error';
    };
    /** @description Lines of a log, oldest first. */
    RunLogLineList: {
      items: components['schemas']['RunLogLine'][];
    };
    /** @description What would happen; nothing is written. */
    AssessAnswer: {
      /** @description Empty when the request can be made. */
      problems: components['schemas']['InputProblem'][];
      /** @description Absent while there are problems that leave nothing to plan. */
      plan?: components['schemas']['RunPlan'];
      assessment?: components['schemas']['RunAssessment'];
      digest?: string;
      /** @description A run that holds the target at this moment. */
      holder?: {
        id: string;
        kind: string;
        state: components['schemas']['RunState'];
        requestedBy: string;
      };
    };
    /**
     * @description What the caller may do to a run now.
     * @enum {string}
     */
    RunAction:
      | 'approve'
      | 'reject'
      | 'break-glass'
      | 'cancel'
      | 'stop'
      | 'retry'
      | 'decommission';
    /** @description Something stuck, or two truths that disagree. */
    Finding: {
      id: string;
      /** @enum {string} */
      type:
        | 'row-without-execution'
        | 'execution-without-row'
        | 'row-behind-execution'
        | 'run-without-execution'
        | 'execution-of-no-run'
        | 'overdue'
        | 'unknown-state';
      runId?: string;
      /** @description In words, with the two truths. */
      message: string;
      accountId?: string;
      region?: string;
      ref?: string;
      /** @description The exact safe transition, where there is one. */
      proposal?: {
        title: string;
        from: string;
        to: string;
        /** @description Whether the reconciler may make it by itself. */
        safe?: boolean;
      };
      /** Format: date-time */
      healedAt?: string;
      /** Format: date-time */
      foundAt: string;
    };
    /** @description One page of findings, newest first. */
    FindingPage: {
      items: components['schemas']['Finding'][];
      nextCursor?: string;
    };
    /** @description A run and what the caller may do to it now. */
    RunDetail: {
      run: components['schemas']['Run'];
      progress?: components['schemas']['ApprovalProgress'];
      /** @description Buttons that the caller has. */
      allowed: components['schemas']['RunAction'][];
      /** @description Why an approver may not decide. */
      notAllowedReason?: string;
      findings: components['schemas']['Finding'][];
      /** @description What a run of this kind usually takes from start to end. */
      usualMs?: number;
      /** @description Of a run that succeeded, where the estimator compares estimates with the bill. */
      costOutcome?: components['schemas']['CostOutcome'];
    };
    /** @description Counts for tiles and the badge of the inbox. */
    RunCounts: {
      waitingForMe: number;
      mineActive: number;
      /** @description Of those that the caller may see. */
      byState: {
        REQUESTED?: number;
        ASSESSED?: number;
        PENDING_APPROVAL?: number;
        APPROVED?: number;
        RUNNING?: number;
        SUCCEEDED?: number;
        FAILED?: number;
        CANCELLED?: number;
        REJECTED?: number;
        EXPIRED?: number;
      };
    };
    /** @description A transition as it was made. */
    RunTransitionRecord: {
      seq: number;
      event: components['schemas']['RunEvent'];
      from?: components['schemas']['RunState'];
      to: components['schemas']['RunState'];
      by?: string;
      /** Format: date-time */
      at: string;
      comment?: string;
    };
    /** @description The transitions of a run, oldest first. */
    RunTransitionList: {
      items: components['schemas']['RunTransitionRecord'][];
    };
    /** @description Somebody decides for somebody else for a while. */
    Delegation: {
      id: string;
      from: string;
      to: string;
      /** Format: date-time */
      until: string;
      reason?: string;
      /** Format: date-time */
      createdAt: string;
    };
    /** @description The delegations of the caller that hold now. */
    DelegationList: {
      items: components['schemas']['Delegation'][];
    };
    /** @description The next free network, and those in use. */
    CidrSuggestion: {
      cidr: string;
      taken: {
        cidr: string;
        usedBy: string;
      }[];
    };
    /** @description Names of Atmos components. */
    ComponentSuggestions: {
      items: string[];
    };
  };
  responses: {
    /** @description What is wrong, which value, and what to do. `error.problems` has field, value, reason and fix of each problem; `error.holder` is the run that holds the target. */
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
    requestedBy: string;
    limit: number;
    cursor: string;
  };
  requestBodies: {
    Request: {
      content: {
        'application/json': {
          kind: string;
          target: components['schemas']['JsonObject'];
          inputs: components['schemas']['JsonObject'];
          reason?: components['schemas']['Comment'];
          idempotencyKey?: components['schemas']['IdempotencyKey'];
          correlationId?: string;
          template?: {
            ref: string;
            version?: string;
          };
          scaffolderTaskId?: string;
          expectedDigest?: components['schemas']['Digest'];
        };
      };
    };
  };
  headers: never;
  pathItems: never;
}
interface operations {
  GetKinds: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description All kinds */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RunKindList'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  AssessRequest: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: components['requestBodies']['Request'];
    responses: {
      /** @description What would happen */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AssessAnswer'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetRuns: {
    parameters: {
      query?: {
        state?: components['schemas']['RunState'][];
        kind?: string[];
        requestedBy?: components['parameters']['requestedBy'];
        accountId?: string;
        team?: string;
        entityRef?: string;
        q?: string;
        waitingForMe?: boolean;
        mine?: boolean;
        limit?: components['parameters']['limit'];
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page of runs */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RunPage'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  RequestRun: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: components['requestBodies']['Request'];
    responses: {
      /** @description The run that an identical request is already */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Run'];
        };
      };
      /** @description The new run */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Run'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  CountRuns: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The counts */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RunCounts'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetRun: {
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
      /** @description The run and what the caller may do to it now */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RunDetail'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetTransitions: {
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
      /** @description Every transition, oldest first */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RunTransitionList'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetLog: {
    parameters: {
      query?: {
        after?: number;
        limit?: number;
      };
      header?: never;
      path: {
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Lines of the log */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RunLogLineList'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  DownloadLog: {
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
      /** @description One line each, with time, step and text. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/plain': string;
        };
      };
      default: components['responses']['Error'];
    };
  };
  StreamRun: {
    parameters: {
      query?: {
        after?: string;
      };
      header?: never;
      path: {
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A stream of RunStreamEvent. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/event-stream': string;
        };
      };
      default: components['responses']['Error'];
    };
  };
  ApproveRun: {
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
          digest: components['schemas']['Digest'];
          comment?: components['schemas']['Comment'];
          breakGlass?: boolean;
        };
      };
    };
    responses: {
      /** @description The run as it is now */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Run'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  RejectRun: {
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
          digest: components['schemas']['Digest'];
          comment: components['schemas']['Comment'];
        };
      };
    };
    responses: {
      /** @description The run as it is now */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Run'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  CancelRun: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': {
          comment?: components['schemas']['Comment'];
          stop?: boolean;
        };
      };
    };
    responses: {
      /** @description The run as it is now */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Run'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  RetryRun: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': {
          comment?: components['schemas']['Comment'];
        };
      };
    };
    responses: {
      /** @description The run as it is now */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Run'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  DecommissionRun: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': {
          reason?: components['schemas']['Comment'];
          idempotencyKey?: components['schemas']['IdempotencyKey'];
        };
      };
    };
    responses: {
      /** @description The run that does so already */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Run'];
        };
      };
      /** @description The run that does so */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Run'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetFindings: {
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
      /** @description One page of findings */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FindingPage'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  ResolveFinding: {
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
      /** @description The finding as it is now */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Finding'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetDelegations: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The delegations */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DelegationList'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  AddDelegation: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          to: string;
          /** Format: date-time */
          until: string;
          reason?: components['schemas']['Comment'];
        };
      };
    };
    responses: {
      /** @description The delegation */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Delegation'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  RemoveDelegation: {
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
      /** @description It is gone. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      default: components['responses']['Error'];
    };
  };
  SuggestCidr: {
    parameters: {
      query?: {
        prefix?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A free network */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CidrSuggestion'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  SuggestComponents: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Names of components */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ComponentSuggestions'];
        };
      };
      default: components['responses']['Error'];
    };
  };
}

/** What a person says about a decision. @public */
export type Comment = components['schemas']['Comment'];
/** SHA-256 of kind, target, inputs and plan. @public */
export type Digest = components['schemas']['Digest'];
/** The same key gives the same run. @public */
export type IdempotencyKey = components['schemas']['IdempotencyKey'];
/** Where a run is. `SUCCEEDED`, `CANCELLED`, `REJECTED` and `EXPIRED` are final; a `FAILED` run can be retried. @public */
export type RunState = components['schemas']['RunState'];
/** What moves a run on. @public */
export type RunEvent = components['schemas']['RunEvent'];
/** A kind as the API lists it. @public */
export type RunKindInfo = components['schemas']['RunKindInfo'];
/** What is taken here for a field of a request, and nothing else. @public */
export type FieldLimit = components['schemas']['FieldLimit'];
/** How the last runs of a kind went; absent before the first has ended. @public */
export type KindUsage = components['schemas']['KindUsage'];
/** All kinds. @public */
export type RunKindList = components['schemas']['RunKindList'];
/** An amount of money as decimal text, so that no cent is lost. @public */
export type Money = components['schemas']['Money'];
/** What a request will cost, and how sure that is. @public */
export type CostEstimate = components['schemas']['CostEstimate'];
/** Something that would do too and costs less. @public */
export type CostAlternative = components['schemas']['CostAlternative'];
/** What the bill says of the estimate of a run. @public */
export type CostOutcome = components['schemas']['CostOutcome'];
/** What somebody may spend in a month. @public */
export type PayerBudget = components['schemas']['PayerBudget'];
/** What a run is about, where it acts and on what. @public */
export type RunTarget = components['schemas']['RunTarget'];
/** What somebody entered that cannot be, and what to enter. @public */
export type InputProblem = components['schemas']['InputProblem'];
/** A file that a plan adds, changes or removes. @public */
export type PlannedFile = components['schemas']['PlannedFile'];
/** Something of a plan that approvers look through line by line. @public */
export type PlanDetail = components['schemas']['PlanDetail'];
/** Something in the world that a run created, changed or removed. @public */
export type RunEffect = components['schemas']['RunEffect'];
/** What will be executed, rendered in full; this is what is approved. @public */
export type RunPlan = components['schemas']['RunPlan'];
/** How risky a request is, with each rule that says so. @public */
export type RiskAssessment = components['schemas']['RiskAssessment'];
/** What a rule said to a request. @public */
export type PolicyDecision = components['schemas']['PolicyDecision'];
/** A group of people of whom some must agree. @public */
export type ApproverSet = components['schemas']['ApproverSet'];
/** Who must agree before a run goes on, and why. @public */
export type ApprovalRequirement = components['schemas']['ApprovalRequirement'];
/** What one person decided. @public */
export type ApprovalDecision = components['schemas']['ApprovalDecision'];
/** How far the approval of a run is. @public */
export type ApprovalProgress = components['schemas']['ApprovalProgress'];
/** What is known before anybody decides. @public */
export type RunAssessment = components['schemas']['RunAssessment'];
/** Where a step is. @public */
export type RunStepState = components['schemas']['RunStepState'];
/** One step of an execution as its engine tells it. @public */
export type RunStep = components['schemas']['RunStep'];
/** What runs in AWS or as a pull request. @public */
export type RunExecution = components['schemas']['RunExecution'];
/** Why a run failed, what it left behind, and the one safe next step. @public */
export type RunFailure = components['schemas']['RunFailure'];
/** Somebody wants a run to end; it does once its engine was told. @public */
export type RunCancelRequest = components['schemas']['RunCancelRequest'];
/** How often the present step of a run was tried in vain, and when it is tried next. @public */
export type RunRetry = components['schemas']['RunRetry'];
/** The durable record of one request. @public */
export type Run = components['schemas']['Run'];
/** A run in a list. @public */
export type RunSummary = components['schemas']['RunSummary'];
/** One page of runs, newest first. @public */
export type RunPage = components['schemas']['RunPage'];
/** A line of the live log. @public */
export type RunLogLine = components['schemas']['RunLogLine'];
/** Lines of a log, oldest first. @public */
export type RunLogLineList = components['schemas']['RunLogLineList'];
/** What would happen; nothing is written. @public */
export type AssessAnswer = components['schemas']['AssessAnswer'];
/** What the caller may do to a run now. @public */
export type RunAction = components['schemas']['RunAction'];
/** Something stuck, or two truths that disagree. @public */
export type Finding = components['schemas']['Finding'];
/** One page of findings, newest first. @public */
export type FindingPage = components['schemas']['FindingPage'];
/** A run and what the caller may do to it now. @public */
export type RunDetail = components['schemas']['RunDetail'];
/** Counts for tiles and the badge of the inbox. @public */
export type RunCounts = components['schemas']['RunCounts'];
/** A transition as it was made. @public */
export type RunTransitionRecord = components['schemas']['RunTransitionRecord'];
/** The transitions of a run, oldest first. @public */
export type RunTransitionList = components['schemas']['RunTransitionList'];
/** Somebody decides for somebody else for a while. @public */
export type Delegation = components['schemas']['Delegation'];
/** The delegations of the caller that hold now. @public */
export type DelegationList = components['schemas']['DelegationList'];
/** The next free network, and those in use. @public */
export type CidrSuggestion = components['schemas']['CidrSuggestion'];
/** Names of Atmos components. @public */
export type ComponentSuggestions =
  components['schemas']['ComponentSuggestions'];
