/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError, toError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import { storableValue } from '@steward/backstage-plugin-portal-node';
import {
  RiskAssessment,
  UNKNOWN_FACT,
} from '@steward/backstage-plugin-provisioning-common';
import {
  FactProvider,
  FactRequest,
  quoted,
} from '@steward/backstage-plugin-provisioning-node';
import pTimeout from 'p-timeout';

const TIMEOUT_MS = 5_000;

interface FoundFacts {
  facts: JsonObject;
  /** Those that could not be found, and why. */
  unknown: NonNullable<RiskAssessment['unknownFacts']>;
}

export interface AddedFactsOptions {
  providers: readonly FactProvider[];
  logger: LoggerService;
  /** How long each provider may take. Default: 5 seconds. */
  timeoutMs?: number;
}

/** Collects the facts that modules find. One that fails makes its own facts unknown, and stops nothing. */
export class AddedFacts {
  readonly #options: AddedFactsOptions;

  constructor(options: AddedFactsOptions) {
    this.#options = options;
  }

  /** All facts of all modules, with those that are unknown. */
  async find(request: FactRequest): Promise<FoundFacts> {
    const found = await Promise.all(
      this.#options.providers.map(provider => this.#ask(provider, request)),
    );
    const unknown = found.flatMap(one => one.unknown);
    return {
      facts: Object.assign(
        Object.fromEntries(unknown.map(({ fact }) => [fact, UNKNOWN_FACT])),
        ...found.map(({ facts }) => facts),
      ),
      unknown,
    };
  }

  async #ask(
    provider: FactProvider,
    request: FactRequest,
  ): Promise<FoundFacts> {
    const { logger, timeoutMs = TIMEOUT_MS } = this.#options;
    const { name, facts } = provider;
    try {
      const answer = await pTimeout(
        provider.factsOf(request, AbortSignal.timeout(timeoutMs)),
        {
          milliseconds: timeoutMs,
          message: `no answer within ${timeoutMs / 1000} seconds`,
        },
      );
      const known = facts.filter(fact => answer[fact] !== undefined);
      return {
        facts: Object.fromEntries(
          known.map(fact => [fact, storableValue(answer[fact])]),
        ),
        unknown: facts
          .filter(fact => !known.includes(fact))
          .map(fact => ({ fact, reason: `${name} has no value for it` })),
      };
    } catch (error) {
      logger.warn(
        `${name} found no facts about ${request.target.name}: ${stringifyError(
          error,
        )}`,
      );
      const reason = `${name} failed: ${quoted(toError(error).message)}`;
      return { facts: {}, unknown: facts.map(fact => ({ fact, reason })) };
    }
  }
}
