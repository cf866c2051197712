/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { LoggerService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { AwsAccess } from '@steward/backstage-plugin-aws-access-node';
import { DoctorFinding } from '@steward/backstage-plugin-estate-common';
import { EstateSource } from '@steward/backstage-plugin-estate-node';
import { randomUUID } from 'crypto';
import pLimit from 'p-limit';
import { EstateStores } from '../database/EstateStores';
import { EstateFacts } from '../database/FactStore';
import { classifyProblem } from './classifyProblem';
import { SyncContext } from './SyncContext';
import { withDeadline } from './withDeadline';

const AT_ONCE = 4;

/** Asks each source, without reading it, which rights are missing. */
export class Doctor {
  static create(options: {
    aws: AwsAccess;
    sources: EstateSource[];
    stores: EstateStores;
    logger: LoggerService;
    clock: () => Date;
    timeoutMs: number;
  }): Doctor {
    return new Doctor(options);
  }

  readonly #options: Parameters<typeof Doctor.create>[0];

  private constructor(options: Parameters<typeof Doctor.create>[0]) {
    this.#options = options;
  }

  /**
   * Runs all sources, or one; stores and logs what it found.
   *
   * @throws InputError when there is no such source.
   */
  async run(sourceId?: string): Promise<EstateFacts['doctor']> {
    const { sources, stores, clock, logger } = this.#options;
    const chosen = sources.filter(s => !sourceId || s.id === sourceId);
    if (sourceId && chosen.length === 0) {
      throw new InputError(
        `source "${sourceId}" is not configured; there are ${sources
          .map(s => s.id)
          .join(', ')}`,
      );
    }
    const startedAt = clock();
    const context = SyncContext.create({
      ...this.#options,
      correlationId: randomUUID(),
    });
    const limit = pLimit(AT_ONCE);
    const findings = (
      await Promise.all(
        chosen.map(source => limit(() => this.#diagnose(source, context))),
      )
    ).flat();
    await context.flush();
    const result = {
      findings,
      startedAt: startedAt.toISOString(),
      durationMs: clock().getTime() - startedAt.getTime(),
    };
    await stores.facts.set('doctor', result);
    for (const finding of findings) {
      log(finding, logger);
    }
    return result;
  }

  async #diagnose(
    source: EstateSource,
    context: SyncContext,
  ): Promise<DoctorFinding[]> {
    if (!source.diagnose) {
      return [
        {
          source: source.id,
          severity: 'ok',
          message: `${source.title} has nothing to check`,
        },
      ];
    }
    const diagnose = source.diagnose.bind(source);
    try {
      return await withDeadline(
        {
          what: `The check of ${source.id}`,
          timeoutMs: this.#options.timeoutMs,
          signal: new AbortController().signal,
        },
        signal => diagnose(context.forWork(source, signal).context),
      );
    } catch (error) {
      const { problem } = classifyProblem(error);
      return [
        {
          source: source.id,
          severity: 'error',
          action: problem.missingAction,
          message: problem.message,
          fix: problem.fix,
        },
      ];
    }
  }
}

function log(finding: DoctorFinding, logger: LoggerService): void {
  const place = [finding.source, finding.accountId, finding.region]
    .filter(Boolean)
    .join(' ');
  const text = `Doctor, ${place}: ${finding.message}${
    finding.fix ? `. ${finding.fix}` : ''
  }`;
  if (finding.severity === 'ok') {
    logger.info(text);
  } else {
    logger.warn(text);
  }
}
