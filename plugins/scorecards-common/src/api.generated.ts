/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

// Generated from plugins/scorecards-backend/src/schema/openapi.yaml by "yarn generate"; do not edit.
import { JsonObject, JsonValue } from '@backstage/types';

/** The routes of scorecards: what they take and what they answer. @public */
export interface ScorecardsPaths {
  '/scores': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Scores of the entities that the caller may see, one page. */
    get: operations['GetScores'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/scores/summary': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description What the scores under the same filters come to. */
    get: operations['GetScoreSummary'];
    put?: never;
    post?: never;
    delete?: never;
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
    /** @description All scores or all verdicts that the caller may see, as a stream. */
    get: operations['ExportScores'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/entities/{kind}/{namespace}/{name}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The score of one entity, its checks, and the way to the next tier. */
    get: operations['GetEntityScorecard'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/entities/{kind}/{namespace}/{name}/history': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description One score a day, oldest first. */
    get: operations['GetEntityHistory'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/entities/{kind}/{namespace}/{name}/moves': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Why the score moved between two times. */
    get: operations['GetEntityMoves'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/entities/{kind}/{namespace}/{name}/transitions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Every verdict that became another one, newest first. */
    get: operations['GetEntityTransitions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/entities/{kind}/{namespace}/{name}/rollup': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description What the scores of the entity's parts, or of what it owns, come to. */
    get: operations['GetEntityRollUp'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/checks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description All checks that are on, with how many entities pass and fail. */
    get: operations['GetChecks'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/checks/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['GetCheck'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/checks/{id}/verdicts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description What one check says about each entity that the caller may see. */
    get: operations['GetCheckVerdicts'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/packs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The packs that are on, and what is switched off with the reason and the fix. */
    get: operations['GetPacks'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/collections': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description How current each collector is. */
    get: operations['GetCollections'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/facts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The facts that checks can look at. */
    get: operations['GetFacts'];
    put?: never;
    /** @description Tells all facts of one source. Facts that the source told before and does not tell any more are dropped. */
    post: operations['PushFacts'];
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
    get?: never;
    put?: never;
    /** @description Tells all findings of one source and scope as a file, read as a stream. Findings that are not in it any more are resolved. */
    post: operations['PushFindings'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/findings/unplaced': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Findings that belong to no entity of the catalog. */
    get: operations['GetUnplacedFindings'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/evaluations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description How far the evaluation is. */
    get: operations['GetEvaluation'];
    put?: never;
    /** @description Has one entity, or all, evaluated again. */
    post: operations['RunEvaluation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/gate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Whether an entity is good enough, for pipelines and rules. */
    get: operations['AskGate'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/exemptions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The register of everything that hides something, newest first. */
    get: operations['GetExemptions'];
    put?: never;
    post: operations['RequestExemption'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/exemptions/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['GetExemption'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/exemptions/{id}/decisions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Approves or denies (not the requester), revokes, or withdraws (only the requester). */
    post: operations['DecideExemption'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/campaigns': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['GetCampaigns'];
    put?: never;
    post: operations['CreateCampaign'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/campaigns/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['GetCampaign'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/campaigns/{id}/actions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Starts a draft, or closes a campaign with its result. */
    post: operations['ActOnCampaign'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/reviews': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['GetReviews'];
    put?: never;
    /** @description Freezes the scores as they are now, and makes an agenda of them. */
    post: operations['FreezeReview'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/reviews/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['GetReview'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/reviews/{id}/entries': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Writes a note, a decision or an action on an item of the agenda. */
    post: operations['AddReviewEntry'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/reviews/{id}/entries/{entryId}/close': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Notes that an action is done. One that is not is carried over to the next review. */
    post: operations['CloseReviewAction'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/reviews/{id}/sign-off': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Ends a review; nothing of it changes afterwards. */
    post: operations['SignReview'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/reviews/{id}/export': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The minutes as a table or as JSON. */
    get: operations['ExportReview'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/previews': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description What a changed pack would do to the scores, over stored facts. Changes nothing. */
    post: operations['PreviewPack'];
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
    /** @description Any JSON object. */
    JsonObject: JsonObject;
    /** @description Any JSON value. */
    JsonValue: JsonValue;
    /** @description An entity ref such as resource:default/payments-prod. */
    EntityRefText: string;
    /**
     * @description What a score is made of.
     * @enum {string}
     */
    PillarWord: 'security' | 'quality' | 'performance' | 'compliance';
    /**
     * @description How much a check matters.
     * @enum {string}
     */
    SeverityWord: 'critical' | 'high' | 'medium' | 'low' | 'informational';
    /**
     * @description A tier; an entity below Bronze has none.
     * @enum {string}
     */
    TierWord: 'bronze' | 'silver' | 'gold' | 'platinum';
    /**
     * @description What a check says.
     * @enum {string}
     */
    VerdictWord:
      | 'pass'
      | 'warn'
      | 'fail'
      | 'notApplicable'
      | 'exempt'
      | 'unknown'
      | 'error';
    /**
     * @description Where an exemption is in its life.
     * @enum {string}
     */
    ExemptionWord:
      | 'requested'
      | 'approved'
      | 'denied'
      | 'revoked'
      | 'expired'
      | 'withdrawn';
    /**
     * @description Where a campaign is in its life.
     * @enum {string}
     */
    CampaignWord: 'draft' | 'active' | 'closed';
    /** @description Checks or entities by verdict; those without any are left out. */
    VerdictCounts: {
      pass?: number;
      warn?: number;
      fail?: number;
      notApplicable?: number;
      exempt?: number;
      unknown?: number;
      error?: number;
    };
    /** @description The score of one pillar. */
    PillarResult: {
      pillar: components['schemas']['PillarWord'];
      /** @description 0–100; left out where nothing was observed */
      score?: number;
      /** @description The score if everything unknown fails */
      low: number;
      /** @description The score if everything unknown passes */
      high: number;
      /** @description Observed share of the weight from 0 to 1 */
      coverage: number;
      counts?: components['schemas']['VerdictCounts'];
    };
    /** @description A row of the heat map. */
    EntityScore: {
      entityRef: string;
      kind: string;
      type?: string;
      title: string;
      owner?: string;
      tier?: components['schemas']['TierWord'];
      requiredTier?: components['schemas']['TierWord'];
      /** @description 0–100; left out where nothing was observed */
      score?: number;
      low: number;
      high: number;
      coverage: number;
      /** @description The score if there were no exemptions */
      withoutExemptions?: number;
      /** @description Points against 30 days ago; left out where there was no score then */
      change?: number;
      /** @description The sentence of the lowest cap */
      cappedBy?: string;
      counts: components['schemas']['VerdictCounts'];
      pillars: components['schemas']['PillarResult'][];
      evaluatedAt: string;
    };
    /** @description A page of scores. */
    EntityScorePage: {
      items: components['schemas']['EntityScore'][];
      nextCursor?: string;
      /** @description Scored entities that match the filters and that the caller may not see. */
      hidden: number;
    };
    /** @description What many scores come to. */
    ScoreSummary: {
      entities: number;
      hidden: number;
      /** @description Mean of the scores */
      score?: number;
      /** @description Mean of the coverage */
      coverage?: number;
      /** @description Entities below the tier that is required of them */
      belowRequired: number;
      /** @description Entities by tier, those without one first. */
      tiers: {
        tier?: components['schemas']['TierWord'];
        count: number;
      }[];
      pillars: {
        pillar: components['schemas']['PillarWord'];
        score?: number;
      }[];
    };
    /** @description A fact, or what one source says about a control. */
    EvidenceItem: {
      fact?: string;
      value?: components['schemas']['JsonValue'];
      unit?: string;
      control?: string;
      source?: string;
      passed?: number;
      warned?: number;
      failed?: number;
      suppressed?: number;
      unknown?: number;
      failing?: string[];
      /** @description When the collection that has it was last complete */
      observedAt?: string;
    };
    /** @description What starts the fix, the form of a software template, filled in. */
    CheckFix: {
      /** @description Entity ref of a software template */
      template: string;
      values?: components['schemas']['JsonObject'];
    };
    /** @description Where a person reads more. */
    CheckLink: {
      title: string;
      url: string;
    };
    /** @description What one check says about one entity. */
    EntityVerdict: {
      checkId: string;
      title: string;
      pillar: components['schemas']['PillarWord'];
      severity: components['schemas']['SeverityWord'];
      state: components['schemas']['VerdictWord'];
      /** @description One sentence */
      reason: string;
      passed?: number;
      total?: number;
      /** @description Whether sources say different things */
      disagreement?: boolean;
      evidence: components['schemas']['EvidenceItem'][];
      since: string;
      policyVersion: string;
      withoutExemption?: components['schemas']['VerdictWord'];
      exemptionId?: string;
      requiredFor?: components['schemas']['TierWord'];
      solution: string;
      links?: components['schemas']['CheckLink'][];
      fix?: components['schemas']['CheckFix'];
      /** @description Points of the whole score if this check passed */
      gains?: number;
    };
    /** @description One fix on the way to a tier. */
    ScorePathStep: {
      checkId: string;
      title: string;
      /** @enum {string} */
      action: 'fix' | 'observe';
      /** @description Points when the steps before it are done */
      gains: number;
      /** @description Whether the tier cannot be reached without it */
      required: boolean;
      fix?: components['schemas']['CheckFix'];
    };
    /** @description The cheapest way to the next tier. */
    ScorePath: {
      tier: components['schemas']['TierWord'];
      steps: components['schemas']['ScorePathStep'][];
      /** @description The score after all steps */
      score?: number;
      reaches: boolean;
    };
    /** @description What keeps an entity from its next tier. */
    ScoreBlocker: {
      /** @enum {string} */
      type: 'score' | 'pillar' | 'coverage' | 'check' | 'cap';
      sentence: string;
      checkId?: string;
    };
    /** @description A failing check that holds the score down. */
    ScoreCap: {
      checkId: string;
      score: number;
      tier?: components['schemas']['TierWord'];
      sentence: string;
    };
    /** @description Everything about one entity. */
    EntityScorecard: {
      score: components['schemas']['EntityScore'];
      /** @description The worst first. */
      verdicts: components['schemas']['EntityVerdict'][];
      caps: components['schemas']['ScoreCap'][];
      nextTier?: components['schemas']['TierWord'];
      blockers: components['schemas']['ScoreBlocker'][];
      path?: components['schemas']['ScorePath'];
      exemptions: components['schemas']['Exemption'][];
    };
    /** @description One score a day, oldest first. */
    ScoreHistory: {
      items: components['schemas']['DailyScore'][];
    };
    /** @description The last score of a day. */
    DailyScore: {
      /** @description ISO date in UTC */
      day: string;
      score?: number;
      coverage: number;
      tier?: components['schemas']['TierWord'];
      /** @description Whether it was computed afterwards from dated findings */
      reconstructed: boolean;
      pillars: {
        pillar: components['schemas']['PillarWord'];
        score?: number;
      }[];
    };
    /** @description Why a score moved. The points of the parts add up to the delta. */
    ScoreMove: {
      fromTime: string;
      toTime: string;
      from?: number;
      to?: number;
      delta?: number;
      parts: components['schemas']['ScoreMovePart'][];
    };
    /** @description What one check did to the score. */
    ScoreMovePart: {
      /** @enum {string} */
      reason: 'policy' | 'scope' | 'exemption' | 'staleness' | 'evidence';
      checkId: string;
      title: string;
      from?: components['schemas']['VerdictWord'];
      to?: components['schemas']['VerdictWord'];
      points: number;
      /** @description When the verdict changed last */
      at?: string;
      /** @description The provisioning run that did it */
      runId?: string;
      /** @description What the run was for */
      runTitle?: string;
      /** @description The campaign that asked for it */
      campaignId?: string;
      exemptionId?: string;
    };
    /** @description A verdict that became another one. */
    VerdictTransition: {
      checkId: string;
      title: string;
      at: string;
      from?: components['schemas']['VerdictWord'];
      to?: components['schemas']['VerdictWord'];
      /** @enum {string} */
      reason: 'policy' | 'scope' | 'exemption' | 'staleness' | 'evidence';
      runId?: string;
    };
    /** @description A page of transitions, newest first. */
    TransitionPage: {
      items: components['schemas']['VerdictTransition'][];
      nextCursor?: string;
    };
    /** @description What the scores of many come to, and who is in it. */
    ScoreRollUp: {
      /** @enum {string} */
      method: 'worst' | 'weightedMean' | 'percentile';
      score?: number;
      /** @description Worst first, at most 500. */
      contributors: {
        entityRef: string;
        title?: string;
        score: number;
      }[];
      /** @description Counted, but the caller may not see them */
      hidden: number;
      withoutScore: number;
    };
    /** @description The public rule that a check comes from. */
    CheckSource: {
      name: string;
      id?: string;
      url: string;
    };
    /** @description A check that is on. */
    CheckSummary: {
      id: string;
      title: string;
      pillar: components['schemas']['PillarWord'];
      severity: components['schemas']['SeverityWord'];
      pack: string;
      policyVersion: string;
      requiredFor?: components['schemas']['TierWord'];
      source: components['schemas']['CheckSource'];
      counts: components['schemas']['VerdictCounts'];
    };
    /** @description Checks in the order of their packs. */
    CheckList: {
      items: components['schemas']['CheckSummary'][];
    };
    /** @description A check with its rule and what to do. */
    CheckDetail: {
      check: components['schemas']['CheckSummary'];
      description?: string;
      solution: string;
      links: components['schemas']['CheckLink'][];
      facts: string[];
      controls: string[];
      definition: components['schemas']['JsonObject'];
    };
    /** @description What the check says about one entity. */
    CheckVerdict: {
      entityRef: string;
      title: string;
      owner?: string;
      state: components['schemas']['VerdictWord'];
      reason: string;
      passed?: number;
      total?: number;
      since: string;
    };
    /** @description A page of verdicts. */
    CheckVerdictPage: {
      items: components['schemas']['CheckVerdict'][];
      nextCursor?: string;
      hidden: number;
    };
    /** @description A pack that is on. */
    PackSummary: {
      id: string;
      title: string;
      version: string;
      description?: string;
      /** @description The file or the address that it was read from */
      origin: string;
      checks: number;
    };
    /** @description Why a check or a pack is off. */
    PackFault: {
      origin: string;
      pack?: string;
      checkId?: string;
      /** @description Where in the file */
      path?: string;
      reason: string;
      fix: string;
    };
    /** @description What is on, and what is off. */
    PackList: {
      items: components['schemas']['PackSummary'][];
      faults: components['schemas']['PackFault'][];
    };
    /** @description One scope of a collector or of a source that pushes. */
    Collection: {
      collector: string;
      scope: string;
      /** @enum {string} */
      state: 'waiting' | 'collecting' | 'failing' | 'pushed';
      /** @description When it was last complete */
      observedAt?: string;
      dueAt?: string;
      /** @description Failed attempts since then */
      failures: number;
      /** @description What the last failure said */
      problem?: string;
    };
    /** @description All collections. */
    CollectionList: {
      items: components['schemas']['Collection'][];
    };
    /** @description A fact that checks can look at. */
    FactDeclarationInfo: {
      name: string;
      /** @enum {string} */
      type: 'boolean' | 'number' | 'string' | 'strings';
      description: string;
      unit?: string;
      maximumAge: components['schemas']['JsonObject'];
    };
    /** @description All declared facts by name. */
    FactDeclarationList: {
      items: components['schemas']['FactDeclarationInfo'][];
    };
    /** @description All facts of one source and scope. */
    FactPush: {
      /** @description The first part of the names of its facts. */
      source: string;
      scope?: string;
      /**
       * Format: date-time
       * @description When the source looked; now by default.
       */
      observedAt?: string;
      facts: {
        entityRef: string;
        name: string;
        value: components['schemas']['JsonValue'];
      }[];
    };
    /** @description What became of a push. */
    PushAnswer: {
      /** @description Records that are stored */
      accepted: number;
      /** @description Of these, those that are new or different, and those that ended */
      changed: number;
      /** @description Records that belong to no entity of the catalog */
      unplaced: number;
      /** @description Records that were not taken, at most 100. */
      refused: {
        where: string;
        reason: string;
      }[];
    };
    /** @description What became of a report. */
    FindingsAnswer: {
      /** @description Findings that are stored */
      accepted: number;
      /** @description Findings that are new or different, and those that ended */
      changed: number;
      /** @description Findings that were there before and are not any more */
      ended: number;
      /** @description Accepted findings that belong to no entity of the catalog */
      unplaced: number;
      /** @description Whether the report was whole; else nothing ended */
      whole: boolean;
      /** @description The first 100 records that were not taken. */
      refused: {
        where: string;
        reason: string;
      }[];
      refusedCount: number;
    };
    /** @description A finding that belongs to no entity. */
    UnplacedFinding: {
      source: string;
      scope: string;
      control: string;
      title: string;
      resource: components['schemas']['JsonObject'];
      observedAt?: string;
    };
    /** @description A page of findings without an entity. */
    UnplacedFindingPage: {
      items: components['schemas']['UnplacedFinding'][];
      nextCursor?: string;
    };
    /** @description How far the evaluation is. */
    EvaluationState: {
      entities: number;
      /** @description Entities that are to be evaluated */
      waiting: number;
      oldestDueAt?: string;
      policyVersion: string;
    };
    /** @description What is in the queue now. */
    EvaluationRequest: {
      queued: number;
    };
    /** @description Whether the entity is good enough, and why not. */
    GateAnswer: {
      allowed: boolean;
      reasons: string[];
      tier?: components['schemas']['TierWord'];
      score?: number;
      pillars: components['schemas']['PillarResult'][];
      failedChecks: string[];
    };
    /** @description What somebody asks to be exempt from. */
    ExemptionRequest: {
      entityRef: components['schemas']['EntityRefText'];
      checkId: string;
      /** @description Only this resource; without it the whole check. */
      arn?: string;
      reason: string;
      /** Format: uri */
      ticket?: string;
      /** Format: date-time */
      expiresAt: string;
    };
    /** @description Something that is hidden for a time, or asked to be. */
    Exemption: {
      id: string;
      entityRef: string;
      /** @description None where no check judges what is hidden */
      checkId?: string;
      checkTitle: string;
      /** @description What a foreign one hides, as its source calls it */
      control?: string;
      arn?: string;
      /**
       * @description Foreign ones are suppressions at a source; they cannot be decided here.
       * @enum {string}
       */
      origin: 'steward' | 'foreign';
      /** @description Where a foreign one comes from */
      source?: string;
      state: components['schemas']['ExemptionWord'];
      reason: string;
      ticket?: string;
      /** @description Of a foreign one whom its source names, else the source */
      requestedBy: string;
      requestedAt: string;
      expiresAt?: string;
      decidedBy?: string;
      decidedAt?: string;
      decisionReason?: string;
    };
    /** @description A page of the register. */
    ExemptionPage: {
      items: components['schemas']['Exemption'][];
      nextCursor?: string;
      hidden: number;
    };
    /** @description Some checks, some entities, a due date. */
    CampaignRequest: {
      title: string;
      description?: string;
      checkIds: string[];
      appliesTo?: components['schemas']['JsonObject'];
      /** Format: date-time */
      dueAt: string;
    };
    /** @description Some checks that some entities have to pass by a date. */
    Campaign: {
      id: string;
      title: string;
      description?: string;
      state: components['schemas']['CampaignWord'];
      checkIds: string[];
      appliesTo?: components['schemas']['JsonObject'];
      dueAt: string;
      createdBy: string;
      createdAt: string;
      startedAt?: string;
      closedAt?: string;
      result?: string;
      progress: components['schemas']['CampaignProgress'];
    };
    /** @description Verdicts of the campaign's checks over its entities. */
    CampaignProgress: {
      total: number;
      /** @description Those that pass or are exempt */
      done: number;
    };
    /** @description A page of campaigns. */
    CampaignPage: {
      items: components['schemas']['Campaign'][];
      nextCursor?: string;
    };
    /** @description A campaign with its burn-up and what is open. */
    CampaignDetail: {
      campaign: components['schemas']['Campaign'];
      burnUp: {
        day: string;
        done: number;
        total: number;
      }[];
      /** @description What is still to do, at most 500. */
      open: {
        entityRef: string;
        title: string;
        owner?: string;
        checkId: string;
        state: components['schemas']['VerdictWord'];
      }[];
      hidden: number;
    };
    /** @description What is reviewed, and by whom. */
    ReviewRequest: {
      title: string;
      owner?: components['schemas']['EntityRefText'];
      attendees?: components['schemas']['EntityRefText'][];
    };
    /** @description A review in a list. */
    Review: {
      id: string;
      title: string;
      owner?: string;
      /** @enum {string} */
      state: 'open' | 'signedOff';
      frozenAt: string;
      createdBy: string;
      signedBy?: string;
      signedAt?: string;
      /** @description Entities in the snapshot */
      entities: number;
      /** @description Mean score of the snapshot */
      score?: number;
      /** @description Actions that are not done */
      openActions: number;
    };
    /** @description A page of reviews. */
    ReviewPage: {
      items: components['schemas']['Review'][];
      nextCursor?: string;
    };
    /** @description An item of the agenda. */
    ReviewItem: {
      id: string;
      /** @enum {string} */
      topic: 'action' | 'drop' | 'exemption' | 'campaign' | 'general';
      /** @description One sentence */
      title: string;
      entityRef?: string;
      from?: number;
      to?: number;
      entries: components['schemas']['ReviewEntry'][];
    };
    /** @description A note, a decision or an action. */
    ReviewEntry: {
      id: string;
      /** @enum {string} */
      kind: 'note' | 'decision' | 'action';
      text: string;
      author: string;
      at: string;
      assignee?: string;
      dueAt?: string;
      /** @description When an action was closed */
      doneAt?: string;
      doneBy?: string;
      /** @description Whether it is an open action of the review before. */
      carriedOver?: boolean;
    };
    /** @description What is written on an item of the agenda. */
    ReviewEntryRequest: {
      itemId: string;
      /** @enum {string} */
      kind: 'note' | 'decision' | 'action';
      text: string;
      assignee?: components['schemas']['EntityRefText'];
      /** Format: date-time */
      dueAt?: string;
    };
    /** @description A review with its agenda, its minutes and the difference to the last one. */
    ReviewDetail: {
      review: components['schemas']['Review'];
      attendees: string[];
      signOffNote?: string;
      agenda: components['schemas']['ReviewItem'][];
      /** @description The scores when it was frozen, worst first, at most 500. */
      snapshot: components['schemas']['ReviewScore'][];
      hidden: number;
      previous?: components['schemas']['ReviewDifference'];
    };
    /** @description A score in a snapshot. */
    ReviewScore: {
      entityRef: string;
      title: string;
      score?: number;
      tier?: components['schemas']['TierWord'];
      /** @description In the last review */
      before?: number;
    };
    /** @description What is different from the last signed-off review of the same scope. */
    ReviewDifference: {
      reviewId: string;
      title: string;
      frozenAt: string;
      /** @description Mean score then */
      score?: number;
    };
    /** @description What a changed pack would do. */
    PackPreview: {
      faults: components['schemas']['PackFault'][];
      /** @description Entities that were looked at */
      evaluated: number;
      /** @description Of these, those whose score or tier changes */
      changed: number;
      hidden: number;
      /** @description Those that change most, at most 500. */
      items: {
        entityRef: string;
        title: string;
        score?: number;
        newScore?: number;
        tier?: components['schemas']['TierWord'];
        newTier?: components['schemas']['TierWord'];
      }[];
    };
  };
  responses: {
    /** @description What is wrong, which value, and what to do */
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
    entityKind: string;
    entityNamespace: string;
    entityName: string;
    /** @description Part of the title or the name. */
    query: string;
    kind: string;
    /** @description The entity's spec.type, such as cloud-account. */
    type: string;
    /** @description Entity ref of the owner. */
    owner: components['schemas']['EntityRefText'];
    /** @description AWS account ID. */
    account: string;
    /** @description ID of an organizational unit; what is below it counts too. */
    organizationalUnit: string;
    tier: 'none' | 'bronze' | 'silver' | 'gold' | 'platinum';
    /** @description Only entities that do, or do not, reach the tier that is required of them. */
    gap: 'below' | 'met';
    pillar: components['schemas']['PillarWord'];
    /** @description Only entities whose score, or that of the pillar, is below this. */
    below: number;
    /** @description Only entities with at least one such verdict. */
    has: 'fail' | 'warn' | 'exempt' | 'unknown' | 'error';
    /** @description ID of a campaign. */
    campaign: string;
    limit: number;
    cursor: string;
  };
  requestBodies: never;
  headers: never;
  pathItems: never;
}
interface operations {
  GetScores: {
    parameters: {
      query?: {
        /** @description Only these entities; the parameter repeated. */
        entityRef?: components['schemas']['EntityRefText'][];
        /** @description Part of the title or the name. */
        query?: components['parameters']['query'];
        kind?: components['parameters']['kind'];
        /** @description The entity's spec.type, such as cloud-account. */
        type?: components['parameters']['type'];
        /** @description Entity ref of the owner. */
        owner?: components['parameters']['owner'];
        /** @description AWS account ID. */
        account?: components['parameters']['account'];
        /** @description ID of an organizational unit; what is below it counts too. */
        organizationalUnit?: components['parameters']['organizationalUnit'];
        tier?: components['parameters']['tier'];
        /** @description Only entities that do, or do not, reach the tier that is required of them. */
        gap?: components['parameters']['gap'];
        pillar?: components['parameters']['pillar'];
        /** @description Only entities whose score, or that of the pillar, is below this. */
        below?: components['parameters']['below'];
        /** @description Only entities with at least one such verdict. */
        has?: components['parameters']['has'];
        /** @description ID of a campaign. */
        campaign?: components['parameters']['campaign'];
        /** @description The order; entities without a score come last. */
        sort?: 'worst' | 'best' | 'name' | 'drops' | 'rises';
        limit?: components['parameters']['limit'];
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EntityScorePage'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetScoreSummary: {
    parameters: {
      query?: {
        /** @description Part of the title or the name. */
        query?: components['parameters']['query'];
        kind?: components['parameters']['kind'];
        /** @description The entity's spec.type, such as cloud-account. */
        type?: components['parameters']['type'];
        /** @description Entity ref of the owner. */
        owner?: components['parameters']['owner'];
        /** @description AWS account ID. */
        account?: components['parameters']['account'];
        /** @description ID of an organizational unit; what is below it counts too. */
        organizationalUnit?: components['parameters']['organizationalUnit'];
        tier?: components['parameters']['tier'];
        /** @description Only entities that do, or do not, reach the tier that is required of them. */
        gap?: components['parameters']['gap'];
        pillar?: components['parameters']['pillar'];
        /** @description Only entities whose score, or that of the pillar, is below this. */
        below?: components['parameters']['below'];
        /** @description Only entities with at least one such verdict. */
        has?: components['parameters']['has'];
        /** @description ID of a campaign. */
        campaign?: components['parameters']['campaign'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The summary */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ScoreSummary'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  ExportScores: {
    parameters: {
      query?: {
        format?: 'csv' | 'ndjson';
        content?: 'scores' | 'verdicts';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The stream */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
          'application/x-ndjson': string;
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetEntityScorecard: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        kind: components['parameters']['entityKind'];
        namespace: components['parameters']['entityNamespace'];
        name: components['parameters']['entityName'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The scorecard */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EntityScorecard'];
        };
      };
      /** @description No scorecard yet, or none that the caller may see. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      default: components['responses']['Error'];
    };
  };
  GetEntityHistory: {
    parameters: {
      query?: {
        days?: number;
      };
      header?: never;
      path: {
        kind: components['parameters']['entityKind'];
        namespace: components['parameters']['entityNamespace'];
        name: components['parameters']['entityName'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The history */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ScoreHistory'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetEntityMoves: {
    parameters: {
      query?: {
        /** @description ISO 8601; the end of the day 30 days ago (UTC) by default. */
        from?: string;
        /** @description ISO 8601; now by default. */
        to?: string;
      };
      header?: never;
      path: {
        kind: components['parameters']['entityKind'];
        namespace: components['parameters']['entityNamespace'];
        name: components['parameters']['entityName'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The move */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ScoreMove'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetEntityTransitions: {
    parameters: {
      query?: {
        limit?: components['parameters']['limit'];
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path: {
        kind: components['parameters']['entityKind'];
        namespace: components['parameters']['entityNamespace'];
        name: components['parameters']['entityName'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TransitionPage'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetEntityRollUp: {
    parameters: {
      query?: {
        method?: 'worst' | 'weightedMean' | 'percentile';
      };
      header?: never;
      path: {
        kind: components['parameters']['entityKind'];
        namespace: components['parameters']['entityNamespace'];
        name: components['parameters']['entityName'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The roll-up */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ScoreRollUp'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetChecks: {
    parameters: {
      query?: {
        pack?: string;
        pillar?: components['parameters']['pillar'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The checks */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CheckList'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetCheck: {
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
      /** @description The check */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CheckDetail'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetCheckVerdicts: {
    parameters: {
      query?: {
        state?: components['schemas']['VerdictWord'];
        limit?: components['parameters']['limit'];
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path: {
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CheckVerdictPage'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetPacks: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The packs */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PackList'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetCollections: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The collections */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CollectionList'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetFacts: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The declarations */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FactDeclarationList'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  PushFacts: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['FactPush'];
      };
    };
    responses: {
      /** @description What became of it */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PushAnswer'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  PushFindings: {
    parameters: {
      query: {
        format: 'ocsf' | 'asff' | 'policy-report' | 'trivy' | 'sarif' | 'junit';
        source: string;
        /** @description The part of the source that the file is the whole truth of; by default what the file is about. */
        scope?: string;
        /** @description What findings are about that do not say it themselves. */
        entityRef?: string;
        cluster?: string;
        accountId?: string;
        region?: string;
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
      /** @description What became of it */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FindingsAnswer'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetUnplacedFindings: {
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
      /** @description A page */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UnplacedFindingPage'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetEvaluation: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The state */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EvaluationState'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  RunEvaluation: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          entityRef?: components['schemas']['EntityRefText'];
        };
      };
    };
    responses: {
      /** @description It is in the queue */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EvaluationRequest'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  AskGate: {
    parameters: {
      query: {
        entityRef: components['schemas']['EntityRefText'];
        /** @description The tier that it has to have; its required tier by default. */
        tier?: components['schemas']['TierWord'];
        /** @description A pack of which no check may fail. */
        pack?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GateAnswer'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetExemptions: {
    parameters: {
      query?: {
        state?: components['schemas']['ExemptionWord'];
        origin?: 'steward' | 'foreign';
        entityRef?: components['schemas']['EntityRefText'];
        checkId?: string;
        expiresBefore?: string;
        limit?: components['parameters']['limit'];
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ExemptionPage'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  RequestExemption: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ExemptionRequest'];
      };
    };
    responses: {
      /** @description The request */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Exemption'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetExemption: {
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
      /** @description The exemption */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Exemption'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  DecideExemption: {
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
          decision: 'approve' | 'deny' | 'revoke' | 'withdraw';
          reason?: string;
        };
      };
    };
    responses: {
      /** @description The exemption after it */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Exemption'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetCampaigns: {
    parameters: {
      query?: {
        state?: components['schemas']['CampaignWord'];
        limit?: components['parameters']['limit'];
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page, newest first */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CampaignPage'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  CreateCampaign: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CampaignRequest'];
      };
    };
    responses: {
      /** @description The draft */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Campaign'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetCampaign: {
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
      /** @description The campaign with its burn-up */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CampaignDetail'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  ActOnCampaign: {
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
          action: 'start' | 'close';
          result?: string;
        };
      };
    };
    responses: {
      /** @description The campaign after it */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Campaign'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetReviews: {
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
      /** @description A page, newest first */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReviewPage'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  FreezeReview: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReviewRequest'];
      };
    };
    responses: {
      /** @description The review */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReviewDetail'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetReview: {
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
      /** @description The review with its agenda and minutes */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReviewDetail'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  AddReviewEntry: {
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
        'application/json': components['schemas']['ReviewEntryRequest'];
      };
    };
    responses: {
      /** @description The review after it */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReviewDetail'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  CloseReviewAction: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['id'];
        entryId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The review after it */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReviewDetail'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  SignReview: {
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
          note?: string;
        };
      };
    };
    responses: {
      /** @description The review after it */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReviewDetail'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  ExportReview: {
    parameters: {
      query?: {
        format?: 'csv' | 'json';
      };
      header?: never;
      path: {
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The minutes */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
          'application/json': components['schemas']['ReviewDetail'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  PreviewPack: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description The YAML of the pack; one of the same id is replaced. */
          pack: string;
        };
      };
    };
    responses: {
      /** @description What would change */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PackPreview'];
        };
      };
      default: components['responses']['Error'];
    };
  };
}

/** An entity ref such as resource:default/payments-prod. @public */
export type EntityRefText = components['schemas']['EntityRefText'];
/** What a score is made of. @public */
export type PillarWord = components['schemas']['PillarWord'];
/** How much a check matters. @public */
export type SeverityWord = components['schemas']['SeverityWord'];
/** A tier; an entity below Bronze has none. @public */
export type TierWord = components['schemas']['TierWord'];
/** What a check says. @public */
export type VerdictWord = components['schemas']['VerdictWord'];
/** Where an exemption is in its life. @public */
export type ExemptionWord = components['schemas']['ExemptionWord'];
/** Where a campaign is in its life. @public */
export type CampaignWord = components['schemas']['CampaignWord'];
/** Checks or entities by verdict; those without any are left out. @public */
export type VerdictCounts = components['schemas']['VerdictCounts'];
/** The score of one pillar. @public */
export type PillarResult = components['schemas']['PillarResult'];
/** A row of the heat map. @public */
export type EntityScore = components['schemas']['EntityScore'];
/** A page of scores. @public */
export type EntityScorePage = components['schemas']['EntityScorePage'];
/** What many scores come to. @public */
export type ScoreSummary = components['schemas']['ScoreSummary'];
/** A fact, or what one source says about a control. @public */
export type EvidenceItem = components['schemas']['EvidenceItem'];
/** What starts the fix, the form of a software template, filled in. @public */
export type CheckFix = components['schemas']['CheckFix'];
/** Where a person reads more. @public */
export type CheckLink = components['schemas']['CheckLink'];
/** What one check says about one entity. @public */
export type EntityVerdict = components['schemas']['EntityVerdict'];
/** One fix on the way to a tier. @public */
export type ScorePathStep = components['schemas']['ScorePathStep'];
/** The cheapest way to the next tier. @public */
export type ScorePath = components['schemas']['ScorePath'];
/** What keeps an entity from its next tier. @public */
export type ScoreBlocker = components['schemas']['ScoreBlocker'];
/** A failing check that holds the score down. @public */
export type ScoreCap = components['schemas']['ScoreCap'];
/** Everything about one entity. @public */
export type EntityScorecard = components['schemas']['EntityScorecard'];
/** One score a day, oldest first. @public */
export type ScoreHistory = components['schemas']['ScoreHistory'];
/** The last score of a day. @public */
export type DailyScore = components['schemas']['DailyScore'];
/** Why a score moved. The points of the parts add up to the delta. @public */
export type ScoreMove = components['schemas']['ScoreMove'];
/** What one check did to the score. @public */
export type ScoreMovePart = components['schemas']['ScoreMovePart'];
/** A verdict that became another one. @public */
export type VerdictTransition = components['schemas']['VerdictTransition'];
/** A page of transitions, newest first. @public */
export type TransitionPage = components['schemas']['TransitionPage'];
/** What the scores of many come to, and who is in it. @public */
export type ScoreRollUp = components['schemas']['ScoreRollUp'];
/** The public rule that a check comes from. @public */
export type CheckSource = components['schemas']['CheckSource'];
/** A check that is on. @public */
export type CheckSummary = components['schemas']['CheckSummary'];
/** Checks in the order of their packs. @public */
export type CheckList = components['schemas']['CheckList'];
/** A check with its rule and what to do. @public */
export type CheckDetail = components['schemas']['CheckDetail'];
/** What the check says about one entity. @public */
export type CheckVerdict = components['schemas']['CheckVerdict'];
/** A page of verdicts. @public */
export type CheckVerdictPage = components['schemas']['CheckVerdictPage'];
/** A pack that is on. @public */
export type PackSummary = components['schemas']['PackSummary'];
/** Why a check or a pack is off. @public */
export type PackFault = components['schemas']['PackFault'];
/** What is on, and what is off. @public */
export type PackList = components['schemas']['PackList'];
/** One scope of a collector or of a source that pushes. @public */
export type Collection = components['schemas']['Collection'];
/** All collections. @public */
export type CollectionList = components['schemas']['CollectionList'];
/** A fact that checks can look at. @public */
export type FactDeclarationInfo = components['schemas']['FactDeclarationInfo'];
/** All declared facts by name. @public */
export type FactDeclarationList = components['schemas']['FactDeclarationList'];
/** All facts of one source and scope. @public */
export type FactPush = components['schemas']['FactPush'];
/** What became of a push. @public */
export type PushAnswer = components['schemas']['PushAnswer'];
/** What became of a report. @public */
export type FindingsAnswer = components['schemas']['FindingsAnswer'];
/** A finding that belongs to no entity. @public */
export type UnplacedFinding = components['schemas']['UnplacedFinding'];
/** A page of findings without an entity. @public */
export type UnplacedFindingPage = components['schemas']['UnplacedFindingPage'];
/** How far the evaluation is. @public */
export type EvaluationState = components['schemas']['EvaluationState'];
/** What is in the queue now. @public */
export type EvaluationRequest = components['schemas']['EvaluationRequest'];
/** Whether the entity is good enough, and why not. @public */
export type GateAnswer = components['schemas']['GateAnswer'];
/** What somebody asks to be exempt from. @public */
export type ExemptionRequest = components['schemas']['ExemptionRequest'];
/** Something that is hidden for a time, or asked to be. @public */
export type Exemption = components['schemas']['Exemption'];
/** A page of the register. @public */
export type ExemptionPage = components['schemas']['ExemptionPage'];
/** Some checks, some entities, a due date. @public */
export type CampaignRequest = components['schemas']['CampaignRequest'];
/** Some checks that some entities have to pass by a date. @public */
export type Campaign = components['schemas']['Campaign'];
/** Verdicts of the campaign's checks over its entities. @public */
export type CampaignProgress = components['schemas']['CampaignProgress'];
/** A page of campaigns. @public */
export type CampaignPage = components['schemas']['CampaignPage'];
/** A campaign with its burn-up and what is open. @public */
export type CampaignDetail = components['schemas']['CampaignDetail'];
/** What is reviewed, and by whom. @public */
export type ReviewRequest = components['schemas']['ReviewRequest'];
/** A review in a list. @public */
export type Review = components['schemas']['Review'];
/** A page of reviews. @public */
export type ReviewPage = components['schemas']['ReviewPage'];
/** An item of the agenda. @public */
export type ReviewItem = components['schemas']['ReviewItem'];
/** A note, a decision or an action. @public */
export type ReviewEntry = components['schemas']['ReviewEntry'];
/** What is written on an item of the agenda. @public */
export type ReviewEntryRequest = components['schemas']['ReviewEntryRequest'];
/** A review with its agenda, its minutes and the difference to the last one. @public */
export type ReviewDetail = components['schemas']['ReviewDetail'];
/** A score in a snapshot. @public */
export type ReviewScore = components['schemas']['ReviewScore'];
/** What is different from the last signed-off review of the same scope. @public */
export type ReviewDifference = components['schemas']['ReviewDifference'];
/** What a changed pack would do. @public */
export type PackPreview = components['schemas']['PackPreview'];
