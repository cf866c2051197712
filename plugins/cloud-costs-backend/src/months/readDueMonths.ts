/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import {
  addMonths,
  isMonthDue,
  monthsToRead,
  ReadingPolicy,
} from '@steward/backstage-plugin-cloud-costs-common';
import { CostSource } from '@steward/backstage-plugin-cloud-costs-node';
import { LoadOptions, MonthLoader } from './MonthLoader';
import { MonthKey, MonthStore } from './MonthStore';

/** What reads the months of all sources. */
export interface ReadDueMonthsOptions extends LoadOptions {
  sources: readonly CostSource[];
  months: MonthStore;
  loader: MonthLoader;
  logger: LoggerService;
  policy: Omit<ReadingPolicy, 'now'>;
  /** How many months are kept up to date. */
  monthCount: number;
  clock: () => Date;
}

/**
 * Reads each month of each source that is due, the latest first. A source or
 * month that fails stops no other.
 *
 * @returns whether anything was read.
 */
export async function readDueMonths(
  options: ReadDueMonthsOptions,
): Promise<boolean> {
  let isAnyRead = false;
  for (const source of options.sources) {
    for (const key of await dueMonths(source, options)) {
      options.signal.throwIfAborted();
      const isRead = await options.loader.load(key, source, options);
      isAnyRead = isAnyRead || isRead;
    }
  }
  return isAnyRead;
}

async function dueMonths(
  source: CostSource,
  options: ReadDueMonthsOptions,
): Promise<MonthKey[]> {
  const { months, monthCount, policy, clock, logger } = options;
  const now = clock();
  const current = now.toISOString().slice(0, 7);
  const known = await months.ofSource(
    source.id,
    addMonths(current, 1 - monthCount),
  );
  let payers: string[];
  try {
    payers = await source.payers();
  } catch (error) {
    logger.warn(
      `The payers of ${source.id} could not be read: ${stringifyError(error)}`,
    );
    payers = [];
  }
  const everyMs = Math.max(policy.everyMs, source.minimumInterval ?? 0);
  const requested = known
    .filter(({ requestedAt }) => requestedAt !== undefined)
    .map(({ month }) => month);
  const wanted = new Set([...monthsToRead(now, monthCount), ...requested]);
  return payers.flatMap(payer =>
    [...wanted]
      .filter(month =>
        isMonthDue(
          known.find(one => one.payer === payer && one.month === month) ?? {
            month,
          },
          { ...policy, everyMs, now },
        ),
      )
      .map(month => ({ source: source.id, payer, month })),
  );
}
